"""Tables of planned work that come from a spreadsheet and go to one."""
