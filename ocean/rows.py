"""What sources hand up: profiles, platforms, datasets, statistics, and where they came from."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

import orjson

from ocean.flags import QualityPolicy
from ocean.terms import AttemptOutcome, DataMode, DataSource, Direction, PlatformType, Scheme
from ocean.variables import STORED, Variable


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One profile without its levels. Times UTC, degrees, depth in m, distance in km."""

    number: int
    platform_number: int
    dataset_id: str
    cycle_number: int | None
    direction: Direction | None
    scheme: Scheme
    sampling_scheme: str | None
    timestamp: datetime
    latitude: float
    longitude: float
    data_mode: DataMode | None
    quality_flag: int | None
    stored_count: int
    good_count: int
    max_depth: float | None
    data_source: DataSource = DataSource.LOCAL_DB
    policy: QualityPolicy = QualityPolicy.GOOD  # the enclosing filter's
    distance_km: float | None = None

    @property
    def primary(self) -> bool:
        return self.scheme is Scheme.PRIMARY


class PlatformRow(NamedTuple):
    """A platform; `number` is the store's own key. Of a tuple, which is made in a third of the time."""

    number: int
    code: str
    type: PlatformType
    country: str | None
    status: str | None
    deployment_date: datetime | None
    described: str | None  # JSON

    @property
    def metadata(self) -> dict[str, Any] | None:
        found: dict[str, Any] | None = orjson.loads(self.described) if self.described else None
        return found


@dataclass(frozen=True, slots=True)
class DatasetRow:
    """A collection with its citation, counts and extents."""

    id: str
    title: str
    citation: str
    description: str | None
    institution: str | None
    licence: str | None
    doi: str | None
    url: str | None
    quality_flagged: bool
    synthetic: bool
    variable_mask: int
    time_start: datetime | None
    time_end: datetime | None
    west: float | None
    south: float | None
    east: float | None
    north: float | None
    profile_count: int
    measurement_count: int

    @property
    def variables(self) -> list[Variable]:
        return variables_of(self.variable_mask)


def variables_of(mask: int) -> list[Variable]:
    """The variables of a stored bit mask, derived ones included, in the order of the enum."""
    stored = {s.variable for s in STORED if mask >> s.bit & 1 and s.variable is not None}
    if {Variable.CURRENT_U, Variable.CURRENT_V} <= stored:
        stored |= {Variable.CURRENT_SPEED, Variable.CURRENT_DIRECTION}
    if {Variable.TEMPERATURE, Variable.SALINITY} <= stored:
        stored |= {Variable.POTENTIAL_DENSITY, Variable.MIXED_LAYER_DEPTH, Variable.SOUND_SPEED}
    return [variable for variable in Variable if variable in stored]


@dataclass(frozen=True, slots=True)
class TrackRows:
    """Every position of a platform in time order, as parallel lists."""

    profiles: list[int]
    timestamps: list[datetime]
    latitudes: list[float]
    longitudes: list[float]


@dataclass(frozen=True, slots=True)
class MeasurementRow:
    """One level of one profile, or one cell of a grid, with the values that the policy lets through.

    values, and quality_flag: only what was asked for is known.
    """

    measurement_id: str
    profile: ProfileRow | None
    platform_number: int | None
    dataset_id: str
    timestamp: datetime
    latitude: float
    longitude: float
    data_source: DataSource
    quality_flag: int | None
    values: dict[str, float | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GroupKey:
    """Only the parts that groupBy asked for are set."""

    start: datetime | None = None
    end: datetime | None = None
    month_of_year: int | None = None
    region: str | None = None
    platform_code: str | None = None
    dataset_id: str | None = None
    depth_min: float | None = None
    depth_max: float | None = None
    west: float | None = None
    south: float | None = None
    cell_degrees: float | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """The statistics that were asked for, in the unit of the variable; stddev of a sample (n - 1)."""

    mean: float | None = None
    min: float | None = None
    max: float | None = None
    median: float | None = None
    stddev: float | None = None


@dataclass(frozen=True, slots=True)
class StatisticRow:
    """Statistics of one group; `side` is an index into the sides of a comparison."""

    variable: Variable | None
    unit: str | None
    group: GroupKey
    count: int
    profile_count: int
    platform_count: int
    figures: Figures = Figures()
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One source that was asked, and what came of it; elapsed in ms."""

    source_name: str
    outcome: AttemptOutcome
    elapsed_ms: float
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the data of an answer came from and what happened on the way."""

    data_source: DataSource
    source_name: str
    fetched_at: datetime
    elapsed_ms: float
    fallback: bool = False
    attempts: tuple[Attempt, ...] = ()
    cached: bool = False
    stale: bool = False
    complete: bool = True
    warnings: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
