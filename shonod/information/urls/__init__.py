"""The public answers and the page of the office; their desk."""
