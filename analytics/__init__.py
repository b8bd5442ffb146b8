"""Pure numbers: arrays in, numbers out. Knows nothing of sources, databases or the API."""
