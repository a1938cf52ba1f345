"""The officer's pages about posts, leave and what went up. Each names its rule."""
