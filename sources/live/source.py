"""One live dataset as a source: gathers what a question needs and answers it in memory."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, TypeVar

from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Place
from ocean.records import GridField, ProfileBlock
from ocean.terms import DataSource, ProfileOrder
from ocean.variables import Variable
from sources.base import (
    MeasurementPage,
    Origin,
    Page,
    PlatformPage,
    ProfilePage,
    StatisticPage,
    StatisticQuery,
)
from sources.feed import Feed, Gathered, Need
from sources.live import grids, measurements, platforms, profiles
from sources.live.needs import needs_of, part, whole
from sources.live.roster import Roster
from sources.live.statistics import collected
from sources.live.table import Table, table_of
from sources.postgis.grids import Tile, tiles_for
from sources.postgis.merging import page_of
from sources.postgis.statistic_pages import page_of as statistic_page
from sources.postgis.where import schemes_of
from sources.questions import Measurements, Platforms, Profiles, Question, Statistics

P = TypeVar("P", ProfilePage, MeasurementPage, PlatformPage, StatisticPage)


@dataclass(frozen=True, slots=True)
class LiveSource:
    """Answers from one feed, by the rules of the store.

    scope: what the reader of an answer must know where the filter could mean other data too.
    """

    feed: Feed
    gazetteer: Gazetteer
    roster: Roster
    scope: str = "Only one live dataset was asked."
    kind: DataSource = DataSource.LIVE_API

    @property
    def name(self) -> str:
        return self.feed.name

    def refusal(self, question: Question[Any]) -> str | None:
        """Why the feed can't answer a question; None where it can."""
        return self.feed.refusal(next(_needs(question)))

    async def profiles(self, wanted: OceanFilter, order: ProfileOrder, page: Page) -> ProfilePage:
        async def made(gathered: Gathered) -> ProfilePage:
            table = await self._table(gathered, wanted)
            return await asyncio.to_thread(profiles.page_of, table, self.name, order, page)

        return await self._page(wanted, needs_of(wanted, order, page, of_profiles=True), made)

    async def count_profiles(self, wanted: OceanFilter, order: ProfileOrder) -> int:
        table = await self._table(await self.feed.gather(whole(wanted, of_profiles=True)), wanted)
        return len((await asyncio.to_thread(profiles.ordered, table, order)).index)

    async def measurements(
        self, wanted: OceanFilter, order: ProfileOrder, page: Page, columns: frozenset[str]
    ) -> MeasurementPage:
        async def made(gathered: Gathered) -> MeasurementPage:
            table, tiles = await self._table(gathered, wanted), await self._tiles(gathered, wanted, order)
            blocks = await asyncio.to_thread(measurements.blocks_of, table, tiles, order, page, columns)
            found = await page_of(blocks, self.name, wanted, order, page)
            return replace(found, total=measurements.count(table, tiles, order) if page.counted else None)

        return await self._page(wanted, needs_of(wanted, order, page), made)

    async def count_measurements(self, wanted: OceanFilter, order: ProfileOrder) -> int:
        gathered = await self.feed.gather(whole(wanted))
        table, tiles = await self._table(gathered, wanted), await self._tiles(gathered, wanted, order)
        return await asyncio.to_thread(measurements.count, table, tiles, order)

    async def platforms(
        self, wanted: OceanFilter, search: str | None, order: ProfileOrder | None, page: Page
    ) -> PlatformPage:
        async def made(gathered: Gathered) -> PlatformPage:
            table = await self._table(gathered, wanted)
            return await asyncio.to_thread(
                platforms.page_of, table, self.name, search, order, page, self.roster.row
            )

        return await self._page(wanted, [whole(wanted, of_profiles=True)], made)

    async def statistics(self, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
        variables = tiles_for(query.variable) if query.variable else None

        async def made(gathered: Gathered) -> StatisticPage:
            table = await self._table(gathered, wanted, query.variable)
            order = ProfileOrder.TIME_ASC
            tiles = [] if variables == () else await self._tiles(gathered, wanted, order, variables)
            found = await asyncio.to_thread(collected, table, tiles, wanted, query, self.gazetteer)
            return await statistic_page(found, self.roster.codes)

        return await self._page(wanted, [part(wanted, query.variable)], made)

    async def ping(self) -> None:
        await self.feed.probe()

    async def _page(
        self, wanted: OceanFilter, needs: Iterable[Need], made: Callable[[Gathered], Coroutine[Any, Any, P]]
    ) -> P:
        """The page of the first need that fills it, or of the last, which is for everything."""
        for need in needs:
            gathered = await self.feed.gather(need)
            page = await made(gathered)
            if gathered.exhausted or getattr(page, "has_next", False):
                break
        notes = () if wanted.datasets or wanted.platform_types or wanted.platform_codes else (self.scope,)
        origin = Origin(gathered.fetched_at, gathered.cached, gathered.stale, gathered.missing, notes)
        return replace(page, origin=origin)

    async def _table(
        self, gathered: Gathered, wanted: OceanFilter, variable: Variable | None = None
    ) -> Table:
        blocks = [record for record in gathered.records if isinstance(record, ProfileBlock)]
        numbers = await self.roster.numbers(chain.from_iterable(block.platforms for block in blocks))
        place, schemes = Place.of(wanted, self.gazetteer), schemes_of(wanted, variable)
        return await asyncio.to_thread(table_of, blocks, wanted, place, schemes, numbers)

    async def _tiles(
        self,
        gathered: Gathered,
        wanted: OceanFilter,
        order: ProfileOrder,
        variables: tuple[str, ...] | None = None,
    ) -> list[Tile]:
        fields = [record for record in gathered.records if isinstance(record, GridField)]
        place, descending = Place.of(wanted, self.gazetteer), order is ProfileOrder.TIME_DESC
        if not fields:
            return []
        return await asyncio.to_thread(
            grids.tiles_of, fields, wanted, place, descending=descending, variables=variables
        )


def _needs(question: Question[Any]) -> Iterator[Need]:
    match question:
        case Profiles(wanted, order, page):
            yield from needs_of(wanted, order, page, of_profiles=True)
        case Measurements(wanted, order, page):
            yield from needs_of(wanted, order, page)
        case Platforms(wanted):
            yield whole(wanted, of_profiles=True)
        case Statistics(wanted, query):
            yield part(wanted, query.variable)
