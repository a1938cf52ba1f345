"""Published figures: reads everything, writes nothing."""
