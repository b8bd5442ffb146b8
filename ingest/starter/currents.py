"""The Atlantic dataset: moored current profilers and surface drifters, 2021 to 2023."""

import numpy as np

from ingest.starter import sea
from ingest.starter.casts import Casts, heads, joined, ragged
from ingest.starter.climate import surface_temperature, years
from ingest.starter.drift import Water, track, until_out
from ingest.starter.eddies import activity
from ingest.starter.model import Ocean
from ingest.starter.quality import spoiled, unlocated
from ingest.starter.tables import Floats
from ocean.terms import PlatformType

START, END = np.datetime64("2021-01-01", "s"), np.datetime64("2024-01-01", "s")
# A mooring: code, longitude, latitude, deepest bin (m).
MOORINGS = (
    ("SYN-ADCP-01", -79.55, 27.2, 600),  # Florida Current
    ("SYN-ADCP-02", -75.0, 34.9, 1000),  # Gulf Stream off Cape Hatteras
    ("SYN-ADCP-03", -70.0, 37.4, 1000),
    ("SYN-ADCP-04", -62.0, 38.8, 1000),
    ("SYN-ADCP-05", -52.6, 54.4, 800),  # Labrador Current
    ("SYN-ADCP-06", -42.0, 47.5, 1000),  # North Atlantic Current
    ("SYN-ADCP-07", -64.5, 31.8, 1000),  # Sargasso Sea
    ("SYN-ADCP-08", -44.0, 0.4, 600),  # North Brazil Current
    ("SYN-ADCP-09", -23.0, 0.0, 400),  # Equatorial Undercurrent
    ("SYN-ADCP-10", -10.0, 0.0, 400),
    ("SYN-ADCP-11", -38.0, 6.5, 400),  # North Equatorial Countercurrent
    ("SYN-ADCP-12", -37.6, -19.0, 600),  # Brazil Current
    ("SYN-ADCP-13", -47.6, -30.0, 800),
    ("SYN-ADCP-14", -55.5, -41.0, 1000),  # Malvinas Current
    ("SYN-ADCP-15", 11.4, -25.0, 400),  # Benguela Current
    ("SYN-ADCP-16", -16.5, 26.5, 400),  # Canary Current
    ("SYN-ADCP-17", -86.6, 24.6, 800),  # Loop Current
    ("SYN-ADCP-18", -75.0, 15.2, 600),  # Caribbean Current
    ("SYN-ADCP-19", -24.0, 17.6, 600),
    ("SYN-ADCP-20", -36.0, 61.0, 1000),  # Irminger Sea
)
EVERY = 7.0  # days between a mooring's records: means of an hour
BINS = np.concatenate([np.arange(12, 120, 8), np.arange(120, 400, 20), np.arange(400, 1001, 50)]).astype(
    float
)
# Where drifters are released, and how many.
DRIFTERS = (
    ("Atlantic Ocean", 34),
    ("Gulf of Mexico", 5),
    ("Caribbean Sea", 4),
    ("Sargasso Sea", 4),
    ("Labrador Sea", 4),
    ("Norwegian Sea", 4),
    ("Gulf of Guinea", 3),
    ("Bay of Biscay", 2),
    ("Greenland Sea", 2),
    ("Scotia Sea", 2),
    ("Weddell Sea", 2),
)
DROGUE = 0.5  # m: the drogue hangs in the uppermost metre, as on the CARTHE drifter


def atlantic_casts(random: np.random.Generator, ocean: Ocean, scale: float) -> dict[str, Casts]:
    """Moorings and drifters of the Atlantic."""
    return {
        "moorings": joined([_mooring(random, ocean, *mooring, scale) for mooring in MOORINGS]),
        "drifters": _drifters(random, ocean, scale),
    }


def _mooring(
    random: np.random.Generator,
    ocean: Ocean,
    code: str,
    east: float,
    north: float,
    deepest: int,
    scale: float,
) -> Casts:
    """u and v in bins, every few days at a wandering hour, so that the tide is sampled at all phases."""
    count = max(12, round((END - START).astype("m8[D]").astype(int) / EVERY * scale))
    days = (np.arange(count) + 0.5) * ((END - START).astype("m8[D]").astype(int) / count)
    time = START + (days * 86400).astype("timedelta64[s]")
    time = time.astype("datetime64[h]").astype("datetime64[s]")
    longitude, latitude = np.full(count, east), np.full(count, north)
    depth = np.tile(BINS, (count, 1))
    water = ocean.currents(longitude, latitude, time, depth)
    head = heads(
        PlatformType.MOORING, np.full(count, code), np.arange(1, count + 1), time, longitude, latitude
    )
    return spoiled(random, ragged(head, water, depth <= deepest))


def _drifters(random: np.random.Generator, ocean: Ocean, scale: float) -> Casts:
    """Daily positions of surface drifters with velocity and temperature."""
    world = sea.load()
    home = np.logical_or.reduce([sea.raster(name) for name, _ in DRIFTERS])
    deep = world.depth >= 200.0
    longitude, latitude = world.spread(random, DRIFTERS, home & deep, scale)
    count = len(longitude)
    lasting = random.integers(25, 110, count)
    begin = START + (random.uniform(0, 1095 - lasting) * 86400).astype("timedelta64[s]")
    begin = begin.astype("datetime64[h]").astype("datetime64[s]")
    water = Water(ocean.eddies, DROGUE, deep)
    east, north = track(random, water, longitude, latitude, years(begin), int(lasting.max()), 1.0)
    rows, steps = np.nonzero(until_out(home, east, north) & (np.arange(lasting.max()) < lasting[:, None]))
    longitude, latitude = (east[rows, steps] + 180) % 360 - 180, north[rows, steps]
    time = begin[rows] + (steps * 86400).astype("timedelta64[s]")
    depth = np.full((len(rows), 1), DROGUE)
    matrix = ocean.currents(longitude, latitude, time, depth)
    matrix["temperature"] = _surface(ocean, longitude, latitude, years(time))[:, None]
    codes = np.char.add("SYN-D", (4_400_001 + rows).astype(str))
    head = heads(PlatformType.DRIFTER, codes, steps + 1, time, longitude, latitude)
    return spoiled(random, ragged(unlocated(random, head), matrix, np.ones(depth.shape, dtype=bool)))


def _surface(ocean: Ocean, longitude: Floats, latitude: Floats, year: Floats) -> Floats:
    height, _, _ = ocean.eddies.at(longitude, latitude, year)
    return surface_temperature(longitude, latitude, year) + 0.6 * height * activity(longitude, latitude)
