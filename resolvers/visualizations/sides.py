"""Comparisons: the mean of each side, and its difference from the first with its interval."""

from collections.abc import Iterator

from nlp.captions import Captions
from nlp.facts import Difference, Facts
from ocean.rows import GroupKey
from resolvers.answers import Visualization
from resolvers.visualizations.palettes import LINE
from resolvers.visualizations.series import of_variables
from resolvers.visualizations.specs import ROOM, Spec, axis, figure, picture


def sides(says: Captions, facts: Facts) -> Iterator[Visualization]:
    """Points for the means between the lowest and highest values; nothing where sides have groups."""
    rows = [row for row in facts.rows if row.side is not None and row.group == GroupKey()]
    for variable, some in of_variables([row for row in rows if figure(row) is not None]):
        values = [
            {
                "series": facts.sides[row.side or 0],
                "value": figure(row),
                "low": row.figures.min,
                "high": row.figures.max,
            }
            for row in some
        ]
        y = {"field": "series", "type": "nominal", "title": None, "sort": list(facts.sides)}
        x = axis("value", says.quantity(variable), scale={"zero": True} if variable is None else ROOM)
        mark: Spec = {"type": "bar" if variable is None else "point", "filled": True, "color": LINE}
        layers: list[Spec] = [{"mark": {**mark, "size": 90, "tooltip": True}, "encoding": {"x": x, "y": y}}]
        if variable is None:
            layers[0]["mark"].pop("size")
        else:
            ends = {"x": axis("low", says.quantity(variable), scale=ROOM), "x2": {"field": "high"}, "y": y}
            layers.insert(0, {"mark": {"type": "rule", "color": LINE, "opacity": 0.4}, "encoding": ends})
        yield picture(says, says.sides(variable), values, {"layer": layers, "height": {"step": 40}})


def differences(says: Captions, facts: Facts) -> Iterator[Visualization]:
    """Differences from the first side with their 95% intervals, and a line at no difference."""
    for variable in dict.fromkeys(one.variable for one in facts.differences):
        values = [_difference(facts, one) for one in facts.differences if one.variable is variable]
        y = {"field": "series", "type": "nominal", "title": None, "sort": None}
        x = axis("difference", says.difference(variable), scale={"zero": True} | ROOM)
        ends = {"x": axis("low", x["title"], scale={"zero": True} | ROOM), "x2": {"field": "high"}, "y": y}
        point = {"type": "point", "filled": True, "size": 90, "color": LINE, "tooltip": True}
        none = {
            "mark": {"type": "rule", "strokeDash": [4, 4], "color": "#777"},
            "encoding": {"x": {"datum": 0}},
        }
        bar = {"type": "rule", "color": LINE, "strokeWidth": 2}
        layers = [none, {"mark": bar, "encoding": ends}, {"mark": point, "encoding": {"x": x, "y": y}}]
        caption = says.differences(variable, facts.sides[0])
        yield picture(says, caption, values, {"layer": layers, "height": {"step": 40}})


def _difference(facts: Facts, one: Difference) -> Spec:
    value = one.difference
    ends = {"low": value.low, "high": value.high} if value.low is not None else {}
    return {"series": facts.sides[one.side], "difference": value.value, **ends}
