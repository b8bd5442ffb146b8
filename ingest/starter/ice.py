"""The Arctic dataset: buoys drifting in the ice, moorings under it, and monthly ice concentration."""

import numpy as np

from ingest.starter import sea
from ingest.starter.casts import Casts, heads, joined, ragged
from ingest.starter.climate import years
from ingest.starter.drift import Water, track
from ingest.starter.grids import Grid, months, ocean_cells
from ingest.starter.model import Ocean
from ingest.starter.quality import spoiled, unlocated
from ingest.starter.tables import Floats
from ocean.terms import PlatformType

START, END = np.datetime64("2020-01-01", "s"), np.datetime64("2024-01-01", "s")
BUOYS = 26
BUOY_STEP = 3.0  # days
BUOY_LADDER = np.concatenate([np.arange(6, 100, 4), np.arange(100, 300, 10), np.arange(300, 761, 20)]).astype(
    float
)
# A mooring: code, longitude, latitude, deepest instrument (dbar).
MOORINGS = (
    ("SYN-ARC-01", -150.0, 75.0, 700),  # Beaufort Gyre
    ("SYN-ARC-02", -138.0, 71.3, 550),  # Beaufort Sea
    ("SYN-ARC-03", 126.0, 78.4, 700),  # Laptev Sea slope
    ("SYN-ARC-04", 60.0, 83.5, 700),  # Nansen Basin
    ("SYN-ARC-05", 4.0, 79.0, 700),  # Fram Strait, east
    ("SYN-ARC-06", -4.0, 79.0, 700),  # Fram Strait, west
    ("SYN-ARC-07", -65.0, 71.5, 700),  # Baffin Bay
    ("SYN-ARC-08", -168.0, 71.0, 40),  # Chukchi Sea
    ("SYN-ARC-09", 20.0, 73.0, 380),  # Barents Sea opening
    ("SYN-ARC-10", 2.0, 66.0, 700),  # Norwegian Sea
)
MOORING_LADDER = np.array([25.0, 40, 55, 75, 100, 130, 165, 200, 250, 310, 380, 450, 550, 700])
MOORING_STEP = 11.0  # days
# The ice edge (latitude) by longitude at its most (mid March) and least (mid September).
# fmt: off
EDGE_MOST = (
    (
        -180, -165, -150, -125, -100, -65, -57, -50, -43, -30, -20, -5, 8, 15, 25, 38, 55, 100, 135, 145,
        155, 165, 180,
    ),
    (
        60.5, 57.5, 61, 66, 58, 51, 50, 56, 60.5, 66, 69.5, 74, 79, 76, 74.5, 71, 68.5, 60, 50, 50.5, 53,
        59, 61.5,
    ),
)
EDGE_LEAST = (
    (-180, -150, -130, -110, -90, -65, -50, -30, -18, -5, 15, 40, 70, 100, 130, 160, 180),
    (75.5, 74, 73, 71.5, 73, 77, 80, 78, 76.5, 79.5, 82, 82, 81, 79.5, 80, 78, 76.5),
)
# fmt: on
YEARLY = ((2020.7, 2021.7, 2022.7, 2023.7), (1.2, -0.4, -0.1, 0.6))  # degrees north in September


def arctic_casts(random: np.random.Generator, ocean: Ocean, scale: float) -> dict[str, Casts]:
    """Temperature and salinity under the ice."""
    return {
        "moorings": joined([_mooring(random, ocean, *mooring, scale) for mooring in MOORINGS]),
        "buoys": _buoys(random, ocean, max(3, round(BUOYS * scale))),
    }


def concentration(longitude: Floats, latitude: Floats, year: Floats) -> Floats:
    """Sea ice concentration in percent, 0 in open water; the pack loosens in summer."""
    # 0 in mid March, 1 in mid September.
    melt = 0.5 - 0.5 * np.cos(2 * np.pi * (year - 0.205))
    most, least = np.interp(longitude, *EDGE_MOST), np.interp(longitude, *EDGE_LEAST)
    edge = most + (least + np.interp(year, *YEARLY) - most) * melt
    pack = 98.5 - 9.0 * melt**2
    found = pack / (1 + np.exp(-(latitude - edge - 1.2) / (0.5 + 0.5 * melt)))
    return np.asarray(np.where(found < 4.0, 0.0, found))


def ice_grid(random: np.random.Generator, longitude: Floats, latitude: Floats) -> Grid:
    """Monthly concentration on the cells at sea north of 50 N."""
    times = months(START, END)
    wet = ocean_cells(longitude, latitude)
    east, north = np.meshgrid(longitude, latitude)
    patches = random.normal(0.0, 2.5, (len(times), *wet.shape))
    fields = np.stack([concentration(east, north, np.full(east.shape, year)) for year in years(times)])
    values = np.where(fields > 0, (fields + patches).clip(0, 100), 0.0)
    return Grid(times, latitude, longitude, np.where(wet, values, np.nan).astype(np.float32))


def _mooring(
    random: np.random.Generator,
    ocean: Ocean,
    code: str,
    east: float,
    north: float,
    deepest: int,
    scale: float,
) -> Casts:
    days = (END - START).astype("m8[D]").astype(int)
    count = max(12, round(days / MOORING_STEP * scale))
    time = START + ((np.arange(count) + 0.5) * (days / count) * 86400).astype("timedelta64[s]")
    place = np.full(count, east), np.full(count, north)
    head = heads(PlatformType.MOORING, np.full(count, code), np.arange(1, count + 1), time, *place)
    # Currents lay the line over now and then: all instruments sink a little together.
    pressure = MOORING_LADDER + random.gamma(1.5, 2.0, (count, 1))
    return spoiled(
        random,
        ragged(head, ocean.water(*place, time, pressure), np.tile(deepest >= MOORING_LADDER, (count, 1))),
    )


def _buoys(random: np.random.Generator, ocean: Ocean, count: int) -> Casts:
    """Profilers on wires under drifting ice, set out in the pack's thick part."""
    world = sea.load()
    # Where the pack still stands in June; a buoy that melts out is lost.
    east, north = np.meshgrid(*sea.centres())
    pack = (north > 70.0) & (concentration(east, north, np.full(east.shape, 2021.46)) > 60.0)
    clear = sea.raster("Arctic Ocean") & (world.depth >= 900.0) & pack
    longitude, latitude = world.places(random, clear & (north > 76.0), count)
    steps = random.integers(40, 130, count)
    begin = START + (random.uniform(0, 1461 - steps * BUOY_STEP) * 86400).astype("timedelta64[s]")
    water = Water(ocean.eddies, 0.0, clear, ice=True)
    east, north = track(random, water, longitude, latitude, years(begin), int(steps.max()), BUOY_STEP)
    rows, taken = np.nonzero(np.arange(steps.max()) < steps[:, None])
    place = (east[rows, taken] + 180) % 360 - 180, north[rows, taken]
    time = begin[rows] + (taken * BUOY_STEP * 86400).astype("timedelta64[s]")
    codes = np.char.add("SYN-IB", (7_800_001 + rows).astype(str))
    pressure = BUOY_LADDER + random.uniform(-0.8, 0.8, (len(rows), len(BUOY_LADDER)))
    kept = pressure <= world.depth_at(*place)[:, None]
    head = heads(PlatformType.ICE_BUOY, codes, taken + 1, time, *place)
    return spoiled(random, ragged(unlocated(random, head), ocean.water(*place, time, pressure), kept))
