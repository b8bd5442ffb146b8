"""Starter data: five datasets of an invented ocean, generated from a seed and marked as synthetic."""

from ingest.starter.catalogue import COLLECTIONS
from ingest.starter.generate import SEED, generate
from ingest.starter.load import is_loaded, load_starter

__all__ = ["COLLECTIONS", "SEED", "generate", "is_loaded", "load_starter"]
