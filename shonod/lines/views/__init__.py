"""Doors of the lines: the desk's page, and the address that gateways call."""
