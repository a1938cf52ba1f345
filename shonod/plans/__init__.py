"""The annual work plan: what an office means to do in a fiscal year, and how far it came."""
