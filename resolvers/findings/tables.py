"""STATISTIC, TIME_SERIES and MAP: one table of statistics; the others take theirs from here too."""

from collections.abc import Sequence
from dataclasses import replace

from nlp.document import groups_of, variable_of
from nlp.facts import Facts
from nlp.plan import Plan
from ocean.rows import StatisticRow
from ocean.terms import SourcePolicy, Statistic
from ocean.variables import Variable
from resolvers.context import Context, Story
from resolvers.findings.found import Findings, datasets_of
from resolvers.statistics import DEFAULT, compute
from sources.base import StatisticQuery


async def table(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """The statistics that the plan asks for."""
    rows, story = await compute(context, plan.filter, query_of(plan), source)
    facts = Facts(rows=rows, datasets=await datasets_of(context, story), complete=story.complete)
    return Findings(facts, statistics=True, stories=[story])


async def tables(
    context: Context, plan: Plan, variables: Sequence[Variable], source: SourcePolicy | None
) -> tuple[list[StatisticRow], list[Story]]:
    """As `table`, of several variables: their rows one after another, and their stories."""
    query = query_of(plan)
    found = [
        await compute(context, plan.filter, replace(query, variable=variable), source)
        for variable in variables
    ]
    return [row for rows, _ in found for row in rows], [story for _, story in found]


def query_of(plan: Plan) -> StatisticQuery:
    """The statistics that a plan's intent needs."""
    asked = plan.statistic
    extra = (asked,) if asked in (Statistic.MEDIAN, Statistic.STDDEV) else ()
    return StatisticQuery(variable_of(plan), (*DEFAULT, *extra), groups_of(plan))
