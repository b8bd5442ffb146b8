"""The columns of exported levels, with their units and names in CF."""

from dataclasses import dataclass

import numpy as np

from ocean.flags import MISSING
from ocean.numbers import shortest
from resolvers.exporting import ExportPage


@dataclass(frozen=True, slots=True)
class LevelColumn:
    """A quantity of a level, or the flag of one (`flag_of`), in CF's units; few levels have a `rare` one."""

    name: str
    units: str
    standard_name: str | None = None
    long_name: str | None = None
    flag_of: str | None = None
    rare: bool = False

    def values(self, page: ExportPage) -> list[float | None]:
        """One a level: floats that print as float32, or flags; None where there is no value."""
        if self.flag_of:
            flags: list[float | None] = page.levels.flags(self.flag_of).tolist()
            return [None if flag == MISSING else flag for flag in flags] if self.rare else flags
        return shortest(page.levels.values(self.name))

    def array(self, page: ExportPage) -> np.ndarray:
        """As `values`, float32 with NaN, or int8."""
        if self.flag_of:
            return page.levels.flags(self.flag_of).astype(np.int8)
        return page.levels.values(self.name)


SIGMA0 = "sea_water_sigma_theta"
LEVELS = (
    LevelColumn("pressure", "dbar", "sea_water_pressure"),
    LevelColumn("depth", "m", "depth"),
    LevelColumn("temperature", "degree_C", "sea_water_temperature"),
    LevelColumn("salinity", "1", "sea_water_practical_salinity"),
    LevelColumn("oxygen", "umol kg-1", "moles_of_oxygen_per_unit_mass_in_sea_water"),
    LevelColumn("chlorophyll", "mg m-3", "mass_concentration_of_chlorophyll_a_in_sea_water"),
    LevelColumn("nitrate", "umol kg-1", "moles_of_nitrate_per_unit_mass_in_sea_water"),
    LevelColumn("ph", "1", "sea_water_ph_reported_on_total_scale"),
    LevelColumn("current_u", "m s-1", "eastward_sea_water_velocity"),
    LevelColumn("current_v", "m s-1", "northward_sea_water_velocity"),
    LevelColumn("conservative_temperature", "degree_C", "sea_water_conservative_temperature"),
    LevelColumn("absolute_salinity", "g kg-1", "sea_water_absolute_salinity"),
    LevelColumn("potential_density", "kg m-3", SIGMA0, "potential density anomaly sigma0 (TEOS-10)"),
    LevelColumn("sound_speed", "m s-1", "speed_of_sound_in_sea_water"),
    LevelColumn("pressure_qc", "1", None, "Argo flag of pressure", "pressure"),
    LevelColumn("temperature_qc", "1", None, "Argo flag of temperature", "temperature"),
    LevelColumn("salinity_qc", "1", None, "Argo flag of salinity", "salinity"),
    *(
        LevelColumn(f"{name}_qc", "1", None, f"Argo flag of {name}", name, rare=True)
        for name in ("oxygen", "chlorophyll", "nitrate", "ph")
    ),
    LevelColumn("quality_flag", "1", None, "worst Argo flag of the level", "quality"),
)
