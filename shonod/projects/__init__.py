"""The register of projects: what each is, where, for how much, how far it came, and questions on it."""
