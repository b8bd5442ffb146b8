"""DESCRIBE: the datasets there are, or those that hold what a filter matches."""

from nlp.facts import Facts
from nlp.plan import Plan
from ocean.filter import OceanFilter
from ocean.terms import GroupBy, SourcePolicy, Statistic
from resolvers.context import Context
from resolvers.findings.found import Findings, datasets_of
from resolvers.statistics import compute
from sources.base import StatisticQuery
from sources.postgis import lookups

BY_DATASET = StatisticQuery(None, (Statistic.COUNT,), (GroupBy.DATASET,))


async def catalogue(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """All datasets of the store; where the question names a place or time, what each has of that."""
    if plan.filter == OceanFilter():
        return Findings(Facts(datasets=await lookups.datasets(context.loaders.store)))
    rows, story = await compute(context, plan.filter, BY_DATASET, source)
    facts = Facts(rows=rows, datasets=await datasets_of(context, story), complete=story.complete)
    return Findings(facts, statistics=True, stories=[story])
