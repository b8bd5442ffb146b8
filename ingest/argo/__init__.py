"""Argo NetCDF: core, B, merged and synthetic profile files and meta files, formats 2.2 to 3.1."""

from ingest.argo.reader import read

__all__ = ["read"]
