"""Projects as spreadsheets, as lists in one cell, and as OC4IDS."""
