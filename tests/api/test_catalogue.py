"""Platforms, datasets, regions, sources and nodes."""

from typing import Any

import pytest

from tests.api.conftest import Ask

PLATFORMS = """query ($filter: OceanFilter, $search: String, $order: ProfileOrder, $first: Int,
                      $after: String) {
  platforms(filter: $filter, search: $search, orderBy: $order, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { distanceKm node { code } } } }"""


async def codes(ask: Ask, **variables: Any) -> list[str]:
    page = (await ask(PLATFORMS, **variables))["platforms"]
    return [edge["node"]["code"] for edge in page["edges"]]


async def test_platforms_are_listed_searched_and_filtered(ask: Ask) -> None:
    everything = ["1900001", "1900002", "1900003", "1900004", "1900005", "M-1"]
    assert await codes(ask) == everything
    assert await codes(ask, search="moor") == ["M-1"]
    assert await codes(ask, search="testland") == everything
    assert await codes(ask, search="0003") == ["1900003"]
    assert await codes(ask, search="100%") == []
    assert await codes(ask, filter={"regions": ["Arctic"]}) == ["1900003"]
    assert await codes(ask, filter={"temperature": {"min": 30}}) == ["1900002"]
    assert await codes(ask, order="TIME_DESC", filter={"platformTypes": ["ARGO_FLOAT"]}) == [
        "1900003",
        "1900005",
        "1900004",
        "1900002",
        "1900001",
    ]


async def test_the_nearest_platform_is_by_its_latest_matching_profile(ask: Ask) -> None:
    near = {"near": {"latitude": 16.0, "longitude": 89.0, "radiusKm": 20000}}
    page = (await ask(PLATFORMS, filter=near, order="DISTANCE_ASC", first=2))["platforms"]
    assert page["edges"][0] == {"distanceKm": pytest.approx(0, abs=1e-6), "node": {"code": "1900001"}}
    assert page["totalCount"] == 6
    assert page["pageInfo"]["hasNextPage"]


async def test_pages_of_platforms_join(ask: Ask) -> None:
    first = (await ask(PLATFORMS, first=4))["platforms"]
    rest = await codes(ask, first=4, after=first["pageInfo"]["endCursor"])
    assert rest == ["1900005", "M-1"]


async def test_a_platform_tells_its_story(ask: Ask) -> None:
    found = await ask(
        """{ platform(code: "1900002") { id code type profileCount variables latestProfile { cycleNumber }
             track { profileIds timestamps latitudes longitudes }
             part: track(time: {start: "2021-04-01"}) { longitudes }
             profiles(filter: {temperature: {min: 30}}, orderBy: TIME_ASC) {
               totalCount nodes { cycleNumber } } } }"""
    )
    platform = found["platform"]
    ids = platform["track"].pop("profileIds")
    assert len(set(ids)) == 3
    assert platform == {
        "id": "plt_1900002",
        "code": "1900002",
        "type": "ARGO_FLOAT",
        "profileCount": 3,
        "variables": [
            "TEMPERATURE", "SALINITY", "PRESSURE", "POTENTIAL_DENSITY", "MIXED_LAYER_DEPTH", "SOUND_SPEED",
        ],
        "latestProfile": {"cycleNumber": 3},
        "track": {
            "timestamps": ["2021-03-15T00:00:00Z", "2021-04-01T00:00:00Z", "2021-05-01T00:00:00Z"],
            "latitudes": [0.0, 0.0, 0.0],
            "longitudes": [179.5, -179.5, 180.0],
        },
        "part": {"longitudes": [-179.5, 180.0]},
        "profiles": {"totalCount": 2, "nodes": [{"cycleNumber": 1}, {"cycleNumber": 2}]},
    }  # fmt: skip
    assert (await ask('{ platform(code: "nobody") { code } }'))["platform"] is None


async def test_the_profiles_of_one_platform_are_not_those_of_another(ask: Ask) -> None:
    document = """{ platforms(filter: {platformCodes: ["1900001", "1900002"]}) {
        nodes { profiles(filter: {platformCodes: [" 1900001 "]}) { totalCount nodes { cycleNumber } } } } }"""
    pages = [node["profiles"] for node in (await ask(document))["platforms"]["nodes"]]
    assert pages[1] == {"totalCount": 0, "nodes": []}
    assert pages[0] == {"totalCount": 3, "nodes": [{"cycleNumber": n} for n in (3, 2, 1)]}


async def test_a_platform_counts_what_a_search_would_find(ask: Ask) -> None:
    document = """{ platforms { nodes { code profileCount latestProfile { cycleNumber }
        profiles { totalCount nodes { cycleNumber } } track { timestamps } } } }"""
    for node in (await ask(document))["platforms"]["nodes"]:
        assert node["profileCount"] == node["profiles"]["totalCount"]
        assert node["latestProfile"] == node["profiles"]["nodes"][0]
        if node["code"] == "1900004":  # a cycle of it has no good level, but a position
            assert (node["profileCount"], len(node["track"]["timestamps"])) == (1, 2)


BY_HEAT = ["1900002", "1900001", "1900005", "M-1", "1900004", "1900003"]


async def test_platforms_are_ordered_by_their_highest_or_lowest_value(ask: Ask) -> None:
    assert await codes(ask, order="TEMPERATURE_DESC") == BY_HEAT
    assert (await codes(ask, order="TEMPERATURE_ASC"))[0] == "1900003"
    assert (await codes(ask, order="SALINITY_DESC"))[0] == "1900004"
    first = (await ask(PLATFORMS, order="TEMPERATURE_DESC", first=2))["platforms"]
    after = first["pageInfo"]["endCursor"]
    assert await codes(ask, order="TEMPERATURE_DESC", after=after) == BY_HEAT[2:]


async def test_good_named_is_good_left_out(ask: Ask) -> None:
    assert await codes(ask, filter={"quality": "GOOD"}) == await codes(ask)


@pytest.mark.parametrize("field", ["platform(code", "dataset(id", "node(id", "platforms(search"])
async def test_text_that_no_database_holds_is_refused(ask: Ask, field: str) -> None:
    name = "totalCount" if field.startswith("platforms") else "__typename"
    (error,) = await ask(f'{{ {field}: "plt_\\u0000") {{ {name} }} }}', errors=True)
    assert "U+0000" in error.message


async def test_datasets_say_what_they_hold(ask: Ask) -> None:
    found = (
        await ask("{ datasets { id synthetic qualityFlagged variables timeStart extent { south north } } }")
    )["datasets"]
    assert [dataset["id"] for dataset in found] == ["argo-test", "made-up"]
    assert [dataset["synthetic"] for dataset in found] == [False, True]
    assert "SEA_SURFACE_TEMPERATURE" in found[1]["variables"]
    assert found[0]["extent"] == {"south": -45.0, "north": 85.0}
    single = await ask(
        '{ dataset(id: "made-up") { title } node(id: "made-up") { ... on Dataset { title } } }'
    )
    assert single["dataset"] == single["node"] == {"title": "Made up for the tests"}


async def test_regions_are_found_by_any_name_and_near_misses(ask: Ask) -> None:
    found = await ask(
        """{ region(name: "golfe du bengale") { name kind parent areaKm2 geometry }
             regions(search: "bengall", first: 3) { name }
             none: region(name: "Sea of Nowhere at all") { name } }"""
    )
    assert found["region"]["name"] == "Bay of Bengal"
    assert found["region"]["geometry"]["type"] in ("Polygon", "MultiPolygon")
    assert 2.0e6 < found["region"]["areaKm2"] < 2.8e6
    assert found["regions"][0]["name"] == "Bay of Bengal"
    assert found["none"] is None
    (error,) = await ask("{ regions(first: 501) { name } }", errors=True)
    assert error.original_error.code == "TOO_LARGE"


async def test_the_local_source_is_up(ask: Ask) -> None:
    (source,) = (await ask("{ sources { name kind state lastSuccess medianMs successRate } me { id } }"))[
        "sources"
    ]
    assert (source["name"], source["kind"], source["state"]) == ("local", "LOCAL_DB", "UP")
    assert source["successRate"] == 1.0
