"""Pairs of two quantities: levels where both are good, or whole profiles for the mixed layer's depth."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.carriers import Column, listed
from ocean.columns import LevelView
from ocean.filter import OceanFilter
from ocean.ids import ProfileKey
from ocean.rows import StatisticRow
from ocean.terms import ProfileOrder, SourcePolicy
from ocean.variables import Variable
from resolvers.context import Context, Story
from sources.base import Page, ProfileLevels
from sources.questions import Measurements, Profiles

Doubles = npt.NDArray[np.float64]
MOST_LEVELS = 50_000
MOST_PROFILES = 1_000


@dataclass(frozen=True, slots=True)
class Pairs:
    """n pairs: values and depths (m; NaN for whole profiles), each (n,).

    read, total: how many levels (or profiles) were looked at, the newest first, and how many there are.
    """

    variables: tuple[Variable, Variable]
    first: Doubles
    second: Doubles
    depth: Doubles
    profiles: int
    platforms: int
    read: int
    total: int

    def __len__(self) -> int:
        return len(self.first)


async def pairs_of(
    context: Context,
    wanted: OceanFilter,
    variables: tuple[Variable, Variable],
    rows: Sequence[StatisticRow],
    source: SourcePolicy | None,
) -> tuple[Pairs, Story]:
    """Pairs of two variables; rows of statistics tell how many good levels each has; without one, none."""
    one, other = variables
    if Variable.MIXED_LAYER_DEPTH in (one, other):
        return await _of_profiles(context, wanted, (one, other), source)
    totals = {v: sum(row.count for row in rows if row.variable is v) for v in (one, other)}
    rarer = min(totals, key=lambda variable: totals[variable])
    names = [one.lower(), other.lower()]
    question = Measurements(
        wanted.with_parts(variables=(rarer,)),
        ProfileOrder.TIME_DESC,
        Page(MOST_LEVELS),
        frozenset({*names, "depth"}),
    )
    found, route = await context.ask(source, question)
    values = [_doubles(found.rows.column(name)) for name in names]
    both = np.isfinite(values[0]) & np.isfinite(values[1])
    platform = found.rows.column("platform_number")
    owners, places = found.rows.column("profile"), np.asarray(platform.index, dtype=np.int64)[both]
    numbers = {platform.values[place] for place in np.unique(places).tolist()} - {None}
    known = np.array([number is not None for number in platform.values], dtype=np.bool_)
    pairs = Pairs(
        (one, other),
        values[0][both],
        values[1][both],
        _doubles(found.rows.column("depth"))[both],
        len(np.unique(np.asarray(owners.index, dtype=np.int64)[both][known[places]])),
        len(numbers),
        len(found.rows),
        max(len(found.rows), totals[rarer]),
    )
    ids = set(found.rows.column("dataset_id").values)
    return pairs, Story(route, ids, found.warnings, found.complete)


def _doubles(column: Column) -> Doubles:
    """A column of a table as float64, NaN for null."""
    return np.array(column if isinstance(column, np.ndarray) else listed(column), dtype=np.float64)


async def _of_profiles(
    context: Context, wanted: OceanFilter, variables: tuple[Variable, Variable], source: SourcePolicy | None
) -> tuple[Pairs, Story]:
    """A pair a profile: the depth of its mixed layer, and its mean of the other over the depths asked for."""
    question = Profiles(wanted, ProfileOrder.TIME_DESC, Page(MOST_PROFILES, levels=True, counted=True))
    found, route = await context.ask(source, question)
    levels = found.levels()
    rows = [row for row in found.rows if ProfileKey(row.number, row.timestamp) in levels]
    values = np.array(
        [
            [_mean(levels[ProfileKey(row.number, row.timestamp)], wanted, variable) for variable in variables]
            for row in rows
        ],
        dtype=np.float64,
    ).reshape(-1, 2)
    both = np.isfinite(values[:, 0]) & np.isfinite(values[:, 1])
    pairs = Pairs(
        variables,
        values[both, 0],
        values[both, 1],
        np.full(int(both.sum()), np.nan),
        int(both.sum()),
        len({row.platform_number for row, good in zip(rows, both.tolist(), strict=True) if good}),
        len(found.rows),
        await question.count(found, route.source),
    )
    return pairs, Story(route, {row.dataset_id for row in found.rows})


def _mean(levels: ProfileLevels, wanted: OceanFilter, variable: Variable) -> Any:
    if variable is Variable.MIXED_LAYER_DEPTH:
        return levels.mixed_layer_depth(wanted.policy)
    view: LevelView = levels.batch.view(wanted.policy, wanted.depth)
    own = view.column(variable.lower())[view.offsets[levels.index] : view.offsets[levels.index + 1]]
    own = own[np.isfinite(own)]
    return own.mean(dtype=np.float64) if len(own) else None
