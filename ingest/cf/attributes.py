"""Which variable of a file is which quantity or coordinate: by CF attributes first, then by common names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ingest.cf import times
from ingest.cf.opening import Variable
from ingest.cf.values import attribute, is_numeric, is_text
from ocean import quantities
from ocean.units import Conversion, canonical, conversion

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
    standard, title = attribute(variable, "standard_name"), attribute(variable, "long_name")
    return quantities.quantity(variable.name, standard, title)


def _score(dataset: Any, variable: Variable) -> int:
    name = variable.name
    score = 2 if attribute(variable, "standard_name") else 0
    score += 1 if name.lower() in quantities.BY_NAME else 0
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
