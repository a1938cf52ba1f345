"""Labels as paper, and tables of devices that come from a spreadsheet."""
