"""The operating system: processes, sockets, memory shared between them."""
