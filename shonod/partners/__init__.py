"""Other programs: their keys, the API they speak to, and its description."""
