"""Where a filter looks, for points that are not in SQL: cells of grids and rows of live sources."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Geod
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from ocean.filter import BoundingBox, Near, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.geometry import split_box

Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Bounds = tuple[float, float, float, float]

WGS84 = Geod(ellps="WGS84")
EVERYWHERE = "Global Ocean"
FEW = 256  # points that are tested one by one: a test of the box around them costs more


def edge_boxes(box: BoundingBox) -> list[Bounds]:
    """The pieces of a box within -180..180; a box that ends at 180 also holds -180, the same meridian."""
    pieces = split_box(box.west, box.south, box.east, box.north)
    if len(pieces) == 1 and pieces[0][2] - pieces[0][0] < 360:
        west, south, east, north = pieces[0]
        if east == 180:
            pieces.append((-180.0, south, -180.0, north))
        if west == -180:
            pieces.append((180.0, south, 180.0, north))
    return pieces


def region_names(wanted: OceanFilter, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The canonical names of the filter's regions; UNKNOWN_REGION with suggestions for any other.

    Everything measured at sea is in the Global Ocean, so that name restricts nothing.
    """
    names = tuple(dict.fromkeys(gazetteer.resolve(name).name for name in wanted.regions))
    return () if EVERYWHERE in names else names


@dataclass(frozen=True, slots=True)
class Place:
    """All parts must hold; `shapes` are the union of the regions and the polygon."""

    boxes: tuple[Bounds, ...] | None
    shapes: tuple[BaseGeometry, ...]
    near: Near | None

    @classmethod
    def of(cls, wanted: OceanFilter, gazetteer: Gazetteer) -> "Place":
        shapes = []
        names = region_names(wanted, gazetteer)
        if names:
            shapes.append(shapely.union_all([gazetteer.resolve(name).geometry for name in names]))
        if wanted.shape is not None:
            shapes.append(wanted.shape)
        for shape in shapes:
            shapely.prepare(shape)
        boxes = tuple(edge_boxes(wanted.bounding_box)) if wanted.bounding_box else None
        return cls(boxes, tuple(shapes), wanted.near)

    def __bool__(self) -> bool:
        return self.boxes is not None or bool(self.shapes) or self.near is not None

    def contains(self, longitudes: Doubles, latitudes: Doubles) -> Bools:
        """Which points lie within, edges included; same shape as the inputs."""
        found = np.ones(longitudes.shape, dtype=np.bool_)
        if self.boxes is not None:
            found &= np.logical_or.reduce([_in_box(piece, longitudes, latitudes) for piece in self.boxes])
        if self.near is not None:
            found &= distance_km(self.near, longitudes, latitudes) <= self.near.radius_km
        for shape in self.shapes:
            left = np.flatnonzero(found)
            found.flat[left] = inside(shape, longitudes.flat[left], latitudes.flat[left])
        return found


@dataclass(frozen=True, slots=True)
class Outlines:
    """Which of some regions points lie in: what groupBy REGION sorts by."""

    gazetteer: Gazetteer
    names: tuple[str, ...]

    def inside(self, longitudes: Doubles, latitudes: Doubles) -> dict[str, Bools]:
        """By name, bool (n,), edges included."""
        shapes = ((name, self.gazetteer.resolve(name).geometry) for name in self.names)
        return {name: inside(shape, longitudes, latitudes) for name, shape in shapes}


def inside(shape: BaseGeometry, longitudes: Doubles, latitudes: Doubles) -> Bools:
    """Which points (n,) lie within a shape, edges included; those of one box are decided together."""
    shapely.prepare(shape)
    found = np.zeros(len(longitudes), dtype=np.bool_)
    waiting = [np.arange(len(longitudes))]
    while waiting:
        index = waiting.pop()
        x, y = longitudes[index], latitudes[index]
        if len(index) <= FEW:
            found[index] = shapely.intersects_xy(shape, x, y)
            continue
        bounds = float(x.min()), float(y.min()), float(x.max()), float(y.max())
        around = box(*bounds)
        if shapely.disjoint(shape, around):
            continue
        if shapely.contains_properly(shape, around):
            found[index] = True
            continue
        axis = x if bounds[2] - bounds[0] > bounds[3] - bounds[1] else y
        low = axis <= (axis.min() + axis.max()) / 2
        waiting += [index[low], index[~low]] if not low.all() else []
        if low.all():  # all at one spot
            found[index] = shapely.intersects_xy(shape, x, y)
    return found


def _in_box(bounds: Bounds, longitudes: Doubles, latitudes: Doubles) -> Bools:
    west, south, east, north = bounds
    found: Bools = (longitudes >= west) & (longitudes <= east) & (latitudes >= south) & (latitudes <= north)
    return found


def distance_km(near: Near, longitudes: Doubles, latitudes: Doubles) -> Doubles:
    """Geodesic distance on WGS 84 (Karney 2013) from the point of `near`, in km."""
    origin_lon = np.full(longitudes.shape, near.longitude)
    origin_lat = np.full(latitudes.shape, near.latitude)
    _, _, metres = WGS84.inv(origin_lon, origin_lat, longitudes, latitudes)
    found: Doubles = np.asarray(metres) / 1000.0
    return found
