"""Statistics over the filtered measurements."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import strawberry

from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.rows import Provenance, StatisticRow
from ocean.statistic_rows import StatisticRows
from ocean.terms import GroupBy, SourcePolicy, Statistic
from ocean.variables import Variable
from resolvers.context import Context, Info, Story, joined
from resolvers.inputs import OceanFilterInput, filter_of
from sources.base import MAX_BINS, StatisticQuery
from sources.questions import Statistics

DEFAULT = (Statistic.MEAN, Statistic.MIN, Statistic.MAX, Statistic.COUNT)


@dataclass(frozen=True, slots=True)
class StatisticTable:
    """The rows of one or more sides with their story."""

    rows: Sequence[StatisticRow]
    story: Story | Provenance


async def statistics(
    info: Info,
    filter: OceanFilterInput | None = None,
    variable: Variable | None = None,
    statistics: list[Statistic] | None = None,
    group_by: list[GroupBy] | None = None,
    depth_bin_edges: list[float] | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> StatisticTable:
    query = StatisticQuery(
        variable,
        tuple(statistics or DEFAULT),
        tuple(dict.fromkeys(group_by or ())),
        _edges(depth_bin_edges, group_by),
    )
    return StatisticTable(*await _asked(info.context, filter_of(filter), query, source))


async def compute(
    context: Context, wanted: OceanFilter, query: StatisticQuery, source: SourcePolicy | None
) -> tuple[list[StatisticRow], Story]:
    """The rows of one table, each by itself, and its story."""
    rows, story = await _asked(context, wanted, query, source)
    return list(rows), story


async def _asked(
    context: Context, wanted: OceanFilter, query: StatisticQuery, source: SourcePolicy | None
) -> tuple[StatisticRows, Story]:
    found, route = await context.ask(source, Statistics(wanted, query))
    context.count(len(found.rows))
    return found.rows, Story(route, set(found.dataset_ids), found.warnings, found.complete)


async def compare(
    context: Context, sides: tuple[OceanFilter, ...], query: StatisticQuery, source: SourcePolicy | None
) -> tuple[list[StatisticRow], Story]:
    """One table of all sides; each row says which side it is of."""
    tables = [await compute(context, side, query, source) for side in sides]
    rows = [replace(row, side=i) for i, (rows, _) in enumerate(tables) for row in rows]
    return rows, joined([story for _, story in tables])


def _edges(edges: list[float] | None, group_by: list[GroupBy] | None) -> tuple[float, ...]:
    if not edges:
        return ()
    if GroupBy.DEPTH_BIN not in (group_by or ()):
        raise OceanError("depthBinEdges goes with groupBy DEPTH_BIN.", value=edges[:10])
    if len(edges) > MAX_BINS + 1:
        raise OceanError(
            f"depthBinEdges takes at most {MAX_BINS + 1} edges, not {len(edges)}.",
            code=ErrorCode.TOO_LARGE,
            value=len(edges),
        )
    if len(edges) < 2 or any(b <= a for a, b in pairwise(edges)):
        raise OceanError("depthBinEdges must be two or more ascending depths in metres.", value=edges[:10])
    return tuple(edges)


async def provenance(root: strawberry.Parent[StatisticTable], info: Info) -> Provenance:
    return await info.context.provenance(root.story)
