"""What the two databases do each in its own way."""
