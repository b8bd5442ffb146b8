"""Pictures of an answer: Vega-Lite for series and profiles, GeoJSON for maps."""

from typing import Any

from nlp.facts import Facts
from nlp.plan import Plan
from ocean.rows import GroupKey, ProfileRow, StatisticRow
from ocean.terms import Intent, VisualizationKind
from ocean.variables import UNITS, Variable
from resolvers.answers import Visualization

VEGA_LITE = "https://vega.github.io/schema/vega-lite/v5.json"


def visualizations(plan: Plan, facts: Facts) -> list[Visualization]:
    """What the rows and profiles of an answer can be drawn as."""
    drawn = [_series(facts.rows), _depths(facts.rows), _cells(facts.rows), _points(facts.profiles)]
    return [one for one in drawn if one is not None] if plan.intent is not Intent.OUT_OF_SCOPE else []


def _series(rows: list[StatisticRow]) -> Visualization | None:
    timed = [row for row in rows if row.group.start is not None and row.figures.mean is not None]
    if len(timed) < 2:
        return None
    values = [
        {"time": f"{row.group.start:%Y-%m-%dT%H:%M:%SZ}", "mean": row.figures.mean, "side": row.side}
        for row in timed
    ]
    return _chart(
        timed[0].variable, "by time", values, _axis("time", "temporal", "Time"), _quantity(timed, "y")
    )


def _depths(rows: list[StatisticRow]) -> Visualization | None:
    binned = [row for row in rows if row.group.depth_min is not None and row.figures.mean is not None]
    if not binned:
        return None
    values = [{"depth": _middle(row.group), "mean": row.figures.mean, "side": row.side} for row in binned]
    depth = {"y": {**_axis("depth", "quantitative", "Depth (m)")["x"], "scale": {"reverse": True}}}
    return _chart(binned[0].variable, "by depth", values, _quantity(binned, "x"), depth)


def _middle(group: GroupKey) -> float:
    return ((group.depth_min or 0.0) + (group.depth_max or 0.0)) / 2


def _axis(name: str, kind: str, title: str, channel: str = "x") -> dict[str, dict[str, Any]]:
    return {channel: {"field": name, "type": kind, "title": title}}


def _quantity(rows: list[StatisticRow], channel: str) -> dict[str, dict[str, Any]]:
    variable = rows[0].variable or Variable.TEMPERATURE
    title = f"{_name(variable)} ({UNITS[variable]})"
    axis = _axis("mean", "quantitative", title, channel)
    axis[channel]["scale"] = {"zero": False}
    return axis


def _chart(
    variable: Variable | None, by: str, values: list[dict[str, Any]], *channels: dict[str, Any]
) -> Visualization:
    title = f"{_name(variable)} {by}" if variable else by.capitalize()
    encoding = {name: channel for part in channels for name, channel in part.items()}
    encoding["color"] = {"field": "side", "type": "nominal", "legend": None}
    spec = {
        "$schema": VEGA_LITE,
        "title": title,
        "data": {"values": values},
        "mark": {"type": "line", "point": True},
        "encoding": encoding,
    }
    return Visualization(VisualizationKind.VEGA_LITE, title, spec)


def _name(variable: Variable) -> str:
    return variable.replace("_", " ").capitalize()


def _cells(rows: list[StatisticRow]) -> Visualization | None:
    features = [_cell(row) for row in rows if row.group.south is not None]
    return _map("Cells", features) if features else None


def _cell(row: StatisticRow) -> dict[str, Any]:
    group = row.group
    south, west, size = group.south or 0.0, group.west or 0.0, group.cell_degrees or 0.0
    north, east = south + size, west + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    figures = {"mean": row.figures.mean, "count": row.count, "unit": row.unit}
    return _feature({"type": "Polygon", "coordinates": [ring]}, figures)


def _points(profiles: list[ProfileRow]) -> Visualization | None:
    features = [
        _feature(
            {"type": "Point", "coordinates": [row.longitude, row.latitude]},
            {"time": f"{row.timestamp:%Y-%m-%dT%H:%M:%SZ}", "cycle": row.cycle_number},
        )
        for row in profiles
    ]
    return _map("Profiles", features) if features else None


def _feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _map(title: str, features: list[dict[str, Any]]) -> Visualization:
    spec = {"type": "FeatureCollection", "features": features}
    return Visualization(VisualizationKind.GEOJSON, title, spec)
