"""Profiles as files, over real sockets: what the API says, written as CSV, NDJSON and netCDF."""

import asyncio
import csv
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import asyncpg
import httpx2
import numpy as np
import pytest
import xarray as xr

from db.engine import connected
from resolvers import exporting
from tests.api.conftest import Ask
from tests.api.serving import WAITING, served, until

PROFILES = """query ($filter: OceanFilter, $first: Int) {
  profiles(filter: $filter, first: $first) {
    nodes {
      id timestamp latitude longitude platform { code } dataset { id }
      measurements {
        depth pressure temperature salinity oxygen temperatureQc salinityQc qualityFlag
        conservativeTemperature absoluteSalinity potentialDensity soundSpeed
      }
    }
  }
}"""
# The columns of a file, and what the API calls them.
NAMES = {name: name for name in ("depth", "pressure", "temperature", "salinity", "oxygen")} | {
    "temperature_qc": "temperatureQc",
    "salinity_qc": "salinityQc",
    "quality_flag": "qualityFlag",
    "conservative_temperature": "conservativeTemperature",
    "absolute_salinity": "absoluteSalinity",
    "potential_density": "potentialDensity",
    "sound_speed": "soundSpeed",
}
ACROSS: dict[str, Any] = {"boundingBox": {"west": 170, "south": -60, "east": -170, "north": 60}}
FILTERS: list[dict[str, Any]] = [{}, {"quality": "ANY"}, ACROSS, {"regions": ["Bay of Bengal"]}]


@pytest.fixture(scope="module")
def url(world_database: str) -> Iterator[str]:
    with served(world_database) as found:
        yield found


def got(url: str, kind: str, **asked: Any) -> httpx2.Response:
    asked = {name: json.dumps(value) if name == "filter" else value for name, value in asked.items()}
    return httpx2.get(f"{url}/export/profiles.{kind}?{urlencode(asked)}", timeout=30)


def csv_rows(text: str) -> tuple[list[dict[str, str]], list[str]]:
    """The rows behind the units, and the comments."""
    lines = text.splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    return rows[1:], [line for line in lines if line.startswith("#")]


async def levels_of(ask: Ask, wanted: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each level of the API with its profile."""
    nodes = (await ask(PROFILES, filter=wanted, first=100))["profiles"]["nodes"]
    return [(node, level) for node in nodes for level in node["measurements"]]


def number(text: str) -> float | None:
    return float(text) if text else None


@pytest.mark.parametrize("wanted", FILTERS)
async def test_the_rows_of_a_csv_are_those_of_the_api(ask: Ask, url: str, wanted: dict[str, Any]) -> None:
    answer = got(url, "csv", filter=wanted)
    assert answer.status_code == 200
    rows, comments = csv_rows(answer.text)
    expected = await levels_of(ask, wanted)
    assert len(rows) == len(expected) > 0
    for row, (node, level) in zip(rows, expected, strict=True):
        assert (row["profile_id"], row["platform_code"]) == (node["id"], node["platform"]["code"])
        assert (row["time"], row["dataset"]) == (node["timestamp"], node["dataset"]["id"])
        assert (float(row["latitude"]), float(row["longitude"])) == (node["latitude"], node["longitude"])
        assert {name: number(row[name]) for name in NAMES} == {name: level[NAMES[name]] for name in NAMES}
    assert answer.headers["x-ocean-complete"] == "true"
    assert "; complete." in comments[0]


def test_a_csv_has_units_and_a_name_and_its_citations(url: str) -> None:
    answer = got(url, "csv", filter={"regions": ["Bay of Bengal"]})
    names, units = csv.reader(answer.text.splitlines()[:2])
    told = dict(zip(names, units, strict=True))
    assert told["time"] == "UTC"
    assert (told["temperature"], told["salinity"], told["pressure"]) == ("degree_C", "1", "dbar")
    assert answer.headers["content-disposition"] == 'attachment; filename="ocean-profiles.csv"'
    assert "# Cite the tests. doi:10.1/test" in answer.text


async def test_the_objects_of_an_ndjson_are_the_profiles_of_the_api(ask: Ask, url: str) -> None:
    answer = got(url, "ndjson", filter={"quality": "ANY"})
    *profiles, last = [json.loads(line) for line in answer.text.splitlines()]
    nodes = (await ask(PROFILES, filter={"quality": "ANY"}, first=100))["profiles"]["nodes"]
    assert [one["profile_id"] for one in profiles] == [node["id"] for node in nodes]
    for one, node in zip(profiles, nodes, strict=True):
        for name, own in NAMES.items():
            expected = [level[own] for level in node["measurements"]]
            assert one["levels"].get(name, [None] * len(expected)) == expected
    summary = last["summary"]
    assert (summary["profiles"], summary["total"], summary["complete"]) == (len(nodes), len(nodes), True)
    assert summary["provenance"]["source_name"] == "local"


async def test_flags_of_oxygen_are_those_of_the_api(ask_real: Ask, real_database: str) -> None:
    wanted = {"variables": ["OXYGEN"], "quality": "ANY"}
    document = """query ($filter: OceanFilter) {
      profiles(filter: $filter, first: 5) { nodes { id columns { oxygenQc } } }
    }"""
    nodes = (await ask_real(document, filter=wanted))["profiles"]["nodes"]
    with served(real_database) as url:
        rows, _ = csv_rows(got(url, "csv", filter=wanted, first=5).text)
    flags = [(node["id"], flag) for node in nodes for flag in node["columns"]["oxygenQc"]]
    assert {flag for _, flag in flags} == {3, 9}
    assert [(row["profile_id"], row["oxygen_qc"]) for row in rows] == [
        (id_, "" if flag == 9 else str(flag)) for id_, flag in flags
    ]


@pytest.mark.parametrize("wanted", FILTERS)
async def test_a_netcdf_is_a_contiguous_ragged_array_of_the_same_values(
    ask: Ask, url: str, tmp_path: Path, wanted: dict[str, Any]
) -> None:
    path = tmp_path / "profiles.nc"
    path.write_bytes(got(url, "nc", filter=wanted).content)
    expected = await levels_of(ask, wanted)
    with xr.open_dataset(path) as found:
        assert (found.attrs["featureType"], found.attrs["ocean_complete"]) == ("profile", "true")
        assert found["row_size"].attrs["sample_dimension"] == "obs"
        assert found["temperature"].attrs["standard_name"] == "sea_water_temperature"
        assert found["temperature"].attrs["units"] == "degree_C"
        assert found["temperature"].attrs["ancillary_variables"] == "temperature_qc"
        assert found["oxygen"].attrs["ancillary_variables"] == "oxygen_qc"
        assert found["temperature_qc"].attrs["flag_meanings"].split()[8] == "estimated"
        assert "depth" in found["temperature"].coords
        for name in ("temperature", "temperature_qc"):
            assert found[name].encoding["coordinates"] == "time latitude longitude depth"
        assert "Cite the tests" in found.attrs["references"]
        owners = [i for i, size in enumerate(found["row_size"].values) for _ in range(size)]
        ids = found["profile_id"].values
        assert [ids[i] for i in owners] == [node["id"] for node, _ in expected]
        for name, own in NAMES.items():
            values = np.array([level[own] for _, level in expected], dtype=np.float32)
            np.testing.assert_array_equal(found[name].values.astype(np.float32), values)


def test_pages_of_an_export_join_without_a_gap(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = csv_rows(got(url, "csv").text)
    assert any("real-time mode" in comment for comment in whole[1])
    monkeypatch.setattr(exporting, "PER_PAGE", 2)
    rows, comments = csv_rows(got(url, "csv").text)
    assert rows == whole[0]
    assert [line for line in comments if "fetched" not in line] == [
        line for line in whole[1] if "fetched" not in line
    ]


def test_a_file_that_holds_not_all_says_so(url: str) -> None:
    answer = got(url, "csv", first=2)
    total = int(answer.headers["x-ocean-total"])
    assert (answer.headers["x-ocean-complete"], answer.headers["x-ocean-profiles"]) == ("false", "2")
    assert f"# 2 of {total} matching profiles" in answer.text
    assert "not complete" in answer.text
    last = json.loads(got(url, "ndjson", first=2).text.splitlines()[-1])
    assert (last["summary"]["complete"], last["summary"]["total"]) == (False, total)


WRONG = [
    ({"filter": {"months": [13]}}, 400, "BAD_INPUT", "13"),
    ({"filter": {"colour": "blue"}}, 400, "BAD_INPUT", "colour"),
    ({"filter": {"time": {"start": "soon"}}}, 400, "BAD_INPUT", "soon"),
    ({"filter": {"regions": ["Atlantis"]}}, 400, "UNKNOWN_REGION", "Atlantis"),
    ({"filter": [1]}, 400, "BAD_INPUT", "filter"),
    ({"orderBy": "UP"}, 400, "BAD_INPUT", "UP"),
    ({"orderBy": "DISTANCE_ASC"}, 400, "BAD_INPUT", "near"),
    ({"first": "0"}, 400, "BAD_INPUT", "first"),
    ({"first": "many"}, 400, "BAD_INPUT", "many"),
    ({"first": "10001"}, 413, "TOO_LARGE", "10,000"),
    ({"sorce": "AUTO"}, 400, "BAD_INPUT", "sorce"),
    ({"source": "LIVE_ONLY"}, 503, "SOURCE_UNAVAILABLE", "live"),
]


@pytest.mark.parametrize(("asked", "status", "code", "named"), WRONG)
def test_what_is_asked_wrongly_is_told(
    url: str, asked: dict[str, Any], status: int, code: str, named: str
) -> None:
    answer = got(url, "csv", **asked)
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]["code"]) == (status, code)
    assert named in error["message"]


def test_a_filter_that_is_no_json_and_a_kind_that_is_none_are_told(url: str) -> None:
    assert (
        httpx2.get(f"{url}/export/profiles.csv?filter=%7B")
        .json()["errors"][0]["message"]
        .startswith("filter is not")
    )
    assert got(url, "xls").status_code == 404


async def test_a_client_that_leaves_stops_the_query_of_its_export(
    url: str, world_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose = exporting.choose
    holders: list[asyncpg.Connection] = []

    async def then_locked(*arguments: Any) -> Any:
        """After the first page the table is held, so that the query of the second waits."""
        chosen = await choose(*arguments)
        if not holders:
            holders.append(await asyncpg.connect(world_database))
            await holders[0].execute("BEGIN; LOCK TABLE profiles IN ACCESS EXCLUSIVE MODE")
        return chosen

    monkeypatch.setattr(exporting, "PER_PAGE", 1)
    monkeypatch.setattr(exporting, "choose", then_locked)
    async with connected(world_database) as watcher:
        async with (
            httpx2.AsyncClient(timeout=30) as client,
            client.stream("GET", f"{url}/export/profiles.csv") as answer,
        ):
            assert answer.status_code == 200
            await until(watcher, WAITING, 1)
        await until(watcher, WAITING, 0)
        await watcher.execute("SELECT pg_terminate_backend($1)", holders[0].get_server_pid())
    monkeypatch.undo()
    assert got(url, "csv").headers["x-ocean-complete"] == "true"


async def test_four_exports_at_a_time_count_from_their_first_page(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose, opened, go_on = exporting.choose, threading.Semaphore(0), threading.Event()

    async def held(*arguments: Any) -> Any:
        opened.release()
        await asyncio.to_thread(go_on.wait, 20)
        return await choose(*arguments)

    monkeypatch.setattr(exporting, "choose", held)
    async with httpx2.AsyncClient(timeout=30) as client:
        running = [asyncio.create_task(client.get(f"{url}/export/profiles.csv")) for _ in range(4)]
        try:
            for _ in running:
                assert await asyncio.to_thread(opened.acquire, timeout=20)
            refused = await client.get(f"{url}/export/profiles.csv")
        finally:
            go_on.set()
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "10")
        assert [(await one).status_code for one in running] == [200] * 4
        assert (await client.get(f"{url}/export/profiles.csv")).status_code == 200


def test_head_tells_what_a_file_would_hold_and_reads_one_page(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, pages, choose = got(url, "csv"), [], exporting.choose

    async def counted(*arguments: Any) -> Any:
        pages.append(arguments)
        return await choose(*arguments)

    monkeypatch.setattr(exporting, "PER_PAGE", 1)
    monkeypatch.setattr(exporting, "choose", counted)
    with httpx2.Client(timeout=30) as client:  # of one connection, whose requests are answered in turn
        answer = client.head(f"{url}/export/profiles.csv")
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer.headers["x-ocean-profiles"] == whole.headers["x-ocean-profiles"]
        assert csv_rows(client.get(f"{url}/export/profiles.csv").text)[0] == csv_rows(whole.text)[0]
    assert len(pages) == 1 + int(whole.headers["x-ocean-profiles"])
