"""The world outside the database: the installation's key, the gate for files and where they lie."""

from shonod.people.gateways.sealing import seal

__all__ = ["seal"]
