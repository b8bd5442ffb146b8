"""The local store as a source: what the router falls back to, and the measure of every other source."""

from dataclasses import dataclass

from ocean.filter import OceanFilter
from ocean.terms import DataSource, ProfileOrder
from sources.base import MeasurementPage, Page, PlatformPage, ProfilePage, StatisticPage, StatisticQuery
from sources.postgis import measurements, platforms, profiles, statistics
from sources.postgis.store import Store


@dataclass(frozen=True, slots=True)
class PostgisSource:
    """Answers from our own PostGIS."""

    store: Store
    name: str = "local"
    kind: DataSource = DataSource.LOCAL_DB

    async def profiles(self, wanted: OceanFilter, order: ProfileOrder, page: Page) -> ProfilePage:
        return await profiles.profiles(self.store, self.name, wanted, order, page)

    async def count_profiles(self, wanted: OceanFilter, order: ProfileOrder) -> int:
        return await profiles.count_profiles(self.store, wanted, order)

    async def measurements(
        self, wanted: OceanFilter, order: ProfileOrder, page: Page, columns: frozenset[str]
    ) -> MeasurementPage:
        return await measurements.measurements(self.store, self.name, wanted, order, page, columns)

    async def count_measurements(self, wanted: OceanFilter, order: ProfileOrder) -> int:
        return await measurements.count_measurements(self.store, wanted, order)

    async def platforms(
        self, wanted: OceanFilter, search: str | None, order: ProfileOrder | None, page: Page
    ) -> PlatformPage:
        return await platforms.platforms(self.store, self.name, wanted, search, order, page)

    async def statistics(self, wanted: OceanFilter, query: StatisticQuery) -> StatisticPage:
        return await statistics.statistics(self.store, wanted, query)

    async def ping(self) -> None:
        await self.store.lookup("SELECT 1")
