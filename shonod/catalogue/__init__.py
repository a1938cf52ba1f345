"""The charter: editions, the services they name, and the Terms of each promise."""
