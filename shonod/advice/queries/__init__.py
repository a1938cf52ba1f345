"""Reading advice: kinds and prices, needs and sheets, what is public."""
