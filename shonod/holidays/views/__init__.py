"""The doors: the list for everybody, and the desk's pages."""
