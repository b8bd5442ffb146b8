"""Platforms, what they measured and where they went."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import strawberry

from loaders import PlatformProfilesKey, TrackKey
from loaders.batching import Loader
from ocean.filter import TimeRange
from ocean.ids import platform_id, profile_id
from ocean.rows import PlatformRow, ProfileRow, TrackRows, variables_of
from ocean.terms import DataSource, ProfileOrder, SourcePolicy
from ocean.variables import Variable
from resolvers.connections import Connection
from resolvers.context import Context, Info, Story
from resolvers.inputs import OceanFilterInput, TimeRangeInput, filter_of
from resolvers.profiles import profile_connection
from resolvers.selection import needs_levels, needs_total
from sources.base import MAX_PROFILES, Page, PlatformPage, ProfilePage, Source
from sources.questions import Platforms, Profiles
from sources.route import Route

MAX_PLATFORMS = 10_000


async def platforms(
    info: Info,
    filter: OceanFilterInput | None = None,
    search: str | None = None,
    order_by: ProfileOrder | None = None,
    first: int | None = 100,
    after: str | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> Connection:
    page = Page.checked(first, after, default=100, most=MAX_PLATFORMS)
    wanted = filter_of(filter)
    found, route = await info.context.ask(source, Platforms(wanted, search, order_by, page))
    return platform_connection(info.context, found, route, page)


def platform_connection(context: Context, found: PlatformPage, route: Route, page: Page) -> Connection:
    """A page of platforms with what is needed to tell its story."""
    context.count(len(found.rows))

    async def count() -> int:
        return found.total

    return Connection(
        nodes=found.rows,
        cursors=found.cursors,
        has_next=found.has_next,
        has_previous=page.after is not None,
        story=Story(route, set(found.dataset_ids)),
        count=count,
        distances=found.distances,
    )


async def platform(info: Info, code: strawberry.ID) -> PlatformRow | None:
    return await info.context.loaders.platform_by_code.load(code.strip())


Root = strawberry.Parent[PlatformRow]


def id_of(root: Root) -> str:
    return platform_id(root.code)


async def profile_count(root: Root, info: Info) -> int:
    return (await info.context.loaders.summary_by_platform.load(root.number)).profile_count


async def variables(root: Root, info: Info) -> list[Variable]:
    return variables_of((await info.context.loaders.summary_by_platform.load(root.number)).variables)


async def profile_counts(roots: Sequence[PlatformRow], info: Info) -> list[int]:
    """As `profile_count`, of many platforms."""
    found = await info.context.loaders.summary_by_platform.load_many([root.number for root in roots])
    return [summary.profile_count for summary in found]


async def variables_of_many(roots: Sequence[PlatformRow], info: Info) -> list[list[Variable]]:
    """As `variables`, of many platforms."""
    found = await info.context.loaders.summary_by_platform.load_many([root.number for root in roots])
    return [variables_of(summary.variables) for summary in found]


async def tracks(
    roots: Sequence[PlatformRow], info: Info, time: TimeRangeInput | None = None
) -> list[TrackRows]:
    """As `track`, of many platforms."""
    span = time.checked() if time else TimeRange()
    keys = [TrackKey(root.number, span) for root in roots]
    return await info.context.loaders.track_by_platform.load_many(keys)


async def latest_profile(root: Root, info: Info) -> ProfileRow | None:
    return await info.context.loaders.latest_by_platform.load(root.number)


@dataclass(frozen=True, slots=True)
class ProfilesOfPlatform(Profiles):
    """The store is asked once for the platforms of all parents; None for a filter that names others only."""

    key: PlatformProfilesKey | None = None
    loader: Loader[PlatformProfilesKey, ProfilePage] | None = None

    async def ask(self, source: Source) -> ProfilePage:
        if self.key is None or self.loader is None:
            return ProfilePage([], [], has_next=False, total=0)
        if source.kind is DataSource.LOCAL_DB:
            return await self.loader.load(self.key)
        return await Profiles.ask(self, source)


async def profiles(
    root: Root,
    info: Info,
    filter: OceanFilterInput | None = None,
    order_by: ProfileOrder | None = None,
    first: int | None = 100,
    after: str | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> Connection:
    page = Page.checked(first, after, default=100, most=MAX_PROFILES)
    page = replace(page, levels=needs_levels(info), counted=needs_total(info))
    wanted = filter_of(filter)
    others = wanted.platform_codes and root.code not in (code.strip() for code in wanted.platform_codes)
    order = order_by or ProfileOrder.TIME_DESC
    key = PlatformProfilesKey(root.number, wanted.with_parts(platform_codes=()), order, page)
    question = ProfilesOfPlatform(
        wanted.with_parts(platform_codes=(root.code,)),
        order,
        page,
        None if others else key,
        info.context.loaders.profiles_by_platform,
    )
    found, route = await info.context.ask(source, question)
    return profile_connection(info.context, question, found, route)


async def track(root: Root, info: Info, time: TimeRangeInput | None = None) -> TrackRows:
    span = time.checked() if time else TimeRange()
    return await info.context.loaders.track_by_platform.load(TrackKey(root.number, span))


def track_profile_ids(root: strawberry.Parent[TrackRows]) -> list[Any]:
    return [profile_id(n, time) for n, time in zip(root.profiles, root.timestamps, strict=True)]
