"""Tools that build, measure and check the program; none of them is part of it."""
