"""Answers and facts at the desk."""
