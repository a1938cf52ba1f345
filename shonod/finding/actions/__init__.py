"""What is put into the index, and what is counted of its use."""
