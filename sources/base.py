"""What every source offers, and the questions it is asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ocean.carriers import Table
from ocean.columns import LevelBatch
from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.flags import QualityPolicy
from ocean.ids import ProfileKey
from ocean.rows import PlatformRow, ProfileRow
from ocean.statistic_rows import StatisticRows
from ocean.terms import DataSource, GroupBy, ProfileOrder, Statistic
from ocean.variables import Variable

MAX_PROFILES = 10_000
MAX_MEASUREMENTS = 100_000
MAX_GROUPS = 10_000
MAX_BINS = 1_000


@dataclass(frozen=True, slots=True)
class Page:
    """How many rows, and after which cursor.

    levels: a source that has those of profiles at hand brings them along. counted: a live source says how
    many rows there are in all; asked later it might be gone.
    """

    first: int
    after: str | None = None
    levels: bool = False
    counted: bool = False

    @classmethod
    def checked(cls, first: int | None, after: str | None, *, default: int, most: int) -> "Page":
        """TOO_LARGE above `most`, BAD_INPUT below 0."""
        count = default if first is None else first
        if count < 0:
            raise OceanError(f"first must be 0 or more, not {count}.", value=count)
        if count > most:
            raise OceanError(
                f"first may be at most {most:,}, not {count:,}: ask for pages of that size with `after`.",
                code=ErrorCode.TOO_LARGE,
                value=count,
            )
        return cls(count, after or None)


@dataclass(frozen=True, slots=True)
class Origin:
    """How fresh the rows of a live page are, and a sentence for each part of it that could not be had.

    notes: what the reader should know besides.
    """

    fetched_at: datetime
    cached: bool = False
    stale: bool = False
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfileLevels:
    """The levels of one profile: place `index` of a batch that its neighbours share."""

    batch: LevelBatch
    index: int

    def mixed_layer_depth(self, policy: QualityPolicy) -> float | None:
        """Metres, by the levels that the policy lets through."""
        view = self.batch.view(policy)
        return view.mixed_layer_depth(int(view.offsets[self.index]), int(view.offsets[self.index + 1]))


class ProfileTable(Table, Sequence[ProfileRow]):
    """Profiles under one policy: columns by the attributes of ProfileRow and `id`; rows when looked at.

    levels: theirs, in their order, where the page asked for them and the source brings them along.
    """

    policy: QualityPolicy
    levels: LevelBatch | None

    def levels_by_key(self) -> Mapping[ProfileKey, ProfileLevels]:
        """The levels profile by profile; empty where none came along."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """`levels` gives those of the rows that came along; total: of all pages, where it came along too."""

    rows: Sequence[ProfileRow]
    cursors: Sequence[str]
    has_next: bool
    levels: Callable[[], Mapping[ProfileKey, ProfileLevels]] = dict
    total: int | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class MeasurementPage:
    """`rows`: a table of the attributes of MeasurementRow and of the values asked for.

    Its columns `dataset_id`, `platform_number` and `data_mode` are `Spread`, their values those of the page.
    """

    rows: Table
    cursors: Sequence[str]
    has_next: bool
    warnings: tuple[str, ...] = ()
    complete: bool = True
    total: int | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class PlatformPage:
    rows: list[PlatformRow]
    cursors: Sequence[str]
    distances: list[float | None]
    has_next: bool
    total: int
    dataset_ids: tuple[str, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class StatisticQuery:
    """Statistics of one variable (None: counts only) over groups."""

    variable: Variable | None
    statistics: tuple[Statistic, ...]
    group_by: tuple[GroupBy, ...] = ()
    depth_bin_edges: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class StatisticPage:
    """Rows in the order of their groups; `complete` is False where groups were left out."""

    rows: StatisticRows
    dataset_ids: tuple[str, ...]
    complete: bool = True
    warnings: tuple[str, ...] = ()
    origin: Origin | None = None


class Source(Protocol):
    """One place to ask. All raise OceanError, SOURCE_UNAVAILABLE where it can't be reached."""

    @property
    def name(self) -> str: ...

    @property
    def kind(self) -> DataSource: ...

    async def profiles(self, wanted: OceanFilter, order: ProfileOrder, page: Page) -> ProfilePage: ...

    async def count_profiles(self, wanted: OceanFilter, order: ProfileOrder) -> int: ...

    async def measurements(
        self, wanted: OceanFilter, order: ProfileOrder, page: Page, columns: frozenset[str]
    ) -> MeasurementPage: ...

    async def count_measurements(self, wanted: OceanFilter, order: ProfileOrder) -> int: ...

    async def platforms(
        self, wanted: OceanFilter, search: str | None, order: ProfileOrder | None, page: Page
    ) -> PlatformPage: ...

    async def statistics(self, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage: ...

    async def ping(self) -> None:
        """Returns where the source can be reached; raises OceanError where it can't."""
