"""The parts that every Vega-Lite picture is made of: titles with units, scales, a spec around its layers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from nlp.facts import Facts
from ocean.rows import StatisticRow
from ocean.terms import Statistic, VisualizationKind
from ocean.variables import UNITS, Variable
from resolvers.answers import Visualization
from resolvers.visualizations.palettes import LINE, SIDES

VEGA_LITE = "https://vega.github.io/schema/vega-lite/v6.json"
MOST = 2_000  # values in one picture
Spec = dict[str, Any]
LEGEND = {"orient": "top", "symbolOpacity": 1}
ROOM = {"padding": 12}  # pixels between points and the frame

NAMES = {
    Variable.PH: "pH",
    Variable.SALINITY: "Practical salinity",
    Variable.POTENTIAL_DENSITY: "Potential density anomaly",
    Variable.CURRENT_U: "Eastward current",
    Variable.CURRENT_V: "Northward current",
    Variable.SEA_ICE_CONCENTRATION: "Sea ice concentration",
}
OF = {
    Statistic.MIN: "Lowest",
    Statistic.MAX: "Highest",
    Statistic.MEDIAN: "Median",
    Statistic.STDDEV: "Standard deviation of",
}


def name_of(variable: Variable | None) -> str:
    """Temperature; Number of profiles where only counts are shown."""
    if variable is None:
        return "Number of profiles"
    return NAMES.get(variable, variable.replace("_", " ").capitalize())


def quantity(variable: Variable | None, statistic: Statistic | None = None) -> str:
    """An axis title: Temperature (°C); Highest temperature (°C)."""
    name, unit = name_of(variable), None if variable is None else UNITS[variable]
    if statistic in OF and variable is not None:
        name = f"{OF[statistic]} {within(name)}"
    if unit in (None, "1"):
        return name + (" (PSS-78)" if variable is Variable.SALINITY else "")
    return f"{name} ({unit})"


def within(title: str) -> str:
    """A name or title as part of another: temperature (°C), pH."""
    return title if title.startswith("pH") else title[0].lower() + title[1:]


def figure(row: StatisticRow, statistic: Statistic | None = None) -> float | None:
    """What of a row is drawn: the statistic asked for, else the mean; profiles where there is no variable."""
    if row.variable is None:
        return row.profile_count or row.count
    figures = row.figures
    asked = {
        Statistic.MIN: figures.min,
        Statistic.MAX: figures.max,
        Statistic.MEDIAN: figures.median,
        Statistic.STDDEV: figures.stddev,
    }
    return asked.get(statistic, figures.mean) if statistic else figures.mean


def moment(time: datetime) -> str:
    """As Vega-Lite reads UTC times."""
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"


def thin(values: Sequence[Any]) -> list[Any]:
    """At most MOST of them, evenly spread over all."""
    step = -(-len(values) // MOST)
    return list(values[:: max(step, 1)])


def axis(field: str, title: str, **more: Any) -> Spec:
    """A quantitative channel that need not start at zero."""
    scale = {"zero": False, "nice": True} | more.pop("scale", {})
    return {"field": field, "type": "quantitative", "title": title, "scale": scale, **more}


def depth_axis(title: str = "Depth (m)") -> Spec:
    """Depth runs downwards."""
    return axis("depth", title, scale={"reverse": True, "zero": True})


def time_axis() -> Spec:
    return {"field": "time", "type": "temporal", "title": "Time (UTC)", "scale": {"type": "utc"}}


def colours(names: Sequence[str]) -> Spec:
    """A colour and a legend entry for each name; one colour without a legend where there is one."""
    if len(names) < 2:
        return {"value": LINE}
    scale = {"domain": list(names), "range": [SIDES[i % len(SIDES)] for i in range(len(names))]}
    return {"field": "series", "type": "nominal", "title": None, "scale": scale, "legend": LEGEND}


def series_of(facts: Facts, row: StatisticRow, *, by_depth: bool = False) -> str:
    """What tells a row from others at the same place of the axis: its side, and its group's names."""
    group = row.group
    parts = [None if row.side is None or row.side >= len(facts.sides) else facts.sides[row.side]]
    parts += [group.region, group.platform_code, group.dataset_id]
    if group.depth_min is not None and group.depth_max is not None and not by_depth:
        parts.append(f"{group.depth_min:g} to {group.depth_max:g} m")
    if group.start is not None and by_depth:
        parts.append(f"{group.start:%Y-%m-%d}")
    return ", ".join(part for part in parts if part)


def picture(title: str, description: str, values: list[Spec], body: Spec) -> Visualization:
    """A whole spec: `body` is its mark and encoding, or its layers."""
    spec = {
        "$schema": VEGA_LITE,
        "title": title,
        "description": description,
        "width": "container",
        "height": 320,
        "data": {"values": values},
        **body,
    }
    return Visualization(VisualizationKind.VEGA_LITE, title, spec)


def geojson(title: str, features: list[Spec]) -> Visualization:
    """Features as a collection, [longitude, latitude] in degrees."""
    return Visualization(
        VisualizationKind.GEOJSON, title, {"type": "FeatureCollection", "features": features}
    )
