"""The sheet on paper, and prices that come from a spreadsheet."""
