"""The HTTP client of live sources, over real sockets."""
