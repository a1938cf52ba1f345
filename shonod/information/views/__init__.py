"""Public pages of answers and facts; their desk."""
