"""The charter's pages at the desk. Each names its rule; without one it is refused."""
