"""The officer's pages: the list, what is asked before it changes, what a change did."""
