"""Measurements of profiles and grids in one stream, and statistics over them."""

import math
from typing import Any

import numpy as np
import pytest

from ocean.columns import LevelBatch
from ocean.ids import Cursor
from resolvers import measurements
from sources.postgis import blocks, scan
from sources.postgis.store import level_batch
from tests.api.conftest import Ask

PAGE = """query ($first: Int, $after: String, $filter: OceanFilter, $order: ProfileOrder) {
  measurements(first: $first, after: $after, filter: $filter, orderBy: $order) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { measurementId timestamp latitude longitude depth temperature qualityFlag profile { cycleNumber }
            platform { code } dataset { id } } } }"""
GRID = {"datasets": ["made-up"], "platformTypes": ["GRID"]}


async def page_through(ask: Ask, first: int, **variables: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    after = None
    for _ in range(100):
        page = (await ask(PAGE, first=first, after=after, **variables))["measurements"]
        rows += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == len(rows)
            return rows
        after = page["pageInfo"]["endCursor"]
    raise AssertionError("pages without an end")


async def test_levels_of_profiles_and_cells_of_grids_come_in_order_of_time(ask: Ask) -> None:
    rows = await page_through(ask, 1000)
    times = [row["timestamp"] for row in rows]
    assert times == sorted(times, reverse=True)
    assert sum(row["profile"] is None for row in rows) == 10
    assert len(rows) == 8 * 3 + 2 * 2 + 3 + 10


@pytest.mark.parametrize("order", ["TIME_DESC", "TIME_ASC", "TEMPERATURE_DESC", "SALINITY_ASC"])
@pytest.mark.parametrize(
    "wanted", [{}, {"temperature": {"min": 15, "max": 25}}, {"depth": {"max": 100}}], ids=str
)
async def test_pages_of_any_size_give_the_same_rows_once(
    ask: Ask, order: str, wanted: dict[str, Any]
) -> None:
    whole = [row["measurementId"] for row in await page_through(ask, 1000, order=order, filter=wanted)]
    assert len(whole) == len(set(whole))
    for size in (1, 2, 7):
        rows = await page_through(ask, size, order=order, filter=wanted)
        assert [row["measurementId"] for row in rows] == whole


async def test_only_matching_levels_are_measurements(ask: Ask) -> None:
    rows = await page_through(
        ask, 100, filter={"platformCodes": ["1900001"], "temperature": {"min": 19, "max": 28.5}}
    )
    assert [row["temperature"] for row in rows] == [27.0, 20.0, 20.0, 28.1, 20.0]


async def test_cells_have_a_place_a_depth_and_flag_two(ask: Ask) -> None:
    rows = await page_through(ask, 100, filter={**GRID, "months": [1]})
    assert [(row["latitude"], row["longitude"], row["temperature"]) for row in rows] == [
        (0.0, 150.0, 20.0),
        (0.0, 152.0, 21.0),
        (0.0, 154.0, 22.0),
        (60.0, 150.0, 25.0),
        (60.0, 154.0, 27.0),
    ]
    assert {(row["depth"], row["qualityFlag"], row["profile"]) for row in rows} == {(0.0, 2, None)}


async def test_cells_obey_place_time_and_value(ask: Ask) -> None:
    async def values(**parts: Any) -> list[float]:
        return [
            row["temperature"]
            for row in await page_through(ask, 100, filter={**GRID, "months": [7], **parts})
        ]

    assert await values(boundingBox={"west": 151, "south": -1, "east": 180, "north": 1}) == [21.0, 22.0]
    assert await values(near={"latitude": 0, "longitude": 152, "radiusKm": 1}) == [21.0]
    assert await values(temperature={"min": 22, "max": 25}) == [22.0, 25.0]
    assert await values(depth={"min": 1}) == []
    assert await values(quality="RESEARCH") == []
    assert await values(regions=["Solomon Sea"]) == []
    assert await values(
        regions=["North Pacific Ocean"], boundingBox={"west": 140, "south": -5, "east": 170, "north": 5}
    ) == [20.0, 21.0, 22.0]
    assert await values(platformCodes=["1900001"]) == []


STATISTICS = """query ($filter: OceanFilter, $variable: Variable, $groupBy: [GroupBy!], $edges: [Float!],
                       $statistics: [Statistic!] = [MEAN, MIN, MAX, MEDIAN, STDDEV, COUNT]) {
  statistics(filter: $filter, variable: $variable, groupBy: $groupBy, depthBinEdges: $edges,
             statistics: $statistics) {
    rows { variable unit mean min max median stddev count profileCount platformCount
      group { start end monthOfYear region platformCode datasetId depthMin depthMax west south cellDegrees } }
    provenance { complete warnings } } }"""


async def table(ask: Ask, **variables: Any) -> list[dict[str, Any]]:
    rows = (await ask(STATISTICS, **variables))["statistics"]["rows"]
    for row in rows:
        row["group"] = {name: value for name, value in row["group"].items() if value is not None}
    return rows  # type: ignore[no-any-return]


async def test_statistics_are_those_of_the_matching_levels(ask: Ask) -> None:
    (row,) = await table(ask, variable="TEMPERATURE", filter={"platformCodes": ["1900001"]})
    values = np.float32([28.1, 20, 8, 29, 20, 8, 27, 20, 8]).astype(float)
    assert row == {
        "variable": "TEMPERATURE",
        "unit": "°C",
        "mean": pytest.approx(values.mean()),
        "min": 8.0,
        "max": 29.0,
        "median": 20.0,
        "stddev": pytest.approx(values.std(ddof=1)),
        "count": 9.0,
        "profileCount": 3,
        "platformCount": 1,
        "group": {},
    }


async def test_bad_values_are_in_no_statistic(ask: Ask) -> None:
    (row,) = await table(ask, variable="TEMPERATURE", filter={"platformCodes": ["1900004"]})
    assert (row["min"], row["max"], row["count"]) == (16.0, 17.0, 2.0)


async def test_groups_have_their_keys_and_order(ask: Ask) -> None:
    wanted = {"platformCodes": ["1900001", "1900002"]}

    async def groups(*by: str, **more: Any) -> list[tuple[dict[str, Any], float]]:
        rows = await table(ask, variable="TEMPERATURE", filter=wanted, groupBy=list(by), **more)
        return [(row["group"], row["count"]) for row in rows]

    year = {"start": "2021-01-01T00:00:00Z", "end": "2022-01-01T00:00:00Z"}
    assert await groups("YEAR") == [(year, 18.0)]
    months = await groups("MONTH")
    assert [count for _, count in months] == [3.0, 3.0, 6.0, 3.0, 3.0]
    assert months[0][0] == {"start": "2021-01-01T00:00:00Z", "end": "2021-02-01T00:00:00Z"}
    assert (await groups("DAY"))[0][0] == {"start": "2021-01-15T00:00:00Z", "end": "2021-01-16T00:00:00Z"}
    assert [group["monthOfYear"] for group, _ in await groups("MONTH_OF_YEAR")] == [1, 2, 3, 4, 5]
    assert await groups("PLATFORM") == [
        ({"platformCode": "1900001"}, 9.0),
        ({"platformCode": "1900002"}, 9.0),
    ]
    assert await groups("REGION") == [({"region": "Pacific Ocean"}, 9.0), ({"region": "Indian Ocean"}, 9.0)]
    assert await groups("DATASET") == [({"datasetId": "argo-test"}, 18.0)]
    bins = await groups("DEPTH_BIN", edges=[0, 10, 100])
    assert bins == [({"depthMin": 0.0, "depthMax": 10.0}, 6.0), ({"depthMin": 10.0, "depthMax": 100.0}, 6.0)]
    cells = [group for group, _ in await groups("GRID_CELL_5DEG")]
    assert {"south": 0.0, "west": -180.0, "cellDegrees": 5.0} in cells
    assert {"south": 15.0, "west": 85.0, "cellDegrees": 5.0} in cells
    assert max(group["west"] for group in cells) == 175.0  # 180 is -180
    both = await groups("PLATFORM", "MONTH_OF_YEAR")
    assert both[0] == ({"platformCode": "1900001", "monthOfYear": 1}, 3.0)


async def test_grids_are_weighted_by_area(ask: Ask) -> None:
    (row,) = await table(ask, variable="SEA_SURFACE_TEMPERATURE", filter={"months": [1]})
    equator, north = 1.0, math.cos(math.radians(60))
    mean = ((20 + 21 + 22) * equator + (25 + 27) * north) / (3 * equator + 2 * north)
    assert row["mean"] == pytest.approx(mean)
    assert (row["min"], row["max"], row["count"], row["profileCount"]) == (20.0, 27.0, 5.0, 0)


async def test_a_temperature_is_not_that_of_the_surface_grid(ask: Ask) -> None:
    (row,) = await table(ask, variable="TEMPERATURE")
    assert row["count"] == 8 * 3 + 4 + 2


async def test_counts_alone_need_no_variable(ask: Ask) -> None:
    (row,) = await table(ask, filter={"platformCodes": ["1900001"]})
    assert (row["count"], row["profileCount"], row["mean"], row["variable"]) == (9.0, 3, None, None)


async def test_nothing_found_is_a_row_of_zero(ask: Ask) -> None:
    (row,) = await table(ask, variable="TEMPERATURE", filter={"platformCodes": ["nobody"]})
    assert (row["count"], row["mean"]) == (0.0, None)
    assert (
        await table(ask, variable="TEMPERATURE", filter={"platformCodes": ["nobody"]}, groupBy=["YEAR"]) == []
    )


async def test_pressure_has_statistics_and_counts_as_a_variable(ask: Ask) -> None:
    document = """query ($filter: OceanFilter) {
      statistics(filter: $filter, variable: PRESSURE) { rows { min max count } }
      profiles(filter: $filter) { totalCount } measurements(filter: $filter) { totalCount } }"""
    for more in ({}, {"variables": ["PRESSURE"]}, {"variables": ["PRESSURE", "OXYGEN"]}):
        found = await ask(document, filter={"platformCodes": ["1900002"], **more})
        assert found["statistics"]["rows"] == [{"min": 5.0, "max": 500.0, "count": 9.0}]
        assert (found["profiles"]["totalCount"], found["measurements"]["totalCount"]) == (3, 9)


async def test_derived_variables_have_statistics(ask: Ask) -> None:
    for variable, low, high in (
        ("POTENTIAL_DENSITY", 20, 28),
        ("SOUND_SPEED", 1480, 1550),
        ("MIXED_LAYER_DEPTH", 49, 51),
    ):
        (row,) = await table(ask, variable=variable, filter={"platformCodes": ["1900001"]})
        assert low < row["min"] <= row["max"] < high


@pytest.mark.parametrize(
    ("edges", "by"), [([1], ["DEPTH_BIN"]), ([2, 1], ["DEPTH_BIN"]), ([0, 1], []), ([0, 0], ["DEPTH_BIN"])]
)
async def test_bins_must_ascend(ask: Ask, edges: list[float], by: list[str]) -> None:
    (error,) = await ask(STATISTICS, errors=True, variable="TEMPERATURE", edges=edges, groupBy=by)
    assert error.original_error.code == "BAD_INPUT"


async def test_what_is_left_out_or_in_real_time_is_told(ask: Ask) -> None:
    document = """query ($order: ProfileOrder, $filter: OceanFilter) {
        measurements(orderBy: $order, filter: $filter) { provenance { complete warnings } } }"""

    async def told(**variables: Any) -> dict[str, Any]:
        return (await ask(document, **variables))["measurements"]["provenance"]  # type: ignore[no-any-return]

    argo = {"datasets": ["argo-test"], "platformTypes": ["ARGO_FLOAT"]}
    by_heat = await told(order="TEMPERATURE_DESC")
    assert not by_heat["complete"]
    assert any("grids" in warning for warning in by_heat["warnings"])
    assert (await told(order="TEMPERATURE_DESC", filter=argo))["complete"]
    real_time = await told(filter={**argo, "dataModes": ["REAL_TIME"]})
    assert real_time["warnings"] == ["1 of 1 profiles are in real-time mode: not yet checked by hand."]


EDGES = """query ($first: Int, $after: String, $order: ProfileOrder) {
  measurements(first: $first, after: $after, orderBy: $order) {
    edges { cursor node { measurementId temperature } } nodes { measurementId temperature } } }"""


@pytest.mark.parametrize("order", ["TIME_DESC", "TIME_ASC", "TEMPERATURE_DESC", "SALINITY_ASC"])
async def test_after_each_cursor_come_the_rows_behind_it(ask: Ask, order: str) -> None:
    whole = (await ask(EDGES, first=100, order=order))["measurements"]
    assert [edge["node"] for edge in whole["edges"]] == whole["nodes"]
    for place, edge in enumerate(whole["edges"], 1):
        rest = (await ask(EDGES, first=100, order=order, after=edge["cursor"]))["measurements"]
        assert rest == {"edges": whole["edges"][place:], "nodes": whole["nodes"][place:]}


@pytest.mark.parametrize("order", ["TIME_ASC", "TEMPERATURE_DESC"])
async def test_rows_made_off_the_event_loop_are_the_same(
    ask: Ask, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = await page_through(ask, 7, order=order)
    monkeypatch.setattr(blocks, "MANY", 0)
    assert await page_through(ask, 7, order=order) == expected


async def test_a_page_of_nodes_makes_no_rows_and_no_cursors(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(*given: Any, **named: Any) -> Any:
        raise AssertionError("nobody asked for it")

    monkeypatch.setattr(measurements, "rows_of", made)
    monkeypatch.setattr(Cursor, "encode", made)
    found = await ask("{ measurements { nodes { measurementId temperature profile { id } } } }")
    assert len(found["measurements"]["nodes"]) == 8 * 3 + 2 * 2 + 3 + 10


@pytest.mark.parametrize(
    ("selected", "read"),
    [
        ("timestamp", {"temperature"}),
        ("depth salinityQc", {"temperature", "salinity"}),
        ("oxygen profile { qualityFlag }", None),
        ("conservativeTemperature", {"temperature", "salinity"}),
        ("qualityFlag", None),
    ],
)
async def test_only_columns_that_decide_or_are_selected_are_unpacked(
    ask: Ask, selected: str, read: set[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[set[str] | None] = []

    def unpacked(records: Any, names: Any = None) -> LevelBatch:
        asked.append(None if names is None else set(names))
        return level_batch(records, names)

    monkeypatch.setattr(scan, "level_batch", unpacked)
    found = await ask(
        f"{{ measurements(filter: {{temperature: {{min: 20}}}}) {{ nodes {{ {selected} }} }} }}"
    )
    assert asked == [read]
    assert found["measurements"]["nodes"]


async def test_cells_and_levels_in_one_page_have_their_own_values(ask: Ask) -> None:
    rows = await page_through(ask, 100)
    whole = """{ measurements { nodes { measurementId depth pressure temperatureQc salinityQc pressureQc
        dataSource latitude } } }"""
    nodes = {node["measurementId"]: node for node in (await ask(whole))["measurements"]["nodes"]}
    assert list(nodes) == [row["measurementId"] for row in rows]
    cells = [node for key, node in nodes.items() if key.startswith("msg_")]
    levels = [node for key, node in nodes.items() if key.startswith("msr_")]
    assert {(cell["depth"], cell["pressure"], cell["temperatureQc"]) for cell in cells} == {(0.0, None, 2)}
    assert {(cell["salinityQc"], cell["pressureQc"]) for cell in cells} == {(None, None)}
    assert all(level["pressureQc"] is not None for level in levels)
