"""Figures along time, along the months of the year, and side by side."""

from collections.abc import Callable, Iterator, Sequence

from nlp.captions import Caption, Captions
from nlp.facts import Anomaly, Facts
from nlp.plan import Plan
from ocean.rows import StatisticRow
from ocean.terms import Statistic
from ocean.variables import Variable
from resolvers.answers import Visualization
from resolvers.visualizations.palettes import COLD, LINE, WARM
from resolvers.visualizations.specs import (
    ROOM,
    Spec,
    axis,
    colours,
    figure,
    moment,
    picture,
    thin,
    time_axis,
)

BAND = {"opacity": 0.15, "clip": True}


def of_variables(rows: Sequence[StatisticRow]) -> Iterator[tuple[Variable | None, list[StatisticRow]]]:
    """Rows of each variable by itself."""
    for variable in dict.fromkeys(row.variable for row in rows):
        yield variable, [row for row in rows if row.variable is variable]


def time_series(says: Captions, plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """Lines over time with a band about them, one for each side or other group."""
    timed = [row for row in facts.rows if row.group.start is not None and row.group.depth_min is None]
    timed = [row for row in timed if row.group.south is None and figure(row, plan.statistic) is not None]
    for variable, rows in of_variables(timed):
        if len(rows) < 2:
            continue
        values = [
            {"time": moment(row.group.start), **_point(says, plan, facts, row)}
            for row in thin(rows)
            if row.group.start
        ]
        yield _lines(says, plan, variable, says.over_time, values, time_axis(says))


def seasons(says: Captions, plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """Lines over the months of the year."""
    cyclic = [
        row for row in facts.rows if row.group.month_of_year and figure(row, plan.statistic) is not None
    ]
    for variable, rows in of_variables([row for row in cyclic if row.group.depth_min is None]):
        values = [
            {"month": says.months[(row.group.month_of_year or 1) - 1], **_point(says, plan, facts, row)}
            for row in thin(rows)
        ]
        month = {"field": "month", "type": "ordinal", "title": says.month, "sort": list(says.months)}
        yield _lines(says, plan, variable, says.by_month, values, month)


def _point(says: Captions, plan: Plan, facts: Facts, row: StatisticRow) -> Spec:
    """A value, with its band from lowest to highest where it is one of the middle."""
    point: Spec = {
        "value": figure(row, plan.statistic),
        "series": says.series(facts, row),
        "count": row.count,
    }
    if row.variable is None or plan.statistic not in (None, Statistic.MEAN, Statistic.MEDIAN):
        return point
    return point | {"low": row.figures.min, "high": row.figures.max}


def _lines(
    says: Captions,
    plan: Plan,
    variable: Variable | None,
    caption: Callable[..., Caption],
    values: list[Spec],
    x: Spec,
) -> Visualization:
    names = list(dict.fromkeys(value["series"] for value in values))
    colour, title = colours(names), says.quantity(variable, plan.statistic)
    layers: list[Spec] = [
        {
            "mark": {"type": "line", "point": {"size": 24}, "tooltip": True},
            "encoding": {"x": x, "y": axis("value", title), "color": colour},
        }
    ]
    banded = any(value.get("low") is not None for value in values)
    if banded:
        encoding = {
            "x": x,
            "y": axis("low", title),
            "y2": {"field": "high"},
            "color": colour,
        }
        layers.insert(0, {"mark": {"type": "area", **BAND}, "encoding": encoding})
    told = caption(variable, len(values), names, banded=banded)
    return picture(says, told, values, {"layer": layers})


def groups(says: Captions, plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """A bar a region, platform or dataset."""
    rows = [row for row in facts.rows if _is_named(row) and figure(row, plan.statistic) is not None]
    for variable, some in of_variables(rows):
        values = [
            {"series": says.series(facts, row), "value": figure(row, plan.statistic)} for row in some[:100]
        ]
        encoding = {
            "y": {"field": "series", "type": "nominal", "title": None, "sort": None},
            "x": axis(
                "value",
                says.quantity(variable, plan.statistic),
                scale={"zero": True} if variable is None else ROOM,
            ),
        }
        mark = {
            "type": "bar" if variable is None else "point",
            "filled": True,
            "color": LINE,
            "tooltip": True,
        }
        caption = says.groups(variable, len(values), len(some))
        yield picture(says, caption, values, {"mark": mark, "encoding": encoding, "height": {"step": 24}})


def _is_named(row: StatisticRow) -> bool:
    group = row.group
    others = (group.start, group.month_of_year, group.depth_min, group.south)
    named = group.region or group.platform_code or group.dataset_id
    return bool(named) and all(part is None for part in others)


def anomalies(says: Captions, facts: Facts) -> Iterator[Visualization]:
    """Departures from normal as bars about zero, warm or high in red, cold or low in blue."""
    if facts.anomalies:
        variable = facts.anomalies[0].variable
        values = [_bar(one) for one in thin(facts.anomalies)]
        sign = {"test": "datum.departure >= 0", "value": WARM}
        encoding = {
            "x": {
                **time_axis(says),
                "type": "ordinal",
                "timeUnit": "utcyearmonth",
                "title": f"{says.month} (UTC)",
            }
            | {"axis": {"format": "%b %Y", "labelAngle": -45}},
            "y": axis("departure", says.departure(variable), scale={"zero": True}),
            "color": {"condition": sign, "value": COLD},
        }
        del encoding["x"]["scale"]
        body = {"mark": {"type": "bar", "tooltip": True}, "encoding": encoding}
        yield picture(says, says.anomalies(variable, len(values)), values, body)


def _bar(one: Anomaly) -> Spec:
    return {
        "time": moment(one.start),
        "departure": one.departure,
        "mean": one.mean,
        "normal": one.normal,
        "years": one.years,
    }
