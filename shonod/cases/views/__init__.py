"""Doors of the cases: tracking, the desk, and files."""
