"""What is found, and why."""
