"""Stations of CO-OPS over real sockets. Every answer here is invented, after the documentation of the API."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from ocean.filter import BoundingBox, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.records import ProfileBlock
from ocean.settings import Settings
from ocean.terms import AttemptOutcome, PlatformType, ProfileOrder
from sources.base import Page
from sources.cached.memory import BoundedMemory
from sources.cached.shelves import Shelves
from sources.coops.feed import StationFeed
from sources.erddap.config import Entry, everything, load
from sources.feed import Fault, Gathered, Need, TooMuch
from sources.http.client import Client, opened
from sources.http.server import Server
from sources.live.opening import open_live
from sources.live.roster import Roster
from tests.doubles.local import Answer, LocalServer, Request, answering

NOW = datetime(2024, 7, 1, tzinfo=UTC)
JANUARY = TimeRange(datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 2, 1, tzinfo=UTC))
WHOLE_2023 = TimeRange(datetime(2023, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC))
DATASET = "noaa-coops-water-temperature"
EQUATOR = BoundingBox(-112, -2, -108, 2)
BAY = BoundingBox(-123, 37, -122, 38.5)
NO_DATA = " No data was found. This product may not be offered at this station at the requested time.\n\n"
STATIONS = [
    {"id": "9414290", "name": "San Francisco", "lat": 37.8063, "lng": -122.4659},
    {"id": "9415020", "name": "Point Reyes", "lat": 37.9942, "lng": -122.9736},
    {"id": "1612340", "name": "Honolulu", "lat": 21.3033, "lng": -157.8645},
]
VALUES = [
    {"t": "2024-01-01 00:00", "v": "11.4", "f": "0,0,0"},
    {"t": "2024-01-01 01:00", "v": "11.5", "f": "0,0,1"},
    {"t": "2024-01-01 02:00", "v": "", "f": "0,0,0"},
    {"t": "2024-01-01 03:00", "v": "99.9", "f": "0,0,0"},
    {"t": "2024-01-01 00:00", "v": "11.9", "f": "0,0,0"},
    {"t": "2024-01-01 04:00", "v": "11.2", "f": "0,0,0"},
]


def as_json(what: object, status: int = 200) -> Answer:
    return Answer(status, json.dumps(what).encode(), "application/json")


def error(message: str, status: int = 200) -> Answer:
    return as_json({"error": {"message": message}}, status)


def query(target: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}


class Double:
    """A server with these stations, whose values are up to `reply`."""

    def __init__(self) -> None:
        self.reply: Callable[[dict[str, str]], Answer] = lambda asked: as_json({"data": VALUES})
        self.server = LocalServer(answering(self._answer))

    def _answer(self, request: Request) -> Answer:
        if urlsplit(request.target).path == "/mdapi/prod/webapi/stations.json":
            return as_json({"count": len(STATIONS), "stations": STATIONS})
        return self.reply(query(request.target))

    @property
    def asked(self) -> list[dict[str, str]]:
        """The queries for values, in order."""
        return [query(target) for target in self.server.targets if target.startswith("/api/prod/datagetter?")]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
def double() -> Iterator[Double]:
    found = Double()
    with found.server:
        yield found


@pytest.fixture
async def client(double: Double) -> AsyncIterator[Client]:
    async with opened([Server(double.server.url, allow_private=True)]) as found:
        yield found


def entry(url: str, **changes: object) -> Entry:
    ours = next(one for one in load() if one.name == "noaa-coops-temperature")
    return ours.model_copy(update={"url": url, "allow_private": True, **changes})


@pytest.fixture
def feed(double: Double, client: Client, gazetteer: Gazetteer) -> StationFeed:
    return StationFeed(entry(double.server.url), client, gazetteer, lambda: NOW)


def of(*codes: str, time: TimeRange = JANUARY, box: BoundingBox | None = None) -> OceanFilter:
    return OceanFilter(datasets=(DATASET,), platform_codes=codes, time=time, bounding_box=box)


def blocks(gathered: Gathered) -> list[ProfileBlock]:
    return [record for record in gathered.records if isinstance(record, ProfileBlock)]


async def test_hours_of_a_station_are_profiles_of_one_level_with_their_flags(feed: StationFeed) -> None:
    (block,) = blocks(await feed.gather(Need(of("9414290"))))
    hours = ["2024-01-01T00", "2024-01-01T01", "2024-01-01T04"]
    assert block.times.tolist() == np.array(hours, "datetime64[us]").tolist()
    assert block.levels.values["temperature"].tolist() == np.float32([11.4, 11.5, 11.2]).tolist()
    assert block.levels.flags["temperature"].tolist() == [2, 3, 2]
    assert block.levels.values["depth"].tolist() == [0.0, 0.0, 0.0]
    assert (block.latitudes[0], block.longitudes[0]) == (37.8063, -122.4659)
    assert [(one.code, one.type) for one in block.platforms] == [("9414290", PlatformType.MOORING)]
    assert block.keys[0] == (
        f"cf|{DATASET}|9414290|water-temperature@0.0|2024-01-01T00:00:00.000000|37.806,-122.466"
    )


async def test_a_month_is_one_request_in_the_words_of_the_api(double: Double, feed: StationFeed) -> None:
    await feed.gather(Need(of("9414290")))
    assert double.asked == [
        {
            "station": "9414290",
            "product": "water_temperature",
            "begin_date": "20240101 00:00",
            "end_date": "20240131 23:59",
            "interval": "h",
            "units": "metric",
            "time_zone": "gmt",
            "format": "json",
            "application": "ocean-chat",
        }
    ]
    assert double.server.targets[0] == "/mdapi/prod/webapi/stations.json?type=watertemp"


async def test_a_year_is_asked_in_parts_that_share_no_minute(double: Double, feed: StationFeed) -> None:
    await feed.gather(Need(of("9414290", time=WHOLE_2023)))
    assert sorted((asked["begin_date"], asked["end_date"]) for asked in double.asked) == [
        ("20230101 00:00", "20230330 23:59"),
        ("20230331 00:00", "20230630 23:59"),
        ("20230701 00:00", "20230930 23:59"),
        ("20231001 00:00", "20231231 23:59"),
    ]
    assert double.server.most <= 2


async def test_an_area_is_its_stations_and_the_list_is_asked_for_once(
    double: Double, feed: StationFeed
) -> None:
    found = await feed.gather(Need(of(box=BAY)))
    again = await feed.gather(Need(of("1612340")))
    assert [block.platforms[0].code for block in blocks(found)] == ["9414290", "9415020"]
    assert [block.platforms[0].code for block in blocks(again)] == ["1612340"]
    assert [target for target in double.server.targets if "stations.json" in target] == [
        "/mdapi/prod/webapi/stations.json?type=watertemp"
    ]


@pytest.mark.parametrize("status", [200, 400])
async def test_no_data_is_an_answer_whatever_its_status(
    double: Double, feed: StationFeed, status: int
) -> None:
    double.reply = lambda asked: error(NO_DATA, status)
    found = await feed.gather(Need(of("9414290")))
    assert (found.records, found.missing, found.exhausted) == ((), (), True)


async def test_a_station_that_is_not_listed_has_nothing(double: Double, feed: StationFeed) -> None:
    assert (await feed.gather(Need(of("0n110w")))).records == ()
    assert double.asked == []


@pytest.mark.parametrize(
    ("answer", "outcome", "message"),
    [
        (
            error(" Wrong Date: the range is too long.\n"),
            AttemptOutcome.ERROR,
            "noaa-coops-temperature answered 200 (Wrong Date: the range is too long.).",
        ),
        (
            error("The station is not a valid station.", 400),
            AttemptOutcome.ERROR,
            "noaa-coops-temperature answered 400 (The station is not a valid station.).",
        ),
        (
            Answer(200, b"<html><title>Maintenance</title></html>", "text/html"),
            AttemptOutcome.ERROR,
            "noaa-coops-temperature answered 200 (Maintenance).",
        ),
        (
            as_json({"data": [{"t": "yesterday", "v": "1.0"}]}),
            AttemptOutcome.ERROR,
            "noaa-coops-temperature: the answer is not as documented (ValueError(",
        ),
        (
            as_json({"data": [{"t": "2024-01-01 00:00", "g": "1.0"}]}),
            AttemptOutcome.ERROR,
            "noaa-coops-temperature: the answer is not as documented (KeyError('v')).",
        ),
    ],
)
async def test_what_is_no_answer_is_a_fault_in_words(
    double: Double, feed: StationFeed, answer: Answer, outcome: AttemptOutcome, message: str
) -> None:
    double.reply = lambda asked: answer
    with pytest.raises(Fault) as fault:
        await feed.gather(Need(of("9414290")))
    assert fault.value.message.startswith(message)
    assert fault.value.outcome is outcome


async def test_a_station_that_fails_among_others_is_told(double: Double, feed: StationFeed) -> None:
    broken = error("The database is away.", 400)
    double.reply = lambda asked: broken if asked["station"] == "9415020" else as_json({"data": VALUES})
    found = await feed.gather(Need(of(box=BAY)))
    assert [block.platforms[0].code for block in blocks(found)] == ["9414290"]
    (missing,) = found.missing
    assert missing == (
        "station 9415020; 2024-01-01T00:00:00Z to 2024-02-01T00:00:00Z: "
        "noaa-coops-temperature answered 400 (The database is away.)."
    )


async def test_the_newest_are_walked_to_back_from_now(double: Double, feed: StationFeed) -> None:
    def reply(asked: dict[str, str]) -> Answer:
        return as_json({"data": VALUES}) if asked["begin_date"] < "20240102" else error(NO_DATA)

    double.reply = reply
    found = await feed.gather(Need(of("9414290", time=TimeRange()), newest=2))
    assert [len(block) for block in blocks(found)] == [3]
    assert not found.exhausted
    # Some are asked side by side, so that they come in any order.
    begins = sorted((asked["begin_date"] for asked in double.asked), reverse=True)
    assert begins[:2] == ["20240401 00:00", "20231231 00:00"]


async def test_more_stations_than_are_asked_at_once_are_too_much(
    double: Double, client: Client, gazetteer: Gazetteer
) -> None:
    few = entry(double.server.url)
    few = few.model_copy(update={"chunk": few.chunk.model_copy(update={"platforms": 1})})
    feed = StationFeed(few, client, gazetteer, lambda: NOW)
    with pytest.raises(Fault) as fault:
        await feed.gather(Need(of(box=BAY)))
    assert fault.value.outcome is AttemptOutcome.TOO_LARGE
    assert fault.value.message.startswith(
        "noaa-coops-temperature is not asked for 2 stations: name a smaller"
    )
    assert double.asked == []


async def test_stations_and_periods_that_take_too_many_requests_are_too_much(
    double: Double, feed: StationFeed
) -> None:
    with pytest.raises(Fault) as fault:
        await feed.gather(Need(of(box=BAY, time=WHOLE_2023)))
    assert fault.value.outcome is AttemptOutcome.TOO_LARGE
    assert double.asked == []


def test_a_need_that_is_not_about_its_stations_is_refused(feed: StationFeed) -> None:
    assert feed.refusal(Need(of("9414290"))) is None
    assert feed.refusal(Need(OceanFilter(bounding_box=BAY, time=JANUARY))) == (
        "noaa-coops-temperature answers where moorings, or its dataset, are asked for."
    )
    endless = feed.refusal(Need(of("9414290", time=TimeRange())))
    assert endless == "noaa-coops-temperature would take more than 6 requests a station: name a period."
    assert isinstance(endless, TooMuch)


async def test_moorings_where_it_has_no_station_are_left_to_others(feed: StationFeed) -> None:
    moorings = Need(OceanFilter(platform_types=(PlatformType.MOORING,), bounding_box=BAY, time=JANUARY))
    pacific = Need(OceanFilter(platform_types=(PlatformType.MOORING,), bounding_box=EQUATOR, time=JANUARY))
    assert (feed.refusal(moorings), feed.refusal(pacific)) == (None, None)
    await feed.probe()
    assert (feed.refusal(moorings), feed.refusal(pacific)) == (
        None,
        "noaa-coops-temperature has no station there.",
    )


async def test_a_probe_asks_for_the_latest_value_of_one_station(double: Double, feed: StationFeed) -> None:
    double.reply = lambda asked: error(NO_DATA)
    await feed.probe()
    assert [(asked["station"], asked["date"]) for asked in double.asked] == [("9414290", "latest")]


async def known(codes: list[str]) -> dict[str, int]:
    """A store that knows no platform."""
    return {}


async def test_a_configured_station_answers_a_question_of_the_api(
    double: Double, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    name = "noaa-coops-temperature"
    tables = [f'name = "{one.name}"\nenabled = false' for one in everything() if one.name != name]
    tables.append(f'name = "{name}"\nurl = "{double.server.url}"\nallow_private = true')
    path = tmp_path / "live.toml"
    path.write_text("".join(f"[[sources]]\n{table}\n" for table in tables))
    settings = Settings(live=True, sources=path)
    shelves = Shelves(BoundedMemory(1_000_000, lambda kept: 1))
    async with open_live(settings, gazetteer, Roster(known), shelves, lambda feed: feed) as lineup:
        (live,) = lineup.live
        wanted = OceanFilter(platform_types=(PlatformType.MOORING,), bounding_box=BAY, time=JANUARY)
        page = await live.source.profiles(wanted, ProfileOrder.TIME_DESC, Page(10))
    hours = [row.timestamp.hour for row in page.rows]
    assert hours == [4, 4, 0, 0]  # the suspect value of one o'clock is left out unless asked for
    assert {row.dataset_id for row in page.rows} == {DATASET}
