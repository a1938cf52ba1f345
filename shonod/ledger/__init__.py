"""What happened, by whom and when: one append-only table, chained by hash, per office."""
