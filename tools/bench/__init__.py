"""`python -m tools.bench`: how fast the program is, beside its goals and its peers."""
