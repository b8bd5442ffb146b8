"""Maps: cells, profiles and platforms as GeoJSON, and as Vega-Lite on longitude and latitude."""

from collections.abc import Iterator, Sequence

from nlp.captions import Caption, Captions
from nlp.facts import Facts
from nlp.plan import Plan
from ocean.rows import ProfileRow, StatisticRow
from ocean.variables import UNITS
from resolvers.answers import Visualization
from resolvers.visualizations.palettes import LINE, colour_at, domain_of, palette_of
from resolvers.visualizations.series import of_variables
from resolvers.visualizations.specs import (
    MOST,
    ROOM,
    Spec,
    axis,
    figure,
    geojson,
    moment,
    picture,
    thin,
)


def cells(says: Captions, plan: Plan, facts: Facts) -> Iterator[Visualization]:
    """Cells by the colours of their quantity: polygons, and a chart with its legend."""
    rows = [row for row in facts.rows if row.group.south is not None]
    for variable, some in of_variables([row for row in rows if figure(row, plan.statistic) is not None]):
        shown = sorted(some, key=lambda row: row.count, reverse=True)[:MOST]
        values = [figure(row, plan.statistic) or 0.0 for row in shown]
        palette = palette_of(variable)
        domain = domain_of(variable, values, palette)
        corners = [_corners(row) for row in shown]
        caption = says.cells(variable, len(shown), len(some), corners[0][2] - corners[0][0])
        yield geojson(
            caption.title,
            [
                _feature("Polygon", [_ring(*corner)], _figures(row, value, colour_at(value, domain, palette)))
                for row, value, corner in zip(shown, values, corners, strict=True)
            ],
        )
        data = [
            {"west": west, "east": east, "south": south, "north": north, "value": value, "count": row.count}
            for row, value, (west, south, east, north) in zip(shown, values, corners, strict=True)
        ]
        colour = {
            "field": "value",
            "type": "quantitative",
            "title": says.quantity(variable, plan.statistic),
            "scale": {"domain": domain, "range": list(palette)},
        }
        encoding = {
            "x": axis("west", says.longitude, scale={"nice": False}),
            "x2": {"field": "east"},
            "y": axis("south", says.latitude, scale={"nice": False}),
            "y2": {"field": "north"},
            "color": colour,
        }
        body = {"mark": {"type": "rect", "tooltip": True}, "encoding": encoding}
        yield picture(says, caption, data, body)


def _corners(row: StatisticRow) -> tuple[float, float, float, float]:
    group = row.group
    south, west, size = group.south or 0.0, group.west or 0.0, group.cell_degrees or 0.0
    return west, south, west + size, south + size


def _ring(west: float, south: float, east: float, north: float) -> list[list[float]]:
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def _figures(row: StatisticRow, value: float, colour: str) -> Spec:
    unit = None if row.variable is None else UNITS[row.variable]
    return {"value": value, "unit": unit, "count": row.count, "profiles": row.profile_count, "color": colour}


def profiles(says: Captions, facts: Facts) -> Iterator[Visualization]:
    """Where the listed profiles are."""
    shown = thin(facts.profiles)
    if shown:
        points = [{**_place(row), "cycle": row.cycle_number} for row in shown]
        yield from _points(says, says.profiles(len(points)), points)


def platforms(says: Captions, facts: Facts) -> Iterator[Visualization]:
    """Where the listed platforms were last, among what matches."""
    points = [
        {"platform": found.platform.code, "type": str(found.platform.type), **_place(found.last)}
        | ({} if found.distance_km is None else {"distanceKm": round(found.distance_km, 1)})
        for found in facts.platforms
        if found.last is not None
    ]
    if points:
        yield from _points(says, says.platforms(len(points)), points)


def _place(row: ProfileRow) -> Spec:
    return {"time": moment(row.timestamp), "longitude": row.longitude, "latitude": row.latitude}


def _points(says: Captions, caption: Caption, points: Sequence[Spec]) -> Iterator[Visualization]:
    features = []
    for point in points:
        properties = {name: value for name, value in point.items() if name not in ("longitude", "latitude")}
        position = [point["longitude"], point["latitude"]]
        features.append(_feature("Point", position, {**properties, "color": LINE}))
    yield geojson(caption.title, features)
    encoding = {
        "x": axis("longitude", says.longitude, scale=ROOM),
        "y": axis("latitude", says.latitude, scale=ROOM),
    }
    body: Spec = {
        "mark": {"type": "circle", "color": LINE, "size": 40, "tooltip": True},
        "encoding": encoding,
    }
    if "platform" in points[0]:
        place = {**encoding, "text": {"field": "platform"}}
        label = {"mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 10}, "encoding": place}
        body = {"layer": [body, label]}
    yield picture(says, caption, list(points), body)


def _feature(kind: str, coordinates: object, properties: Spec) -> Spec:
    return {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "properties": properties,
    }
