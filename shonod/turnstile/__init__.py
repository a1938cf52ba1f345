"""How often somebody may try: counts per key and window, in the database so all workers agree."""
