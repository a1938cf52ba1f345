"""Letters: the register of what comes in, and official letters that go out."""
