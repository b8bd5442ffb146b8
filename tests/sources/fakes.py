"""Sources that do what a test says, after the time that it says."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from ocean.filter import OceanFilter
from ocean.ids import Cursors
from ocean.rows import ProfileRow
from ocean.terms import DataSource, ProfileOrder, Scheme
from sources.base import (
    MeasurementPage,
    Origin,
    Page,
    PlatformPage,
    ProfilePage,
    StatisticPage,
    StatisticQuery,
)
from sources.circuit import Circuit
from sources.guard import Guard
from sources.lineup import Lineup, Live
from sources.questions import Profiles, Question
from sources.router import Router
from tests.sources.moments import now

AT = datetime(2021, 1, 15, tzinfo=UTC)
NEVER = 1e9


def row(number: int, kind: DataSource) -> ProfileRow:
    return ProfileRow(
        number,
        1,
        "argo",
        1,
        None,
        Scheme.PRIMARY,
        None,
        AT,
        15.0,
        88.0,
        None,
        1,
        10,
        10,
        500.0,
        data_source=kind,
    )


@dataclass
class Act:
    """What a source does with one question: waits so long, then answers so many rows, or raises."""

    rows: int = 1
    after: float = 0.0
    error: Exception | None = None
    missing: tuple[str, ...] = ()


@dataclass
class FakeSource:
    """Does the acts in order, the last one again and again; counts what was asked and what was given up."""

    name: str
    kind: DataSource
    acts: list[Act]
    refuses: Callable[[Question[Any]], str | None] = lambda question: None
    asked: int = 0
    cancelled: int = 0
    totals: int = 0
    started: list[float] = field(default_factory=list)

    def refusal(self, question: Question[Any]) -> str | None:
        return self.refuses(question)

    async def _act(self) -> Act:
        act = self.acts[min(self.asked, len(self.acts) - 1)]
        self.asked += 1
        self.started.append(now())
        try:
            await asyncio.sleep(act.after)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if act.error is not None:
            raise act.error
        return act

    async def profiles(self, wanted: OceanFilter, order: ProfileOrder, page: Page) -> ProfilePage:
        act = await self._act()
        rows = [row(number, self.kind) for number in range(act.rows)]
        cursors = Cursors(self.name, str(order), [(0, one.number) for one in rows])
        live = self.kind is DataSource.LIVE_API
        origin = Origin(AT, missing=act.missing) if live else None
        total = await self.count_profiles(wanted, order) if live and page.counted else None
        return ProfilePage(rows, cursors, has_next=False, origin=origin, total=total)

    async def count_profiles(self, wanted: OceanFilter, order: ProfileOrder) -> int:
        self.totals += 1
        return 1_000

    async def measurements(
        self, wanted: OceanFilter, order: ProfileOrder, page: Page, columns: frozenset[str]
    ) -> MeasurementPage:
        raise NotImplementedError

    async def count_measurements(self, wanted: OceanFilter, order: ProfileOrder) -> int:
        raise NotImplementedError

    async def platforms(
        self, wanted: OceanFilter, search: str | None, order: ProfileOrder | None, page: Page
    ) -> PlatformPage:
        raise NotImplementedError

    async def statistics(self, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
        raise NotImplementedError

    async def ping(self) -> None:
        await self._act()


def live(*acts: Act, name: str = "erddap", **given: Any) -> FakeSource:
    return FakeSource(name, DataSource.LIVE_API, list(acts), **given)


def local(*acts: Act) -> FakeSource:
    return FakeSource("local", DataSource.LOCAL_DB, list(acts) or [Act(rows=2)])


def router_of(
    store: FakeSource, *lives: FakeSource, deadline: float = 3.0, holds: Sequence[str] = ()
) -> Router:
    """With a guard each, in the time of the loop; `holds` are their datasets, left out: all the same."""
    members = tuple(
        Live(one, Guard(one.name, circuit=Circuit(clock=now, chance=lambda: 0.5), clock=now), holds=dataset)
        for one, dataset in zip(lives, holds or [""] * len(lives), strict=True)
    )
    return Router(store, Lineup(members), deadline, clock=now)


def asked(after: str | None = None, *, total: bool = False) -> Profiles:
    return Profiles(OceanFilter(), ProfileOrder.TIME_DESC, Page(10, after, counted=total))
