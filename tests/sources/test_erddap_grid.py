"""The feed of a griddap dataset against a server with a day of OISST, and what ingest reads of it."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest

from ingest.cf import read
from ocean.filter import BoundingBox, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.records import GridField
from ocean.variables import Variable
from sources.erddap.axes import Axes, Window, axes_of
from sources.erddap.config import load
from sources.erddap.griddap import GridFeed
from sources.erddap.grids import decode
from sources.erddap.tables import read_table
from sources.feed import Fault, Gathered, Need
from sources.http.client import Client, opened
from sources.http.server import Server
from tests.doubles.erddap import real, serving
from tests.doubles.local import LocalServer

NOW = datetime(2022, 9, 20, tzinfo=UTC)
DAY = TimeRange(datetime(2022, 9, 13, tzinfo=UTC), datetime(2022, 9, 14, tzinfo=UTC))
ENTRIES = {entry.name: entry for entry in load()}
SST = "sea_surface_temperature"


@pytest.fixture
def server(shared_data: Path) -> Iterator[LocalServer]:
    with serving(real(shared_data)) as running:
        yield running


@pytest.fixture
async def client(server: LocalServer) -> AsyncIterator[Client]:
    async with opened([Server(f"{server.url}/erddap", allow_private=True)]) as found:
        yield found


@pytest.fixture
def feed(server: LocalServer, client: Client) -> GridFeed:
    entry = ENTRIES["pfeg-oisst"].model_copy(update={"url": f"{server.url}/erddap"})
    return GridFeed(entry, client, Gazetteer.load(), lambda: NOW)


def of(gathered: Gathered, variable: str) -> list[GridField]:
    return [one for one in gathered.records if isinstance(one, GridField) and one.variable == variable]


def ingested(shared_data: Path, variable: str) -> GridField:
    path = shared_data / "grids/sst/oisst-avhrr-v02r01.20220913.nc"
    (found,) = [one for one in read(path) if isinstance(one, GridField) and one.variable == variable]
    return found


@pytest.mark.parametrize(("variable", "tolerance"), [(SST, 2e-7), ("sea_ice_concentration", 1e-5)])
async def test_a_box_across_the_antimeridian_has_the_cells_that_ingest_reads(
    feed: GridFeed, shared_data: Path, variable: str, tolerance: float
) -> None:
    found = await feed.gather(Need(OceanFilter(bounding_box=BoundingBox(175, -72, -175, -60), time=DAY)))
    fields = of(found, variable)
    assert [(float(one.longitudes[0]), float(one.longitudes[-1])) for one in fields] == [
        (175.125, 179.875),
        (-179.875, -175.125),
    ]
    whole = ingested(shared_data, variable)
    for one in fields:
        rows, columns = (
            np.searchsorted(mine, theirs)
            for mine, theirs in ((whole.latitudes, one.latitudes), (whole.longitudes, one.longitudes))
        )
        np.testing.assert_array_equal(whole.longitudes[columns], one.longitudes)
        # The server unpacks in float32, ingest in float64.
        np.testing.assert_allclose(one.values, whole.values[np.ix_(rows, columns)], rtol=tolerance)
        assert (one.time, one.depth, one.flags) == (whole.time, whole.depth, whole.flags)
    assert (found.exhausted, found.missing) == (True, ())


async def test_the_axes_are_read_once(feed: GridFeed, server: LocalServer) -> None:
    need = Need(OceanFilter(bounding_box=BoundingBox(0, 0, 1, 1), time=DAY))
    await feed.gather(need)
    await feed.gather(need)
    asked = [unquote(target).partition("?")[2] for target in server.targets]
    assert asked[0] == "time,zlev,latitude,longitude"
    box = "[(2022-09-13T12:00:00Z):1:(2022-09-13T12:00:00Z)][(0.0)][(0.125):1:(0.875)][(0.125):1:(0.875)]"
    assert asked[1:] == [f"sst{box},ice{box}"] * 2


async def test_more_cells_than_the_server_bears_are_thinned_out_and_told(feed: GridFeed) -> None:
    found = await feed.gather(Need(OceanFilter(time=DAY, variables=(Variable.SEA_SURFACE_TEMPERATURE,))))
    (field,) = of(found, SST)
    assert field.values.shape == (240, 480)
    assert found.missing == ("Of pfeg-oisst only one cell in 3 by 3 was read.",)


async def test_the_newest_are_found_without_a_period(feed: GridFeed, server: LocalServer) -> None:
    found = await feed.gather(Need(OceanFilter(bounding_box=BoundingBox(-30, 0, -29, 1)), newest=5))
    assert len(of(found, SST)) == 1
    assert len(server.requests) == 2


async def test_what_a_grid_has_not_is_refused_and_not_asked(feed: GridFeed, server: LocalServer) -> None:
    assert feed.refusal(Need(OceanFilter(platform_codes=("1",), time=DAY))) == (
        "pfeg-oisst is a grid, without platforms or cycles."
    )
    with pytest.raises(Fault, match="name a period that starts somewhere"):
        await feed.gather(Need(OceanFilter()))
    assert server.requests == []


async def test_land_is_nothing_and_no_fault(feed: GridFeed) -> None:
    found = await feed.gather(Need(OceanFilter(bounding_box=BoundingBox(20, 10, 21, 11), time=DAY)))
    assert (found.records, found.missing) == ((), ())


async def test_the_probe_asks_for_the_version_and_the_last_moment(
    feed: GridFeed, server: LocalServer
) -> None:
    await feed.probe()
    assert unquote(server.targets[1]).endswith("ncdcOisst21Agg_LonPM180.nc?time[(last)]")


def test_a_recorded_answer_with_falling_latitudes_rises(shared_data: Path) -> None:
    entry = ENTRIES["coastwatch-viirs-chlorophyll"]
    body = next((shared_data / "erddap/recorded/coastwatch.noaa.gov").glob("099_*")).read_bytes()
    (field,) = decode(read_table(body, entry.name), entry)
    assert (field.variable, field.time) == ("chlorophyll", datetime(2020, 7, 7, 12, tzinfo=UTC))
    assert field.values.shape == (27, 27)
    assert (np.diff(field.latitudes) > 0).all()
    assert field.latitudes[0] == np.float32(30.01875)


def test_windows_cover_a_box_on_axes_of_any_convention(shared_data: Path) -> None:
    body = next((shared_data / "erddap/recorded/upwell.pfeg.noaa.gov").glob("096_*")).read_bytes()
    axes = axes_of(read_table(body, "ekman"), ("time", "altitude", "latitude", "longitude"), None)
    assert (len(axes.times), len(axes.rows), len(axes.columns)) == (5, 5, 9)
    assert list(axes.windows(((88.4, 23.2, 89.1, 23.6),))) == [Window((1, 2), (2, 4))]
    around = Axes(axes.times, (), np.arange(-2.0, 3.0), np.arange(0.0, 360.0, 30.0), None)
    assert list(around.windows(((-45.0, -1.0, 45.0, 1.0),))) == [
        Window((1, 3), (0, 1)),
        Window((1, 3), (11, 11)),
    ]


def test_a_projected_grid_gives_the_cells_around_a_box() -> None:
    axis = np.arange(-3_000_000.0, 3_000_001.0, 250_000.0)
    axes = Axes(np.array([], "datetime64[us]"), (), axis[::-1], axis, "EPSG:3411")
    (window,) = axes.windows(((-50.0, 75.0, -40.0, 85.0),))
    assert window == Window((15, 18), (12, 12))
    (everything,) = axes.windows(None)
    assert everything == Window((0, 24), (0, 24))
