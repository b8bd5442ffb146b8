"""What was found for a question: all that an answer's text, pictures and offers may draw on."""

from dataclasses import dataclass, field
from datetime import datetime

from ocean.rows import DatasetRow, PlatformRow, ProfileRow, Provenance, StatisticRow
from ocean.variables import Variable


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95% interval in the same unit; ends None where there is none to give.

    Too few platforms, cells of grids, which have none, and directions have no interval.
    """

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """The mean of `side` less that of the first side of a comparison, in the variable's unit."""

    variable: Variable
    side: int
    difference: Estimate


@dataclass(frozen=True, slots=True)
class Anomaly:
    """A calendar month's mean against the same month of the store's other years.

    departure: mean less normal; spread: standard deviation of the yearly means of that month (None of fewer
    than two), all in the variable's unit; years: how many other years the normal rests on.
    """

    variable: Variable
    start: datetime
    mean: float
    normal: float
    departure: float
    spread: float | None
    years: int
    count: int
    profile_count: int


@dataclass(frozen=True, slots=True)
class Correlation:
    """Pearson's r of two variables over the levels where both are good; its interval by platforms."""

    variables: tuple[Variable, Variable]
    r: Estimate
    levels: int
    profile_count: int
    platform_count: int


@dataclass(frozen=True, slots=True)
class Found:
    """A platform of an answer with its last position among what matches; distance_km from `near`."""

    platform: PlatformRow
    distance_km: float | None = None
    last: ProfileRow | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """total: how many rows match in all. sides: names of what is compared. download: a link, for EXPORT.

    `now` is the time that the question was asked at, for the age of what was found.
    """

    now: datetime | None = None
    total: int | None = None
    profiles: list[ProfileRow] = field(default_factory=list)
    platforms: list[Found] = field(default_factory=list)
    rows: list[StatisticRow] = field(default_factory=list)
    datasets: list[DatasetRow] = field(default_factory=list)
    sides: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    correlation: Correlation | None = None
    download: str | None = None
    provenance: Provenance | None = None
    complete: bool = True
