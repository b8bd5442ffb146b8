"""Pictures of an answer: Vega-Lite for figures, GeoJSON and Vega-Lite for maps."""

from dataclasses import replace

from nlp.captions import Captions
from nlp.narration.languages import words_of
from nlp.plan import Plan
from ocean.terms import Intent, Statistic
from resolvers.answers import Visualization
from resolvers.findings import Findings
from resolvers.visualizations import depths, maps, series, sides


def visualizations(plan: Plan, findings: Findings) -> list[Visualization]:
    """What an answer can be drawn as, what was asked for first; each holds at most 2,000 values."""
    facts, says = findings.facts, Captions(words_of(plan.language))
    if plan.intent is Intent.OUT_OF_SCOPE:
        return []
    if plan.statistic is Statistic.COUNT:
        facts = replace(facts, rows=[replace(row, variable=None) for row in facts.rows])
    return [
        *depths.scatter(says, plan, findings.pairs),
        *series.anomalies(says, facts),
        *sides.differences(says, facts),
        *sides.sides(says, facts),
        *maps.cells(says, plan, facts),
        *depths.depth_profiles(says, plan, facts),
        *series.time_series(says, plan, facts),
        *series.seasons(says, plan, facts),
        *series.groups(says, plan, facts),
        *maps.platforms(says, facts),
        *maps.profiles(says, facts),
    ]


__all__ = ["visualizations"]
