"""Addresses of the texts."""
