"""Every write: reading the ledger, sending, stopping, sending again, and changing the words."""
