"""Quantities against depth, which runs downwards, and against each other."""

from collections.abc import Iterator

import numpy as np

from nlp.captions import Captions
from nlp.facts import Facts
from nlp.plan import Plan
from ocean.rows import GroupKey
from ocean.terms import Intent
from ocean.variables import Variable
from resolvers.answers import Visualization
from resolvers.findings.pairs import Pairs
from resolvers.visualizations.palettes import DEEP, LINE, domain_of
from resolvers.visualizations.series import of_variables
from resolvers.visualizations.specs import (
    MOST,
    Spec,
    axis,
    colours,
    depth_axis,
    figure,
    picture,
    thin,
)


def depth_profiles(says: Captions, plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """A line downwards through the depth bins, with a band from lowest to highest, for each series."""
    binned = [row for row in facts.rows if row.group.depth_min is not None]
    for variable, rows in of_variables([row for row in binned if figure(row, plan.statistic) is not None]):
        values = [
            {
                "depth": _middle(row.group),
                "value": figure(row, plan.statistic),
                "low": row.figures.min,
                "high": row.figures.max,
                "series": says.series(facts, row, by_depth=True),
            }
            for row in thin(rows)
        ]
        names = list(dict.fromkeys(value["series"] for value in values))
        title = says.quantity(variable, plan.statistic)
        x = axis("value", title, axis={"orient": "top"})
        y, colour = depth_axis(says), colours(names)
        line = {"mark": {"type": "line", "point": {"size": 24}, "tooltip": True}}
        line["encoding"] = {"x": x, "y": y, "color": colour, "order": {"field": "depth"}}
        layers: list[Spec] = [line]
        banded = variable is not None and any(value["low"] is not None for value in values)
        if banded:
            band = {"x": axis("low", title, axis={"orient": "top"}), "x2": {"field": "high"}}
            band |= {"y": y, "color": colour}
            mark = {"type": "area", "orient": "horizontal", "opacity": 0.15}
            layers.insert(0, {"mark": mark, "encoding": band})
        caption = says.by_depth(variable, len(values), banded=banded)
        yield picture(says, caption, values, {"layer": layers, "height": 420})


def _middle(group: GroupKey) -> float:
    return ((group.depth_min or 0.0) + (group.depth_max or 0.0)) / 2


def scatter(says: Captions, plan: Plan, pairs: Pairs | None) -> Iterator[Visualization]:
    """Pairs as points; temperature against salinity as a T-S diagram, coloured by depth."""
    if pairs is None or len(pairs) < 2:
        return
    values, (x, y) = _points(pairs), pairs.variables
    counts = len(values), len(pairs), pairs.platforms
    if {x, y} == {Variable.TEMPERATURE, Variable.SALINITY} and plan.intent is Intent.DEPTH_PROFILE:
        x, y = Variable.SALINITY, Variable.TEMPERATURE
        caption = says.t_s(*counts)
    else:
        caption = says.pairs(x, y, *counts)
    encoding: Spec = {"x": axis(x.lower(), says.quantity(x)), "y": axis(y.lower(), says.quantity(y))}
    depths = [value["depth"] for value in values if "depth" in value]
    if depths:
        scale = {"domain": domain_of(None, depths, DEEP), "range": list(DEEP)}
        legend = {"title": says.depth}
        encoding["color"] = {"field": "depth", "type": "quantitative", "scale": scale, "legend": legend}
    mark = {"type": "point", "filled": True, "size": 14, "opacity": 0.7, "color": LINE, "tooltip": True}
    yield picture(says, caption, values, {"mark": mark, "encoding": encoding, "height": 420})


def _points(pairs: Pairs) -> list[Spec]:
    """At most MOST of the pairs, evenly over all."""
    one, other = (variable.lower() for variable in pairs.variables)
    step = max(1, -(-len(pairs) // MOST))
    rows = zip(pairs.first[::step], pairs.second[::step], pairs.depth[::step], strict=True)
    return [
        {one: float(a), other: float(b)} | ({"depth": float(depth)} if np.isfinite(depth) else {})
        for a, b, depth in rows
    ]
