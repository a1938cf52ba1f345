"""The desk's pages of papers and letters. Each names its rule."""
