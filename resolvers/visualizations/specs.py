"""The parts that every Vega-Lite picture is made of: axes, scales, a spec around its layers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from nlp.captions import Caption, Captions
from ocean.rows import StatisticRow
from ocean.terms import Statistic, VisualizationKind
from resolvers.answers import Visualization
from resolvers.visualizations.locales import configured
from resolvers.visualizations.palettes import LINE, SIDES

VEGA_LITE = "https://vega.github.io/schema/vega-lite/v6.json"
MOST = 2_000  # values in one picture
Spec = dict[str, Any]
LEGEND = {"orient": "top", "symbolOpacity": 1}
ROOM = {"padding": 12}  # pixels between points and the frame


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


def depth_axis(says: Captions) -> Spec:
    """Depth runs downwards."""
    return axis("depth", says.depth, scale={"reverse": True, "zero": True})


def time_axis(says: Captions) -> Spec:
    return {"field": "time", "type": "temporal", "title": says.time, "scale": {"type": "utc"}}


def colours(names: Sequence[str]) -> Spec:
    """A colour and a legend entry for each name; one colour without a legend where there is one."""
    if len(names) < 2:
        return {"value": LINE}
    scale = {"domain": list(names), "range": [SIDES[i % len(SIDES)] for i in range(len(names))]}
    return {"field": "series", "type": "nominal", "title": None, "scale": scale, "legend": LEGEND}


def picture(says: Captions, caption: Caption, values: list[Spec], body: Spec) -> Visualization:
    """A whole spec: `body` is its mark and encoding, or its layers."""
    spec = {
        "$schema": VEGA_LITE,
        "title": caption.title,
        "description": caption.told,
        "width": "container",
        "height": 320,
        "data": {"values": values},
        **body,
        **configured(says.words),
    }
    return Visualization(VisualizationKind.VEGA_LITE, caption.title, spec)


def geojson(title: str, features: list[Spec]) -> Visualization:
    """Features as a collection, [longitude, latitude] in degrees."""
    return Visualization(
        VisualizationKind.GEOJSON, title, {"type": "FeatureCollection", "features": features}
    )
