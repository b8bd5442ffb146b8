"""Every part of the filter, through the API, over profiles whose answers are known."""

from typing import Any

import pytest

from tests.api.conftest import Ask

FOUND = """query ($filter: OceanFilter) {
  profiles(filter: $filter, orderBy: TIME_ASC) { totalCount nodes { cycleNumber platform { code } } } }"""


async def found(ask: Ask, **parts: Any) -> list[str]:
    """The matching profiles as platform/cycle, oldest first; the count must agree."""
    page = (await ask(FOUND, filter=parts))["profiles"]
    names = [f"{node['platform']['code']}/{node['cycleNumber']}" for node in page["nodes"]]
    assert page["totalCount"] == len(names)
    return names


def box(west: float, south: float, east: float, north: float) -> dict[str, float]:
    return {"west": west, "south": south, "east": east, "north": north}


def polygon(*points: tuple[float, float]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[list(point) for point in (*points, points[0])]]}


PACIFIC_PAIR = ["1900002/1", "1900002/2", "1900002/3"]
POLAR_PAIR = ["1900003/1", "1900003/2"]


async def test_nothing_given_finds_every_primary_profile_with_a_good_level(ask: Ask) -> None:
    names = await found(ask)
    assert len(names) == 11
    assert "1900004/2" not in names  # no level is good


async def test_null_and_an_empty_list_mean_left_out(ask: Ask) -> None:
    empty = {"regions": [], "months": None, "platformCodes": [], "time": None, "depth": {}, "quality": None}
    assert await found(ask, **empty) == await found(ask)


@pytest.mark.parametrize(
    "edges",
    [(179, -1, -179, 1), (170, -1, 190, 1), (179.5, 0, -179.5, 0), (-190, -5, -170, 5), (179, -1, 181, 1)],
)
async def test_a_box_across_the_antimeridian_finds_both_sides(ask: Ask, edges: tuple[float, ...]) -> None:
    assert await found(ask, boundingBox=box(*edges)) == PACIFIC_PAIR


async def test_a_box_that_ends_at_the_antimeridian_holds_it_from_either_side(ask: Ask) -> None:
    assert await found(ask, boundingBox=box(179, -1, 180, 1)) == ["1900002/1", "1900002/3"]
    assert await found(ask, boundingBox=box(-180, -1, -179, 1)) == ["1900002/2", "1900002/3"]


@pytest.mark.parametrize("edges", [(-180, -90, 180, 90), (0, -90, 360, 90)])
async def test_a_box_around_the_world_leaves_nothing_out(ask: Ask, edges: tuple[float, ...]) -> None:
    assert await found(ask, boundingBox=box(*edges)) == await found(ask)


async def test_zero_is_a_longitude_and_the_edges_belong_to_the_box(ask: Ask) -> None:
    assert await found(ask, boundingBox=box(0, -45, 0, -45)) == ["1900005/1"]


@pytest.mark.parametrize(
    "ring",
    [
        [(170, -10), (-170, -10), (-170, 10), (170, 10)],  # clockwise as drawn: across
        [(170, -10), (190, -10), (190, 10), (170, 10)],
        [(-190, -10), (-170, -10), (-170, 10), (-190, 10)],
    ],
)
async def test_a_polygon_across_the_antimeridian_is_the_small_one(
    ask: Ask, ring: list[tuple[float, float]]
) -> None:
    assert await found(ask, polygon=polygon(*ring)) == PACIFIC_PAIR


async def test_a_multipolygon_cut_at_the_antimeridian_is_one_area(ask: Ask) -> None:
    east = [[[170, -10], [180, -10], [180, 10], [170, 10], [170, -10]]]
    west = [[[-180, -10], [-170, -10], [-170, 10], [-180, 10], [-180, -10]]]
    drawn = {"type": "MultiPolygon", "coordinates": [east, west]}
    assert await found(ask, polygon=drawn) == PACIFIC_PAIR


async def test_a_polygon_wider_than_180_degrees_is_what_is_drawn(ask: Ask) -> None:
    wide = polygon((-100, -50), (120, -50), (120, 50), (-100, 50))
    assert await found(ask, polygon=wide) == [
        "M-1/1",
        "1900001/1",
        "1900001/2",
        "1900001/3",
        "1900004/1",
        "1900005/1",
    ]


async def test_a_ring_around_the_pole_holds_the_pole(ask: Ask) -> None:
    assert await found(ask, polygon=polygon((0, 80), (90, 80), (180, 80), (-90, 80))) == POLAR_PAIR
    assert await found(ask, polygon=polygon((-90, 80), (180, 80), (90, 80), (0, 80))) == POLAR_PAIR
    south = polygon((0, -40), (90, -40), (180, -40), (-90, -40))
    assert await found(ask, polygon=south) == ["1900005/1"]


async def test_a_hole_is_left_out(ask: Ask) -> None:
    outer = [[80, 10], [95, 10], [95, 20], [80, 20], [80, 10]]
    hole = [[87.5, 14.5], [88.2, 14.5], [88.2, 15.2], [87.5, 15.2], [87.5, 14.5]]
    drawn = {"type": "Polygon", "coordinates": [outer, hole]}
    assert await found(ask, polygon=drawn) == ["1900001/2", "1900001/3"]


async def test_a_radius_is_geodesic_and_crosses_the_antimeridian(ask: Ask) -> None:
    near = {"latitude": 0, "longitude": 180, "radiusKm": 55.66}  # half a degree of the equator is 55.6597 km
    assert await found(ask, near=near) == PACIFIC_PAIR
    assert await found(ask, near={**near, "radiusKm": 55.65}) == ["1900002/3"]
    assert await found(ask, near={"latitude": 90, "longitude": 0, "radiusKm": 700}) == POLAR_PAIR


async def test_the_distance_is_given_and_orders(ask: Ask) -> None:
    document = """query ($filter: OceanFilter) { profiles(filter: $filter, orderBy: DISTANCE_ASC) {
        edges { distanceKm node { cycleNumber } } } }"""
    near = {"latitude": 0, "longitude": 179.4, "radiusKm": 500}
    edges = (await ask(document, filter={"near": near}))["profiles"]["edges"]
    assert [edge["node"]["cycleNumber"] for edge in edges] == [1, 3, 2]
    assert [round(edge["distanceKm"], 2) for edge in edges] == [11.13, 66.79, 122.45]


@pytest.mark.parametrize(
    "name", ["Bay of Bengal", "bay of bengal", "BoB", "Golfo de Bengala", "Indian Ocean"]
)
async def test_a_region_goes_by_many_names(ask: Ask, name: str) -> None:
    assert await found(ask, regions=[name]) == ["1900001/1", "1900001/2", "1900001/3"]


async def test_several_regions_are_any_of_them(ask: Ask) -> None:
    names = await found(ask, regions=["Arctic Ocean", "North Atlantic Ocean"])
    assert names == ["M-1/1", "1900004/1", *POLAR_PAIR]


async def test_the_global_ocean_restricts_nothing(ask: Ask) -> None:
    assert await found(ask, regions=["Global Ocean"]) == await found(ask)


async def test_a_time_starts_inclusive_and_ends_exclusive(ask: Ask) -> None:
    time = {"start": "2021-01-15T00:00:00Z", "end": "2021-02-15T00:00:00Z"}
    assert await found(ask, time=time) == ["1900001/1"]
    assert await found(ask, time={"end": "2020-12-31"}) == ["M-1/1"]
    assert await found(ask, time={"start": "2022-07-01T14:00:00+02:00"}) == POLAR_PAIR


async def test_months_are_of_any_year(ask: Ask) -> None:
    assert await found(ask, months=[2]) == ["M-1/1", "1900001/2"]


async def test_depth_and_pressure_differ_by_latitude(ask: Ask) -> None:
    assert await found(ask, platformCodes=["1900005"], depth={"min": 496}) == []
    assert await found(ask, platformCodes=["1900005"], depth={"min": 495}) == ["1900005/1"]
    assert await found(ask, platformCodes=["1900002"], depth={"min": 497}, time={"end": "2021-03-20"}) == []
    assert await found(ask, platformCodes=["1900002"], depth={"min": 496.5}) == PACIFIC_PAIR
    assert len(await found(ask, pressure={"min": 500})) == 8
    assert await found(ask, pressure={"min": 500.01}) == []


async def test_bounds_are_compared_as_stored(ask: Ask) -> None:
    """28.1 is not a float32: stored it is 28.100000381."""
    assert await found(ask, temperature={"min": 28.1, "max": 28.1}) == ["1900001/1"]


async def test_a_bound_beyond_float32_is_its_end(ask: Ask) -> None:
    assert await found(ask, temperature={"min": 1e300}) == []
    assert await found(ask, depth={"min": -1e300}, pressure={"max": 1e39}) == await found(ask)


@pytest.mark.parametrize("start", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
async def test_a_time_that_no_utc_year_holds_is_refused(ask: Ask, start: str) -> None:
    (error,) = await ask(FOUND, errors=True, filter={"time": {"start": start}})
    assert "is not a time" in error.message


async def test_all_conditions_hold_for_one_level(ask: Ask) -> None:
    assert await found(ask, temperature={"min": 28}, depth={"max": 10}, regions=["Bay of Bengal"]) == [
        "1900001/1",
        "1900001/2",
    ]
    assert await found(ask, temperature={"min": 28}, depth={"min": 20}) == []
    assert await found(ask, temperature={"min": 28}, salinity={"min": 35.2}) == []


async def test_quality_is_of_each_level(ask: Ask) -> None:
    only = {"platformCodes": ["1900004"]}
    assert await found(ask, **only, temperature={"min": 17.9}) == []  # its pressure is bad
    assert await found(ask, **only, temperature={"min": 17.9}, quality="ANY") == ["1900004/1", "1900004/2"]
    assert await found(ask, **only, temperature={"min": 17.4, "max": 17.6}) == []  # itself bad
    assert await found(ask, **only, salinity={"min": 36.15}) == []  # unknown
    assert await found(ask, **only, salinity={"min": 36.15}, quality="GOOD_OR_UNKNOWN") == ["1900004/1"]
    assert await found(ask, **only, temperature={"max": 16}) == ["1900004/1"]  # probably good
    assert await found(ask, **only, temperature={"max": 16}, quality="RESEARCH") == []


async def test_variables_ask_for_at_least_one(ask: Ask) -> None:
    assert await found(ask, variables=["OXYGEN"]) == ["1900005/1"]
    assert await found(ask, variables=["OXYGEN", "NITRATE"], platformCodes=["1900001"]) == []
    assert await found(ask, oxygen={"max": 200}) == ["1900005/1"]
    density = {"variables": ["POTENTIAL_DENSITY"], "platformCodes": ["1900004"]}
    assert await found(ask, **density) == []  # no level has both temperature and salinity
    assert await found(ask, **density, quality="GOOD_OR_UNKNOWN") == ["1900004/1"]


async def test_schemes_beside_the_primary_are_asked_for(ask: Ask) -> None:
    assert len(await found(ask, platformCodes=["1900005"])) == 1
    assert len(await found(ask, platformCodes=["1900005"], allSchemes=True)) == 2


async def test_kinds_of_platform_and_data(ask: Ask) -> None:
    assert await found(ask, platformTypes=["MOORING"]) == ["M-1/1"]
    assert await found(ask, datasets=["made-up"]) == ["M-1/1"]
    assert await found(ask, dataModes=["REAL_TIME"]) == ["1900001/3"]
    assert await found(ask, cycleNumbers=[3]) == ["1900001/3", "1900002/3"]
    assert await found(ask, platformCodes=[" 1900003 "]) == POLAR_PAIR
    assert await found(ask, platformCodes=["nobody"]) == []


BAD = [
    ({"regions": ["Bay of Bengall"]}, "UNKNOWN_REGION", "Bay of Bengal"),
    ({"regions": ["x" * 100_000]}, "UNKNOWN_REGION", f"'{'x' * 100}'"),
    ({"boundingBox": box(0, -91, 1, 1)}, "BAD_INPUT", "-91"),
    ({"boundingBox": box(0, 10, 1, 1)}, "BAD_INPUT", "10"),
    ({"near": {"latitude": 0, "longitude": 0, "radiusKm": 0}}, "BAD_INPUT", "radiusKm"),
    ({"near": {"latitude": 0, "longitude": 400, "radiusKm": 1}}, "BAD_INPUT", "400"),
    ({"months": [13]}, "BAD_INPUT", "13"),
    ({"depth": {"min": 10, "max": 5}}, "BAD_INPUT", "depth.min 10 is above max 5."),
    ({"salinity": {"min": 35.5, "max": 35}}, "BAD_INPUT", "salinity.min 35.5 is above max 35."),
    ({"time": {"start": "2022-01-01", "end": "2021-01-01"}}, "BAD_INPUT", "2022-01-01"),
    ({"polygon": {"type": "Point", "coordinates": [0, 0]}}, "BAD_INPUT", "Point"),
    ({"polygon": polygon((0, 0), (10, 10), (10, 0), (0, 10))}, "BAD_INPUT", "Self-intersection at [5 5]"),
    ({"polygon": polygon((0, 0), (10, 95), (10, 0))}, "BAD_INPUT", "95"),
    ({"polygon": {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0]]]}}, "BAD_INPUT", "first"),
    ({"platformCodes": ["x"] * 1001}, "TOO_LARGE", "1001"),
    ({"platformCodes": ["x\0y"]}, "BAD_INPUT", "U+0000"),
    ({"datasets": ["x\0y"]}, "BAD_INPUT", "U+0000"),
    ({"polygon": {}}, "BAD_INPUT", "Polygon"),
    ({"polygon": "POLYGON((0 0))"}, "BAD_INPUT", "MultiPolygon, not 'POLYGON((0 0))'."),
    ({"polygon": ""}, "BAD_INPUT", "Polygon"),
]


@pytest.mark.parametrize(("parts", "code", "named"), BAD)
async def test_a_wrong_filter_is_refused_with_what_would_be_right(
    ask: Ask, parts: dict[str, Any], code: str, named: str
) -> None:
    error = (await ask(FOUND, errors=True, filter=parts))[0]
    assert error.original_error is not None
    assert error.original_error.code == code
    assert named in f"{error.message} {error.original_error.extensions}"
