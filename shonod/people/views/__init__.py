"""Doors of the account: in and out, second steps, and what its owner sees of it."""
