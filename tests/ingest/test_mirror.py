"""Regions and periods kept in step with a GDAC: a real HTTP server over real files, or a folder of them."""

import asyncio
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest

from ingest.mirror.gdac import Folder, Remote, folder_of, mirror, server
from ingest.mirror.progress import Mirrored
from ocean.errors import OceanError
from ocean.filter import BoundingBox, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from sources.feed import Fault
from sources.http.client import opened
from tests.doubles.gdac import INDEX, Gdac, gdac
from tests.doubles.local import Answer, LocalServer, Request, answering, begun_in_order

GAZETTEER = Gazetteer.load()
EVERYTHING = OceanFilter()
FLOAT = OceanFilter(platform_codes=("2900313",))
FIRST = "csio/2900313/profiles/D2900313_000.nc"


@pytest.fixture
def double(shared_data: Path) -> Gdac:
    return gdac(shared_data, ("csio", "jma", "aoml"))


@pytest.fixture
def http(double: Gdac) -> Iterator[LocalServer]:
    with LocalServer(answering(double.reply)) as running:
        yield running


async def run(
    http: LocalServer, home: Path, dsn: str, wanted: OceanFilter = EVERYTHING, index: str | None = None
) -> Mirrored:
    async with opened([server(http.url, allow_private=True)]) as client:
        remote = Remote(http.url, client, folder_of(home, http.url))
        return await mirror(remote, wanted, GAZETTEER, dsn, 1, lambda found: None, index)


async def files_of(dsn: str) -> dict[str, int]:
    """Profiles of each ingested file, by its name."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch("SELECT path, profiles FROM ingested_files")
    finally:
        await connection.close()
    return {Path(row["path"]).name: row["profiles"] for row in rows}


def fetched(http: LocalServer) -> list[str]:
    """The files that were asked for, in order."""
    return [one.removeprefix("/dac/") for one in http.targets if one.startswith("/dac/")]


async def test_the_first_run_loads_what_the_index_lists_and_the_second_asks_for_the_index_alone(
    http: LocalServer, double: Gdac, tmp_path: Path, empty_database: str
) -> None:
    first = await run(http, tmp_path, empty_database)
    assert (first.chosen, first.loaded, first.unchanged, first.missing) == (33, 33, 0, [])
    assert first.received == sum(len(content) for content in double.files.values())
    assert sorted(fetched(http)) == sorted(double.files)
    assert http.most == 2
    assert set(await files_of(empty_database)) == {Path(file).name for file in double.files}
    again = await run(http, tmp_path, empty_database)
    assert (again.chosen, again.loaded, again.unchanged, again.profiles) == (33, 0, 33, 0)
    assert len(fetched(http)) == 33
    assert http.targets[-1] == f"/{INDEX}.gz"


async def test_the_newest_profiles_come_first(
    http: LocalServer, double: Gdac, tmp_path: Path, empty_database: str
) -> None:
    await run(http, tmp_path, empty_database, FLOAT)
    dates = [double.lines[file].date for file in fetched(http)]
    assert len(dates) == 8
    assert begun_in_order(dates, sorted(dates, reverse=True))


async def test_a_file_with_a_newer_update_is_fetched_and_loaded_again(
    http: LocalServer, double: Gdac, tmp_path: Path, empty_database: str
) -> None:
    await run(http, tmp_path, empty_database, FLOAT)
    double.lines[FIRST].updated = "20260101000000"
    again = await run(http, tmp_path, empty_database, FLOAT)
    assert (again.loaded, again.unchanged, again.profiles) == (1, 7, 1)
    assert fetched(http)[8:] == [FIRST]
    double.lines[FIRST].updated = "20170101000000"  # another GDAC that lags behind
    older = await run(http, tmp_path, empty_database, FLOAT)
    assert (older.loaded, older.unchanged) == (0, 8)


YEAR = TimeRange(datetime(2018, 1, 1, tzinfo=UTC), datetime(2019, 1, 1, tzinfo=UTC))


async def test_what_lies_outside_of_space_or_period_is_not_fetched(
    http: LocalServer, tmp_path: Path, empty_database: str
) -> None:
    found = await run(
        http, tmp_path, empty_database, OceanFilter(bounding_box=BoundingBox(140, 0, -130, 50), time=YEAR)
    )
    numbers = ("2902746/profiles/R2902746_003", "2902746/profiles/R2902746_001")
    jma = ("4902252/profiles/D4902252_121", "4902252/profiles/D4902252_103")
    assert sorted(fetched(http)) == sorted(
        [*(f"csio/{one}.nc" for one in numbers), *(f"jma/{one}.nc" for one in jma)]
    )
    assert found.loaded == len(await files_of(empty_database)) == 4


async def test_a_folder_is_read_where_it_is(double: Gdac, tmp_path: Path, empty_database: str) -> None:
    double.write(tmp_path)
    gone = tmp_path / "dac" / FIRST
    gone.unlink()

    async def go() -> Mirrored:
        return await mirror(Folder(tmp_path), FLOAT, GAZETTEER, empty_database, 1, lambda found: None)

    first, again = await go(), await go()
    assert (first.loaded, first.absent, first.missing) == (7, 1, [])
    assert (again.loaded, again.unchanged, again.absent) == (0, 7, 1)
    gone.write_bytes(double.files[FIRST])
    assert (await go()).loaded == 1
    os.utime(gone, (0, 0))
    replaced = await go()
    assert (replaced.loaded, replaced.unchanged) == (1, 7)


async def test_what_the_gdac_lacks_or_sends_wrong_is_told_and_the_rest_is_loaded(
    http: LocalServer, double: Gdac, tmp_path: Path, empty_database: str
) -> None:
    second = FIRST.replace("000", "001")
    good, page = double.files.pop(FIRST), b"<!doctype html><html>maintenance</html>"
    kept, double.files[second] = double.files[second], page
    found = await run(http, tmp_path, empty_database, FLOAT)
    assert (found.loaded, found.absent) == (6, 1)
    assert found.missing == [
        f"{second}: D2900313_001.nc was not taken: The file is not NetCDF: it is an HTML page."
    ]
    names = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert names == {f"D2900313_00{number}.nc" for number in range(2, 8)}
    double.files |= {FIRST: good, second: kept}
    assert (await run(http, tmp_path, empty_database, FLOAT)).loaded == 2


async def test_a_gdac_that_fails_is_given_up_after_three_files(
    double: Gdac, tmp_path: Path, empty_database: str
) -> None:
    def failing(request: Request) -> Answer:
        return Answer(500) if request.target.startswith("/dac/") else double.reply(request)

    with LocalServer(answering(failing)) as http:
        with pytest.raises(Fault, match="answered 500"):
            await run(http, tmp_path, empty_database)
        assert len(fetched(http)) <= 4
    assert await files_of(empty_database) == {}


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (lambda index: index[:-9], "is cut short: its last line is"),
        (lambda index: index.replace(b"jma/4902252", b"../4902252"), "is no profile file below dac/"),
    ],
)
async def test_nothing_is_fetched_by_an_index_that_is_not_whole_or_not_to_be_trusted(
    double: Gdac, tmp_path: Path, empty_database: str, broken: object, why: str
) -> None:
    assert callable(broken)
    content = broken(double.index())
    with LocalServer(answering(lambda request: Answer(200, content, "text/plain"))) as http:
        with pytest.raises(OceanError, match=why):
            await run(http, tmp_path, empty_database, FLOAT)
        assert http.targets == [f"/{INDEX}.gz"]
    assert list(tmp_path.iterdir()) == []
    assert await files_of(empty_database) == {}


async def test_an_index_of_another_name_is_asked_for(http: LocalServer, tmp_path: Path) -> None:
    with pytest.raises(OceanError, match=r"has no argo_synthetic-profile_index\.txt: it is no GDAC"):
        await run(http, tmp_path, "postgresql://127.0.0.1:1/none", index="argo_synthetic-profile_index.txt")
    assert http.targets == ["/argo_synthetic-profile_index.txt"]


async def test_what_is_given_up_leaves_no_task(
    http: LocalServer, tmp_path: Path, empty_database: str
) -> None:
    before = asyncio.all_tasks()
    task = asyncio.create_task(run(http, tmp_path, empty_database))
    await asyncio.to_thread(http.until, lambda: len(http.targets) > 3)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asyncio.all_tasks() == before
