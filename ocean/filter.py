"""One filter for profiles, measurements, statistics and chat: built and checked once, at the door."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any

from shapely.geometry.base import BaseGeometry

from ocean.errors import ErrorCode, OceanError
from ocean.flags import QualityPolicy
from ocean.geometry import polygon_from_geojson
from ocean.terms import DataMode, PlatformType
from ocean.variables import Variable

MAX_LIST = 1_000
LISTS = (
    *("regions", "months", "platform_codes", "platform_types", "datasets", "variables"),
    *("cycle_numbers", "data_modes"),
)
LARGEST = 3.4028234663852886e38  # of float32, in which bounds are compared


@dataclass(frozen=True, slots=True)
class FloatRange:
    """Both ends inclusive, either may be left out; compared in float32, as values are stored."""

    min: float | None = None
    max: float | None = None

    def __post_init__(self) -> None:
        for name in ("min", "max"):
            end = getattr(self, name)
            if end is not None and not math.isfinite(end):
                raise OceanError(f"{name} must be a finite number, not {end}.", value=str(end))
            if end is not None and abs(end) > LARGEST:
                object.__setattr__(self, name, math.copysign(LARGEST, end))
        if self.min is not None and self.max is not None and self.min > self.max:
            raise OceanError(
                f"min {self.min:g} is above max {self.max:g}.",
                value={"min": self.min, "max": self.max},
            )

    def __bool__(self) -> bool:
        return self.min is not None or self.max is not None


@dataclass(frozen=True, slots=True)
class TimeRange:
    """`start` inclusive, `end` exclusive, both UTC; either may be left out."""

    start: datetime | None = None
    end: datetime | None = None

    def __post_init__(self) -> None:
        for name in ("start", "end"):
            moment = getattr(self, name)
            if moment is not None:
                object.__setattr__(self, name, _utc(moment))
        if self.start and self.end and self.start > self.end:
            raise OceanError(
                f"A time range runs from start to end: {rfc3339(self.start)} is after {rfc3339(self.end)}.",
                value={"start": rfc3339(self.start), "end": rfc3339(self.end)},
            )

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def rfc3339(moment: datetime) -> str:
    """`2021-01-01T00:00:00Z`, with a fraction only where there is one."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class BoundingBox:
    """Degrees; west > east crosses the antimeridian. Longitudes of any convention are accepted."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        for name, latitude in (("south", self.south), ("north", self.north)):
            _check_latitude(latitude, f"boundingBox.{name}")
        if self.south > self.north:
            raise OceanError(
                f"boundingBox.south {self.south:g} lies north of boundingBox.north {self.north:g}.",
                value={"south": self.south, "north": self.north},
            )
        for name, longitude in (("west", self.west), ("east", self.east)):
            _check_longitude(longitude, f"boundingBox.{name}")


@dataclass(frozen=True, slots=True)
class Near:
    """All within `radius_km` of a point, by geodesic distance on WGS 84."""

    latitude: float
    longitude: float
    radius_km: float

    def __post_init__(self) -> None:
        _check_latitude(self.latitude, "near.latitude")
        _check_longitude(self.longitude, "near.longitude")
        if not 0 < self.radius_km <= 20_040:
            raise OceanError(
                "near.radiusKm must be above 0 and at most 20040 (half way round the Earth), "
                f"not {self.radius_km:g}.",
                value=_json_number(self.radius_km),
            )


def _check_latitude(value: float, name: str) -> None:
    if not -90 <= value <= 90:
        raise OceanError(f"{name} must be between -90 and 90, not {value:g}.", value=_json_number(value))


def _check_longitude(value: float, name: str) -> None:
    if not -360 <= value <= 360:
        raise OceanError(
            f"{name} must be a longitude in degrees (-180 to 180, or 0 to 360), not {value:g}.",
            value=_json_number(value),
        )


def _json_number(value: float) -> float | str:
    return value if math.isfinite(value) else str(value)


@dataclass(frozen=True, slots=True)
class OceanFilter:
    """All given parts must hold; a list is any of. Empty means everything of quality GOOD.

    depth (m), pressure (dbar), the value ranges (temperature °C, salinity PSS-78, oxygen µmol/kg),
    variables and quality hold for one and the same level; a profile matches with one such level.
    """

    regions: tuple[str, ...] = ()
    bounding_box: BoundingBox | None = None
    polygon: Mapping[str, Any] | None = field(default=None, hash=False)
    near: Near | None = None
    time: TimeRange = TimeRange()
    months: tuple[int, ...] = ()
    depth: FloatRange = FloatRange()
    pressure: FloatRange = FloatRange()
    temperature: FloatRange = FloatRange()
    salinity: FloatRange = FloatRange()
    oxygen: FloatRange = FloatRange()
    platform_codes: tuple[str, ...] = ()
    platform_types: tuple[PlatformType, ...] = ()
    datasets: tuple[str, ...] = ()
    variables: tuple[Variable, ...] = ()
    cycle_numbers: tuple[int, ...] = ()
    all_schemes: bool = False
    data_modes: tuple[DataMode, ...] = ()
    quality: QualityPolicy | None = None
    shape: BaseGeometry | None = field(default=None, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        for name in LISTS:
            listed = getattr(self, name)
            if len(listed) > MAX_LIST:
                raise OceanError(
                    f"{camel(name)} takes at most {MAX_LIST} values, not {len(listed)}.",
                    code=ErrorCode.TOO_LARGE,
                    value=len(listed),
                )
        for month in self.months:
            if not 1 <= month <= 12:
                raise OceanError(f"months are numbers from 1 to 12, not {month}.", value=month)
        if self.polygon is not None:
            object.__setattr__(self, "shape", polygon_from_geojson(self.polygon))

    @property
    def policy(self) -> QualityPolicy:
        return self.quality or QualityPolicy.GOOD

    def with_parts(self, **parts: Any) -> "OceanFilter":
        """A copy with some parts replaced."""
        return replace(self, **parts)


_UPPER = re.compile(r"_([a-z])")


def camel(name: str) -> str:
    """`bounding_box` as the API spells it: `boundingBox`."""
    return _UPPER.sub(lambda match: match[1].upper(), name)


def filter_to_json(wanted: OceanFilter) -> dict[str, Any]:
    """The filter as a value of the GraphQL input OceanFilter: only the parts that are set."""
    found: dict[str, Any] = {}
    for part in fields(wanted):
        value = getattr(wanted, part.name)
        if part.name != "shape" and value is not None and value != () and value is not False:
            as_json = _part_to_json(value)
            if as_json != {}:
                found[camel(part.name)] = as_json
    return found


def _part_to_json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_part_to_json(item) for item in value]
    if isinstance(value, datetime):
        return rfc3339(value)
    if isinstance(value, (FloatRange, TimeRange, BoundingBox, Near)):
        parts = {camel(part.name): getattr(value, part.name) for part in fields(value)}
        return {name: _part_to_json(item) for name, item in parts.items() if item is not None}
    if isinstance(value, (str, Mapping)):
        return dict(value) if isinstance(value, Mapping) else str(value)
    return value
