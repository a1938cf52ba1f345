"""The desk's pages of notices, and the page on which they are stopped."""
