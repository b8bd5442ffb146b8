"""Single measurements: one level of one profile, or one cell of a grid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import strawberry

from ocean.carriers import Column, Made, Ragged, Table, end_to_end
from ocean.measurements import rows_of
from ocean.rows import DatasetRow, MeasurementRow, PlatformRow
from ocean.terms import DataMode, ProfileOrder, SourcePolicy
from resolvers.connections import Connection, Edge, caveats_of
from resolvers.context import Info, Story
from resolvers.inputs import OceanFilterInput, filter_of
from resolvers.selection import measurement_columns, needs_total, selected
from sources.base import MAX_MEASUREMENTS, Page
from sources.questions import Measurements


async def measurements(
    info: Info,
    filter: OceanFilterInput | None = None,
    order_by: ProfileOrder | None = None,
    first: int | None = 1000,
    after: str | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> Connection:
    page = Page.checked(first, after, default=1000, most=MAX_MEASUREMENTS)
    page = replace(page, counted=needs_total(info))
    question = Measurements(filter_of(filter), order_by or ProfileOrder.TIME_DESC, page, _columns(info))
    found, route = await info.context.ask(source, question)
    info.context.count(len(found.rows))

    async def count() -> int:
        return await question.count(found, route.source)

    return Connection(
        nodes=found.rows,
        cursors=found.cursors,
        has_next=found.has_next,
        has_previous=page.after is not None,
        story=Story(
            route,
            set(found.rows.column("dataset_id").values),
            (*found.warnings, *caveats_of(_modes(found.rows))),
            found.complete,
        ),
        count=count,
    )


def _modes(rows: Table) -> list[DataMode | None]:
    """Of the profiles; cells of grids are of no platform, and of no profile."""
    platforms, modes = rows.column("platform_number").values, rows.column("data_mode").values
    return [mode for platform, mode in zip(platforms, modes, strict=True) if platform is not None]


def _columns(info: Info) -> frozenset[str]:
    """What is selected of values, and whether the flag is: to know the worst, all are read."""
    return measurement_columns(info) | ({"quality_flag"} & selected(info))


Owner = strawberry.Parent[Connection]


def nodes(root: Owner, info: Info) -> list[MeasurementRow]:
    return rows_of(root.nodes, _columns(info))


def nodes_of(roots: Sequence[Connection], info: Info) -> Ragged:
    """As `nodes`, without rows."""
    return _ragged([root.nodes for root in roots])


def edges(root: Owner, info: Info) -> list[Edge]:
    return [Edge(cursor, node) for cursor, node in zip(root.cursors, nodes(root, info), strict=True)]


def edges_of(roots: Sequence[Connection], info: Info) -> Ragged:
    """As `edges`, without rows."""
    return _ragged([EdgeTable(root.nodes, root.cursors) for root in roots])


@dataclass(frozen=True, slots=True)
class EdgeTable(Table):
    """Rows of a table with their cursors, each made when it is written."""

    nodes: Table
    cursors: Sequence[str]

    def __len__(self) -> int:
        return len(self.nodes)

    def column(self, name: str) -> Column:
        if name == "node":
            return self.nodes
        return Made(len(self), lambda start, stop: list(self.cursors[start:stop]))


def _ragged(tables: Sequence[Table]) -> Ragged:
    offsets = np.concatenate(([0], np.cumsum([len(table) for table in tables])))
    return Ragged(end_to_end(tables), offsets)


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
