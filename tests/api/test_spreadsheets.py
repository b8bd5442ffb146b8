"""Texts that a spreadsheet would run as formulas, in exported files."""

import asyncio
import csv
import json
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
import xarray as xr

from db.cluster import Running
from ocean.records import DatasetRecord
from tests.api.serving import served
from tests.api.world import Cast, block_of, warm
from tests.conftest import fresh_database
from tests.ingest.blocks import load

# Codes, and how a CSV has them.
CODES = {
    "=1+1": "'=1+1",
    '=HYPERLINK("http://127.0.0.1","see")': """'=HYPERLINK("http://127.0.0.1","see")""",
    "+1": "'+1",
    "-2A": "'-2A",
    "@SUM(A1)": "'@SUM(A1)",
    "＝1": "'＝1",
    "  =1": "'  =1",
    "\t1": "'\t1",
    "2902746": "2902746",
    "A-1": "A-1",
}
ODD = DatasetRecord("@odd", "Odd", 'Doe, J.,=HYPERLINK("http://127.0.0.1"),"+1", 2021')


@pytest.fixture(scope="module")
def url(cluster: Running, regional: str) -> Iterator[str]:
    """Over a store of such texts, south and west of zero."""
    casts = [Cast(code, "2021-03-01", -10.5, -20.5, warm(), dataset=ODD) for code in CODES]
    for dsn in fresh_database(cluster, regional):
        asyncio.run(load(dsn, ("/odd.nc", block_of(*casts))))
        with served(dsn) as found:
            yield found


def got(url: str, kind: str) -> httpx2.Response:
    return httpx2.get(f"{url}/export/profiles.{kind}", timeout=30)


def test_no_text_of_a_csv_is_a_formula(url: str) -> None:
    lines = got(url, "csv").text.splitlines()
    units, *rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    assert units["platform_code"] == ""
    assert {row["platform_code"] for row in rows} == {*CODES.values()}
    assert {row["dataset"] for row in rows} == {"'@odd"}
    assert {row["latitude"] for row in rows} == {"-10.5"}


def test_no_part_of_a_comment_is_a_formula(url: str) -> None:
    comments = [line for line in got(url, "csv").text.splitlines() if line.startswith("#")]
    assert """# Doe, J.,'=HYPERLINK("http://127.0.0.1"),'"+1", 2021""" in comments


def test_other_formats_have_texts_as_they_are(url: str, tmp_path: Path) -> None:
    *profiles, _ = [json.loads(line) for line in got(url, "ndjson").text.splitlines()]
    assert {one["platform_code"] for one in profiles} == {*CODES}
    path = tmp_path / "profiles.nc"
    path.write_bytes(got(url, "nc").content)
    with xr.open_dataset(path) as found:
        assert {*found["platform_code"].values} == {*CODES}
        assert {*found["dataset"].values} == {"@odd"}
