"""Reading notices: what waits, what was told about a case, in which words, and to whom."""
