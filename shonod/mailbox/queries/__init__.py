"""Reading the mail: its piles, what it answers, what it seems to ask for."""
