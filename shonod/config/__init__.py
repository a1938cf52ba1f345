"""Settings of the installation, its addresses and its log."""
