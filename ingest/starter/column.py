"""What lies under the surface: temperature and salinity by depth, without an unstable layer."""

import gsw
import numpy as np

from ingest.starter import layers
from ingest.starter.climate import Surface, arctic, basins, by_basin, step
from ingest.starter.tables import Floats, along, bumps

# Haline contraction, kg/m3 per unit of practical salinity (TEOS-10 near 35, 10 degrees Celsius).
CONTRACTION = 0.77
# Each level is at least this much denser than the one above, kg/m3, so that noise stays harmless.
LEAST_GAIN = 1e-4


def heaved(depth: Floats, rise: Floats) -> Floats:
    """The resting depths of the water that eddies (rise, m, n x 1) have brought to `depth` (n x m).

    The lift grows to `rise` at 400 m and fades below; its slope is held under one, so the order of
    layers, and with it the column's stability, survives.
    """
    lift = rise.clip(-120.0, 120.0) * (depth / 400.0) * np.exp(1.0 - depth / 400.0)
    steps = 2.5 * np.sin(2 * np.pi * depth / 65.0 + rise) * np.exp(-depth / 900.0)
    return np.asarray(np.maximum(depth + lift + steps, 0.0))


def column(
    longitude: Floats, latitude: Floats, top: Surface, depth: Floats, rise: Floats
) -> tuple[Floats, Floats]:
    """Temperature (degrees Celsius) and practical salinity at `depth` (m, n x m) of n places."""
    weights = basins(longitude, latitude)
    rest = heaved(depth, rise[:, None])
    main = _main(longitude, latitude, top, rest, weights)
    bottom = by_basin(layers.BOTTOM, weights, latitude)
    base = by_basin(layers.DEEP_SALINITY, weights, latitude)
    bottom, base, open_water = _behind_sills(longitude, latitude, bottom, base)
    warmth = by_basin(layers.WARMTH, weights, latitude) * open_water
    deficit = by_basin(layers.INTERMEDIATE, weights, latitude) * open_water
    temperature = _temperature(top, depth, rest, main, bottom[:, None], warmth[:, None])
    salinity = _salinity(longitude, latitude, top, rest, main, base[:, None], deficit[:, None])
    polar = arctic(longitude, latitude)[:, None]
    cold, halocline = _polar(longitude, top, rest)
    temperature = temperature * (1 - polar) + cold * polar
    salinity = salinity * (1 - polar) + halocline * polar
    return temperature, _stable(temperature, salinity)


def _behind_sills(
    longitude: Floats, latitude: Floats, temperature: Floats, salinity: Floats
) -> tuple[Floats, Floats, Floats]:
    """Deep temperature and salinity with those of enclosed seas in place, and how open the sea is, 0 to 1."""
    open_water = np.ones(longitude.shape)
    for east, north, width, height, warm, salt in layers.ENCLOSED:
        squared = ((longitude - east) / width) ** 2 + ((latitude - north) / height) ** 2
        share = np.exp(-((squared / 2.0) ** 2))
        temperature = temperature * (1 - share) + warm * share
        salinity = salinity * (1 - share) + salt * share
        open_water = open_water * (1 - share)
    return temperature, salinity, open_water


def _main(
    longitude: Floats, latitude: Floats, top: Surface, depth: Floats, weights: tuple[Floats, ...]
) -> Floats:
    """The share of the surface's excess warmth left at `depth`: a thermocline over a slow decay."""
    away = np.abs(latitude)
    # The Pacific's thermocline tilts up to the east; El Nino flattens it, most at the equator.
    tilt = np.interp((longitude + 360) % 360, (140, 180, 240, 275), (50.0, 40.0, -35.0, -70.0))
    swing = np.interp((longitude + 360) % 360, (140, 180, 240, 275), (-18.0, -6.0, 22.0, 20.0))
    near = weights[0] * np.exp(-0.5 * (latitude / 9.0) ** 2)
    depth_of = along(layers.THERMOCLINE, away) + near * (tilt + top.enso * swing)
    width = along(layers.THICKNESS, away)[:, None]
    sharp = along(layers.SHARPNESS, away)[:, None]
    decay = along(layers.DECAY, away) + bumps(
        ((-62, 34, 16, 6, 120.0), (145, 31, 16, 5, 60.0)), longitude, latitude
    )
    centre = np.maximum(depth_of, top.mixed_winter * 0.8 + 20)[:, None]
    drop = step(centre - depth, width) / step(centre, width)
    below = np.maximum(depth - 0.7 * top.mixed_winter[:, None], 0.0)
    return np.asarray(sharp * drop + (1 - sharp) * np.exp(-below / decay[:, None]))


def _temperature(
    top: Surface, depth: Floats, rest: Floats, main: Floats, bottom: Floats, warmth: Floats
) -> Floats:
    deep = bottom + warmth * np.exp(-rest / 1000.0)
    # Summer's warmth lies on winter's water; it is not lifted by eddies but mixed by wind.
    reach = 12.0 + 0.25 * top.mixed[:, None]
    base = top.mixed[:, None] + reach
    summer = step(base - depth, reach / 2.5) / step(base, reach / 2.5)
    excess = (top.temperature - top.winter)[:, None]
    return np.asarray(deep + (top.winter[:, None] - bottom - warmth) * main + excess * summer)


def _salinity(
    longitude: Floats,
    latitude: Floats,
    top: Surface,
    depth: Floats,
    main: Floats,
    base: Floats,
    deficit: Floats,
) -> Floats:
    centre = along(layers.CORE, latitude)[:, None]
    outflow = bumps(((-14, 38, 14, 7, 1.0),), longitude, latitude)[:, None]  # Mediterranean water
    deep = (
        base
        - deficit * np.exp(-(((depth - centre) / 380.0) ** 2))
        + outflow * np.exp(-(((depth - 1100.0) / 350.0) ** 2))
    )
    lens = (top.salinity - top.salinity_below)[:, None] * np.exp(
        -((depth / (top.mixed[:, None] + 25.0)) ** 2)
    )
    # Subtropical underwater: the salinity maximum that the tropics have beneath their rain.
    tropics = np.exp(-0.5 * ((np.abs(latitude) - 9.0) / 6.0) ** 2)[:, None]
    under = 0.45 * tropics * np.exp(-(((depth - 130.0) / 55.0) ** 2))
    return np.asarray(deep + (top.salinity_below[:, None] - base) * main + lens + under)


def _polar(longitude: Floats, top: Surface, depth: Floats) -> tuple[Floats, Floats]:
    """The Arctic's column: a fresh mixed layer, a cold halocline, Atlantic water at 300 to 500 m."""
    core = np.interp(longitude, (-180, -130, -60, 0, 30, 100, 180), (0.7, 0.7, 1.0, 2.8, 2.4, 1.6, 0.7))[
        :, None
    ]
    rise = np.interp(longitude, (-180, -130, -60, 10, 100, 180), (250.0, 260.0, 200.0, 120.0, 170.0, 240.0))[
        :, None
    ]
    mixed = top.mixed[:, None].clip(8.0, 45.0)
    warm = step(depth - rise, 45.0) * (core + 1.6) - step(depth - 850.0, 170.0) * (core + 0.5)
    summer = (top.temperature[:, None] + 1.6) * np.exp(-((depth / (mixed + 10.0)) ** 2))
    fresh = (top.salinity[:, None] - 33.2) * np.exp(-((depth / (mixed + 45.0)) ** 2))
    return np.asarray(-1.6 + warm + summer), np.asarray(33.2 + fresh + 1.68 * step(depth - 0.62 * rise, 45.0))


def _stable(temperature: Floats, salinity: Floats) -> Floats:
    """Freshens whatever would be denser than the water under it, as rain and melt do in the sea."""
    # Conservative temperature and absolute salinity differ too little from these to matter here.
    density: Floats = gsw.sigma0(salinity * 1.0047, temperature)
    ramp = LEAST_GAIN * np.arange(density.shape[1])
    lowest = np.minimum.accumulate((density - ramp)[:, ::-1], axis=1)[:, ::-1] + ramp
    return np.asarray(salinity - (density - lowest) / CONTRACTION)
