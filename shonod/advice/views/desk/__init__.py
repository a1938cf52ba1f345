"""Advice at the desk: sheets, kinds, prices, what is public."""
