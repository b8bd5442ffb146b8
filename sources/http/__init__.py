"""The one HTTP client of all live sources: polite, bounded, and honest about what went wrong."""
