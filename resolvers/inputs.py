"""The API's inputs and enums, and how they become the one filter, checked at the door."""

from datetime import UTC, datetime
from typing import Any, NewType, TypeVar

import strawberry

from ocean import filter as checked
from ocean.errors import OceanError
from ocean.flags import QualityPolicy
from ocean.terms import (
    DataMode,
    DataSource,
    Direction,
    Engine,
    GroupBy,
    Intent,
    PlatformType,
    ProfileOrder,
    SourcePolicy,
    Statistic,
)
from ocean.variables import Variable

T = TypeVar("T")

GeoJSON = NewType("GeoJSON", object)

strawberry.enum(DataSource, description="Where data came from: a live server, or the local store.")
strawberry.enum(
    SourcePolicy,
    description="AUTO asks live sources first, the local store behind them; the others ask one kind only.",
)
strawberry.enum(DataMode, description="Argo's real-time (R), adjusted (A) and delayed (D) mode.")
strawberry.enum(
    QualityPolicy,
    description=(
        "Which levels count, by Argo's flags. GOOD: 1, 2, 5, 8. GOOD_OR_UNKNOWN: 0 as well. ANY: every "
        "flag, levels with bad pressure too. RESEARCH: 1 only; for Argo also delayed mode and adjusted "
        "pressure error below 20 dbar."
    ),
)
strawberry.enum(PlatformType, description="What carries the instruments.")
strawberry.enum(
    Variable,
    description=(
        "Temperature in degrees Celsius (ITS-90, in situ), salinity PSS-78, pressure in dbar, oxygen and "
        "nitrate in umol/kg, chlorophyll in mg/m3, pH on the total scale, currents in m/s and degrees, sea "
        "ice in percent, potential density as sigma0 in kg/m3, mixed layer depth in m, sound speed in m/s."
    ),
)
strawberry.enum(Intent, description="What a question asks for.")
strawberry.enum(Statistic, description="STDDEV is of a sample (n - 1).")
strawberry.enum(Direction, description="Whether a profile was measured on the way up or down.")
strawberry.enum(
    ProfileOrder,
    description=(
        "TEMPERATURE_DESC goes by the highest matching level, TEMPERATURE_ASC by the lowest; SALINITY "
        "alike; rows without the quantity are left out. DISTANCE_ASC needs filter.near."
    ),
)
strawberry.enum(Engine, description="Which engine decided what a question means.")
strawberry.enum(
    GroupBy,
    description=(
        "REGION sorts into the filter's regions, without any into the oceans and enclosed seas. DEPTH_BIN: "
        "bins include their upper edge's shallower side only. Grid cells are named by their south-west "
        "corner."
    ),
)


def parse_moment(value: object) -> datetime:
    """An RFC 3339 time, or a date for its midnight; without an offset it is UTC."""
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value.strip())
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise OceanError(
                f"{value!r} is not a time: write RFC 3339, for example 2023-03-01T00:00:00Z.",
                value=value[:100],
            ) from error
    raise OceanError(f"A time is text such as 2023-03-01T00:00:00Z, not {value!r}.", value=str(value)[:100])


def described(text: str) -> Any:
    """An input field that may be left out; null means the same."""
    return strawberry.field(description=text, default=strawberry.UNSET)


@strawberry.input(name="FloatRange", description="Both ends inclusive, either may be left out.")
class FloatRangeInput:
    min: float | None = described("Lowest value.")
    max: float | None = described("Highest value.")

    def checked(self, name: str = "depth") -> checked.FloatRange:
        """The range of what is so called."""
        try:
            return checked.FloatRange(_given(self.min), _given(self.max))
        except OceanError as error:
            raise OceanError(f"{name}.{error.message}", value=error.value) from error


def _given(value: T | None) -> T | None:
    """Left out and null are the same."""
    return None if value is strawberry.UNSET else value


@strawberry.input(
    name="TimeRange", description="UTC; start inclusive, end exclusive, either may be left out."
)
class TimeRangeInput:
    start: datetime | None = described("First moment.")
    end: datetime | None = described("First moment after.")

    def checked(self) -> checked.TimeRange:
        return checked.TimeRange(_given(self.start), _given(self.end))


@strawberry.input(
    name="BoundingBox", description="Degrees, edges included. west > east crosses the antimeridian."
)
class BoundingBoxInput:
    west: float = strawberry.field(description="Western longitude, degrees.")
    south: float = strawberry.field(description="Southern latitude, degrees.")
    east: float = strawberry.field(description="Eastern longitude, degrees.")
    north: float = strawberry.field(description="Northern latitude, degrees.")

    def checked(self) -> checked.BoundingBox:
        return checked.BoundingBox(self.west, self.south, self.east, self.north)


@strawberry.input(name="Near", description="All within a geodesic distance on WGS 84 of a point.")
class NearInput:
    latitude: float = strawberry.field(description="Degrees.")
    longitude: float = strawberry.field(description="Degrees.")
    radius_km: float = strawberry.field(description="Kilometres.")

    def checked(self) -> checked.Near:
        return checked.Near(self.latitude, self.longitude, self.radius_km)


@strawberry.input(
    name="OceanFilter",
    description=(
        "All given parts must hold; a list is any of. Null and an empty list mean left out. depth, "
        "pressure, value ranges, variables and quality must hold for one and the same level; a profile "
        "matches with one such level."
    ),
)
class OceanFilterInput:
    regions: list[str] | None = described("Gazetteer names or aliases, case-insensitive.")
    bounding_box: BoundingBoxInput | None = described("A box in degrees.")
    polygon: GeoJSON | None = described(
        "GeoJSON Polygon or MultiPolygon. Edges are straight in longitude and latitude (RFC 7946); a ring "
        "that jumps by more than 180 degrees and is drawn clockwise takes the short way across the "
        "antimeridian, and a ring once around the Earth holds the nearer pole."
    )
    near: NearInput | None = described("Around a point.")
    time: TimeRangeInput | None = described("When.")
    months: list[int] | None = described("1 to 12, of any year.")
    depth: FloatRangeInput | None = described("Of the measurement, metres, positive down.")
    pressure: FloatRangeInput | None = described("Of the measurement, dbar.")
    temperature: FloatRangeInput | None = described("Degrees Celsius (ITS-90).")
    salinity: FloatRangeInput | None = described("PSS-78.")
    oxygen: FloatRangeInput | None = described("umol/kg.")
    platform_codes: list[str] | None = described("WMO numbers for Argo floats.")
    platform_types: list[PlatformType] | None = described("Kinds of platform.")
    datasets: list[strawberry.ID] | None = described("Dataset ids.")
    variables: list[Variable] | None = described("Rows have at least one of these measured.")
    cycle_numbers: list[int] | None = described("Argo cycles.")
    all_schemes: bool | None = described(
        "Also secondary and near-surface sampling schemes of a cycle; left out: the primary only."
    )
    data_modes: list[DataMode] | None = described("Argo data modes.")
    quality: QualityPolicy | None = described("Left out: GOOD.")

    def checked(self) -> checked.OceanFilter:
        """The filter of the house; BAD_INPUT with the value and what would be right."""
        return checked.OceanFilter(
            regions=_listed(self.regions),
            bounding_box=self.bounding_box.checked() if self.bounding_box else None,
            polygon=_polygon(self.polygon),
            near=self.near.checked() if self.near else None,
            time=self.time.checked() if self.time else checked.TimeRange(),
            months=_listed(self.months),
            platform_codes=_listed(self.platform_codes),
            platform_types=_listed(self.platform_types),
            datasets=tuple(map(str, _listed(self.datasets))),
            variables=_listed(self.variables),
            cycle_numbers=_listed(self.cycle_numbers),
            all_schemes=bool(self.all_schemes),
            data_modes=_listed(self.data_modes),
            quality=self.quality or None,
            **{name: _range(name, getattr(self, name)) for name in RANGES},
        )


ANYTHING = checked.FloatRange()
RANGES = ("depth", "pressure", "temperature", "salinity", "oxygen")


def _listed(values: list[T] | None) -> tuple[T, ...]:
    return tuple(values) if values else ()


def _polygon(value: Any) -> Any:
    """As it is, checked by OceanFilter itself; null and an empty list mean left out."""
    return None if value == [] else _given(value)


def _range(name: str, given: FloatRangeInput | None) -> checked.FloatRange:
    return given.checked(name) if given else ANYTHING


def filter_of(given: OceanFilterInput | None) -> checked.OceanFilter:
    """Null means everything of quality GOOD."""
    return given.checked() if given else checked.OceanFilter()
