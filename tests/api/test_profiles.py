"""Profiles, their levels and columns, pages and the queries they cost."""

import base64
import json
from typing import Any

import gsw
import numpy as np
import pytest

from tests.api.conftest import Ask

FLAGGED = {"platformCodes": ["1900004"], "cycleNumbers": [1]}


async def one(ask: Ask, fields: str, **wanted: Any) -> dict[str, Any]:
    document = f"query ($filter: OceanFilter) {{ profiles(filter: $filter) {{ nodes {{ {fields} }} }} }}"
    (node,) = (await ask(document, filter=wanted))["profiles"]["nodes"]
    return node  # type: ignore[no-any-return]


async def test_a_profile_says_what_it_is(ask: Ask) -> None:
    node = await one(
        ask,
        "timestamp latitude longitude cycleNumber direction primary dataMode dataSource qualityFlag"
        " levelCount maxDepth platform { code type country } dataset { id synthetic doi }",
        platformCodes=["1900001"],
        cycleNumbers=[1],
    )
    assert node == {
        "timestamp": "2021-01-15T00:00:00Z",
        "latitude": 15.0,
        "longitude": 88.0,
        "cycleNumber": 1,
        "direction": "ASCENDING",
        "primary": True,
        "dataMode": "DELAYED",
        "dataSource": "LOCAL_DB",
        "qualityFlag": 1,
        "levelCount": 3,
        "maxDepth": pytest.approx(-gsw.z_from_p(500.0, 15.0), rel=1e-6),
        "platform": {"code": "1900001", "type": "ARGO_FLOAT", "country": "Testland"},
        "dataset": {"id": "argo-test", "synthetic": False, "doi": "10.1/test"},
    }


async def test_levels_show_only_what_the_policy_accepts(ask: Ask) -> None:
    node = await one(
        ask,
        """levelCount
           good: measurements { pressure temperature salinity temperatureQc qualityFlag }
           any: measurements(quality: ANY) { pressure temperature }
           columns { pressure temperature salinity temperatureQc salinityQc pressureQc oxygen oxygenQc }""",
        **FLAGGED,
    )
    good = [(level["pressure"], level["temperature"], level["salinity"]) for level in node["good"]]
    assert good == [(10.0, None, 36.1), (20.0, 17.0, None), (30.0, 16.0, None)]
    assert [level["temperatureQc"] for level in node["good"]] == [4, 1, 2]
    assert [level["qualityFlag"] for level in node["good"]] == [1, 1, 2]
    assert node["levelCount"] == 3
    assert [level["pressure"] for level in node["any"]] == [5.0, 10.0, 20.0, 30.0]
    assert node["columns"] == {
        "pressure": [10.0, 20.0, 30.0],
        "temperature": [None, 17.0, 16.0],
        "salinity": [36.1, None, None],
        "temperatureQc": [4, 1, 2],
        "salinityQc": [1, 0, 9],
        "pressureQc": [1, 1, 1],
        "oxygen": None,
        "oxygenQc": None,
    }


async def test_nested_levels_follow_the_filter_around_them(ask: Ask) -> None:
    node = await one(ask, "levelCount measurements { salinity }", **FLAGGED, quality="GOOD_OR_UNKNOWN")
    assert [level["salinity"] for level in node["measurements"]] == [36.1, 36.2, None]
    assert node["levelCount"] == 3


async def test_research_takes_delayed_mode_only(ask: Ask) -> None:
    fields = "research: measurements(quality: RESEARCH) { pressure } columns(quality: RESEARCH) { pressure }"
    delayed = await one(ask, fields, platformCodes=["1900001"], cycleNumbers=[1])
    assert [level["pressure"] for level in delayed["research"]] == [5.0, 50.0, 500.0]
    real_time = await one(ask, fields, platformCodes=["1900001"], cycleNumbers=[3])
    assert (real_time["research"], real_time["columns"]) == ([], {"pressure": []})


async def test_levels_are_cut_by_depth_and_count(ask: Ask) -> None:
    node = await one(
        ask,
        "top: measurements(depth: {max: 60}) { pressure } first: measurements(first: 1) { pressure }"
        " deep: columns(depth: {min: 60}) { pressure }",
        platformCodes=["1900001"],
        cycleNumbers=[1],
    )
    assert [level["pressure"] for level in node["top"]] == [5.0, 50.0]
    assert [level["pressure"] for level in node["first"]] == [5.0]
    assert node["deep"] == {"pressure": [500.0]}


async def test_a_depth_that_was_told_can_be_asked_for(ask: Ask) -> None:
    for cycle in (1, 2, 3):
        where = {"platformCodes": ["1900001"], "cycleNumbers": [cycle]}
        told = (await one(ask, "columns { depth temperature }", **where))["columns"]
        asked = await one(ask, f"columns(atDepths: {told['depth']}) {{ temperature }}", **where)
        assert asked["columns"]["temperature"] == told["temperature"]


async def test_a_fragment_shared_by_two_lists_hides_no_value(ask: Ask) -> None:
    found = await ask(
        """{ b: profiles(first: 1) { nodes { ...F } }
             a: profiles(first: 1) { nodes { ...F measurements(first: 1) { temperature } } } }
           fragment F on Profile { measurements(first: 1) { depth } }"""
    )
    (level,) = found["a"]["nodes"][0]["measurements"]
    assert level["temperature"] is not None


async def test_values_at_depths_are_linear_and_never_extrapolated(ask: Ask) -> None:
    depths = [-gsw.z_from_p(p, 15.0) for p in (5.0, 50.0)]
    middle = sum(depths) / 2
    node = await one(
        ask,
        f"columns(atDepths: [1, {middle}, 600]) {{ depth temperature temperatureQc }}",
        platformCodes=["1900001"],
        cycleNumbers=[1],
    )
    assert node["columns"]["depth"] == pytest.approx([1, middle, 600])
    assert node["columns"]["temperature"] == [None, pytest.approx(24.05, abs=1e-4), None]
    assert node["columns"]["temperatureQc"] == [9, 8, 9]


async def test_derived_values_are_teos_10(ask: Ask) -> None:
    node = await one(
        ask,
        "columns { absoluteSalinity conservativeTemperature potentialDensity soundSpeed depth }",
        platformCodes=["1900001"],
        cycleNumbers=[1],
    )
    p, t, s = np.array([5.0, 50.0, 500.0]), np.float32([28.1, 20.0, 8.0]).astype(float), [35.0, 35.5, 34.5]
    sa = gsw.SA_from_SP(s, p, 88.0, 15.0)
    ct = gsw.CT_from_t(sa, t, p)
    assert node["columns"] == {
        "absoluteSalinity": pytest.approx(sa, rel=1e-6),
        "conservativeTemperature": pytest.approx(ct, rel=1e-6),
        "potentialDensity": pytest.approx(gsw.sigma0(sa, ct), rel=1e-6),
        "soundSpeed": pytest.approx(gsw.sound_speed(sa, ct, p), rel=1e-6),
        "depth": pytest.approx(-gsw.z_from_p(p, 15.0), rel=1e-6),
    }


async def test_a_profile_without_the_surface_has_no_mixed_layer(ask: Ask) -> None:
    node = await one(ask, "mixedLayerDepth", platformCodes=["1900001"], cycleNumbers=[1])
    assert node["mixedLayerDepth"] == pytest.approx(-gsw.z_from_p(50.0, 15.0), rel=1e-6)
    assert (await one(ask, "mixedLayerDepth", **FLAGGED))["mixedLayerDepth"] is None


ORDERS = {
    "TIME_DESC": ["1900003/2", "1900003/1", "1900005/1"],
    "TIME_ASC": ["M-1/1", "1900001/1", "1900001/2"],
    "TEMPERATURE_DESC": ["1900002/2", "1900002/1", "1900001/2"],
    "TEMPERATURE_ASC": ["1900003/1", "1900003/2"],
    "SALINITY_DESC": ["1900004/1"],
    "SALINITY_ASC": ["1900003/1", "1900003/2"],
}


@pytest.mark.parametrize(("order", "first"), ORDERS.items())
async def test_profiles_come_in_the_order_asked_for(ask: Ask, order: str, first: list[str]) -> None:
    names = await page_through(ask, order, 20)
    assert names[: len(first)] == first


PAGE = """query ($order: ProfileOrder, $first: Int, $after: String, $filter: OceanFilter) {
  profiles(orderBy: $order, first: $first, after: $after, filter: $filter) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id cycleNumber platform { code } } } } }"""


async def page_through(ask: Ask, order: str, first: int, **wanted: Any) -> list[str]:
    names: list[str] = []
    after = None
    for _ in range(50):
        page = (await ask(PAGE, order=order, first=first, after=after, filter=wanted))["profiles"]
        names += [f"{e['node']['platform']['code']}/{e['node']['cycleNumber']}" for e in page["edges"]]
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        if not page["pageInfo"]["hasNextPage"]:
            return names
        after = page["pageInfo"]["endCursor"]
        assert after == page["edges"][-1]["cursor"]
    raise AssertionError("pages without an end")


NEAR = {"near": {"latitude": 0.0, "longitude": 0.0, "radiusKm": 20040.0}}


@pytest.mark.parametrize("order", [*ORDERS, "DISTANCE_ASC"])
@pytest.mark.parametrize("wanted", [{}, {"depth": {"max": 100}}, {"quality": "ANY"}], ids=str)
async def test_pages_of_any_size_give_the_same_rows_once(
    ask: Ask, order: str, wanted: dict[str, Any]
) -> None:
    whole = await page_through(ask, order, 100, **wanted, **NEAR)
    assert len(whole) == len(set(whole)) >= 11
    for size in (1, 3, 5):
        assert await page_through(ask, order, size, **wanted, **NEAR) == whole


@pytest.mark.parametrize("key", [("x", 1), (None, None), (1, 2**63)], ids=str)
@pytest.mark.parametrize("order", ORDERS)
async def test_a_forged_cursor_is_refused(ask: Ask, order: str, key: tuple[Any, ...]) -> None:
    for document, parts in ((PAGE, key), (LEVEL_PAGE, ("p", *key, 0))):
        await refuse_cursor(ask, document, order, *parts)


@pytest.mark.parametrize("microseconds", [10**30, 10**18, -(10**18), 1e15])
async def test_a_cursor_at_no_time_is_refused(ask: Ask, microseconds: float) -> None:
    await refuse_cursor(ask, PAGE, "TIME_ASC", microseconds, 1)


async def refuse_cursor(ask: Ask, document: str, order: str, *key: Any) -> None:
    cursor = base64.urlsafe_b64encode(json.dumps(["local", order, *key]).encode()).decode()
    (error,) = await ask(document, errors=True, order=order, first=1, after=cursor)
    assert "cursor" in error.message


LEVEL_PAGE = """query ($order: ProfileOrder, $first: Int, $after: String) {
  measurements(orderBy: $order, first: $first, after: $after) { nodes { measurementId } } }"""


async def test_a_cursor_of_another_order_is_refused(ask: Ask) -> None:
    page = (await ask(PAGE, order="TIME_DESC", first=1))["profiles"]
    cursor = page["pageInfo"]["endCursor"]
    for order, after in (("TEMPERATURE_DESC", cursor), ("TIME_DESC", "nonsense"), ("TIME_DESC", "W10")):
        (error,) = await ask(PAGE, errors=True, order=order, first=1, after=after)
        assert "cursor" in error.message


@pytest.mark.parametrize(("first", "code"), [(10_001, "TOO_LARGE"), (-1, "BAD_INPUT")])
async def test_the_size_of_a_page_is_bounded(ask: Ask, first: int, code: str) -> None:
    (error,) = await ask(PAGE, errors=True, first=first)
    assert error.original_error.code == code
    assert "10,000" in error.message or "0 or more" in error.message


async def test_an_empty_page_is_asked_for_with_zero(ask: Ask) -> None:
    page = (await ask(PAGE, first=0))["profiles"]
    assert (page["edges"], page["pageInfo"]["hasNextPage"]) == ([], True)


async def test_distance_needs_a_point(ask: Ask) -> None:
    (error,) = await ask(PAGE, errors=True, order="DISTANCE_ASC")
    assert "filter.near" in error.message


async def test_a_list_with_platform_dataset_and_levels_is_three_queries(ask: Ask, queries: list[str]) -> None:
    document = """{ profiles(first: 1000) { nodes {
        id timestamp platform { code } dataset { id } measurements { depth temperature } } } }"""
    assert len((await ask(document))["profiles"]["nodes"]) == 11
    assert len(queries) == 3


async def test_levels_are_not_read_unless_selected(ask: Ask, queries: list[str]) -> None:
    await ask("{ profiles { nodes { id levelCount } } }")
    assert len(queries) == 1
    assert "p.levels" not in queries[0]


async def test_nested_lists_of_platforms_are_batched(ask: Ask, queries: list[str]) -> None:
    await ask(
        """{ platforms { nodes { code profileCount variables latestProfile { id }
             track { latitudes } profiles(first: 2) { nodes { id } } } } }"""
    )
    assert len(queries) <= 8


async def test_a_profile_is_found_again_by_its_id(ask: Ask) -> None:
    page = (await ask(PAGE, first=3))["profiles"]
    for edge in page["edges"]:
        document = """query ($id: ID!) { profile(id: $id) { id cycleNumber }
            node(id: $id) { id ... on Profile { cycleNumber } } }"""
        found = await ask(document, id=edge["node"]["id"])
        assert found["profile"] == found["node"]
        assert found["profile"]["cycleNumber"] == edge["node"]["cycleNumber"]


@pytest.mark.parametrize(
    "id", ["", "prf_", "prf_x_y", "prf_1_1", "plt_nobody", "ans_1", "nothing", "prf_zzzzzzzzzzzzzzzzzzz_1"]
)
async def test_an_id_of_nothing_is_null(ask: Ask, id: str) -> None:
    found = await ask("query ($id: ID!) { node(id: $id) { id } profile(id: $id) { id } }", id=id)
    assert found == {"node": None, "profile": None}


async def test_provenance_cites_and_warns(ask: Ask) -> None:
    document = """query ($filter: OceanFilter) {
        profiles(filter: $filter) { provenance { citations warnings complete } } }"""
    mixed = (await ask(document))["profiles"]["provenance"]
    assert mixed["citations"] == ["Cite the tests. doi:10.1/test", "No one."]
    assert mixed["complete"] is True
    assert any("made-up" in warning and "ynthetic" in warning for warning in mixed["warnings"])
    assert any("real-time" in warning for warning in mixed["warnings"])
    argo = await ask(document, filter={"datasets": ["argo-test"], "dataModes": ["DELAYED"]})
    assert argo["profiles"]["provenance"]["warnings"] == []


async def test_a_live_answer_can_not_be_had(ask: Ask) -> None:
    (error,) = await ask("{ profiles(source: LIVE_ONLY) { totalCount } }", errors=True)
    assert error.original_error.code == "SOURCE_UNAVAILABLE"
