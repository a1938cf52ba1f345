"""Reading answers, topics and facts."""
