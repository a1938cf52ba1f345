"""What keeps the office running: processes, the worker and its jobs, health, logs of requests."""
