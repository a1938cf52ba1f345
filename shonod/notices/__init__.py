"""What people are told, by e-mail and SMS: read from the ledger, so that nobody calls this room."""
