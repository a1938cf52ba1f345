"""The officer's pages. Each names its rule; without one it is refused."""
