"""ERDDAP servers as live sources."""
