"""Question text to a typed plan, by rules in five languages and a model beside them; imports only `ocean`."""
