"""Pictures of an answer: Vega-Lite for figures, GeoJSON and Vega-Lite for maps."""

from dataclasses import replace

from nlp.plan import Plan
from ocean.terms import Intent, Statistic
from resolvers.answers import Visualization
from resolvers.findings import Findings
from resolvers.visualizations import depths, maps, series, sides


def visualizations(plan: Plan, findings: Findings) -> list[Visualization]:
    """What an answer can be drawn as, what was asked for first; each holds at most 2,000 values."""
    facts = findings.facts
    if plan.intent is Intent.OUT_OF_SCOPE:
        return []
    if plan.statistic is Statistic.COUNT:
        facts = replace(facts, rows=[replace(row, variable=None) for row in facts.rows])
    return [
        *depths.scatter(plan, findings.pairs),
        *series.anomalies(facts),
        *sides.differences(facts),
        *sides.sides(facts),
        *maps.cells(plan, facts),
        *depths.depth_profiles(plan, facts),
        *series.time_series(plan, facts),
        *series.seasons(plan, facts),
        *series.groups(plan, facts),
        *maps.platforms(facts),
        *maps.profiles(facts),
    ]


__all__ = ["visualizations"]
