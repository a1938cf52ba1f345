"""Reading papers, letters and the words they begin with."""
