"""The register of projects: what each is, where, for how much, and how far it came."""
