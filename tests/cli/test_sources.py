"""`ocean sources`: entries from what recorded servers say, over a real socket, and refusals with a reason."""

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from cli.sources import app
from ocean.errors import OceanError
from sources.erddap.config import Entry, load
from sources.erddap.info import entry_of, read_info
from tests.doubles.erddap import Erddap, serving
from tests.doubles.local import LocalServer

INFOS = {
    "cwwcNDBCMet": "coastwatch.pfeg.noaa.gov/080_200_info_cwwcNDBCMet_index.json",
    "ncdcOisst21Agg_LonPM180": "coastwatch.pfeg.noaa.gov/101_200_info_ncdcOisst21Agg_LonPM180_index.json",
    "noaacwNPPVIIRSchlaDaily": "coastwatch.noaa.gov/098_200_info_noaacwNPPVIIRSchlaDaily_index.json",
    "ArgoFloats": "erddap.ifremer.fr/004_200_info_ArgoFloats_index.json",
    "erdTAgeomday": "coastwatch.pfeg.noaa.gov/081_200_info_erdTAgeomday_index.json",
    "erdCinpKfmBT": "upwell.pfeg.noaa.gov/102_200_info_erdCinpKfmBT_index.json",
}


@pytest.fixture
def server(shared_data: Path) -> Iterator[LocalServer]:
    recorded = shared_data / "erddap/recorded"
    with serving(Erddap(infos={name: recorded / path for name, path in INFOS.items()})) as running:
        yield running


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def added(server: LocalServer, file: Path, dataset_id: str, *more: str) -> Entry:
    result = run("add", f"{server.url}/erddap", dataset_id, "--file", str(file), "--allow-private", *more)
    assert result.exit_code == 0, result.exception
    (entry,) = [one for one in load(file) if one.dataset_id == dataset_id and one.allow_private]
    return entry


def shipped(name: str) -> Entry:
    return next(entry for entry in load() if entry.name == name)


def test_a_mooring_dataset_is_mapped_by_its_standard_names(server: LocalServer, tmp_path: Path) -> None:
    entry = added(server, tmp_path / "mine.toml", "cwwcNDBCMet")
    ours = shipped("ndbc-erddap")
    assert entry.name == "cwwcndbcmet"
    assert (entry.kind, entry.platform_type, entry.platform) == ("timeseries", "MOORING", "station")
    assert entry.columns == ours.columns
    assert entry.record.id == "ndbc-standard-meteorological-buoy-data-1970-present"
    assert "NDBC Standard Meteorological Buoy Data" in entry.record.citation


@pytest.mark.parametrize(
    ("dataset_id", "name", "measured"),
    [
        ("ncdcOisst21Agg_LonPM180", "pfeg-oisst", {"sea_surface_temperature", "sea_ice_concentration"}),
        ("noaacwNPPVIIRSchlaDaily", "coastwatch-viirs-chlorophyll", {"chlorophyll"}),
        ("erdTAgeomday", None, {"current_u", "current_v"}),
    ],
)
def test_a_grid_is_mapped_with_its_axes(
    server: LocalServer, tmp_path: Path, dataset_id: str, name: str | None, measured: set[str]
) -> None:
    entry = added(server, tmp_path / "mine.toml", dataset_id)
    assert (entry.protocol, entry.kind, entry.measured) == ("griddap", "grid", measured)
    if name is not None:
        assert entry.axes == shipped(name).axes
        assert entry.columns == shipped(name).columns


def test_a_float_dataset_is_read_as_argo(server: LocalServer, tmp_path: Path) -> None:
    entry = added(server, tmp_path / "mine.toml", "ArgoFloats", "--name", "my-argo")
    assert (entry.name, entry.kind, entry.record.id) == ("my-argo", "argo", "argo")
    assert entry.columns == shipped("ifremer-erddap").columns


def test_what_cannot_be_mapped_is_refused_and_nothing_is_written(server: LocalServer, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    for dataset_id, reason in (
        ("erdCinpKfmBT", r"erdCinpKfmBT measures nothing that is known: "),
        ("nowhere", "unknown datasetID=nowhere"),
        ("../etc", "is no id of an ERDDAP dataset"),
    ):
        result = run("add", f"{server.url}/erddap", dataset_id, "--file", str(path), "--allow-private")
        assert isinstance(result.exception, OceanError)
        assert reason in result.exception.message
    assert not path.exists()


def test_a_name_is_taken_once(server: LocalServer, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    added(server, path, "cwwcNDBCMet")
    before = path.read_text()
    result = run("add", f"{server.url}/erddap", "cwwcNDBCMet", "--file", str(path), "--allow-private")
    assert isinstance(result.exception, OceanError)
    assert result.exception.message == "A source 'cwwcndbcmet' is known already: name it otherwise."
    assert path.read_text() == before


def test_values_without_a_depth_have_no_place() -> None:
    rows = [
        ["variable", name, "", "double", ""] for name in ("station", "time", "latitude", "longitude", "t")
    ]
    rows += [
        ["attribute", "t", "standard_name", "String", "sea_water_temperature"],
        ["attribute", "t", "units", "String", "degree_C"],
        ["attribute", "station", "cf_role", "String", "timeseries_id"],
        ["attribute", "NC_GLOBAL", "cdm_data_type", "String", "TimeSeries"],
    ]
    info = read_info(orjson.dumps({"table": {"rows": rows}}))
    with pytest.raises(OceanError, match="gives no depth or pressure"):
        entry_of(info, "https://x/erddap", "abc", "abc")


def test_the_list_says_what_is_configured() -> None:
    result = run("list")
    assert result.exit_code == 0
    lines = dict(line.split(maxsplit=1) for line in result.stdout.splitlines())
    assert lines["ifremer-erddap"] == "argo       salinity, temperature"
    assert lines["copernicus-marine"].startswith("copernicus-marine is not configured: set ")
