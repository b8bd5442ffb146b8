"""Pages as the API shows them, and the fields of every connection."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import strawberry

from ocean.carriers import Table
from ocean.rows import ProfileRow, Provenance
from ocean.terms import DataMode
from resolvers.context import Info, Story


@dataclass(frozen=True, slots=True)
class PageInfo:
    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@dataclass(frozen=True, slots=True)
class Edge:
    """distance_km: from the filter's `near`, None without it and for measurements."""

    cursor: str
    node: Any
    distance_km: float | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """One page with what is needed to tell its story; `count` is asked only for totalCount.

    nodes: a list of rows, or a `Table` of measurements.
    """

    nodes: Any
    cursors: Sequence[str]
    has_next: bool
    has_previous: bool
    story: Story | Provenance
    count: Callable[[], Awaitable[float]]
    distances: list[float | None] | None = None


Root = strawberry.Parent[Connection]


def edges(root: Root) -> list[Edge]:
    distances = root.distances or [getattr(node, "distance_km", None) for node in root.nodes]
    return [Edge(*parts) for parts in zip(root.cursors, root.nodes, distances, strict=True)]


def page_info(root: Root) -> PageInfo:
    first, last = (root.cursors[0], root.cursors[-1]) if root.cursors else (None, None)
    return PageInfo(root.has_next, root.has_previous, first, last)


async def total_count(root: Root) -> float:
    return await root.count()


async def provenance(root: Root, info: Info) -> Provenance:
    return await info.context.provenance(root.story)


def caveats(rows: Sequence[ProfileRow]) -> tuple[str, ...]:
    """What the reader must know of these profiles."""
    return caveats_of(_column(rows, "data_mode"))


def caveats_of(modes: Sequence[DataMode | None]) -> tuple[str, ...]:
    """As `caveats`, by the modes of the profiles."""
    real_time = sum(mode is DataMode.REAL_TIME for mode in modes)
    if not real_time:
        return ()
    return (f"{real_time:,} of {len(modes):,} profiles are in real-time mode: not yet checked by hand.",)


def dataset_ids(rows: Sequence[ProfileRow]) -> set[str]:
    return set(_column(rows, "dataset_id"))


def _column(rows: Sequence[Any], name: str) -> Sequence[Any]:
    return rows.column(name) if isinstance(rows, Table) else [getattr(row, name) for row in rows]
