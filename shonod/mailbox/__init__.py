"""E-mail in: kept as it came before anything is read, and put where it belongs."""
