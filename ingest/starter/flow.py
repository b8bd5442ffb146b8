"""Mean currents of the invented ocean: boundary jets along polylines and zonal bands, in m/s."""

from dataclasses import dataclass

import numpy as np

from ingest.starter.climate import basins
from ingest.starter.tables import Floats

KM = 111.2


@dataclass(frozen=True, slots=True)
class Jet:
    """A current along `path` (longitude, latitude, speed in m/s), `width` km to one e-folding."""

    path: tuple[tuple[float, float, float], ...]
    width: float
    reach: float = 600.0  # e-folding depth, m


# Paths and speeds after Talley et al. 2011, chapters 9 to 11, in outline.
# fmt: off
JETS = (
    # Loop Current, Florida Current, Gulf Stream, North Atlantic Current
    Jet(((-86, 21.5, 0.9), (-86.5, 25, 0.9), (-84, 24.3, 1.0), (-80.6, 24.3, 1.4), (-79.6, 27, 1.7),
         (-79, 31, 1.6), (-75, 35, 1.7), (-70, 37.5, 1.6), (-62, 38.8, 1.3), (-54, 39.8, 1.0),
         (-48, 41, 0.8), (-43, 47, 0.6), (-38, 51, 0.35), (-25, 54, 0.25), (-12, 58, 0.25),
         (2, 63.5, 0.3), (12, 70, 0.25)), 75.0),
    # North Brazil Current
    Jet(((-35, -5, 0.9), (-40, -2.2, 1.0), (-46, 1.5, 1.1), (-50, 5, 1.1), (-54, 8, 0.7),
         (-61, 12.5, 0.5)), 90.0, 250.0),
    # Caribbean Current
    Jet(((-61, 13, 0.4), (-70, 14.5, 0.4), (-79, 16.5, 0.5), (-85, 20.5, 0.8)), 130.0, 250.0),
    # Brazil Current
    Jet(((-37, -13, 0.3), (-38.5, -20, 0.45), (-43, -25, 0.55), (-49, -31, 0.6), (-53, -37.5, 0.5),
         (-48, -41, 0.4)), 80.0),
    # Malvinas Current
    Jet(((-62, -52, 0.4), (-59, -46, 0.5), (-55, -40, 0.4)), 80.0, 1500.0),
    # Labrador Current
    Jet(((-58, 63, 0.3), (-62, 60, 0.35), (-55, 55, 0.4), (-51, 50, 0.4), (-50, 45, 0.3)), 80.0, 900.0),
    # East Greenland Current
    Jet(((-18, 72, 0.25), (-30, 67, 0.35), (-40, 61.5, 0.4), (-44, 59, 0.35), (-50, 61, 0.3)), 80.0, 900.0),
    # Benguela Current
    Jet(((15, -32, 0.25), (11, -24, 0.25), (5, -15, 0.2)), 180.0, 300.0),
    # Canary Current
    Jet(((-12, 34, 0.2), (-16, 28, 0.25), (-19, 20, 0.25)), 180.0, 250.0),
    # Guinea Current
    Jet(((-20, 4.5, 0.3), (-8, 4, 0.35), (4, 4.2, 0.3)), 110.0, 120.0),
    # Kuroshio
    Jet(((123, 19, 0.8), (123, 25, 0.9), (130, 30, 1.0), (137, 33, 1.2), (144, 35.5, 1.1),
         (158, 36, 0.6), (175, 38, 0.3)), 90.0),
    # East Australian Current
    Jet(((154, -24, 0.7), (153.8, -30, 0.9), (152, -35, 0.7), (150.5, -40, 0.3)), 70.0),
    # Agulhas Current and its return
    Jet(((41, -16, 0.5), (36, -24, 0.8), (33, -29, 1.3), (27, -34.5, 1.3), (19, -37.5, 0.9),
         (25, -39.5, 0.7), (45, -40, 0.4)), 85.0),
    # Oyashio
    Jet(((162, 52, 0.3), (155, 47, 0.35), (147, 42, 0.3)), 90.0),
    # Humboldt Current
    Jet(((-75, -35, 0.12), (-74, -20, 0.12), (-80, -8, 0.15)), 220.0, 300.0),
)
# fmt: on
# Zonal bands: latitude, half width (degrees), eastward speed (m/s), e-folding depth (m).
BANDS = (
    (14.0, 4.5, -0.13, 300.0),  # North Equatorial Current
    (6.5, 1.7, 0.32, 150.0),  # North Equatorial Countercurrent
    (2.2, 1.8, -0.35, 90.0),  # South Equatorial Current, both branches
    (-3.0, 2.8, -0.32, 150.0),
    (-13.0, 5.0, -0.10, 300.0),
    (-51.0, 6.0, 0.2, 1200.0),  # Antarctic Circumpolar Current
    (43.0, 5.0, 0.07, 600.0),  # west wind drift
)


def mean_flow(longitude: Floats, latitude: Floats, year: Floats, depth: Floats) -> tuple[Floats, Floats]:
    """u and v (n x m) at n places and their depths (n x m)."""
    u = _bands(longitude, latitude, year, depth)
    v = np.zeros_like(u)
    for jet in JETS:
        east, north = _jet(jet, longitude, latitude)
        if np.any(np.abs(east) + np.abs(north) > 1e-4):
            fading = 0.06 + 0.94 * np.exp(-depth / jet.reach)
            u += east[:, None] * fading
            v += north[:, None] * fading
    return u, v


def _bands(longitude: Floats, latitude: Floats, year: Floats, depth: Floats) -> Floats:
    indian = basins(longitude, latitude)[2]
    # North of the equator the monsoon turns the Indian Ocean's bands round, eastward in summer.
    monsoon = 1 - indian * (latitude > -6) * (1 + np.cos(2 * np.pi * (year - 0.58)))
    autumn = 1 + 0.4 * np.cos(2 * np.pi * (year - 0.75))
    u = np.zeros(depth.shape)
    for centre, width, speed, reach in BANDS:
        here = speed * np.exp(-(((latitude - centre) / width) ** 2))
        here = here * (monsoon if abs(centre) < 20 else 1) * (autumn if centre == 6.5 else 1)
        u += here[:, None] * np.exp(-depth / reach)
    # Equatorial Undercurrent: within 1.5 degrees, 70 to 150 m, rising to the east.
    core = np.interp((longitude + 360) % 360, (140, 270, 320, 359), (170.0, 60.0, 110.0, 70.0))[:, None]
    under = 0.85 * np.exp(-((latitude / 1.5) ** 2)) * (1 - 0.7 * indian)
    return np.asarray(u + under[:, None] * np.exp(-(((depth - core) / 55.0) ** 2)))


def _jet(jet: Jet, longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
    """The jet's surface velocity at n places, from the nearest of its legs."""
    path = np.asarray(jet.path)
    shrink = np.cos(np.radians(latitude))[:, None]
    start, leg = path[:-1], np.diff(path, axis=0)
    # Distances in km on the plane tangent at each place: jets are short against the Earth.
    x = ((longitude[:, None] - start[:, 0] + 180) % 360 - 180) * KM * shrink
    y = (latitude[:, None] - start[:, 1]) * KM
    leg_x, leg_y = leg[:, 0] * KM * shrink, leg[:, 1] * KM
    length = np.hypot(leg_x, leg_y)
    share = ((x * leg_x + y * leg_y) / length**2).clip(0, 1)
    off = np.hypot(x - share * leg_x, y - share * leg_y)
    near = off.argmin(axis=1)[:, None]
    share, off, ahead_x, ahead_y = (
        np.take_along_axis(a, near, axis=1)[:, 0] for a in (share, off, leg_x / length, leg_y / length)
    )
    here = near[:, 0]
    speed = (start[here, 2] + share * leg[here, 2]) * np.exp(-((off / jet.width) ** 2))
    return speed * ahead_x, speed * ahead_y
