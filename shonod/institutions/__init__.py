"""Registered offices and schools: they sign in by a code, ask, and see all their requests."""
