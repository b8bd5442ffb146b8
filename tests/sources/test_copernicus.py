"""The feed of Copernicus Marine against a stand-in for its package, whose words and numbers are invented."""

import asyncio
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from importlib.machinery import ModuleSpec
from threading import Event
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import xarray

from ocean.errors import OceanError
from ocean.filter import BoundingBox, FloatRange, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.records import GridField
from ocean.settings import Settings
from ocean.terms import AttemptOutcome, SourceState
from sources.cached.memory import BoundedMemory
from sources.cached.shelves import Shelves
from sources.copernicus.feed import CopernicusFeed
from sources.erddap.config import Chunk, Entry, load
from sources.feed import Fault, Gathered, Need, TooMuch
from sources.http.body import Body
from sources.live.opening import open_live
from sources.live.roster import Roster

NOW = datetime(2024, 3, 10, tzinfo=UTC)
FIRST = datetime(2024, 3, 1, tzinfo=UTC)
PERIOD = TimeRange(FIRST, FIRST + timedelta(hours=36))
PACIFIC = BoundingBox(179, -0.5, -179, 0.5)
USER, PASSWORD = "a-user", "p@ss word"
GAZETTEER = Gazetteer.load()
ENTRY = next(entry for entry in load() if entry.name == "copernicus-marine")


def ocean() -> xarray.Dataset:
    """Three days, two levels, half degrees: uo decoded, vo packed as it is kept; land at 0 N 180 W."""
    times = np.datetime64("2024-03-01", "ns") + np.arange(3) * np.timedelta64(1, "D")
    depths = np.array([0.494025, 1.541375], dtype=np.float32)
    latitudes = np.arange(-2, 2.5, 0.5, dtype=np.float32)
    longitudes = np.arange(-180, 180, 0.5, dtype=np.float32)
    shape = len(times), len(depths), len(latitudes), len(longitudes)
    day, level = np.arange(3.0)[:, None, None, None], np.arange(2.0)[None, :, None, None]
    eastward = np.broadcast_to(day + level / 10, shape).copy()
    northward = np.full(shape, 250, dtype=np.int16)
    eastward[:, :, 4, 0], northward[:, :, 4, 0] = np.nan, -32767
    axes = ("time", "depth", "latitude", "longitude")
    packed = {"units": "cm s-1", "scale_factor": 0.1, "_FillValue": np.int16(-32767)}
    return xarray.Dataset(
        {"uo": (axes, eastward, {"units": "m s-1"}), "vo": (axes, northward, packed)},
        {
            "time": times,
            "depth": ("depth", depths, {"units": "m"}),
            "latitude": latitudes,
            "longitude": longitudes,
        },
    )


class CoordinatesOutOfDatasetBounds(Exception):
    """What the package raises for a box, period or depths without any of the dataset."""


class Standin:
    """`open_dataset` of the package: remembers what it was asked, and cuts as the package says it does."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.dataset = ocean()
        self.before: Callable[[], None] = lambda: None

    def open_dataset(self, **asked: Any) -> xarray.Dataset:
        self.asked.append(asked)
        self.before()
        naive = [asked[name].replace(tzinfo=None) for name in ("start_datetime", "end_datetime")]
        return self.dataset[asked["variables"]].sel(
            time=slice(*naive),
            depth=slice(asked["minimum_depth"], asked["maximum_depth"]),
            latitude=slice(asked["minimum_latitude"], asked["maximum_latitude"]),
            longitude=slice(asked["minimum_longitude"], asked["maximum_longitude"]),
        )


class Website:
    def __init__(self, status: int = 200) -> None:
        self.status = status

    async def get(self, url: str) -> Body:
        return Body(b"", "text/html", self.status, url)


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> Standin:
    standin = Standin()
    module = ModuleType("copernicusmarine")
    module.__spec__ = ModuleSpec("copernicusmarine", None)
    vars(module).update(
        open_dataset=standin.open_dataset, CoordinatesOutOfDatasetBounds=CoordinatesOutOfDatasetBounds
    )
    monkeypatch.setitem(sys.modules, "copernicusmarine", module)
    for name, value in zip(ENTRY.requires.environment, (USER, PASSWORD), strict=True):
        monkeypatch.setenv(name, value)
    return standin


def feed_of(entry: Entry = ENTRY, website: Website | None = None) -> CopernicusFeed:
    return CopernicusFeed(entry, website or Website(), GAZETTEER, lambda: NOW)


def need(**changes: Any) -> Need:
    return Need(OceanFilter(**{"bounding_box": PACIFIC, "time": PERIOD} | changes))


def of(gathered: Gathered, variable: str) -> list[GridField]:
    return [one for one in gathered.records if isinstance(one, GridField) and one.variable == variable]


async def test_a_box_across_the_antimeridian_is_asked_for_in_two(package: Standin) -> None:
    found = await feed_of().gather(need(depth=FloatRange(0, 1)))
    assert [(round(one["minimum_longitude"]), round(one["maximum_longitude"])) for one in package.asked] == [
        (179, 180),
        (-180, -179),
    ]
    east, west = of(found, "current_u")[:2], of(found, "current_u")[2:]
    assert [one.time for one in east] == [one.time for one in west] == [FIRST + timedelta(days=1), FIRST]
    assert [one.depth for one in (*east, *west)] == [pytest.approx(0.494025)] * 4
    np.testing.assert_array_equal(east[0].longitudes, np.float32([179, 179.5]))
    np.testing.assert_array_equal(west[0].longitudes, np.float32([-180, -179.5, -179]))
    np.testing.assert_array_equal(west[0].latitudes, np.float32([-0.5, 0, 0.5]))
    np.testing.assert_array_equal(west[0].values, np.float32([[1, 1, 1], [np.nan, 1, 1], [1, 1, 1]]))
    assert (found.fetched_at, found.exhausted, found.missing) == (NOW, True, ())


async def test_packed_values_in_another_unit_become_ours_and_fills_become_missing(package: Standin) -> None:
    found = of(await feed_of().gather(need()), "current_v")[-1]
    assert found.depth == pytest.approx(1.541375)
    np.testing.assert_allclose(found.values[1], [np.nan, 0.25, 0.25], rtol=1e-6)
    assert (found.dataset.id, found.flags) == ("copernicus-global-currents-daily", None)


async def test_the_package_is_asked_for_the_period_the_depths_and_as_the_user(package: Standin) -> None:
    await feed_of().gather(need(bounding_box=BoundingBox(10, 0, 11, 1), depth=FloatRange(0, 100)))
    (asked,) = package.asked
    assert asked["dataset_id"] == "cmems_mod_glo_phy-cur_anfc_0.083deg_P1D-m"
    assert asked["variables"] == ["uo", "vo"]
    assert (asked["minimum_depth"], asked["maximum_depth"]) == (-0.01, 100.01)
    assert asked["start_datetime"] == FIRST - timedelta(seconds=1)
    assert (asked["username"], asked["password"]) == (USER, PASSWORD)


async def test_more_cells_and_moments_than_may_be_are_thinned_out_and_told(package: Standin) -> None:
    small = ENTRY.model_copy(update={"chunk": Chunk(cells=16, most=1)})
    found = await feed_of(small).gather(need(bounding_box=BoundingBox(10, -2, 11.5, 2)))
    assert {one.values.shape for one in of(found, "current_u")} == {(3, 2)}
    assert {one.time for one in of(found, "current_u")} == {FIRST + timedelta(days=1)}
    assert found.missing == (
        "copernicus-marine was not asked for what lies beyond 2024-03-02T00:00:00Z.",
        "Of copernicus-marine only one cell in 3 by 3 was read.",
    )


async def test_more_cells_at_once_than_are_worth_thinning_out_are_refused(package: Standin) -> None:
    spread = {"latitude": np.linspace(-2, 2, 8_000), "longitude": np.linspace(10, 20, 8_000)}
    one = np.broadcast_to(np.float32(1), (1, 1, 8_000, 8_000))
    variable = (ENTRY.axes, one, {"units": "m s-1"})
    axes = {"time": ocean()["time"][:1], "depth": ocean()["depth"][:1]} | spread
    package.dataset = xarray.Dataset({"uo": variable, "vo": variable}, axes)
    with pytest.raises(Fault, match="copernicus-marine has too many cells there") as caught:
        await feed_of().gather(need(bounding_box=BoundingBox(10, -2, 20, 2)))
    assert caught.value.outcome is AttemptOutcome.TOO_LARGE


@pytest.mark.parametrize(("newest", "days"), [(5, [2]), (-5, [0]), (10_000, [2, 1, 0])])
async def test_the_newest_are_walked_to(package: Standin, newest: int, days: list[int]) -> None:
    wanted = OceanFilter(bounding_box=BoundingBox(10, 0, 11, 1), depth=FloatRange(0, 1))
    found = await feed_of().gather(Need(wanted, newest=newest))
    assert [one.time for one in of(found, "current_u")] == [FIRST + timedelta(days=day) for day in days]
    assert found.exhausted == (len(days) == 3)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"bounding_box": None}, "copernicus-marine has millions of cells a day: name a region"),
        ({"time": TimeRange()}, "copernicus-marine has a field a day or more: name a period"),
    ],
)
async def test_a_need_without_bounds_is_too_much_and_not_asked(
    package: Standin, changes: dict[str, Any], sentence: str
) -> None:
    feed = feed_of()
    assert isinstance(feed.refusal(need(**changes)), TooMuch)
    with pytest.raises(Fault, match=sentence):
        await feed.gather(need(**changes))
    assert package.asked == []


async def test_another_unit_is_a_fault(package: Standin) -> None:
    package.dataset["uo"].attrs["units"] = "kg"
    with pytest.raises(Fault, match="copernicus-marine: uo is in 'kg', not in 'a unit of current_u'"):
        await feed_of().gather(need())


async def test_nothing_in_bounds_is_no_fault(package: Standin) -> None:
    def fail() -> None:
        raise CoordinatesOutOfDatasetBounds("time")

    package.before = fail
    found = await feed_of().gather(need())
    assert (found.records, found.exhausted, found.missing) == ((), True, ())


async def test_what_the_package_raises_is_one_line_without_the_login(package: Standin) -> None:
    def fail() -> None:
        raise RuntimeError(f"no entry\nfor {USER}: https://x/?user={USER}&password=p%40ss%20word {PASSWORD}")

    package.before = fail
    with pytest.raises(Fault) as caught:
        await feed_of().gather(need())
    assert caught.value.message == (
        "copernicus-marine: RuntimeError: no entry for ***: https://x/?user=***&password=*** ***"
    )
    assert (caught.value.__cause__, caught.value.__suppress_context__) == (None, True)


async def test_threads_that_hang_are_few_and_take_no_more_until_they_end(package: Standin) -> None:
    go_on, inside = Event(), asyncio.Semaphore(0)
    loop = asyncio.get_running_loop()

    def hang() -> None:
        loop.call_soon_threadsafe(inside.release)
        go_on.wait(60)

    package.before = hang
    feed = feed_of()
    asked = [asyncio.create_task(feed.gather(need())) for _ in range(2)]
    async with asyncio.timeout(30):
        for task in asked:
            await inside.acquire()
            task.cancel()
        await asyncio.wait(asked)
        with pytest.raises(Fault, match="2 earlier questions are not done yet") as caught:
            await feed.gather(need())
        assert (caught.value.outcome, len(package.asked)) == (AttemptOutcome.SKIPPED, 2)
        go_on.set()
        while (found := await _served(feed)) is None:
            await asyncio.sleep(0)
    assert of(found, "current_u") != []


async def _served(feed: CopernicusFeed) -> Gathered | None:
    try:
        return await feed.gather(need())
    except Fault:
        return None


async def test_the_probe_asks_for_the_page_of_the_service(package: Standin) -> None:
    await feed_of().probe()
    with pytest.raises(Fault, match=r"copernicus-marine answered 503\."):
        await feed_of(website=Website(503)).probe()
    assert package.asked == []


async def test_without_the_login_or_the_package_it_is_not_configured_and_not_imported(
    package: Standin, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ENTRY.unconfigured() is None
    monkeypatch.setitem(sys.modules, "copernicusmarine", None)  # importing it now is an ImportError
    assert (
        ENTRY.unconfigured() == "copernicus-marine is not configured: install the package copernicusmarine."
    )
    monkeypatch.delenv("COPERNICUSMARINE_SERVICE_PASSWORD")
    reason = "copernicus-marine is not configured: set COPERNICUSMARINE_SERVICE_PASSWORD."
    assert feed_of().refusal(need()) == reason
    with pytest.raises(Fault) as caught:
        await feed_of().gather(need())
    assert (caught.value.message, caught.value.outcome) == (reason, AttemptOutcome.SKIPPED)
    assert package.asked == []


async def test_the_sources_list_it_as_live_only_where_it_is_configured(
    package: Standin, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await _listed())[ENTRY.name] is SourceState.UP
    monkeypatch.delenv("COPERNICUSMARINE_SERVICE_USERNAME")
    assert (await _listed())[ENTRY.name] is SourceState.NOT_CONFIGURED


async def _listed() -> dict[str, SourceState]:
    async def known(codes: Iterable[str]) -> dict[str, int]:
        return {}

    shelves = Shelves(BoundedMemory(1, len))
    async with open_live(Settings(live=True), GAZETTEER, Roster(known), shelves, lambda one: one) as lineup:
        live = {one.source.name: one.guard.state for one in lineup.live}
        return live | {one.name: one.state for one in lineup.absent}


def test_an_entry_without_a_login_is_refused(tmp_path: Any) -> None:
    path = tmp_path / "sources.toml"
    path.write_text('[[sources]]\nname = "copernicus-marine"\nrequires = {}\n')
    with pytest.raises(OceanError, match="requires must name the variables of user and password"):
        load(path)
