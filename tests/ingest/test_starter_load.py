"""The starter data in PostGIS: loaded once, whole, also after a run that was cut short."""

import os
import time
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from rich.console import Console

from cli.datasets import table
from ingest.run import ingest
from ingest.starter import COLLECTIONS, generate, is_loaded, load_starter
from ingest.starter.load import IDS, clear_unfinished

SCALE = 0.02
LISTED = "SELECT *, 1000000::bigint AS size, 0 AS tiles FROM datasets"
COUNTS = """
    SELECT (SELECT count(*) FROM profiles) AS profiles, (SELECT count(*) FROM archived_profiles) AS archived,
           (SELECT sum(level_count) FROM profiles) AS levels, (SELECT count(*) FROM platforms) AS platforms,
           (SELECT count(*) FROM grid_tiles) AS tiles,
           (SELECT max(ingested_at) FROM ingested_files) AS last"""


async def fetch(dsn: str, statement: str) -> list[Any]:
    connection = await asyncpg.connect(dsn)
    try:
        return list(await connection.fetch(statement))
    finally:
        await connection.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home") / "starter"


async def test_loading_fills_the_five_datasets_and_a_second_time_changes_nothing(
    database: str, folder: Path
) -> None:
    assert not await is_loaded(database, folder)
    summary = await load_starter(database, folder, workers=1, scale=SCALE)
    assert summary is not None
    assert summary.refused == 0
    datasets = await fetch(database, "SELECT * FROM datasets ORDER BY id")
    assert [row["id"] for row in datasets] == sorted(IDS)
    assert all(row["synthetic"] and row["citation"].startswith("Synthetic") for row in datasets)
    assert {row["title"] for row in datasets} == {collection.title for collection in COLLECTIONS}
    (before,) = await fetch(database, COUNTS)
    assert before["profiles"] + before["archived"] == summary.profiles
    assert sum(row["profile_count"] for row in datasets) == before["profiles"]
    assert 0 < before["archived"] < 0.05 * before["profiles"]
    assert before["tiles"] > 0

    start = time.perf_counter()
    assert await load_starter(database, folder, workers=1, scale=SCALE) is None
    assert time.perf_counter() - start < 0.5
    again = await ingest(sorted(folder.glob("*.nc")), database, 1)
    assert (again.loaded, again.unchanged) == (0, summary.files)
    assert (await fetch(database, COUNTS)) == [before]


async def test_a_load_that_was_cut_short_is_completed(empty_database: str, folder: Path) -> None:
    if not folder.exists():
        generate(folder, scale=SCALE)
    # What a kill leaves: all datasets begun, and some files that it never reached.
    some = [next(folder.glob(f"{id_}*")) for id_ in IDS]
    await ingest(some, empty_database, 1)
    assert not await is_loaded(empty_database, folder)
    summary = await load_starter(empty_database, folder, workers=1, scale=SCALE)
    assert summary is not None
    assert (summary.loaded, summary.unchanged) == (summary.files - len(some), len(some))
    assert await is_loaded(empty_database, folder)
    counts = await fetch(empty_database, "SELECT id, profile_count FROM datasets")
    assert {row["id"]: row["profile_count"] > 0 for row in counts} == {
        id_: id_ != "global-sst-2022-2023" for id_ in IDS
    }


async def test_the_list_says_synthetic_and_the_coverage(database: str) -> None:
    console = Console(width=200, no_color=True)
    with console.capture() as captured:
        console.print(table(await fetch(database, f"{LISTED} WHERE id = 'indian-argo-2019-2023'")))
    shown = captured.get()
    for text in ("synthetic", " profiles", " measurements", "1.0 MB", "temperature, salinity", "2019-"):
        assert text in shown
    assert "grid tiles" not in shown


def test_what_a_killed_run_left_behind_is_cleared(tmp_path: Path) -> None:
    old, young = tmp_path / ".starter-old", tmp_path / ".starter-young"
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (0, 0))
    clear_unfinished(tmp_path / "starter")
    assert not old.exists()
    assert young.exists()
