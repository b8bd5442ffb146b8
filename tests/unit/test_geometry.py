"""Boxes and polygons on a round Earth, on shapes that nobody thought of."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from ocean.errors import OceanError
from ocean.geometry import polygon_from_geojson, split_box, wrap_longitude

LONGITUDES = st.integers(-180, 179).map(float)
LATITUDES = st.integers(-80, 80).map(float)
WIDTHS = st.integers(1, 170).map(float)


@given(st.floats(-1000, 1000))
def test_a_wrapped_longitude_is_the_same_meridian(longitude: float) -> None:
    wrapped = wrap_longitude(longitude)
    assert -180 <= wrapped <= 180
    assert abs((wrapped - longitude + 180) % 360 - 180) < 1e-9


@given(LONGITUDES, WIDTHS, LONGITUDES)
def test_a_box_holds_what_lies_between_its_edges(west: float, width: float, longitude: float) -> None:
    east = wrap_longitude(west + width)
    inside = any(w <= longitude <= e for w, _, e, _ in split_box(west, -1, east, 1))
    assert inside == ((longitude - west) % 360 <= width or longitude == east == -180)


@given(LONGITUDES, WIDTHS)
def test_a_box_is_the_same_in_every_convention_of_longitude(west: float, width: float) -> None:
    signed = split_box(west, -1, wrap_longitude(west + width), 1)
    positive = split_box(west % 360, -1, (west + width) % 360, 1)
    assert sum(e - w for w, _, e, _ in signed) == pytest.approx(sum(e - w for w, _, e, _ in positive))


def ring(west: float, south: float, width: float, height: float, *, wrapped: bool) -> list[list[float]]:
    """A rectangle, clockwise as drawn where it is wrapped across the antimeridian."""
    east, north = west + width, south + height
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return [[wrap_longitude(x) if wrapped else x, y] for x, y in corners]


@given(LONGITUDES, LATITUDES, WIDTHS, st.integers(1, 9).map(float))
def test_a_rectangle_is_the_same_however_its_longitudes_are_written(
    west: float, south: float, width: float, height: float
) -> None:
    drawn = {"type": "Polygon", "coordinates": [ring(west, south, width, height, wrapped=False)]}
    plain = polygon_from_geojson(drawn)
    assert plain.is_valid
    assert plain.area == pytest.approx(width * height)
    assert shapely.box(-180, -90, 180, 90).covers(plain)
    turned = {"type": "Polygon", "coordinates": [ring(west, south, width, height, wrapped=True)]}
    if wrap_longitude(west + width) != -180 and west + width != 180:
        assert polygon_from_geojson(turned).symmetric_difference(plain).area == pytest.approx(0, abs=1e-6)


@given(st.integers(3, 12), LATITUDES.filter(lambda latitude: latitude != 0), st.booleans(), LONGITUDES)
def test_a_ring_once_around_the_earth_holds_the_nearer_pole(
    corners: int, latitude: float, eastward: bool, start: float
) -> None:
    steps = range(corners) if eastward else range(corners, 0, -1)
    points = [[wrap_longitude(start + 360 * step / corners), latitude] for step in steps]
    cap = polygon_from_geojson({"type": "Polygon", "coordinates": [[*points, points[0]]]})
    assert cap.area == pytest.approx(360 * (90 - abs(latitude)))
    assert cap.covers(shapely.Point(0, 90 if latitude > 0 else -90))


BROKEN = [
    None,
    "POLYGON",
    {"type": "Polygon"},
    {"type": "Polygon", "coordinates": []},
    {"type": "Polygon", "coordinates": [[]]},
    {"type": "Polygon", "coordinates": "abc"},
    {"type": "Polygon", "coordinates": [[["a", "b"], [1, 1], [2, 2], ["a", "b"]]]},
    {"type": "Polygon", "coordinates": [[[0, 0], [0, 0], [0, 0], [0, 0]]]},
    {"type": "Polygon", "coordinates": [[[0, 0], [float("nan"), 1], [1, 1], [0, 0]]]},
    {"type": "MultiPolygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]},
    {"type": "Polygon", "coordinates": [[[i / 100, (i % 2) / 10] for i in range(20_000)] + [[0, 0]]]},
]


@pytest.mark.parametrize("drawn", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_polygon_is_refused_in_a_sentence(drawn: object) -> None:
    with pytest.raises(OceanError, match=r"polygon|ring|Polygon") as refused:
        polygon_from_geojson(drawn)  # type: ignore[arg-type]  # that is the test
    assert len(refused.value.message) < 300
