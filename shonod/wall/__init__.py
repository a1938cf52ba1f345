"""The charter on the wall: home, service pages, poster, calculator."""
