"""Monthly fields on a regular grid of latitude and longitude."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ingest.starter import sea
from ingest.starter.casts import Times
from ingest.starter.tables import Floats


@dataclass(frozen=True, slots=True)
class Grid:
    """values: float32 (times, latitudes, longitudes), NaN on land."""

    times: Times
    latitudes: Floats
    longitudes: Floats
    values: npt.NDArray[np.float32]


def axes(south: float, north: float, step: float) -> tuple[Floats, Floats]:
    """Cell centres: longitudes from 180 W, latitudes between two parallels."""
    return np.arange(-180 + step / 2, 180, step), np.arange(south + step / 2, north, step)


def months(start: np.datetime64, end: np.datetime64) -> Times:
    """The middle of each month from `start` up to `end`."""
    edges = np.arange(start.astype("datetime64[M]"), end.astype("datetime64[M]") + 1)
    first = edges.astype("datetime64[s]")
    return np.asarray(first[:-1] + (first[1:] - first[:-1]) // 2)


def ocean_cells(longitude: Floats, latitude: Floats) -> npt.NDArray[np.bool_]:
    """Which cells (latitudes x longitudes) have their centre at sea."""
    east, north = np.meshgrid(longitude, latitude)
    return sea.load().contains(east, north)
