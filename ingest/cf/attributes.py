"""Which variable of a file is which quantity or coordinate: by CF attributes first, then by common names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ingest.cf import times
from ingest.cf.opening import Variable
from ingest.cf.units import Conversion, canonical, conversion
from ingest.cf.values import attribute, is_numeric, is_text

STANDARD_NAMES = {
    "sea_water_temperature": "temperature",
    "sea_water_practical_salinity": "salinity",
    "sea_water_salinity": "salinity",
    "sea_surface_salinity": "salinity",
    "moles_of_oxygen_per_unit_mass_in_sea_water": "oxygen",
    "mole_concentration_of_dissolved_molecular_oxygen_in_sea_water": "oxygen",
    "mass_concentration_of_oxygen_in_sea_water": "oxygen",
    "volume_fraction_of_oxygen_in_sea_water": "oxygen",
    "mass_concentration_of_chlorophyll_a_in_sea_water": "chlorophyll",
    "mass_concentration_of_chlorophyll_in_sea_water": "chlorophyll",
    "concentration_of_chlorophyll_in_sea_water": "chlorophyll",
    "moles_of_nitrate_per_unit_mass_in_sea_water": "nitrate",
    "mole_concentration_of_nitrate_in_sea_water": "nitrate",
    "sea_water_ph_reported_on_total_scale": "ph",
    "eastward_sea_water_velocity": "current_u",
    "surface_eastward_sea_water_velocity": "current_u",
    "geostrophic_eastward_sea_water_velocity": "current_u",
    "surface_geostrophic_eastward_sea_water_velocity": "current_u",
    "surface_geostrophic_eastward_sea_water_velocity_assuming_sea_level_for_geoid": "current_u",
    "northward_sea_water_velocity": "current_v",
    "surface_northward_sea_water_velocity": "current_v",
    "geostrophic_northward_sea_water_velocity": "current_v",
    "surface_geostrophic_northward_sea_water_velocity": "current_v",
    "surface_geostrophic_northward_sea_water_velocity_assuming_sea_level_for_geoid": "current_v",
    "sea_surface_temperature": "sea_surface_temperature",
    "sea_surface_foundation_temperature": "sea_surface_temperature",
    "sea_surface_skin_temperature": "sea_surface_temperature",
    "sea_surface_subskin_temperature": "sea_surface_temperature",
    "sea_ice_area_fraction": "sea_ice_concentration",
}
COMMON_NAMES = {
    "temperature": "temp temperature sea_water_temperature water_temperature wtemp t_an t_mn",
    "salinity": "psal sal salinity practical_salinity sea_water_practical_salinity s_an s_mn",
    "oxygen": "doxy dox2 dox1 oxygen dissolved_oxygen o_an",
    "chlorophyll": "cphl chla chl chlor_a chlorophyll chlorophyll_a",
    "nitrate": "ntra nitrate n_an",
    "ph": "ph phph ph_in_situ_total ph_total",
    "current_u": "u ucur ucurr u_current uo ve ewct water_u ugos u_velocity east_velocity current_u "
    "eastward_velocity eastward_current eastward_eulerian_current_velocity eastward_sea_water_velocity",
    "current_v": "v vcur vcurr v_current vo vn nsct water_v vgos v_velocity north_velocity current_v "
    "northward_velocity northward_current northward_eulerian_current_velocity northward_sea_water_velocity",
    "sea_surface_temperature": "sst analysed_sst sea_surface_temperature tos",
    "sea_ice_concentration": "ice sic siconc aice ice_conc seaice_conc sea_ice_fraction "
    "sea_ice_concentration ice_concentration cdr_seaice_conc cdr_seaice_conc_monthly",
}
_BY_NAME = {name: stored for stored, names in COMMON_NAMES.items() for name in names.split()}
# Words between anything but letters, since names join them with underscores.
_ASIDE = (
    r"standard.?(error|deviation)|(?<![a-z])(std|stdev|sd|se|err|error|count|nobs|uncertainty)(?![a-z])|"
    r"uncertain|anom|number.?of|"
)
_NOT_BY_TITLE = re.compile(
    _ASIDE + r"\bminus\b|difference|\bwinds?\b|variance|potential|detection", re.IGNORECASE
)
_NOT_BY_NAME = re.compile(_ASIDE + r"status|flag|quality|_qc$", re.IGNORECASE)
_SPREAD = re.compile(r":\s*(standard_deviation|variance|range)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A variable recognised as a stored column, with how its unit becomes ours; higher scores fit better."""

    stored: str
    variable: Variable
    conversion: Conversion
    score: int


@dataclass(frozen=True, slots=True)
class Coordinates:
    """The coordinate variables of a file; None for what it does not have.

    verticals: all that give pressure or depth, pressure first.
    """

    time: Variable | None
    latitude: Variable | None
    longitude: Variable | None
    verticals: tuple[Variable, ...]
    x: Variable | None
    y: Variable | None

    @property
    def names(self) -> set[str]:
        """Their variable names."""
        found = (self.time, self.latitude, self.longitude, *self.verticals, self.x, self.y)
        return {variable.name for variable in found if variable is not None}


def measured(dataset: Any, taken: set[str]) -> tuple[list[Measured], list[str]]:
    """The best variable for each stored column, and one remark for each whose unit cannot be used.

    taken: names of variables that are coordinates. Of several for one column the one with a CF standard
    name, named by the attribute cdr_variable, and not a mean is taken; then the first in the file.
    """
    best: dict[str, Measured] = {}
    remarks = []
    for stored, variable in _candidates(dataset, taken):
        units = times.units_of(variable)
        how = conversion(stored, units)
        if how is None:
            remarks.append(f"{variable.name} has the unit {units!r}, which is none of {stored}")
            continue
        found = Measured(stored, variable, how, _score(dataset, variable))
        if stored not in best or found.score > best[stored].score:
            best[stored] = found
    return list(best.values()), remarks


def _candidates(dataset: Any, taken: set[str]) -> Iterator[tuple[str, Variable]]:
    for variable in dataset.variables.values():
        stored = quantity(variable)
        if stored and variable.name not in taken:
            yield stored, variable


def quantity(variable: Variable) -> str | None:
    """The stored column that a variable measures, None for anything else (errors, anomalies, flags...)."""
    if not is_numeric(variable) or _SPREAD.search(attribute(variable, "cell_methods")):
        return None
    name, standard = variable.name.lower(), attribute(variable, "standard_name").lower()
    if standard not in STANDARD_NAMES and (standard or name not in _BY_NAME):
        return None
    # A long name may speak of an error or of the wind although the standard name is the plain one.
    if _NOT_BY_NAME.search(name) or _NOT_BY_TITLE.search(attribute(variable, "long_name")):
        return None
    return STANDARD_NAMES.get(standard) or _BY_NAME[name]


def _score(dataset: Any, variable: Variable) -> int:
    name = variable.name
    score = 2 if attribute(variable, "standard_name") else 0
    score += 1 if name.lower() in _BY_NAME else 0
    score += 4 if attribute(dataset, "cdr_variable") == name else 0
    score -= 3 if re.search(r"_mean$|_mn$|_\d+$|_adjusted$", name.lower()) else 0
    return score


_LATITUDE_UNITS = ("degrees_north", "degree_north", "degree_n", "degrees_n", "degreen", "degreesn")
_LONGITUDE_UNITS = ("degrees_east", "degree_east", "degree_e", "degrees_e", "degreee", "degreese")
_TIME_NAMES = ("time", "juld", "obs_time", "datetime", "date_time", "time_obs", "t")
_VERTICAL_NAMES = (
    "pres", "pressure", "depth", "deph", "depth_m", "z", "zlev", "lev", "level", "altitude",
    "depth_below_surface", "depthu", "depthv", "deptht", "prs", "nominal_depth",
)  # fmt: skip
_VERTICAL_STANDARD = {
    "sea_water_pressure": "pressure",
    "sea_water_pressure_due_to_sea_water": "pressure",
    "depth": "depth",
    "altitude": "depth",
    "height": "depth",
}


def coordinates(dataset: Any) -> Coordinates:
    """The coordinate variables, by standard_name, axis and units, then by name; pressure before depth."""
    bounds = {attribute(v, "bounds") for v in dataset.variables.values()}
    variables = [v for v in dataset.variables.values() if v.name not in bounds and not _BESIDE.search(v.name)]
    return Coordinates(
        time=_first(variables, _is_time),
        latitude=_first(variables, _is_latitude),
        longitude=_first(variables, _is_longitude),
        verticals=_verticals(variables),
        x=_first(variables, lambda v: int(attribute(v, "standard_name") == "projection_x_coordinate")),
        y=_first(variables, lambda v: int(attribute(v, "standard_name") == "projection_y_coordinate")),
    )


# Bounds, flags and the like carry the attributes of the coordinate that they belong to.
_BESIDE = re.compile(r"_(bnds|bounds|qc|flag|error|adjusted|location)$|_qc_", re.IGNORECASE)


def _first(variables: list[Variable], rank: Callable[[Variable], int]) -> Variable | None:
    ranked = [(rank(variable), -place, variable) for place, variable in enumerate(variables)]
    best = max(ranked, default=(0, 0, None), key=lambda entry: entry[:2])
    return best[2] if best[0] > 0 else None


def _is_time(variable: Variable) -> int:
    name = variable.name.lower()
    dated = times.is_time_unit(times.units_of(variable))
    if attribute(variable, "standard_name") == "time" and (dated or is_text(variable) or name == "time"):
        return 4 if dated else 3
    if name in _TIME_NAMES:
        return 3 if dated else int(is_numeric(variable) or is_text(variable))
    return int(dated and attribute(variable, "axis") == "T")


def _is_latitude(variable: Variable) -> int:
    return _is_horizontal(variable, "latitude", ("latitude", "lat", "nav_lat"), _LATITUDE_UNITS)


def _is_longitude(variable: Variable) -> int:
    return _is_horizontal(variable, "longitude", ("longitude", "lon", "long", "nav_lon"), _LONGITUDE_UNITS)


def _is_horizontal(variable: Variable, standard: str, names: tuple[str, ...], units: tuple[str, ...]) -> int:
    if not is_numeric(variable):
        return 0
    named = 2 * (variable.name.lower() in names)
    if attribute(variable, "standard_name").lower() == standard:
        return 3 + named
    return named or int(times.units_of(variable).lower() in units)


def _verticals(variables: list[Variable]) -> tuple[Variable, ...]:
    found = [(kind, v) for v in variables if is_numeric(v) and (kind := vertical_kind(v))]
    ranked = sorted(found, key=lambda entry: (entry[0] != "pressure", not entry[1].dimensions))
    return tuple(variable for _, variable in ranked)


def vertical_kind(variable: Variable) -> str | None:
    """`pressure` or `depth` for a vertical coordinate in a unit of pressure or length; else None."""
    name, standard = variable.name.lower(), attribute(variable, "standard_name").lower()
    by_axis = attribute(variable, "axis") == "Z" or bool(attribute(variable, "positive"))
    if standard and standard not in _VERTICAL_STANDARD:
        return None
    if not standard and name not in _VERTICAL_NAMES and not by_axis:
        return None
    units = times.units_of(variable)
    if canonical(units) and conversion("pressure", units):
        return "pressure"
    if canonical(units) and conversion("depth", units):
        return "depth"
    return None


def points_up(variable: Variable) -> bool:
    """Whether a vertical coordinate grows upwards (CF `positive`, also ERDDAP's and GOCD's spelling)."""
    positive = attribute(variable, "positive", "postive", "_CoordinateZisPositive").lower()
    standard = attribute(variable, "standard_name").lower()
    return positive == "up" or (not positive and standard in ("altitude", "height"))
