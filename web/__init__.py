"""Everything around the GraphQL schema: the app, its transports, limits, logs, metrics and GraphiQL."""
