"""The surface of the invented ocean at any place and time: basins, seasons, anomalies; all vectorised."""

from dataclasses import dataclass

import numpy as np

from ingest.starter import layers, tables
from ingest.starter.tables import Floats, Table, along, bumps

EPOCH = np.datetime64("2019-01-01", "s")
YEAR = 365.25 * 86400.0
FREEZING = -1.8
HOTTEST = 31.2
# The warmest day of the northern surface ocean: early September.
WARMEST = 0.68


def years(times: np.ndarray[tuple[int, ...], np.dtype[np.datetime64]]) -> Floats:
    """Decimal years, such as 2021.5, of datetime64 times."""
    seconds: Floats = (times.astype("datetime64[s]") - EPOCH).astype(np.float64)
    return 2019.0 + seconds / YEAR


def step(x: Floats, width: Floats | float) -> Floats:
    """From 0 to 1 where `x` passes zero, over about four widths."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(x / width, -50.0, 50.0))))


def basins(longitude: Floats, latitude: Floats) -> tuple[Floats, Floats, Floats]:
    """Weights of the Pacific, the Atlantic and the Indian Ocean, adding up to one."""
    west, middle, east = (along(t, latitude) for t in (tables.AMERICAS, tables.AFRICA, tables.SUNDA))
    pacific = step(longitude - east, 0.8) + step(west - longitude, 0.8)
    atlantic = step(longitude - west, 0.8) * step(middle - longitude, 0.8)
    indian = step(longitude - middle, 0.8) * step(east - longitude, 0.8)
    total = pacific + atlantic + indian
    return pacific / total, atlantic / total, indian / total


def by_basin(group: tuple[Table, ...], weights: tuple[Floats, ...], latitude: Floats) -> Floats:
    """A table a basin, blended by the basins' weights."""
    return np.asarray(sum(w * along(table, latitude) for table, w in zip(group, weights, strict=True)))


def arctic(longitude: Floats, latitude: Floats) -> Floats:
    """How far the column is of the Arctic's kind (fresh and cold over Atlantic water), 0 to 1."""
    edge = np.interp(
        longitude,
        (-180, -120, -85, -60, -42, -25, -8, 8, 25, 45, 70, 150, 180),
        (67, 68, 65, 65, 68, 72, 77, 80.5, 79, 76.5, 70, 69, 67),
    )
    return step(latitude - edge, 0.8)


@dataclass(frozen=True, slots=True)
class Surface:
    """The upper boundary at n places and times, each array (n,).

    temperature now and in late winter (degrees Celsius); salinity at the surface and below its
    lenses; mixed (m) now, mixed_winter (m) at its deepest; enso: the index, positive for El Nino.
    """

    temperature: Floats
    winter: Floats
    salinity: Floats
    salinity_below: Floats
    mixed: Floats
    mixed_winter: Floats
    enso: Floats


def season(longitude: Floats, latitude: Floats, year: Floats) -> Floats:
    """The annual cycle's departure from the mean at the surface, degrees Celsius."""
    amplitude = along(tables.SEASON, latitude) + bumps(tables.SEASON_BUMPS, longitude, latitude)
    annual = amplitude * np.cos(2 * np.pi * (year - WARMEST))
    # The cold tongue is warmest in March; the Arabian Sea peaks in May, before the monsoon mixes it.
    tongue = bumps(((-105, -1, 22, 5, 1.3),), longitude, latitude) * np.cos(2 * np.pi * (year - 0.24))
    monsoon = bumps(((63, 13, 9, 8, 1.2),), longitude, latitude) * np.cos(4 * np.pi * (year - 0.38))
    return np.asarray(annual + tongue + monsoon)


def anomaly(longitude: Floats, latitude: Floats, year: Floats) -> Floats:
    """What the year adds at the surface: ENSO, a dipole in 2019, the Atlantic's heat of 2023, a trend."""
    return np.asarray(
        along(tables.ENSO, year) * bumps(tables.ENSO_BUMPS, longitude, latitude)
        + along(tables.ATLANTIC_HEAT, year) * bumps(tables.HEAT_BUMPS, longitude, latitude)
        + along(tables.DIPOLE, year) * bumps(tables.DIPOLE_BUMPS, longitude, latitude)
        + 0.02 * (year - 2021.0)
    )


def _bounded(temperature: Floats) -> Floats:
    """Between the freezing point and the warmest that the open sea gets, without a kink at either."""
    capped = temperature - np.logaddexp(0.0, (temperature - HOTTEST) * 1.5) / 1.5
    return np.asarray(FREEZING + np.logaddexp(0.0, (capped - FREEZING) * 3.0) / 3.0)


def surface_temperature(longitude: Floats, latitude: Floats, year: Floats) -> Floats:
    """The sea surface temperature, degrees Celsius, without eddies."""
    mean = by_basin(tables.TEMPERATURE, basins(longitude, latitude), latitude)
    mean = mean + bumps(tables.TEMPERATURE_BUMPS, longitude, latitude)
    return _bounded(mean + season(longitude, latitude, year) + anomaly(longitude, latitude, year))


def _mixed(latitude: Floats, longitude: Floats, year: Floats) -> tuple[Floats, Floats]:
    """The mixed layer's depth now and in late winter, m."""
    deepest = along(layers.WINTER_MIXED, latitude) + bumps(layers.DEEP_MIXING, longitude, latitude)
    shallowest = along(layers.SUMMER_MIXED, latitude)
    winterness = 0.5 - 0.5 * np.sign(latitude) * np.cos(2 * np.pi * (year - WARMEST))
    return np.asarray(shallowest + (deepest - shallowest).clip(0) * winterness**3), deepest


def surface(longitude: Floats, latitude: Floats, year: Floats, warmer: Floats) -> Surface:
    """The upper boundary; `warmer` is what eddies add, degrees Celsius."""
    weights = basins(longitude, latitude)
    temperature = _bounded(surface_temperature(longitude, latitude, year) + warmer)
    swing = np.abs(along(tables.SEASON, latitude) + bumps(tables.SEASON_BUMPS, longitude, latitude))
    now = season(longitude, latitude, year)
    winter = np.minimum(temperature, _bounded(temperature - now - swing))
    below = by_basin(tables.SALINITY, weights, latitude) + bumps(tables.BRINES, longitude, latitude)
    polar = arctic(longitude, latitude)
    lens = bumps(tables.LENSES, longitude, latitude)
    # Rivers and melt make lenses freshest in late summer.
    lens = lens * (1.0 + 0.25 * np.cos(2 * np.pi * (year - 0.75)))
    fresh = -1.2 * polar - 0.4 * polar * np.cos(2 * np.pi * (year - 0.7))
    mixed, mixed_winter = _mixed(latitude, longitude, year)
    return Surface(
        temperature=temperature,
        winter=winter,
        salinity=np.maximum(below + lens + fresh, 2.0),
        salinity_below=below,
        mixed=mixed,
        mixed_winter=mixed_winter,
        enso=along(tables.ENSO, year),
    )
