"""The feed of a tabledap dataset against a server that understands its queries, over real sockets."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest

from ocean.filter import BoundingBox, FloatRange, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.records import ProfileBlock
from ocean.terms import AttemptOutcome
from sources.erddap.config import Entry, load
from sources.erddap.tabledap import TableFeed
from sources.feed import Fault, Gathered, Need
from sources.http.client import Client, opened
from sources.http.server import Server
from tests.doubles.erddap import real, serving
from tests.doubles.local import Answer, LocalServer, Request, answering
from tests.sources.profiles import profiles
from tests.sources.test_erddap_same import whole_dataset

NOW = datetime(2026, 3, 1, tzinfo=UTC)
INDIAN = BoundingBox(40, -70, 146, 30)
DAY = TimeRange(datetime(2023, 5, 22, tzinfo=UTC), datetime(2023, 5, 23, tzinfo=UTC))


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
def server(shared_data: Path) -> Iterator[LocalServer]:
    with serving(real(shared_data)) as running:
        yield running


def at(url: str) -> Entry:
    entry = next(entry for entry in load() if entry.name == "ifremer-erddap")
    return entry.model_copy(update={"url": f"{url}/erddap", "allow_private": True})


@pytest.fixture
async def client(server: LocalServer) -> AsyncIterator[Client]:
    async with opened([Server(f"{server.url}/erddap", allow_private=True)]) as found:
        yield found


@pytest.fixture
def feed(server: LocalServer, client: Client, gazetteer: Gazetteer) -> TableFeed:
    return TableFeed(at(server.url), client, gazetteer, lambda: NOW)


def queries(server: LocalServer) -> list[str]:
    return [unquote(target) for target in server.targets]


def keys(gathered: Gathered) -> list[str]:
    return [key for block in gathered.records if isinstance(block, ProfileBlock) for key in block.keys]


async def test_a_day_in_a_box_is_gathered_as_the_dataset_has_it(
    feed: TableFeed, server: LocalServer, shared_data: Path
) -> None:
    found = await feed.gather(Need(OceanFilter(bounding_box=INDIAN, time=DAY)))
    dataset = whole_dataset(shared_data)
    start, end = np.datetime64("2023-05-22T00:00:00"), np.datetime64("2023-05-23T00:00:00")
    expected = {
        key
        for key, time, west, north in zip(
            dataset.keys, dataset.times, dataset.longitudes, dataset.latitudes, strict=True
        )
        if start <= time < end and 40 <= west <= 146 and -70 <= north <= 30
    }
    assert len(expected) > 40
    assert expected <= set(keys(found)) <= set(dataset.keys)
    assert (found.exhausted, found.missing, found.cached) == (True, (), False)
    assert server.most <= 2
    whole = profiles(dataset)
    for block in found.records:
        assert isinstance(block, ProfileBlock)
        assert all(facts == whole[key] for key, facts in profiles(block).items())


async def test_the_newest_of_a_place_are_found_without_asking_for_the_rest(
    feed: TableFeed, server: LocalServer
) -> None:
    wanted = OceanFilter(bounding_box=BoundingBox(-30, -5, -20, 5))
    found = await feed.gather(Need(wanted, newest=3))
    assert len(keys(found)) >= 3
    assert not found.exhausted
    assert found.missing == ()
    assert len(server.requests) <= 3
    times = [block.times.min() for block in found.records if isinstance(block, ProfileBlock) and len(block)]
    assert min(times) > np.datetime64("2014-01-01")


async def test_platforms_and_cycles_are_one_request(feed: TableFeed, server: LocalServer) -> None:
    wanted = OceanFilter(platform_codes=("1900207", "6902797"), cycle_numbers=(24, 25))
    found = await feed.gather(Need(wanted))
    assert sorted(keys(found)) == [
        *("argo|1900207|24|A|primary", "argo|1900207|25|A|primary"),
        *("argo|6902797|24|A|primary", "argo|6902797|25|A|primary"),
    ]
    assert len(server.requests) == 1


async def test_nothing_in_bounds_is_nothing_and_no_fault(feed: TableFeed) -> None:
    found = await feed.gather(Need(OceanFilter(platform_codes=("7777777",))))
    assert (found.records, found.exhausted, found.missing) == ((), True, ())


async def test_part_of_the_levels_is_asked_for_where_it_is_enough(
    feed: TableFeed, server: LocalServer
) -> None:

    wanted = OceanFilter(platform_codes=("1900207",), depth=FloatRange(None, 100.0))
    whole = await feed.gather(Need(OceanFilter(platform_codes=("1900207",))))
    part = await feed.gather(Need(wanted, whole=False))
    assert set(keys(part)) == set(keys(whole))
    (all_levels,), (some_levels,) = whole.records, part.records
    assert isinstance(all_levels, ProfileBlock)
    assert isinstance(some_levels, ProfileBlock)
    assert np.nanmax(all_levels.levels.values["pressure"]) > 1_900
    assert 100 < np.nanmax(some_levels.levels.values["pressure"]) < 155
    assert "&pres<=15" in queries(server)[-1]


async def test_a_need_without_bounds_is_refused_and_nothing_is_asked(
    feed: TableFeed, server: LocalServer
) -> None:
    with pytest.raises(Fault, match="name a region, a period or platforms") as refused:
        await feed.gather(Need(OceanFilter()))
    assert refused.value.outcome is AttemptOutcome.SKIPPED
    assert server.requests == []


async def test_the_probe_asks_for_the_version_and_an_hour(feed: TableFeed, server: LocalServer) -> None:
    await feed.probe()
    assert [query.partition("?")[0] for query in queries(server)] == [
        "/erddap/version",
        "/erddap/tabledap/ArgoFloats.nc",
    ]
    assert queries(server)[1].endswith("?time&time>=2026-02-28T23:00:00Z&distinct()")


async def gathered_from(reply: LocalServer, gazetteer: Gazetteer, need: Need) -> Gathered:
    with reply as running:
        async with opened([Server(f"{running.url}/erddap", allow_private=True)]) as client:
            return await TableFeed(at(running.url), client, gazetteer, lambda: NOW).gather(need)


def failing(shared_data: Path, pattern: str, answer: Answer) -> LocalServer:
    """The real dataset, but for queries that match."""
    erddap = real(shared_data)

    def reply(request: Request) -> Answer:
        return answer if re.search(pattern, unquote(request.target)) else erddap.reply(request)

    return LocalServer(answering(reply))


MESSAGE = "Payload Too Large: Your query produced too much data."
TOO_MUCH = Answer(413, f'Error {{\n    code=413;\n    message="{MESSAGE}";\n}}\n'.encode())


async def test_a_chunk_that_fails_is_told_as_missing(shared_data: Path, gazetteer: Gazetteer) -> None:
    server = failing(shared_data, r"6902797", TOO_MUCH)
    codes = ("1900207", *(str(1_000_000 + n) for n in range(9)), "6902797")
    found = await gathered_from(server, gazetteer, Need(OceanFilter(platform_codes=codes)))
    assert {key.split("|")[1] for key in keys(found)} == {"1900207"}
    (missing,) = found.missing
    assert missing == f"platforms 6902797: ifremer-erddap answered 413 ({MESSAGE})."


async def test_what_is_too_much_for_the_server_at_once_is_asked_for_in_parts(
    feed: TableFeed, shared_data: Path, gazetteer: Gazetteer
) -> None:
    need = Need(
        OceanFilter(platform_codes=("1900207", "6902797"), time=TimeRange(NOW.replace(year=2003), NOW))
    )
    whole = await feed.gather(need)
    server = LocalServer(answering(replace(real(shared_data), max_rows=12_000).reply))
    parts = await gathered_from(server, gazetteer, need)
    assert (len(whole.records), len(parts.records)) == (2, 4)
    assert parts.missing == ()
    joined = {key: facts for one in parts.records for key, facts in profiles(one).items()}  # type: ignore[arg-type]
    assert joined == {key: facts for one in whole.records for key, facts in profiles(one).items()}  # type: ignore[arg-type]


async def test_a_server_that_finds_everything_too_much_is_asked_only_a_few_times(
    shared_data: Path, gazetteer: Gazetteer
) -> None:
    server = failing(shared_data, "tabledap", TOO_MUCH)
    with pytest.raises(Fault, match="Your query produced too much data"):
        await gathered_from(server, gazetteer, Need(OceanFilter(bounding_box=INDIAN, time=DAY)))
    assert len(server.requests) <= 12


async def test_where_everything_fails_the_fault_says_why(shared_data: Path, gazetteer: Gazetteer) -> None:
    server = failing(shared_data, "tabledap", TOO_MUCH)
    with pytest.raises(Fault, match="Your query produced too much data") as fault:
        await gathered_from(server, gazetteer, Need(OceanFilter(platform_codes=("1900207",))))
    assert fault.value.outcome is AttemptOutcome.TOO_LARGE


async def test_a_truncated_answer_is_a_fault(shared_data: Path, gazetteer: Gazetteer) -> None:
    body = next((shared_data / "erddap/recorded/erddap.ifremer.fr").glob("023_200_*.nc")).read_bytes()
    server = failing(shared_data, "tabledap", Answer(200, body[:9_000], "application/x-netcdf"))
    with pytest.raises(Fault, match="ifremer-erddap: the answer is cut short"):
        await gathered_from(server, gazetteer, Need(OceanFilter(platform_codes=("1900207",))))


async def test_what_is_given_up_leaves_no_task(feed: TableFeed) -> None:
    before = asyncio.all_tasks()
    wanted = OceanFilter(platform_codes=tuple(str(1_900_000 + n) for n in range(60)))
    gathering = asyncio.create_task(feed.gather(Need(wanted)))
    await asyncio.sleep(0)
    gathering.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gathering
    assert {task for task in asyncio.all_tasks() - before if "GET" not in task.get_name()} == set()
