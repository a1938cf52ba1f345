"""The requester's pages: find a case by its code, see where it stands, answer the office."""
