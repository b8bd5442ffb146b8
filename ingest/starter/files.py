"""The files of the starter datasets, the same for the same seed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ingest.starter import catalogue, currents, grids, ice, profiles, sst
from ingest.starter.casts import Casts
from ingest.starter.catalogue import COLLECTIONS, SEED, Collection
from ingest.starter.eddies import Eddies
from ingest.starter.model import Ocean
from ingest.starter.write import Target, write_casts, write_grid

FEATURES = {
    "argo": "trajectoryProfile",
    "glider": "trajectoryProfile",
    "buoys": "trajectoryProfile",
    "ship": "profile",
    "moorings": "timeSeriesProfile",
    "drifters": "trajectory",
}
CASTS: dict[str, Callable[[np.random.Generator, Ocean, float], dict[str, Casts]]] = {
    catalogue.PACIFIC.id: profiles.pacific_casts,
    catalogue.ATLANTIC.id: currents.atlantic_casts,
    catalogue.INDIAN.id: profiles.indian_casts,
    catalogue.ARCTIC.id: ice.arctic_casts,
}


def generate_one(folder: Path, dataset: str, seed: int = SEED, scale: float = 1.0) -> list[Path]:
    """Writes one of the five datasets, the same as `generate` does, and gives its files."""
    folder.mkdir(parents=True, exist_ok=True)
    place = [collection.id for collection in COLLECTIONS].index(dataset)
    collection = COLLECTIONS[place]
    ocean = Ocean(Eddies.seeded(np.random.default_rng(seed)))
    # A stream of chance for each dataset: a change in one leaves the others as they were.
    random = np.random.default_rng((seed, place))
    made = CASTS[dataset](random, ocean, scale) if dataset in CASTS else {}
    files = [path for kind, casts in made.items() for path in _years(folder, collection, kind, casts, seed)]
    return [*files, *_grids(folder, collection, random, ocean, seed, 1.0 if scale >= 1 else 4.0)]


def _years(folder: Path, collection: Collection, kind: str, casts: Casts, seed: int) -> Iterator[Path]:
    for year, chosen in casts.by_year().items():
        path = folder / f"{collection.id}_{kind}_{year}.nc"
        yield write_casts(Target(path, collection, seed, FEATURES[kind]), chosen)


def _grids(
    folder: Path, collection: Collection, random: np.random.Generator, ocean: Ocean, seed: int, step: float
) -> Iterator[Path]:
    target = Target(folder / f"{collection.id}_grid.nc", collection, seed)
    if collection is catalogue.ARCTIC:
        fields = ice.ice_grid(random, *grids.axes(50.0, 90.0, step))
        yield write_grid(target, "sea_ice_concentration", fields)
    if collection is catalogue.GLOBAL:
        fields = sst.sst_grid(random, ocean, *grids.axes(-90.0, 90.0, step))
        yield write_grid(target, "sea_surface_temperature", fields)
