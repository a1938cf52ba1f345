"""Addresses of the lines."""
