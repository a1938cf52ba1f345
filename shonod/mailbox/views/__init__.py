"""The office's mail: reading it, and putting it where it belongs."""
