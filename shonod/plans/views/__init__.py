"""The public plan, and the desk where it is written, approved and revised."""
