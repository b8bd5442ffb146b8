"""The invented ocean as the generators ask it: water at places, times and pressures."""

from dataclasses import dataclass

import gsw
import numpy as np

from ingest.starter.biogeochemistry import biogeochemistry
from ingest.starter.casts import Times
from ingest.starter.climate import surface, years
from ingest.starter.column import column
from ingest.starter.eddies import Eddies, activity
from ingest.starter.flow import mean_flow
from ingest.starter.tables import Floats, Matrix


@dataclass(frozen=True, slots=True)
class Ocean:
    """One seed's ocean."""

    eddies: Eddies

    def water(
        self, longitude: Floats, latitude: Floats, time: Times, pressure: Floats, *, bgc: bool = False
    ) -> Matrix:
        """Pressure, temperature, salinity, with bgc four more, all n x m."""
        year = years(time)
        depth: Floats = -gsw.z_from_p(pressure, latitude[:, None])
        height, _, _ = self.eddies.at(longitude, latitude, year)
        strength = height * activity(longitude, latitude)
        top = surface(longitude, latitude, year, 0.6 * strength)
        # A high (warm) eddy presses the thermocline down: its water came from above.
        temperature, salinity = column(longitude, latitude, top, depth, -45.0 * strength)
        found = {"pressure": pressure, "temperature": temperature, "salinity": salinity}
        return found | (biogeochemistry(longitude, latitude, year, depth, found) if bgc else {})

    def currents(self, longitude: Floats, latitude: Floats, time: Times, depth: Floats) -> Matrix:
        """Depth, u and v (n x m): the mean, eddies that fade with depth, and the lunar tide."""
        year = years(time)
        u, v = mean_flow(longitude, latitude, year, depth)
        _, swirl_u, swirl_v = self.eddies.at(longitude, latitude, year)
        fading = np.exp(-depth / 700.0)
        tide = 0.04 * np.sin(2 * np.pi * time.astype("datetime64[s]").astype(np.float64) / 44_714.0)
        return {
            "depth": depth,
            "current_u": u + fading * swirl_u[:, None] + tide[:, None],
            "current_v": v + fading * swirl_v[:, None] + 0.6 * tide[:, None],
        }
