"""Starter data: five datasets of an invented ocean, generated from a seed and marked as synthetic.

Importing this is cheap: the model of the ocean is loaded when something is to be generated.
"""

from pathlib import Path

from ingest.starter.catalogue import COLLECTIONS, SEED
from ingest.starter.load import is_loaded, load_starter

__all__ = ["COLLECTIONS", "SEED", "generate", "is_loaded", "load_starter"]


def generate(folder: Path, seed: int = SEED, scale: float = 1.0) -> list[Path]:
    """Writes the five datasets into `folder` and gives their files.

    scale: the share of platforms and stations, 1 for about 24,000 profiles; under 1 the grids have
    four degrees in place of one.
    """
    from ingest.starter.files import generate_one

    return [path for collection in COLLECTIONS for path in generate_one(folder, collection.id, seed, scale)]
