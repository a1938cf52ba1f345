"""Pages of institutions, and of the desk that keeps their register."""
