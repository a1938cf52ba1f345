"""A made-up year of an office's work, at any volume: for demos, training and measuring."""
