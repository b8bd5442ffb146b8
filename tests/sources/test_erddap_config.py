"""The configured live sources: what is shipped, what a user's file changes, and errors in words."""

import json
import os
from pathlib import Path

import pytest

from ocean.argo import CORE
from ocean.errors import OceanError
from ocean.settings import Settings
from sources.erddap import argo, moments
from sources.erddap.config import everything, load

WRONG = """
[[sources]]
name = "{name}"
url = "{url}"
dataset_id = "abc"
protocol = "tabledap"
kind = "timeseries"
platform = "station"
{rest}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text)
    return path


def test_the_shipped_sources_answer_what_the_design_names() -> None:
    found = {entry.name: (entry.kind, entry.dataset_id, sorted(entry.measured)) for entry in load()}
    assert found["ifremer-erddap"] == ("argo", "ArgoFloats", ["salinity", "temperature"])
    assert found["osmc-erddap"] == found["ifremer-erddap"]
    assert found["aoml-erddap"][1:] == (
        "drifter_6hour_qc",
        ["current_u", "current_v", "sea_surface_temperature"],
    )
    assert {name for name, (kind, *_) in found.items() if kind == "grid"} == {
        *("coastwatch-currents", "pfeg-mur", "pfeg-oisst", "polarwatch-ice", "coastwatch-viirs-chlorophyll"),
        *("copernicus-marine", "copernicus-marine-salinity", "nasa-earthdata-chlorophyll"),
    }
    assert next(entry for entry in load() if entry.name == "osmc-erddap").record is CORE


@pytest.mark.parametrize(
    ("name", "recorded"),
    [
        ("ifremer-erddap", "erddap.ifremer.fr/004_200_info_ArgoFloats_index.json"),
        ("ifremer-erddap-bgc", "erddap.ifremer.fr/003_200_info_ArgoFloats-synthetic-BGC_index.json"),
        ("ndbc-erddap", "coastwatch.pfeg.noaa.gov/080_200_info_cwwcNDBCMet_index.json"),
        ("pfeg-oisst", "coastwatch.pfeg.noaa.gov/101_200_info_ncdcOisst21Agg_LonPM180_index.json"),
        (
            "coastwatch-viirs-chlorophyll",
            "coastwatch.noaa.gov/098_200_info_noaacwNPPVIIRSchlaDaily_index.json",
        ),
    ],
)
def test_shipped_columns_and_units_are_those_that_the_server_names(
    shared_data: Path, name: str, recorded: str
) -> None:
    entry = next(entry for entry in load() if entry.name == name)
    rows = json.loads((shared_data / "erddap/recorded" / recorded).read_text())["table"]["rows"]
    names = {variable for kind, variable, *_ in rows if kind in ("variable", "dimension")}
    units = {variable: value for _, variable, attribute, _, value in rows if attribute == "units"}
    for stored, column in entry.columns.items():
        assert column.conversion(stored, units[column.name]) is not None
    if entry.kind == "grid":
        assert [variable for kind, variable, *_ in rows if kind == "dimension"] == list(entry.axes)
    else:
        decoder = argo if entry.kind.startswith("argo") else moments
        assert set(decoder.columns_of(entry)) - names == set()


def test_sources_without_credentials_are_not_configured() -> None:
    found = {entry.name: entry.unconfigured({}) for entry in load()}
    assert {name for name, reason in found.items() if reason} == {
        "copernicus-marine",
        "copernicus-marine-salinity",
        "nasa-earthdata-chlorophyll",
    }
    assert found["copernicus-marine"] == (
        "copernicus-marine is not configured: set COPERNICUSMARINE_SERVICE_USERNAME and "
        "COPERNICUSMARINE_SERVICE_PASSWORD."
    )


def test_a_users_file_adds_sources_and_changes_ours_field_by_field(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '[[sources]]\nname = "ifremer-erddap"\nurl = "http://127.0.0.1:9/erddap/"\nallow_private = true\n'
        '[[sources]]\nname = "osmc-erddap"\nenabled = false\n',
    )
    found = {entry.name: entry for entry in load(path)}
    changed = found["ifremer-erddap"]
    assert (changed.url, changed.allow_private) == ("http://127.0.0.1:9/erddap", True)
    assert (changed.dataset_id, changed.record) == ("ArgoFloats", CORE)
    assert "osmc-erddap" not in found
    assert "osmc-erddap" in {entry.name for entry in everything(path)}


@pytest.mark.parametrize(
    ("name", "url", "rest", "sentence"),
    [
        (
            "my-buoys",
            "ftp://x",
            'columns = {temperature = {name = "t"}}',
            "source 'my-buoys', url 'ftp://x': it must be an address such as https://erddap.example.org/erddap.",
        ),
        (
            "My Buoys",
            "https://x",
            'columns = {temperature = {name = "t"}}',
            "source 'My Buoys', name 'My Buoys': String should match pattern '^[a-z0-9][a-z0-9-]*$'.",
        ),
        (
            "my-buoys",
            "https://x",
            'columns = {temperature = {name = "t", units = "furlong"}}',
            "source 'my-buoys',: columns.temperature.units 'furlong' is no unit of temperature.",
        ),
        (
            "my-buoys",
            "https://x",
            'columns = {temperature = {name = "t"}}\ncolour = "red"',
            "source 'my-buoys', colour 'red': Extra inputs are not permitted.",
        ),
        (
            "my-buoys",
            "https://x",
            'columns = {temperature = {name = "t"}}\n',
            "source 'my-buoys',: dataset is missing: every answer cites its collection.",
        ),
        (
            "my-buoys",
            "https://x",
            'columns = {temperature = {name = "t"}}\nchunk = {days = -1}',
            "source 'my-buoys', chunk.days -1: Input should be greater than 0.",
        ),
    ],
)
def test_an_error_names_entry_field_and_value(
    tmp_path: Path, name: str, url: str, rest: str, sentence: str
) -> None:
    path = written(tmp_path, WRONG.format(name=name, url=url, rest=rest))
    with pytest.raises(OceanError) as refused:
        load(path)
    assert refused.value.message == f"{path}: {sentence.replace(',:', ':')}"


def test_a_file_that_is_no_toml_or_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OceanError, match=r"mine\.toml is no TOML: "):
        load(written(tmp_path, "[[sources"))
    with pytest.raises(OceanError, match=r"none\.toml can't be read: No such file or directory"):
        load(tmp_path / "none.toml")


def test_a_mirror_of_nothing_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, '[[sources]]\nname = "osmc-erddap"\nmirror_of = "nowhere"\n')
    with pytest.raises(OceanError, match="source 'osmc-erddap' is a mirror_of 'nowhere', which is no source"):
        load(path)


def test_the_settings_name_the_users_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCEAN_SOURCES", str(tmp_path / "mine.toml"))
    assert Settings.load(os.environ).sources == tmp_path / "mine.toml"
