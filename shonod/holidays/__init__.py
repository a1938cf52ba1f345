"""The year's list of closed days as people see it, and the desk where it changes."""
