"""The help desk for offices: their devices, what breaks, who goes there, and whether it works."""
