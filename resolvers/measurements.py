"""Single measurements: one level of one profile, or one cell of a grid."""

from typing import Any

import strawberry

from ocean.filter import OceanFilter
from ocean.rows import DatasetRow, MeasurementRow, PlatformRow
from ocean.terms import ProfileOrder, SourcePolicy
from resolvers.connections import Connection, caveats, dataset_ids
from resolvers.context import Info, Story
from resolvers.inputs import OceanFilterInput, filter_of
from resolvers.selection import measurement_columns
from sources.base import MAX_MEASUREMENTS, Page


async def measurements(
    info: Info,
    filter: OceanFilterInput | None = None,
    order_by: ProfileOrder | None = None,
    first: int | None = 1000,
    after: str | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> Connection:
    page = Page.checked(first, after, default=1000, most=MAX_MEASUREMENTS)
    wanted: OceanFilter = filter_of(filter)
    order, columns = order_by or ProfileOrder.TIME_DESC, measurement_columns(info)
    found, route = await info.context.ask(
        source, lambda asked: asked.measurements(wanted, order, page, columns)
    )
    info.context.rows += len(found.rows)

    async def count() -> int:
        return await route.source.count_measurements(wanted, order)

    return Connection(
        nodes=found.rows,
        cursors=found.cursors,
        has_next=found.has_next,
        has_previous=page.after is not None,
        story=Story(route, dataset_ids(found.rows), (*found.warnings, *_caveats(found.rows)), found.complete),
        count=count,
    )


def _caveats(rows: list[MeasurementRow]) -> tuple[str, ...]:
    return caveats(list({row.profile.number: row.profile for row in rows if row.profile}.values()))


Root = strawberry.Parent[MeasurementRow]


async def platform(root: Root, info: Info) -> PlatformRow | None:
    if root.platform_number is None:
        return None
    return await info.context.loaders.platform_by_number.load(root.platform_number)


async def dataset(root: Root, info: Info) -> DatasetRow | None:
    return await info.context.loaders.dataset_by_id.load(root.dataset_id)


def value_of(name: str) -> Any:
    """The resolver of one quantity."""

    def value(root: Root) -> float | None:
        return root.values.get(name)

    return value
