"""Where a filter looks, for points that are not in SQL: cells of grids and rows of live sources."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from ocean.filter import BoundingBox, Near, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.geometry import split_box

Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Bounds = tuple[float, float, float, float]

WGS84 = Geod(ellps="WGS84")
EVERYWHERE = "Global Ocean"


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
            inside = shapely.intersects_xy(shape, longitudes.flat[left], latitudes.flat[left])
            found.flat[left[~inside]] = False
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
