"""Boxes, polygons and longitudes on a round Earth, as planar pieces within -180..180 degrees."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import orjson
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from ocean.errors import ErrorCode, OceanError

MAX_VERTICES = 10_000
# PostGIS compares the whole shape with the last one at each point, so few vertices are quick.
PIECE_VERTICES = 1_000
WORLD = box(-180, -90, 180, 90)


def wrap_longitude(longitude: float) -> float:
    """Any longitude convention to -180..180; 180 stays 180."""
    if -180 <= longitude <= 180:
        return longitude
    return (longitude + 180) % 360 - 180


def split_box(
    west: float, south: float, east: float, north: float
) -> list[tuple[float, float, float, float]]:
    """A box as one or two boxes (west, south, east, north) within -180..180; west > east crosses 180."""
    if east - west >= 360:
        return [(-180.0, south, 180.0, north)]
    west, east = wrap_longitude(west), wrap_longitude(east)
    if west <= east:
        return [(west, south, east, north)]
    return [(west, south, 180.0, north), (-180.0, south, east, north)]


def polygon_from_geojson(geometry: Mapping[str, Any]) -> BaseGeometry:
    """A GeoJSON Polygon or MultiPolygon as valid planar pieces within -180..180.

    Edges are straight lines in longitude and latitude (RFC 7946, section 3.1.1). A ring that jumps by
    more than 180 degrees is read by its orientation (section 3.1.6, counterclockwise outside): drawn
    clockwise it takes the short way across the antimeridian; a ring that runs once around the Earth
    holds the nearer pole. Longitudes up to 360 are wrapped.
    """
    kind = geometry.get("type") if isinstance(geometry, Mapping) else geometry
    if kind not in ("Polygon", "MultiPolygon"):
        given = repr(kind)[:50]
        raise OceanError(f"polygon must be a GeoJSON Polygon or MultiPolygon, not {given}.", value=given)
    coordinates = geometry.get("coordinates")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    if not isinstance(polygons, Sequence) or not polygons:
        raise OceanError("polygon has no coordinates.", value=str(coordinates)[:100])
    pieces = [_polygon(rings) for rings in polygons]
    vertices = sum(shapely.get_num_coordinates(piece) for piece in pieces)
    if vertices > MAX_VERTICES:
        raise OceanError(
            f"polygon may have at most {MAX_VERTICES:,} vertices, not {vertices:,}.",
            code=ErrorCode.TOO_LARGE,
            value=int(vertices),
        )
    return shapely.union_all(pieces)


def _polygon(rings: Any) -> BaseGeometry:
    if not isinstance(rings, Sequence) or isinstance(rings, str) or not rings:
        raise OceanError(
            "A polygon needs at least one ring of [longitude, latitude] pairs.", value=str(rings)[:100]
        )
    outer, *holes = [_ring(ring) for ring in rings]
    whole = _unfold(outer, hole=False)
    for hole in holes:
        whole = whole.difference(_unfold(hole, hole=True))
    return whole


def _ring(ring: Any) -> list[tuple[float, float]]:
    """The checked vertices of one closed ring."""
    try:
        points = [(float(point[0]), float(point[1])) for point in ring]
    except (TypeError, ValueError, IndexError, KeyError) as error:
        raise OceanError("A ring is a list of [longitude, latitude] pairs.", value=str(ring)[:100]) from error
    for longitude, latitude in points:
        if not (-90 <= latitude <= 90 and -360 <= longitude <= 360):
            raise OceanError(
                f"polygon vertex [{longitude:g}, {latitude:g}] is not [longitude, latitude] in degrees.",
                value=[longitude, latitude],
            )
    if len(points) < 4 or points[0] != points[-1]:
        raise OceanError(
            "A ring needs four or more positions, the last equal to the first.", value=str(ring)[:100]
        )
    return points


def _unfold(points: list[tuple[float, float]], *, hole: bool) -> BaseGeometry:
    """One ring as valid pieces within -180..180, by the rules of `polygon_from_geojson`."""
    planar = Polygon(points)
    jumps = any(abs(b[0] - a[0]) > 180 for a, b in pairwise(points))
    drawn_as_meant = planar.is_valid and planar.area > 0 and planar.exterior.is_ccw is not hole
    if not jumps or drawn_as_meant:
        return _within_world(_valid(planar))
    shifted = [points[0]]
    for (before, _), (longitude, latitude) in pairwise(points):
        step = (longitude - before + 180) % 360 - 180
        shifted.append((shifted[-1][0] + step, latitude))
    turn = shifted[-1][0] - shifted[0][0]
    if abs(turn) > 180:
        pole = math.copysign(90.0, sum(latitude for _, latitude in points))
        shifted += [(shifted[-1][0], pole), (shifted[0][0], pole), shifted[0]]
    return _within_world(_valid(Polygon(shifted)))


def _valid(polygon: Polygon) -> Polygon:
    if not polygon.is_valid:
        why = explain_validity(polygon).replace("[", " at [")
        raise OceanError(f"polygon is not valid: {why}.", value=why)
    if polygon.area == 0:
        raise OceanError("polygon has no area.", value=0)
    return polygon


def _within_world(polygon: BaseGeometry) -> BaseGeometry:
    """The part of an unfolded polygon in each turn of the Earth, brought back to -180..180."""
    west, _, east, _ = polygon.bounds
    turns = range(math.floor((west + 180) / 360), math.ceil((east - 180) / 360) + 1)
    pieces = [translate(polygon, xoff=-360 * turn).intersection(WORLD) for turn in turns]
    areas = [part for piece in pieces for part in _areas(piece)]
    return areas[0] if len(areas) == 1 else shapely.union_all(areas)


def _areas(geometry: BaseGeometry) -> list[Polygon]:
    if isinstance(geometry, Polygon):
        return [] if geometry.is_empty else [geometry]
    if isinstance(geometry, MultiPolygon) or hasattr(geometry, "geoms"):
        return [part for piece in geometry.geoms for part in _areas(piece)]
    return []


def pieces(shape: BaseGeometry, vertices: int = PIECE_VERTICES) -> tuple[BaseGeometry, ...]:
    """The shape itself, or where it has more vertices, parts of it that together cover the same points."""
    if shapely.get_num_coordinates(shape) <= vertices:
        return () if shape.is_empty else (shape,)
    west, south, east, north = shape.bounds
    across = east - west > north - south
    middle = (west + east) / 2 if across else (south + north) / 2
    halves = (
        (box(west, south, middle, north), box(middle, south, east, north))
        if across
        else (box(west, south, east, middle), box(west, middle, east, north))
    )
    parts = [MultiPolygon(_areas(shape.intersection(half))) for half in halves]
    return tuple(piece for part in parts for piece in pieces(part, vertices))


def geojson_of(geometry: shapely.Geometry) -> dict[str, Any]:
    """A GeoJSON geometry object."""
    found: dict[str, Any] = orjson.loads(shapely.to_geojson(geometry))
    return found
