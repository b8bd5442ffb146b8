"""Where data come from: one Protocol, the local PostGIS store, and the router that picks a source."""
