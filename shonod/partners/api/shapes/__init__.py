"""The shapes of what goes out and comes in; openapi.json is made of them."""
