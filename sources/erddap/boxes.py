"""Where a need looks, as few boxes that a server understands and that hold every point in question."""

import math
from functools import lru_cache
from itertools import pairwise, product

from shapely.geometry.base import BaseGeometry

from ocean.filter import Near, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import Bounds, Place

# Added on each side: servers keep positions in float32 as well, and compare them in their own ways.
MARGIN = 1e-4
_MOST_BOXES = 4
# A filter is looked at by each source in turn, and shapes of regions take milliseconds to join.
place_of = lru_cache(64)(Place.of)
_KM_A_DEGREE = 110.5  # of latitude, at the least, on WGS 84


@lru_cache(256)
def boxes_of(wanted: OceanFilter, gazetteer: Gazetteer) -> tuple[Bounds, ...] | None:
    """West, south, east, north within -180..180, each wider by a margin; None for everywhere.

    No box where the parts of the filter exclude one another.
    """
    place = place_of(wanted, gazetteer)
    covers = [_of_shape(shape) for shape in place.shapes]
    if place.boxes is not None:
        covers.append(list(place.boxes))
    if place.near is not None:
        covers.append(_of_near(place.near))
    if not covers:
        return None
    found = [_widened(box) for box in covers[0]]
    for cover in covers[1:]:
        pairs = product(found, map(_widened, cover))
        found = [met for a, b in pairs if (met := _met(a, b)) is not None]
    return tuple(dict.fromkeys(found))


def shifted(box: Bounds) -> tuple[Bounds, ...]:
    """The same box on a server whose longitudes run from 0 to 360."""
    west, south, east, north = box
    if east - west >= 360:
        return ((0.0, south, 360.0, north),)
    if west >= 0:
        return (box,)
    if east < 0:
        return ((west + 360, south, east + 360, north),)
    return (0.0, south, east, north), (west + 360, south, 360.0, north)


def area(box: Bounds) -> float:
    """Square degrees, at least one."""
    return max(1.0, (box[2] - box[0]) * (box[3] - box[1]))


def _widened(box: Bounds) -> Bounds:
    west, south, east, north = box
    return (
        max(west - MARGIN, -180.0),
        max(south - MARGIN, -90.0),
        min(east + MARGIN, 180.0),
        min(north + MARGIN, 90.0),
    )


def _met(a: Bounds, b: Bounds) -> Bounds | None:
    west, south, east, north = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return (west, south, east, north) if west <= east and south <= north else None


def _of_near(near: Near) -> list[Bounds]:
    """The box around a circle: all longitudes where it holds a pole."""
    reach = near.radius_km / _KM_A_DEGREE
    south, north = near.latitude - reach, near.latitude + reach
    if south <= -90 or north >= 90:
        return [(-180.0, max(south, -90.0), 180.0, min(north, 90.0))]
    sine = math.sin(math.radians(reach)) / math.cos(math.radians(near.latitude))
    # The sphere and the ellipsoid differ by less than one part in a hundred.
    across = math.degrees(math.asin(min(1.0, sine))) * 1.01 if reach < 90 and sine < 1 else 180.0
    return _unrolled(near.longitude - across, south, near.longitude + across, north)


def _unrolled(west: float, south: float, east: float, north: float) -> list[Bounds]:
    """A box of any turn, at most once around, as boxes within -180..180."""
    if east - west >= 360:
        return [(-180.0, south, 180.0, north)]
    turn = math.floor((west + 180) / 360) * 360
    west, east = west - turn, east - turn
    if east < 180:
        return [(west, south, east, north)]
    return [(west, south, 180.0, north), (-180.0, south, east - 360, north)]


def _of_shape(shape: BaseGeometry) -> list[Bounds]:
    """Boxes around the parts of a shape that lie apart in longitude, the narrowest gaps closed first."""
    parts = sorted(part.bounds for part in getattr(shape, "geoms", [shape]) if not part.is_empty)
    found: list[Bounds] = []
    for part in parts:
        if found and part[0] <= found[-1][2]:
            found[-1] = _joined(found[-1], part)
        else:
            found.append(part)
    while len(found) > _MOST_BOXES:
        gaps = [right[0] - left[2] for left, right in pairwise(found)]
        place = gaps.index(min(gaps))
        found[place : place + 2] = [_joined(found[place], found[place + 1])]
    return found


def _joined(a: Bounds, b: Bounds) -> Bounds:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def parted(box: Bounds) -> tuple[Bounds, Bounds]:
    """A box as two, across its longer side."""
    west, south, east, north = box
    if east - west > north - south:
        middle = (west + east) / 2
        return (west, south, middle, north), (middle, south, east, north)
    middle = (south + north) / 2
    return (west, south, east, middle), (west, middle, east, north)
