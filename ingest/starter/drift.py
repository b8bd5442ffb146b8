"""Tracks of whatever floats: stepped with the currents, turned aside by the coast."""

from dataclasses import dataclass

import numpy as np

from ingest.starter.eddies import Eddies
from ingest.starter.flow import mean_flow
from ingest.starter.sea import Mask, cell
from ingest.starter.tables import Floats

METRES = 111_200.0
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Water:
    """What carries a drifter: eddies, the depth (m) that it drifts at, and the cells open to it."""

    eddies: Eddies
    depth: float
    open: Mask
    ice: bool = False

    def velocity(self, longitude: Floats, latitude: Floats, year: Floats) -> tuple[Floats, Floats]:
        """u and v in m/s at its depth."""
        if self.ice:
            u, v = ice_drift(longitude, latitude)
        else:
            deep = np.full((len(longitude), 1), self.depth)
            u, v = (a[:, 0] for a in mean_flow(longitude, latitude, year, deep))
        fading = np.exp(-self.depth / 700.0)
        _, swirl_u, swirl_v = self.eddies.at(longitude, latitude, year)
        return u + fading * swirl_u, v + fading * swirl_v


def ice_drift(longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
    """The Beaufort Gyre and the Transpolar Drift, on the plane of the pole (x to 0 E, y to 90 E)."""
    radius = (90.0 - latitude) * METRES / 1e6
    angle = np.radians(longitude)
    x, y = radius * np.cos(angle), radius * np.sin(angle)
    # A clockwise gyre about 77 N 150 W; a stream from Siberia past the pole to Fram Strait.
    gyre = np.exp(-(((x + 1.25) ** 2 + (y + 0.72) ** 2) / 0.65))
    stream = 0.07 * np.exp(-(((x * 0.5 - y * 0.87 + 0.2) / 0.6) ** 2)) * (1 - gyre)
    to_x, to_y = 0.12 * gyre * (y + 0.72) + stream * 0.9, -0.12 * gyre * (x + 1.25) - stream * 0.35
    # Eastward is along growing angle; northward is toward the pole.
    return to_y * np.cos(angle) - to_x * np.sin(angle), -(to_x * np.cos(angle) + to_y * np.sin(angle))


def track(
    random: np.random.Generator,
    water: Water,
    longitude: Floats,
    latitude: Floats,
    start: Floats,
    steps: int,
    days: float,
) -> tuple[Floats, Floats]:
    """Longitudes (of any turn) and latitudes (n x steps), `days` apart from `start` (decimal years)."""
    tracks = np.empty((2, len(longitude), steps))
    tracks[:, :, 0] = longitude, latitude
    for step in range(1, steps):
        here = tracks[:, :, step - 1]
        year = start + (step - 1) * days / 365.25
        u, v = water.velocity((here[0] + 180) % 360 - 180, here[1], year)
        # Unresolved motion: 4 cm/s that forgets itself within ten days.
        push = random.normal(0.0, 0.04 / np.sqrt(max(days, 1.0) / 10.0 + 0.5), (2, len(u)))
        tracks[:, :, step] = _moved(here, u + push[0], v + push[1], days, water.open)
    return tracks[0], tracks[1]


def _moved(here: Floats, u: Floats, v: Floats, days: float, clear: Mask) -> Floats:
    """The next positions (2 x n): onward, else to either side, else back, else where they are."""
    found = here.copy()
    waiting = np.ones(len(u), dtype=bool)
    for east, north in ((u, v), (-v, u), (v, -u), (-u, -v)):
        shrink = np.cos(np.radians(here[1])).clip(0.05)
        x = here[0] + east * days * DAY / (METRES * shrink)
        y = np.clip(here[1] + north * days * DAY / METRES, -78.0, 89.3)
        free = waiting & clear[cell(x, y)] & clear[cell((x + here[0]) / 2, (y + here[1]) / 2)]
        found[:, free] = x[free], y[free]
        waiting &= ~free
    return found


def until_out(home: Mask, longitude: Floats, latitude: Floats) -> Mask:
    """Which steps of each track (n x steps) come before it first leaves `home`."""
    return np.logical_and.accumulate(home[cell(longitude, latitude)], axis=1)
