"""A function a field: what the schema's types call, between the door and the sources."""
