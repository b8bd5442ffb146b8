"""One batch function an access path: nested fields of a thousand parents cost one query."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from weakref import proxy

from loaders.batching import Loader
from ocean.errors import OceanError
from ocean.filter import OceanFilter, TimeRange
from ocean.ids import ProfileKey
from ocean.rows import DatasetRow, PlatformRow, ProfileRow, TrackRows
from ocean.terms import ProfileOrder
from sources.base import Page, ProfileLevels, ProfilePage
from sources.live import Roster
from sources.postgis import lookups, platforms
from sources.postgis.lookups import PlatformSummary
from sources.postgis.platform_profiles import profiles_of_platforms
from sources.postgis.store import Store

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class TrackKey:
    platform: int
    time: TimeRange


@dataclass(frozen=True, slots=True)
class PlatformProfilesKey:
    """A page of one platform's profiles; the filter names no platform."""

    platform: int
    wanted: OceanFilter
    order: ProfileOrder
    page: Page


@dataclass(slots=True, weakref_slot=True)
class Loaders:
    """The loaders of one request: nothing is kept beyond it.

    roster, declared: what is known of the platforms and datasets of live rows, where the store knows nothing.
    """

    store: Store
    source: str
    roster: Roster | None = None
    declared: Mapping[str, DatasetRow] = field(default_factory=dict)
    levels_by_profile: Loader[ProfileKey, ProfileLevels | None] = field(init=False)
    profile_by_key: Loader[ProfileKey, ProfileRow | None] = field(init=False)
    profile_with_levels: Loader[ProfileKey, ProfileRow | None] = field(init=False)
    platform_by_number: Loader[int, PlatformRow | None] = field(init=False)
    platform_by_code: Loader[str, PlatformRow | None] = field(init=False)
    dataset_by_id: Loader[str, DatasetRow | None] = field(init=False)
    summary_by_platform: Loader[int, PlatformSummary] = field(init=False)
    latest_by_platform: Loader[int, ProfileRow | None] = field(init=False)
    track_by_platform: Loader[TrackKey, TrackRows] = field(init=False)
    profiles_by_platform: Loader[PlatformProfilesKey, ProfilePage] = field(init=False)

    def __post_init__(self) -> None:
        # Not itself: what it loaded goes with the request, not when the garbage collector comes by.
        own: Any = proxy(self)
        self.levels_by_profile = Loader(partial(Loaders._levels, own))
        self.profile_by_key = Loader(partial(Loaders._profiles, own))
        self.profile_with_levels = Loader(partial(Loaders._profiles_with_levels, own))
        self.platform_by_number = Loader(partial(Loaders._platforms, own))
        self.platform_by_code = Loader(partial(Loaders._platforms_by_code, own))
        self.dataset_by_id = Loader(partial(Loaders._datasets, own))
        self.summary_by_platform = Loader(partial(Loaders._summaries, own))
        self.latest_by_platform = Loader(partial(Loaders._latest, own))
        self.track_by_platform = Loader(partial(Loaders._tracks, own))
        self.profiles_by_platform = Loader(partial(Loaders._profiles_of_platforms, own))

    async def _levels(self, keys: list[ProfileKey]) -> Sequence[ProfileLevels | None]:
        found = await lookups.levels(self.store, keys)
        return [found.get(key.number) for key in keys]

    async def _profiles(self, keys: list[ProfileKey]) -> Sequence[ProfileRow | None]:
        found = await lookups.profiles(self.store, keys)
        return [found.get(key.number) for key in keys]

    async def _profiles_with_levels(self, keys: list[ProfileKey]) -> Sequence[ProfileRow | None]:
        found, levels = await lookups.profiles_with_levels(self.store, keys)
        self.levels_by_profile.prime(lambda: levels)
        return [found.get(key.number) for key in keys]

    async def _platforms(self, numbers: list[int]) -> Sequence[PlatformRow | None]:
        listed = {number: self.roster.row(number) if self.roster else None for number in numbers}
        found = await _known(platforms.by_number, self.store, numbers, listed)
        return [found.get(number) or listed[number] for number in numbers]

    async def _platforms_by_code(self, codes: list[str]) -> Sequence[PlatformRow | None]:
        found = await platforms.by_code(self.store, codes)
        return [found.get(code) for code in codes]

    async def _datasets(self, ids: list[str]) -> Sequence[DatasetRow | None]:
        declared = {one: self.declared.get(one) for one in ids}
        found = await _known(_datasets_by_id, self.store, ids, declared)
        return [found.get(one) or declared[one] for one in ids]

    async def _summaries(self, numbers: list[int]) -> Sequence[PlatformSummary]:
        found = await lookups.summaries(self.store, numbers)
        return [found.get(number, PlatformSummary(0, 0)) for number in numbers]

    async def _latest(self, numbers: list[int]) -> Sequence[ProfileRow | None]:
        found = await lookups.latest(self.store, numbers)
        return [found.get(number) for number in numbers]

    async def _tracks(self, keys: list[TrackKey]) -> Sequence[TrackRows]:
        groups: dict[TimeRange, list[int]] = defaultdict(list)
        for key in keys:
            groups[key.time].append(key.platform)
        found = {time: await lookups.tracks(self.store, numbers, time) for time, numbers in groups.items()}
        return [found[key.time][key.platform] for key in keys]

    async def _profiles_of_platforms(self, keys: list[PlatformProfilesKey]) -> Sequence[ProfilePage]:
        groups: dict[tuple[OceanFilter, ProfileOrder, Page], list[int]] = defaultdict(list)
        for key in keys:
            groups[(key.wanted, key.order, key.page)].append(key.platform)
        found: dict[PlatformProfilesKey, ProfilePage] = {}
        for (wanted, order, page), numbers in groups.items():
            pages = await profiles_of_platforms(self.store, self.source, numbers, wanted, order, page)
            found |= {PlatformProfilesKey(n, wanted, order, page): one for n, one in pages.items()}
        return [found[key] for key in keys]


async def _datasets_by_id(store: Store, ids: list[str]) -> dict[str, DatasetRow]:
    return {dataset.id: dataset for dataset in await lookups.datasets(store, ids)}


async def _known(
    look_up: Callable[[Store, list[K]], Awaitable[dict[K, V]]],
    store: Store,
    keys: list[K],
    instead: Mapping[K, V | None],
) -> dict[K, V]:
    """What the store has; nothing where it is down and live sources have told of all of them."""
    try:
        return await look_up(store, keys)
    except OceanError:
        if all(instead.values()):
            return {}
        raise
