"""The help desk as officers see it."""
