"""Editions of the charter: how the next one is prepared and published, and what it changes."""
