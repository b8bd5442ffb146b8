"""Profiles as files: /export/profiles.csv, .ndjson and .nc."""

from web.export.view import Exports

__all__ = ["Exports"]
