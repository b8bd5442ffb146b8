"""The page of what a Collector gathered: its groups as a table, and what the reader must know of them."""

import asyncio
from collections.abc import Awaitable, Callable

import numpy as np
import numpy.typing as npt

from analytics.grouping import Gathered
from ocean.carriers import Column, Spread
from ocean.statistic_rows import GroupKeys, StatisticRows
from ocean.terms import GroupBy, Statistic
from ocean.variables import UNITS, Variable
from sources.base import MAX_GROUPS, StatisticPage, StatisticQuery
from sources.postgis.groups import Collector, key_part

Ints = npt.NDArray[np.int64]

FEW = 1_000  # groups that are made into a table at once, in a millisecond or two


async def page_of(
    collector: Collector, codes_of: Callable[[list[int]], Awaitable[dict[int, str]]]
) -> StatisticPage:
    """The groups so far; `codes_of` tells the codes of platforms by number, where they are grouped by."""
    query, total = collector.query, len(collector.numbering)
    codes: dict[int, str] = {}
    if GroupBy.PLATFORM in query.group_by:
        labels = collector.numbering.labels()[query.group_by.index(GroupBy.PLATFORM)]
        codes = await codes_of(np.unique(labels).tolist())
    few = total <= FEW
    rows = _rows(collector, codes) if few else await asyncio.to_thread(_rows, collector, codes)
    warnings = []
    if total > MAX_GROUPS:
        warnings.append(f"{total:,} groups were found; the first {MAX_GROUPS:,} are shown.")
    if collector.from_profiles and collector.from_cells and query.variable is not None:
        warnings.append(
            "Levels of profiles and cells of grids are averaged together; name a dataset to part them."
        )
    warnings += _caveats(collector)
    # Edges of one's own say what is wanted; the default ones are for all depths.
    complete = total <= MAX_GROUPS and (bool(query.depth_bin_edges) or not collector.outside)
    return StatisticPage(rows, tuple(sorted(collector.seen)), complete, tuple(warnings))


def _caveats(collector: Collector) -> list[str]:
    """What the reader must know of the values."""
    found, edges = [], collector.edges
    if collector.outside:
        found.append(
            f"{collector.outside:,} values lie above {edges[0]:g} m or at {edges[-1]:g} m and below,"
            " outside of all depth bins, and are left out: depthBinEdges takes other edges."
        )
    if collector.real_time:
        found.append(
            f"{collector.real_time:,} of {collector.profiles:,} profiles are in real-time mode:"
            " not yet checked by hand."
        )
    return found


def _rows(collector: Collector, codes: dict[int, str]) -> StatisticRows:
    """The first groups in the order of their keys; without any, one of nothing where none were asked for."""
    variable = collector.query.variable
    numbers, labels = _first(collector, codes)
    keys = GroupKeys(len(numbers), _keys(collector, codes, labels))
    gathered = collector.grouping.of(numbers)
    columns = {
        "count": gathered.count,
        "profile_count": gathered.profiles,
        "platform_count": gathered.platforms,
        **_figures(collector.query, gathered),
    }
    return StatisticRows(variable, UNITS[variable] if variable else None, keys, columns)


def _first(collector: Collector, codes: dict[int, str]) -> tuple[Ints, list[Ints]]:
    """The numbers of the groups that are shown, and their labels, a column for each part of the key."""
    labels = collector.numbering.labels()
    if not labels:
        return np.zeros(1, dtype=np.int64), []
    names = {GroupBy.PLATFORM: codes, GroupBy.DATASET: dict(enumerate(collector.datasets))}
    order = [
        _ranks(label, names[by]) if by in names else label
        for by, label in zip(collector.query.group_by, labels, strict=True)
    ]
    numbers = np.lexsort(order[::-1])[:MAX_GROUPS]
    return numbers, [label[numbers] for label in labels]


def _ranks(labels: Ints, names: dict[int, str]) -> Ints:
    """The places of labels in the order of their names."""
    found, index = np.unique(labels, return_inverse=True)
    order = sorted(range(len(found)), key=lambda i: names.get(int(found[i]), ""))
    places: Ints = np.argsort(order)[index]
    return places


def _keys(collector: Collector, codes: dict[int, str], labels: list[Ints]) -> dict[str, Column]:
    """Columns of GroupKey; what a label means is made once, however many groups have it."""
    columns: dict[str, Column] = {}
    for by, column in zip(collector.query.group_by, labels, strict=True):
        distinct, index = np.unique(column, return_inverse=True)
        parts = [key_part(collector, codes, by, label) for label in distinct.tolist()]
        places = index.tolist()
        columns |= {name: Spread([part[name] for part in parts], places) for name in (parts or ({},))[0]}
    return columns


def _figures(query: StatisticQuery, gathered: Gathered) -> dict[str, Column]:
    """Of the groups, only those that were asked for; what is stored as float32 prints as such."""
    circular = query.variable is Variable.CURRENT_DIRECTION
    figures: dict[Statistic, Callable[[], Column]] = {
        Statistic.MEAN: lambda: gathered.direction if circular else gathered.mean,
        Statistic.MIN: lambda: np.array(gathered.low, dtype=np.float32),
        Statistic.MAX: lambda: np.array(gathered.high, dtype=np.float32),
        Statistic.MEDIAN: lambda: gathered.median,
        Statistic.STDDEV: lambda: gathered.stddev,
    }
    return {asked.lower(): figures[asked]() for asked in query.statistics if asked in figures}
