"""Natural Earth land out of TopoJSON, in plain longitudes and latitudes; the build uses it."""

import json
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]

_SOUTH_POLE = -90.0


def land_polygons(path: Path) -> list[BaseGeometry]:
    """Every piece of land in the file, valid and cut at the antimeridian."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_positions(arc, topology["transform"]) for arc in topology["arcs"]]
    return [
        _polygon(rings, arcs)
        for geometry in topology["objects"]["land"]["geometries"]
        for rings in _polygons(geometry)
    ]


def unwrapped(ring: Iterable[Point]) -> list[Point]:
    """The ring with no jump across the antimeridian; round the pole it closes at 90 S."""
    points = list(ring)
    steps = (_short(b[0] - a[0]) for a, b in pairwise(points))
    longitudes = list(accumulate(steps, initial=points[0][0]))
    whole = [(x, y) for x, (_, y) in zip(longitudes, points, strict=True)]
    if abs(longitudes[-1] - longitudes[0]) > 180:
        whole += [(longitudes[-1], _SOUTH_POLE), (longitudes[0], _SOUTH_POLE)]
    return whole


def split_at_antimeridian(shape: BaseGeometry) -> BaseGeometry:
    """The shape with every longitude in -180..180 (RFC 7946, section 3.1.9)."""
    whole = shapely.make_valid(shape)
    west, _, east, _ = whole.bounds
    if west >= -180 and east <= 180:
        return whole
    worlds = (shapely.box(-180.0 + turn, -90.0, 180.0 + turn, 90.0) for turn in (-360.0, 0.0, 360.0))
    pieces = [
        translate(shapely.intersection(whole, world), -turn)
        for turn, world in zip((-360.0, 0.0, 360.0), worlds, strict=True)
    ]
    return shapely.union_all(pieces)


def _short(step: float) -> float:
    return step - 360 if step > 180 else step + 360 if step < -180 else step


def _positions(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    (scale_x, scale_y), (west, south) = transform["scale"], transform["translate"]
    columns = accumulate(step[0] for step in arc)
    rows = accumulate(step[1] for step in arc)
    return [(x * scale_x + west, y * scale_y + south) for x, y in zip(columns, rows, strict=True)]


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    arcs: list[Any] = geometry["arcs"]
    return arcs if geometry["type"] == "MultiPolygon" else [arcs]


def _polygon(rings: Sequence[Sequence[int]], arcs: Sequence[Sequence[Point]]) -> BaseGeometry:
    """The shell less its holes, each cut by itself: unwrapped, they can be a turn apart."""
    shell, *holes = (split_at_antimeridian(shapely.Polygon(unwrapped(_joined(ring, arcs)))) for ring in rings)
    return shapely.difference(shell, shapely.union_all(holes)) if holes else shell


def _joined(ring: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points
