"""What the router is asked: one value a kind of question, so that it knows what is wanted, and from whom."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Generic, TypeVar

from ocean.filter import OceanFilter
from ocean.ids import Cursor
from ocean.terms import ProfileOrder
from sources.base import (
    MeasurementPage,
    Origin,
    Page,
    PlatformPage,
    ProfilePage,
    Source,
    StatisticPage,
    StatisticQuery,
)

Answer = TypeVar("Answer", bound="ProfilePage | MeasurementPage | PlatformPage | StatisticPage")


@dataclass(frozen=True, slots=True)
class Question(ABC, Generic[Answer]):
    """Asked of one source or another, with the same meaning."""

    wanted: OceanFilter

    @abstractmethod
    async def ask(self, source: Source) -> Answer:
        """The answer of this source; OceanError where it has none."""

    def size(self, answer: Answer) -> int:
        """How much an answer holds; 0 is nothing."""
        return len(answer.rows)

    def is_empty(self, answer: Answer) -> bool:
        """Whether the source found nothing."""
        return self.size(answer) == 0

    def origin(self, answer: Answer) -> Origin | None:
        """How a live answer was had."""
        return answer.origin

    @property
    def pinned(self) -> str | None:
        """The source whose cursor this goes on from."""
        return None


def _pinned(page: Page) -> str | None:
    return Cursor.source_of(page.after) if page.after else None


@dataclass(frozen=True, slots=True)
class Profiles(Question[ProfilePage]):
    """A page of profiles."""

    order: ProfileOrder
    page: Page

    async def ask(self, source: Source) -> ProfilePage:
        return await source.profiles(self.wanted, self.order, self.page)

    async def count(self, found: ProfilePage, source: Source) -> int:
        """How many there are on all pages: as the page says, else the source counts when it comes to it."""
        if found.total is not None:
            return found.total
        return await source.count_profiles(self.wanted, self.order)

    @property
    def pinned(self) -> str | None:
        return _pinned(self.page)


@dataclass(frozen=True, slots=True)
class Measurements(Question[MeasurementPage]):
    """A page of single measurements."""

    order: ProfileOrder
    page: Page
    columns: frozenset[str]

    async def ask(self, source: Source) -> MeasurementPage:
        return await source.measurements(self.wanted, self.order, self.page, self.columns)

    async def count(self, found: MeasurementPage, source: Source) -> int:
        """How many there are on all pages: as the page says, else the source counts when it comes to it."""
        if found.total is not None:
            return found.total
        return await source.count_measurements(self.wanted, self.order)

    @property
    def pinned(self) -> str | None:
        return _pinned(self.page)


@dataclass(frozen=True, slots=True)
class Platforms(Question[PlatformPage]):
    """A page of platforms."""

    search: str | None
    order: ProfileOrder | None
    page: Page

    async def ask(self, source: Source) -> PlatformPage:
        return await source.platforms(self.wanted, self.search, self.order, self.page)

    @property
    def pinned(self) -> str | None:
        return _pinned(self.page)


@dataclass(frozen=True, slots=True)
class Statistics(Question[StatisticPage]):
    """A table of statistics; a group without values is nothing."""

    query: StatisticQuery

    async def ask(self, source: Source) -> StatisticPage:
        return await source.statistics(self.wanted, self.query)

    def size(self, answer: StatisticPage) -> int:
        return answer.rows.values
