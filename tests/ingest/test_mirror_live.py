"""Periods of a live source kept in step: an ERDDAP over real sockets, and a real database."""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import asyncpg
import pytest

from ingest.mirror.feeds import client, feed_of, named
from ingest.mirror.live import mirror, months
from ingest.mirror.progress import Mirrored
from ocean.errors import OceanError
from ocean.filter import BoundingBox, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from sources.erddap.config import Entry, load
from sources.feed import Fault
from tests.doubles.erddap import Erddap, real
from tests.doubles.local import Answer, LocalServer, Request, answering, begun_in_order

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SPRING = TimeRange(datetime(2023, 4, 1, tzinfo=UTC), datetime(2023, 6, 1, tzinfo=UTC))
INDIAN = OceanFilter(bounding_box=BoundingBox(40, -70, 146, 30), datasets=("argo",), time=SPRING)
GAZETTEER = Gazetteer.load()
PROFILES = "SELECT count(*) FROM profiles"
MARKS = "SELECT path FROM ingested_files WHERE path LIKE 'mirror:%'"


@pytest.fixture
def erddap(shared_data: Path) -> Erddap:
    return real(shared_data)


@pytest.fixture
def http(erddap: Erddap) -> Iterator[LocalServer]:
    with LocalServer(answering(erddap.reply)) as running:
        yield running


@pytest.fixture
async def connection(empty_database: str) -> AsyncIterator[asyncpg.Connection]:
    found = await asyncpg.connect(empty_database)
    yield found
    await found.close()


def entry_at(http: LocalServer, name: str = "ifremer-erddap") -> Entry:
    changes = {"url": f"{http.url}/erddap", "allow_private": True}
    return named(load(), name).model_copy(update=changes)


async def run(
    http: LocalServer,
    dsn: str,
    wanted: OceanFilter = INDIAN,
    now: datetime = NOW,
    name: str = "ifremer-erddap",
) -> Mirrored:
    entry = entry_at(http, name)
    async with client([entry], None) as asked:
        feed = feed_of(entry, asked, GAZETTEER)
        return await mirror(feed, wanted, months(wanted.time, now), dsn, lambda found: None, now)


def spans(http: LocalServer) -> list[str]:
    """The times that were asked for, in order."""
    found = (re.search(r"&time>=([^&]*)&time<([^&]*)", unquote(target)) for target in http.targets)
    return [f"{one[1]}/{one[2]}" for one in found if one]


async def test_the_months_of_a_period_are_loaded_newest_first_and_once(
    http: LocalServer, erddap: Erddap, empty_database: str, connection: asyncpg.Connection
) -> None:
    first = await run(http, empty_database)
    assert (first.chosen, first.loaded, first.unchanged, first.profiles) == (2, 2, 0, 44)
    assert await connection.fetchval(PROFILES) == 44
    assert await connection.fetchval("SELECT profile_count FROM datasets WHERE id = 'argo'") == 44
    assert len(await connection.fetch(MARKS)) > 2  # a month in so large a box is taken in halves
    asked = spans(http)
    assert begun_in_order(asked, sorted(asked, reverse=True))
    assert min(asked).startswith("2023-03-31T23:59:59Z/")
    assert http.most <= 2
    again = await run(http, empty_database)
    assert (again.chosen, again.loaded, again.unchanged) == (2, 0, 2)
    assert spans(http) == asked


async def test_a_period_that_had_not_settled_is_asked_for_again_a_day_later(
    http: LocalServer, empty_database: str
) -> None:
    soon = datetime(2023, 5, 25, tzinfo=UTC)
    await run(http, empty_database, now=soon)
    hour_later = await run(http, empty_database, now=soon + timedelta(hours=1))
    assert (hour_later.loaded, hour_later.unchanged) == (0, 2)
    week_later = await run(http, empty_database, now=soon + timedelta(days=7))
    assert (week_later.loaded, week_later.unchanged) == (2, 0)
    year_later = await run(http, empty_database, now=soon + timedelta(days=365))
    assert (year_later.loaded, year_later.unchanged) == (1, 1)  # April had settled a week later
    assert (await run(http, empty_database, now=soon + timedelta(days=367))).unchanged == 2


async def test_a_run_that_broke_off_goes_on_where_it_stopped(
    erddap: Erddap, empty_database: str, connection: asyncpg.Connection
) -> None:
    broken = True

    def reply(request: Request) -> Answer:
        return Answer(500) if broken and "2023-04" in unquote(request.target) else erddap.reply(request)

    with LocalServer(answering(reply)) as http:
        with pytest.raises((Fault, OceanError), match="answered 500"):
            await run(http, empty_database)
        assert await connection.fetchval(PROFILES) == 44
        before, broken = len(spans(http)), False
        found = await run(http, empty_database)
        assert found.chosen == found.loaded + found.unchanged == 2
        assert all("2023-05-2" not in one for one in spans(http)[before:])


async def test_a_period_too_large_for_the_server_is_halved(
    erddap: Erddap, empty_database: str, connection: asyncpg.Connection
) -> None:
    small = replace(erddap, max_rows=4_000)
    may = INDIAN.with_parts(
        bounding_box=BoundingBox(60, -60, 80, 10),
        time=TimeRange(datetime(2023, 5, 1, tzinfo=UTC), datetime(2023, 6, 1, tzinfo=UTC)),
    )
    with LocalServer(answering(small.reply)) as http:
        found = await run(http, empty_database, may)
        assert (found.loaded, found.missing) == (1, [])
    whole = await connection.fetchval(PROFILES)
    assert whole == found.profiles


async def test_a_part_that_can_not_be_had_keeps_its_period_from_being_written(
    erddap: Erddap, empty_database: str, connection: asyncpg.Connection
) -> None:
    small = replace(erddap, max_rows=100)
    with (
        LocalServer(answering(small.reply)) as http,
        pytest.raises((Fault, OceanError), match="too much data"),
    ):
        await run(http, empty_database)
    assert await connection.fetchval(PROFILES) == 0


async def test_fields_of_a_grid_are_written_as_tiles(
    http: LocalServer, empty_database: str, connection: asyncpg.Connection
) -> None:
    time = TimeRange(datetime(2022, 9, 13, tzinfo=UTC), datetime(2022, 9, 14, tzinfo=UTC))
    wanted = OceanFilter(bounding_box=BoundingBox(175, -72, -175, -60), time=time, datasets=("oisst-v2.1",))
    found = await run(http, empty_database, wanted, name="pfeg-oisst")
    assert (found.loaded, found.tiles) == (1, await connection.fetchval("SELECT count(*) FROM grid_tiles"))
    assert found.tiles > 0
    coarse = wanted.with_parts(bounding_box=None)
    with pytest.raises(OceanError, match="Of pfeg-oisst only one cell in 3 by 3 was read"):
        await run(http, empty_database, coarse, name="pfeg-oisst")
    assert await connection.fetchval("SELECT count(*) FROM grid_tiles") == found.tiles


async def test_what_a_source_does_not_answer_is_refused_and_not_asked(
    http: LocalServer, empty_database: str
) -> None:
    wanted = INDIAN.with_parts(platform_codes=("1",), datasets=("oisst-v2.1",))
    with pytest.raises(OceanError, match="pfeg-oisst is a grid, without platforms or cycles"):
        await run(http, empty_database, wanted, name="pfeg-oisst")
    with pytest.raises(OceanError, match="from --since on"):
        await run(http, empty_database, INDIAN.with_parts(time=TimeRange()))
    assert http.targets == []


def test_a_period_is_its_months_and_the_last_one_whole_where_it_has_no_end() -> None:
    since = datetime(2023, 11, 10, tzinfo=UTC)
    assert [str(one) for one in months(TimeRange(since, datetime(2024, 1, 3, tzinfo=UTC)), NOW)] == [
        "2024-01-01T00:00:00Z to 2024-01-03T00:00:00Z",
        "2023-12-01T00:00:00Z to 2024-01-01T00:00:00Z",
        "2023-11-10T00:00:00Z to 2023-12-01T00:00:00Z",
    ]
    open_ended = list(months(TimeRange(since), datetime(2023, 11, 20, 5, tzinfo=UTC)))
    assert [str(one) for one in open_ended] == ["2023-11-10T00:00:00Z to 2023-12-01T00:00:00Z"]
    assert list(months(TimeRange(since), since)) == []


def test_sources_that_are_unknown_or_not_configured_are_named() -> None:
    with pytest.raises(OceanError, match="No live source is called 'nowhere': ifremer-erddap, osmc-erddap"):
        named(load(), "nowhere")
    with pytest.raises(OceanError, match="copernicus-marine is not configured: set COPERNICUS"):
        named(load(), "copernicus-marine")
