"""The counter's pages at the desk."""
