"""Oxygen, nitrate, pH and chlorophyll that go with a column of temperature and salinity."""

import gsw
import numpy as np

from ingest.starter.climate import basins
from ingest.starter.tables import Bump, Floats, Matrix, along, bumps

# Lowest oxygen (umol/kg) by latitude and basin, and where minimum zones press it to nearly nothing.
LEAST_OXYGEN = (
    ((-65, -45, -25, -5, 5, 20, 40, 55), (195, 185, 150, 70, 60, 50, 35, 25)),
    ((-65, -45, -25, -10, 5, 20, 40, 60), (200, 190, 175, 120, 95, 120, 175, 240)),
    ((-65, -45, -25, -10, 0, 10, 20), (200, 190, 165, 90, 55, 25, 8)),
)
DEEP_OXYGEN = (150.0, 240.0, 160.0)  # at 2000 m and below, umol/kg, by basin
MINIMUM_ZONES: tuple[Bump, ...] = (
    (64, 18, 8, 8, 0.97),  # Arabian Sea
    (89, 15, 6, 6, 0.85),  # Bay of Bengal
    (-100, 14, 16, 6, 0.97),  # eastern tropical North Pacific
    (-82, -12, 9, 7, 0.96),  # eastern tropical South Pacific
    (-85, 2, 14, 8, 0.5),
    (12, -18, 7, 7, 0.6),  # Benguela
)
# How productive the surface is, mg/m3 of chlorophyll above the ocean's background.
BLOOMS: tuple[Bump, ...] = (
    (58, 16, 6, 6, 0.7),
    (-78, -12, 6, 10, 0.9),
    (-110, 0, 25, 3, 0.15),
    (52, 10, 4, 4, 0.5),
    (90, 20, 5, 3, 0.4),
    (-122, 38, 5, 8, 0.7),
)


def biogeochemistry(
    longitude: Floats, latitude: Floats, year: Floats, depth: Floats, water: Matrix
) -> Matrix:
    """Four variables (n x m) in the units of ocean.variables from `water`'s temperature and salinity."""
    oxygen, saturation = _oxygen(longitude, latitude, depth, water)
    used = np.maximum(saturation - oxygen, 0.0)
    # Respiration frees one nitrate for 150 / 16 oxygen (Redfield ratios after Anderson 1995).
    preformed = np.interp(np.abs(latitude), (0, 35, 45, 55, 65), (0.2, 0.4, 5.0, 16.0, 22.0))[:, None]
    nitrate = preformed + used * 16.0 / 150.0 + 12.0 * (1 - np.exp(-depth / 900.0))
    acidity = 8.07 - 0.0016 * used - 4.0e-5 * depth
    return {
        "oxygen": oxygen,
        "chlorophyll": _chlorophyll(longitude, latitude, year, depth),
        "nitrate": np.minimum(nitrate, 46.0),
        "ph": acidity,
    }


def _oxygen(longitude: Floats, latitude: Floats, depth: Floats, water: Matrix) -> tuple[Floats, Floats]:
    """Oxygen and its saturation: saturated above, least near 400 m in minimum zones and 800 m elsewhere."""
    saturation: Floats = gsw.O2sol_SP_pt(water["salinity"], water["temperature"])
    weights = basins(longitude, latitude)
    zone = bumps(MINIMUM_ZONES, longitude, latitude).clip(0, 0.98)
    least = sum(w * along(t, latitude) for w, t in zip(weights, LEAST_OXYGEN, strict=True))
    least = np.maximum(least * (1 - zone), 1.5)[:, None]
    deep = sum(w * value for w, value in zip(weights, DEEP_OXYGEN, strict=True))
    deep = np.maximum(deep, np.interp(latitude, (-60, -40), (205.0, 0.0)))[:, None]
    top = np.interp(zone, (0, 0.9), (140.0, 75.0))[:, None]
    thick = np.interp(zone, (0, 0.9), (170.0, 45.0))[:, None]
    base = np.interp(zone, (0, 0.9), (1300.0, 1450.0))[:, None]
    below = least + (deep - least) / (1 + np.exp(-(depth - base) / 260.0))
    share = 1 / (1 + np.exp((depth - top - thick) / (thick / 2.2)))
    return np.minimum(saturation * 1.01, saturation * 1.01 * share + below * (1 - share)), saturation


def _chlorophyll(longitude: Floats, latitude: Floats, year: Floats, depth: Floats) -> Floats:
    away = np.abs(latitude)
    rich = bumps(BLOOMS, longitude, latitude) * (1 + 0.7 * np.cos(4 * np.pi * (year - 0.13)))
    spring = np.interp(away, (25, 45, 60), (0.0, 0.5, 0.7))
    spring = spring * np.exp(2.5 * (np.cos(2 * np.pi * (year - 0.38 - 0.5 * (latitude < 0))) - 1))
    surface = (0.06 + np.interp(away, (30, 50), (0.0, 0.2)) + rich + spring)[:, None]
    # The deep maximum of clear water lies near 100 m, of green water just under the surface (Cullen 2015).
    clear = np.clip(1 - surface / 0.5, 0, 1)
    deepest = 35.0 + 75.0 * clear
    peak = 0.32 * np.exp(-(((depth - deepest) / (14.0 + 14.0 * clear)) ** 2))
    return np.asarray(surface / (1 + np.exp((depth - deepest * 0.8) / 12.0)) + peak)
