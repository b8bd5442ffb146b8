"""Argo-like floats: a cycle every ten days, parked at 1000 dbar, profiling 2000 dbar to the surface."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ingest.starter import sea
from ingest.starter.casts import Casts, Times, heads, joined, ragged
from ingest.starter.climate import years
from ingest.starter.drift import Water, track, until_out
from ingest.starter.model import Ocean
from ingest.starter.quality import spoiled, unlocated
from ingest.starter.tables import Floats
from ocean.terms import PlatformType

CYCLE = 10.0  # days
PARKING = 1000.0  # m
# Delayed mode takes a year and more; real time becomes adjusted within months (Argo QC manual).
DELAYED_BEFORE = np.datetime64("2023-01-01", "s")
ADJUSTED_BEFORE = np.datetime64("2023-10-01", "s")
# Pressures (dbar) of three kinds of float: start, stop, step.
LADDERS = (
    ((4, 100, 4), (100, 300, 10), (300, 700, 20), (700, 2001, 50)),
    ((5, 200, 5), (200, 600, 20), (600, 2001, 50)),
    ((6, 160, 8), (160, 600, 25), (600, 2001, 75)),
)
# Which of a ladder's kinds each float is, and the share of floats that carry chemistry.
KINDS = (0.3, 0.45, 0.25)


@dataclass(frozen=True, slots=True)
class Fleet:
    """Where and when floats live: `seeds` are regions with floats each; outside `home` they fall silent."""

    first_code: int
    home: tuple[str, ...]
    seeds: tuple[tuple[str, int], ...]
    start: np.datetime64
    end: np.datetime64
    chemistry: float = 0.0


@dataclass(frozen=True, slots=True)
class Lives:
    """Tracks of n floats; first: cycles done before the window, begin: when it sees the next one (n,).

    longitude, latitude, heard (n x cycles): where each cycle surfaces, and whether it was received.
    """

    first: npt.NDArray[np.intp]
    begin: Times
    longitude: Floats
    latitude: Floats
    heard: sea.Mask


def float_casts(random: np.random.Generator, ocean: Ocean, fleet: Fleet, scale: float) -> Casts:
    """All cycles of a fleet, one kind of float after another."""
    lives = _lives(random, ocean, fleet, scale)
    count = len(lives.first)
    chemical = np.zeros(count, dtype=bool)
    chemical[random.permutation(count)[: round(fleet.chemistry * count)]] = True
    kinds = random.choice(len(LADDERS), count, p=KINDS)
    parts = []
    for kind, ladder in enumerate(LADDERS):
        for bgc in (False, True):
            chosen = np.nonzero((kinds == kind) & (chemical == bgc))[0]
            if lives.heard[chosen].any():
                parts.append(_profiles(random, ocean, fleet, lives, chosen, ladder, bgc=bgc))
    return joined(parts)


def _lives(random: np.random.Generator, ocean: Ocean, fleet: Fleet, scale: float) -> Lives:
    home = np.logical_or.reduce([sea.raster(name) for name in fleet.home])
    world = sea.load()
    deep = world.depth >= 900.0
    start = world.spread(random, fleet.seeds, home & deep, scale)
    count = len(start[0])
    span = (fleet.end - fleet.start).astype("timedelta64[D]").astype(float)
    # Some were launched before the window opens: their cycle numbers do not begin at one.
    launched = random.uniform(-0.35 * span, span - 90.0, count)
    lasting = random.uniform(300.0, 1500.0, count)
    first = np.maximum(np.ceil(-launched / CYCLE), 0).astype(int)
    last = np.minimum((launched + lasting).clip(90.0), span - 1.0)
    cycles = np.maximum((last - launched) // CYCLE - first, 3).astype(int)
    begin = fleet.start + ((launched + first * CYCLE) * 86400).astype("timedelta64[s]")
    water = Water(ocean.eddies, PARKING, deep)
    tracks = track(random, water, *start, years(begin), int(cycles.max()), CYCLE)
    heard = until_out(home, *tracks) & (np.arange(cycles.max()) < cycles[:, None])
    # Now and then a cycle reaches no satellite.
    return Lives(first, begin, *tracks, heard & (random.random(heard.shape) > 0.015))


def _profiles(
    random: np.random.Generator,
    ocean: Ocean,
    fleet: Fleet,
    lives: Lives,
    chosen: npt.NDArray[np.intp],
    ladder: tuple[tuple[int, int, int], ...],
    *,
    bgc: bool,
) -> Casts:
    """The profiles of the `chosen` floats, all with one ladder of pressures."""
    rows, steps = np.nonzero(lives.heard[chosen])
    owner = chosen[rows]
    longitude = (lives.longitude[owner, steps] + 180.0) % 360.0 - 180.0
    latitude = lives.latitude[owner, steps]
    late = steps * CYCLE * 86400 + random.integers(0, 28_800, len(steps))
    times = lives.begin[owner] + late.astype("timedelta64[s]")
    rungs = np.concatenate([np.arange(*leg, dtype=float) for leg in ladder])
    # A float never stops at round numbers; the order of levels must survive its jitter.
    pressure = rungs + random.uniform(-0.3, 0.3, (len(owner), len(rungs))) * np.gradient(rungs)
    grounded = sea.load().depth_at(longitude, latitude) * random.uniform(0.9, 1.0, len(owner))
    kept = pressure <= np.minimum(grounded, random.normal(2005.0, 8.0, len(owner)))[:, None]
    water = ocean.water(longitude, latitude, times, pressure, bgc=bgc)
    codes = np.char.add("SYN-", (fleet.first_code + owner).astype(str))
    mode = np.select([times < DELAYED_BEFORE, times < ADJUSTED_BEFORE], ["D", "A"], "R")
    number = lives.first[owner] + steps + 1
    head = heads(PlatformType.ARGO_FLOAT, codes, number, times, longitude, latitude, "A", mode)
    return spoiled(random, ragged(unlocated(random, head), water, kept))
