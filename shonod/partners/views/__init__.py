"""The desk's page of keys."""
