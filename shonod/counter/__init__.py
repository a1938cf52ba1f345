"""The counter and the telephone: who came or called, and what came of it."""
