"""Figures along time, along the months of the year, and side by side."""

from collections.abc import Iterator, Sequence

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
    name_of,
    picture,
    quantity,
    series_of,
    thin,
    time_axis,
    within,
)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
BAND = {"opacity": 0.15, "clip": True}


def of_variables(rows: Sequence[StatisticRow]) -> Iterator[tuple[Variable | None, list[StatisticRow]]]:
    """Rows of each variable by itself."""
    for variable in dict.fromkeys(row.variable for row in rows):
        yield variable, [row for row in rows if row.variable is variable]


def time_series(plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """Lines over time with a band about them, one for each side or other group."""
    timed = [row for row in facts.rows if row.group.start is not None and row.group.depth_min is None]
    timed = [row for row in timed if row.group.south is None and figure(row, plan.statistic) is not None]
    for variable, rows in of_variables(timed):
        if len(rows) < 2:
            continue
        values = [
            {"time": moment(row.group.start), **_point(plan, facts, row)}
            for row in thin(rows)
            if row.group.start
        ]
        yield _lines(plan, variable, "over time", values, time_axis())


def seasons(plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """Lines over the months of the year."""
    cyclic = [
        row for row in facts.rows if row.group.month_of_year and figure(row, plan.statistic) is not None
    ]
    for variable, rows in of_variables([row for row in cyclic if row.group.depth_min is None]):
        values = [
            {"month": MONTHS[(row.group.month_of_year or 1) - 1], **_point(plan, facts, row)}
            for row in thin(rows)
        ]
        month = {"field": "month", "type": "ordinal", "title": "Month", "sort": list(MONTHS)}
        yield _lines(plan, variable, "by calendar month", values, month)


def _point(plan: Plan, facts: Facts, row: StatisticRow) -> Spec:
    """A value, with its band from lowest to highest where it is one of the middle."""
    point: Spec = {"value": figure(row, plan.statistic), "series": series_of(facts, row), "count": row.count}
    if row.variable is None or plan.statistic not in (None, Statistic.MEAN, Statistic.MEDIAN):
        return point
    return point | {"low": row.figures.min, "high": row.figures.max}


def _lines(plan: Plan, variable: Variable | None, along: str, values: list[Spec], x: Spec) -> Visualization:
    names = list(dict.fromkeys(value["series"] for value in values))
    colour, y = colours(names), axis("value", quantity(variable, plan.statistic))
    layers: list[Spec] = [
        {
            "mark": {"type": "line", "point": {"size": 24}, "tooltip": True},
            "encoding": {"x": x, "y": y, "color": colour},
        }
    ]
    banded = any(value.get("low") is not None for value in values)
    if banded:
        encoding = {
            "x": x,
            "y": axis("low", quantity(variable, plan.statistic)),
            "y2": {"field": "high"},
            "color": colour,
        }
        layers.insert(0, {"mark": {"type": "area", **BAND}, "encoding": encoding})
    title = f"{name_of(variable)} {along}"
    of = f" of {', '.join(names)}" if len(names) > 1 else ""
    band = " The band runs from the lowest to the highest value." if banded else ""
    told = f"{title}: {len(values):,} points{of}.{band}"
    return picture(title, told, values, {"layer": layers})


def groups(plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """A bar a region, platform or dataset."""
    rows = [row for row in facts.rows if _is_named(row) and figure(row, plan.statistic) is not None]
    for variable, some in of_variables(rows):
        values = [
            {"series": series_of(facts, row), "value": figure(row, plan.statistic)} for row in some[:100]
        ]
        encoding = {
            "y": {"field": "series", "type": "nominal", "title": None, "sort": None},
            "x": axis(
                "value",
                quantity(variable, plan.statistic),
                scale={"zero": True} if variable is None else ROOM,
            ),
        }
        mark = {
            "type": "bar" if variable is None else "point",
            "filled": True,
            "color": LINE,
            "tooltip": True,
        }
        title = f"{name_of(variable)} by group"
        part = f"{len(values)} of {len(some):,}" if len(values) < len(some) else str(len(values))
        yield picture(
            title,
            f"{title}: {part} groups.",
            values,
            {"mark": mark, "encoding": encoding, "height": {"step": 24}},
        )


def _is_named(row: StatisticRow) -> bool:
    group = row.group
    others = (group.start, group.month_of_year, group.depth_min, group.south)
    named = group.region or group.platform_code or group.dataset_id
    return bool(named) and all(part is None for part in others)


def anomalies(facts: Facts) -> Iterator[Visualization]:
    """Departures from normal as bars about zero, warm or high in red, cold or low in blue."""
    if facts.anomalies:
        variable = facts.anomalies[0].variable
        values = [_bar(one) for one in thin(facts.anomalies)]
        title = f"{name_of(variable)}: departure from normal"
        sign = {"test": "datum.departure >= 0", "value": WARM}
        encoding = {
            "x": {**time_axis(), "type": "ordinal", "timeUnit": "utcyearmonth", "title": "Month (UTC)"}
            | {"axis": {"format": "%b %Y", "labelAngle": -45}},
            "y": axis("departure", f"Departure of {within(quantity(variable))}", scale={"zero": True}),
            "color": {"condition": sign, "value": COLD},
        }
        del encoding["x"]["scale"]
        told = f"{title}, {len(values)} months, against the same months of the store's other years."
        body = {"mark": {"type": "bar", "tooltip": True}, "encoding": encoding}
        yield picture(title, told, values, body)


def _bar(one: Anomaly) -> Spec:
    return {
        "time": moment(one.start),
        "departure": one.departure,
        "mean": one.mean,
        "normal": one.normal,
        "years": one.years,
    }
