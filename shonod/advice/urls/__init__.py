"""Public advice, the requester's own sheet, and the desk where both are written."""
