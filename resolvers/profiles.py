"""Profiles, their levels and their columns."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import strawberry

from ocean.carriers import Ragged
from ocean.columns import ANYWHERE
from ocean.errors import ErrorCode, OceanError
from ocean.flags import QualityPolicy
from ocean.ids import ProfileKey, profile_id, profile_key
from ocean.measurements import QC_COLUMNS, MeasurementTable
from ocean.rows import DatasetRow, MeasurementRow, PlatformRow, ProfileRow
from ocean.terms import ProfileOrder, SourcePolicy
from resolvers.columns import ColumnRows, Slice, slice_of
from resolvers.connections import Connection, caveats, dataset_ids
from resolvers.context import Context, Info, Story
from resolvers.inputs import FloatRangeInput, OceanFilterInput, filter_of
from resolvers.levels import MANY, Chosen, ColumnsTable, choose
from resolvers.selection import is_alone, measurement_columns, needs_levels, needs_total
from sources.base import MAX_MEASUREMENTS, MAX_PROFILES, Page, ProfilePage, ProfileTable
from sources.questions import Profiles
from sources.route import Route

MAX_DEPTHS = 1_000
# The counts that are kept with each profile.
COUNTED = {QualityPolicy.GOOD: "good_count", QualityPolicy.ANY: "stored_count"}


async def profiles(
    info: Info,
    filter: OceanFilterInput | None = None,
    order_by: ProfileOrder | None = None,
    first: int | None = 100,
    after: str | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> Connection:
    page = Page.checked(first, after, default=100, most=MAX_PROFILES)
    page = replace(page, levels=needs_levels(info), counted=needs_total(info))
    question = Profiles(filter_of(filter), order_by or ProfileOrder.TIME_DESC, page)
    found, route = await info.context.ask(source, question)
    return profile_connection(info.context, question, found, route)


def profile_connection(context: Context, question: Profiles, found: ProfilePage, route: Route) -> Connection:
    """A page of profiles with what is needed to tell its story."""
    context.count(len(found.rows))
    context.loaders.levels_by_profile.prime(found.levels)

    async def count() -> int:
        return await question.count(found, route.source)

    return Connection(
        nodes=found.rows,
        cursors=found.cursors,
        has_next=found.has_next,
        has_previous=question.page.after is not None,
        story=Story(route, dataset_ids(found.rows), caveats(found.rows)),
        count=count,
    )


async def profile(info: Info, id: strawberry.ID) -> ProfileRow | None:
    try:
        key = profile_key(id)
    except OceanError:
        return None
    loaders = info.context.loaders
    by_key = loaders.profile_with_levels if needs_levels(info) else loaders.profile_by_key
    return (await by_key.load_many((key,)))[0] if is_alone(info) else await by_key.load(key)


Root = strawberry.Parent[ProfileRow]


def id_of(root: Root) -> str:
    return profile_id(root.number, root.timestamp)


async def platform(root: Root, info: Info) -> PlatformRow | None:
    return await info.context.loaders.platform_by_number.load(root.platform_number)


async def dataset(root: Root, info: Info) -> DatasetRow | None:
    return await info.context.loaders.dataset_by_id.load(root.dataset_id)


async def level_counts(roots: Sequence[ProfileRow], info: Info) -> list[int]:
    """As `level_count`, of many profiles: levels are read only where the counts kept don't tell."""
    if isinstance(roots, ProfileTable) and roots.policy in COUNTED:
        counts: list[int] = roots.column(COUNTED[roots.policy])
        return counts
    return [await level_count(root, info) for root in roots]


async def level_count(root: Root, info: Info) -> int:
    if root.policy in COUNTED:
        count: int = getattr(root, COUNTED[root.policy])
        return count
    levels = await slice_of(root, info, None, None)
    return levels.stop - levels.start if levels else 0


async def measurements(
    root: Root,
    info: Info,
    depth: FloatRangeInput | None = None,
    quality: QualityPolicy | None = None,
    first: int | None = None,
) -> list[MeasurementRow]:
    page = Page.checked(first, None, default=MAX_MEASUREMENTS, most=MAX_MEASUREMENTS)
    levels = await slice_of(root, info, depth, quality)
    return _rows(root, levels, page.first, measurement_columns(info)) if levels else []


def _rows(root: ProfileRow, levels: Slice, first: int, columns: frozenset[str]) -> list[MeasurementRow]:
    read = {n: levels.flags(QC_COLUMNS[n]) if n in QC_COLUMNS else levels.values(n) for n in columns}
    worst = levels.flags("quality")
    places = levels.view.stored_index[levels.start : levels.stop].tolist()
    return [
        MeasurementRow(
            measurement_id=f"msr_{root.number}_{place}",
            profile=root,
            platform_number=root.platform_number,
            dataset_id=root.dataset_id,
            timestamp=root.timestamp,
            latitude=root.latitude,
            longitude=root.longitude,
            data_source=root.data_source,
            quality_flag=worst[i],
            values={name: column[i] for name, column in read.items()},
        )
        for i, place in enumerate(places[:first])
    ]


async def measurements_of(
    roots: Sequence[ProfileRow],
    info: Info,
    depth: FloatRangeInput | None = None,
    quality: QualityPolicy | None = None,
    first: int | None = None,
) -> Ragged:
    """As `measurements`, of many profiles."""
    page = Page.checked(first, None, default=MAX_MEASUREMENTS, most=MAX_MEASUREMENTS)
    chosen = await _levels_of(roots, info, depth, quality, page.first)
    return Ragged(MeasurementTable(roots, chosen), chosen.offsets)


async def columns(
    root: Root,
    info: Info,
    depth: FloatRangeInput | None = None,
    quality: QualityPolicy | None = None,
    at_depths: list[float] | None = None,
) -> ColumnRows:
    if at_depths and len(at_depths) > MAX_DEPTHS:
        raise OceanError(
            f"atDepths takes at most {MAX_DEPTHS} depths, not {len(at_depths)}.",
            code=ErrorCode.TOO_LARGE,
            value=len(at_depths),
        )
    return ColumnRows(await slice_of(root, info, depth, quality), at_depths or None)


async def columns_of(
    roots: Sequence[ProfileRow],
    info: Info,
    depth: FloatRangeInput | None = None,
    quality: QualityPolicy | None = None,
    at_depths: list[float] | None = None,
) -> ColumnsTable | list[ColumnRows]:
    """As `columns`, of many profiles."""
    if at_depths:
        return [await columns(root, info, depth, quality, at_depths) for root in roots]
    return ColumnsTable(await _levels_of(roots, info, depth, quality))


async def _levels_of(
    roots: Sequence[ProfileRow],
    info: Info,
    depth: FloatRangeInput | None,
    quality: QualityPolicy | None,
    first: int | None = None,
) -> Chosen:
    """The levels that count, of each profile the first so many."""
    limits = depth.checked() if depth else ANYWHERE
    if isinstance(roots, ProfileTable) and roots.levels is not None:
        policy = quality or roots.policy
        if policy is not QualityPolicy.RESEARCH:  # which asks each profile for its mode
            if len(roots) > MANY:
                view = await asyncio.to_thread(roots.levels.view, policy, limits)
            else:
                view = roots.levels.view(policy, limits)
            counts = np.diff(view.offsets)
            if first is None or counts.max(initial=0) <= first:
                return Chosen([(view, 0, len(view))], view.offsets)
    return await choose(info.context, roots, limits, quality, first)


async def mixed_layer_depths(roots: Sequence[ProfileRow], info: Info) -> list[float | None]:
    """As `mixed_layer_depth`, of many profiles."""
    keys = [ProfileKey(root.number, root.timestamp) for root in roots]
    found = await info.context.loaders.levels_by_profile.load_many(keys)
    return [
        levels.mixed_layer_depth(root.policy) if levels else None
        for root, levels in zip(roots, found, strict=True)
    ]


async def mixed_layer_depth(root: Root, info: Info) -> float | None:
    found = await info.context.loaders.levels_by_profile.load(ProfileKey(root.number, root.timestamp))
    return found.mixed_layer_depth(root.policy) if found else None
