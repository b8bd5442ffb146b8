"""The global dataset: monthly sea surface temperature on a one-degree grid, 2022 to 2023."""

import numpy as np

from ingest.starter.climate import FREEZING, surface_temperature, years
from ingest.starter.eddies import activity
from ingest.starter.grids import Grid, months, ocean_cells
from ingest.starter.ice import concentration
from ingest.starter.model import Ocean
from ingest.starter.tables import Floats

START, END = np.datetime64("2022-01-01", "s"), np.datetime64("2024-01-01", "s")


def sst_grid(random: np.random.Generator, ocean: Ocean, longitude: Floats, latitude: Floats) -> Grid:
    """The surface's climate and anomalies with the eddies that a month leaves; freezing under ice."""
    times = months(START, END)
    wet = ocean_cells(longitude, latitude)
    east, north = (axis[wet] for axis in np.meshgrid(longitude, latitude))
    swirl = 0.15 * activity(east, north)
    values = np.full((len(times), *wet.shape), np.nan, dtype=np.float32)
    for month, year in enumerate(years(times)):
        now = np.full(east.shape, year)
        height, _, _ = ocean.eddies.at(east, north, now)
        field = surface_temperature(east, north, now) + swirl * height + random.normal(0, 0.06, east.shape)
        ice = np.where(north > 0, concentration(east, north, now), 0.0) / 100.0
        values[month][wet] = np.maximum(field * (1 - ice) + FREEZING * ice, FREEZING)
    return Grid(times, latitude, longitude, values)
