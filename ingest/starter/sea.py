"""Where the sea is, how far from land and how deep, on a quarter-degree raster of the gazetteer."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import shapely

from ingest.starter.tables import Floats
from ocean.gazetteer import Gazetteer

CELLS = 4  # a degree
ROWS, COLUMNS = 180 * CELLS, 360 * CELLS
# Water depth (m) by cells from land: a shelf, a slope, a rise. A rule of thumb, not a chart.
SLOPE = ((0, 1, 2, 3, 4, 6, 10), (25.0, 60.0, 250.0, 900.0, 1700.0, 3200.0, 4600.0))
# Wide shelves, which that rule does not see: west, east, south, north, depth (m).
SHELVES = (
    (117, 126, 24, 41, 80),
    (100, 118, -8, 9, 60),
    (130, 142, -18, -7, 70),
    (-6, 9, 50, 61, 90),
    (9, 31, 53, 66, 90),
    (18, 60, 69, 79, 260),
    (60, 180, 70, 77, 60),
    (-180, -158, 66, 72.5, 50),
    (-180, -158, 56, 66, 80),
    (-95, -76, 51, 66, 140),
    (47, 56.5, 23.5, 31, 40),
    (-55, -49, 43, 49, 90),
    (-69, -59, -54, -38, 120),
)
Mask = npt.NDArray[np.bool_]


def centres() -> tuple[Floats, Floats]:
    """The longitudes and latitudes of the raster's columns and rows."""
    return (np.arange(COLUMNS) + 0.5) / CELLS - 180.0, (np.arange(ROWS) + 0.5) / CELLS - 90.0


def cell(longitude: Floats, latitude: Floats) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The row and column of each place; longitudes of any turn."""
    row = np.clip(np.floor((latitude + 90.0) * CELLS), 0, ROWS - 1).astype(np.intp)
    return row, (np.floor((longitude + 180.0) * CELLS).astype(np.intp)) % COLUMNS


def eroded(mask: Mask) -> Mask:
    """The cells whose eight neighbours are all in the mask too; the edges of the poles stay."""
    wide = mask & np.roll(mask, 1, axis=1) & np.roll(mask, -1, axis=1)
    shrunk = wide.copy()
    shrunk[1:] &= wide[:-1]
    shrunk[:-1] &= wide[1:]
    return shrunk


@dataclass(frozen=True, slots=True)
class Sea:
    """water: bool (ROWS, COLUMNS), south to north from 180 W; depth: m, 0 on land."""

    water: Mask
    depth: Floats

    def deeper(self, longitude: Floats, latitude: Floats, least: float) -> Mask:
        """Whether each place is at sea, off the coast, and at least `least` m deep."""
        return np.asarray(self.depth[cell(longitude, latitude)] >= least)

    def depth_at(self, longitude: Floats, latitude: Floats) -> Floats:
        return self.depth[cell(longitude, latitude)]

    def contains(self, longitude: Floats, latitude: Floats) -> Mask:
        return self.water[cell(longitude, latitude)]

    def spread(
        self, random: np.random.Generator, seeds: tuple[tuple[str, int], ...], among: Mask, scale: float
    ) -> tuple[Floats, Floats]:
        """Places for each seed, a region and a number times `scale`, where `among` has a cell of it."""
        names, numbers = zip(*seeds, strict=True)
        # Rounded as a running total, so that a small number still visits some of the small seas.
        counts = np.diff(np.round(np.cumsum((0, *numbers)) * scale).astype(int))
        waters = [(among & raster(name), int(n)) for name, n in zip(names, counts, strict=True) if n]
        found = [self.places(random, water, number) for water, number in waters if water.any()]
        return np.concatenate([east for east, _ in found]), np.concatenate([north for _, north in found])

    def places(self, random: np.random.Generator, among: Mask, count: int) -> tuple[Floats, Floats]:
        """`count` places spread evenly by area over the cells of `among`."""
        rows, columns = np.nonzero(among)
        longitudes, latitudes = centres()
        weight = np.cos(np.radians(latitudes[rows]))
        chosen = random.choice(len(rows), size=count, p=weight / weight.sum())
        shift = random.uniform(-0.4, 0.4, (2, count)) / CELLS
        return longitudes[columns[chosen]] + shift[0], latitudes[rows[chosen]] + shift[1]


@lru_cache(maxsize=64)
def raster(region: str) -> Mask:
    """The cells whose centre lies in a region of the gazetteer."""
    geometry = Gazetteer.load().resolve(region).geometry
    shapely.prepare(geometry)
    longitudes, latitudes = centres()
    inside = np.zeros((ROWS, COLUMNS), dtype=bool)
    for west, south, east, north in (part.bounds for part in shapely.get_parts(geometry)):
        rows = (latitudes >= south) & (latitudes <= north)
        columns = (longitudes >= west) & (longitudes <= east)
        box = np.ix_(rows, columns)
        here = np.meshgrid(longitudes[columns], latitudes[rows])
        inside[box] |= shapely.contains_xy(geometry, *here)
    inside.setflags(write=False)
    return inside


@lru_cache(maxsize=1)
def load() -> Sea:
    """The world's seas, once a process."""
    water = raster("Global Ocean")
    steps = np.zeros(water.shape)
    inner = water
    for _ in range(int(SLOPE[0][-1])):
        inner = eroded(inner)
        steps += inner
    depth = np.where(water, np.interp(steps, *SLOPE), 0.0)
    longitudes, latitudes = centres()
    for west, east, south, north, shelf in SHELVES:
        rows = (latitudes >= south) & (latitudes <= north)
        box = np.ix_(rows, (longitudes >= west) & (longitudes <= east))
        depth[box] = np.minimum(depth[box], shelf)
    return Sea(water, depth)
