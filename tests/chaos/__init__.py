"""The API over real services while the servers behind it fail in every way that is known."""
