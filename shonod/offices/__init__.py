"""Offices, their posts, and the days and hours they work."""
