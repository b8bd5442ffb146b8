"""CORRELATION: Pearson's r of two variables with what it rests on, beside the statistics of each."""

from dataclasses import replace

from analytics.correlation import fisher_interval, pearson
from nlp.facts import Correlation, Estimate, Facts
from nlp.plan import Plan
from ocean.terms import SourcePolicy
from ocean.variables import Variable
from resolvers.context import Context, Story
from resolvers.findings.found import Findings, datasets_of
from resolvers.findings.pairs import Pairs, pairs_of
from resolvers.findings.tables import table, tables


async def correlation(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """Of the first two variables asked for; as many as are asked have their statistics."""
    if len(plan.filter.variables) < 2:
        return await table(context, plan, source)
    rows, stories = await tables(context, plan, plan.filter.variables, source)
    one, other, *_ = plan.filter.variables
    pairs, story = await pairs_of(context, plan.filter, (one, other), rows, source)
    stories = [*stories, _told(story, pairs)]
    facts = Facts(
        rows=rows,
        datasets=await datasets_of(context, *stories),
        correlation=_correlated(pairs),
        complete=all(one.complete for one in stories),
    )
    return Findings(facts, statistics=True, pairs=pairs, stories=stories)


def _correlated(pairs: Pairs) -> Correlation | None:
    """None of fewer than two levels, of what does not vary, and of directions, which have no order.

    Levels of one platform are much alike: the interval counts platforms, not levels.
    """
    r = None if Variable.CURRENT_DIRECTION in pairs.variables else pearson(pairs.first, pairs.second)
    if r is None:
        return None
    low, high = fisher_interval(r, pairs.platforms) or (None, None)
    return Correlation(pairs.variables, Estimate(r, low, high), len(pairs), pairs.profiles, pairs.platforms)


def _told(story: Story, pairs: Pairs) -> Story:
    """The story, with what was left out."""
    if pairs.read >= pairs.total:
        return story
    kind = "profiles" if Variable.MIXED_LAYER_DEPTH in pairs.variables else "levels"
    warning = f"The correlation is of the newest {pairs.read:,} of {pairs.total:,} {kind}."
    return replace(story, warnings=(*story.warnings, warning), complete=False)
