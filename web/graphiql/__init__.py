"""GraphiQL without a network: the page, its examples, and the command that installs its libraries."""
