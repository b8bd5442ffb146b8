"""COMPARE: the statistics of each side, and how far each lies from the first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics import clusters
from nlp.facts import Difference, Estimate, Facts
from nlp.narration.languages import words_of
from nlp.narration.understood import side_names
from nlp.plan import Plan
from ocean.filter import OceanFilter
from ocean.rows import StatisticRow
from ocean.terms import GroupBy, SourcePolicy, Statistic
from ocean.variables import Variable
from resolvers.context import Context
from resolvers.findings.found import Findings, datasets_of
from resolvers.findings.tables import query_of, table
from resolvers.statistics import compare, compute
from sources.base import StatisticQuery


@dataclass(frozen=True, slots=True)
class Side:
    """The mean of a side, and its platforms; none where some of its values have no platform."""

    mean: float | None
    platforms: clusters.Clusters


async def comparison(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """A table of all sides with the differences of their means, where means are asked for; else one table."""
    if not plan.compare:
        return await table(context, plan, source)
    query = query_of(plan)
    rows, story = await compare(context, plan.compare, query, source)
    differences: tuple[Difference, ...] = ()
    if query.variable is not None and plan.statistic in (None, Statistic.MEAN):
        known = [None] * len(plan.compare) if query.group_by else rows
        sides = [
            await _side(context, wanted, query.variable, row, source)
            for wanted, row in zip(plan.compare, known, strict=True)
        ]
        differences = tuple(_differences(query.variable, sides))
    facts = Facts(
        rows=rows,
        datasets=await datasets_of(context, story),
        sides=side_names(words_of(plan.language), plan),
        differences=differences,
        complete=story.complete,
    )
    return Findings(facts, statistics=True, stories=[story])


async def _side(
    context: Context,
    wanted: OceanFilter,
    variable: Variable,
    row: StatisticRow | None,
    source: SourcePolicy | None,
) -> Side:
    """`row`: the side's own statistics without groups, where they are known."""
    if row is None:
        (row,), _ = await compute(context, wanted, StatisticQuery(variable, (Statistic.MEAN,)), source)
    by_platform = StatisticQuery(variable, (Statistic.MEAN,), (GroupBy.PLATFORM,))
    parts, _ = await compute(context, wanted, by_platform, source)
    platforms = {
        part.group.platform_code: (part.figures.mean, part.count)
        for part in parts
        if part.group.platform_code is not None and part.figures.mean is not None
    }
    whole = sum(count for _, count in platforms.values()) == row.count
    return Side(row.figures.mean, platforms if whole else {})


def _differences(variable: Variable, sides: Sequence[Side]) -> Iterator[Difference]:
    """Of each side but the first, over all groups; no interval for cells of grids and for directions."""
    first = sides[0]
    for i, side in enumerate(sides[1:], start=1):
        if first.mean is None or side.mean is None:
            continue
        apart = side.mean - first.mean
        margin = clusters.margin(first.platforms, side.platforms)
        if variable is Variable.CURRENT_DIRECTION:
            apart, margin = (apart + 180) % 360 - 180, None
        ends = (None, None) if margin is None else (apart - margin, apart + margin)
        yield Difference(variable, i, Estimate(apart, *ends))
