"""Shonod: charter in, office out."""

__version__ = "0.1.0"
