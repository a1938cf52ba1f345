"""Doors of the texts: the address that gateways call, and the desk's page."""
