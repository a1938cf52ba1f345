"""The doors of the public pages: everybody may look, nobody is asked who they are."""
