"""Bringing a charter in, mending it, publishing it, founding an office with it."""
