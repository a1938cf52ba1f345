"""The doors a case comes in by."""
