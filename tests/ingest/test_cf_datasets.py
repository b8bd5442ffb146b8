"""Collections and platforms from the attributes of a file."""

from itertools import count
from pathlib import Path

import netCDF4
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.cf.datasets import dataset_record, slug, undated
from ingest.cf.platforms import file_code, platform_type
from ocean.records import DatasetRecord
from ocean.terms import PlatformType
from tests.ingest.cf_files import DEPTH, LATITUDE, LONGITUDE, TEMPERATURE, TIME, levels, profiles, write

_NUMBERS = count()


def attributes(tmp_path: Path, **about: object) -> netCDF4.Dataset:
    file = netCDF4.Dataset(tmp_path / f"{next(_NUMBERS)}.nc", "w", diskless=True)
    file.setncatts(about)
    return file


def record(tmp_path: Path, name: str = "some_20200101.nc", **about: object) -> DatasetRecord:
    return dataset_record(attributes(tmp_path, **about), Path(name), flagged=True)


def test_our_own_attributes_are_taken_as_they_are(tmp_path: Path) -> None:
    found = record(
        tmp_path,
        dataset_id="Pacific-Profiles",
        title="Pacific 2020-2023",
        dataset_title="Pacific 2020-2023",
        dataset_doi="10.1234/abc",
        citation="Cite this.",
        summary="Made up.",
        institution="Ocean Chat",
        license="CC0",
        synthetic="true",
    )
    assert found == DatasetRecord(
        id="Pacific-Profiles",
        title="Pacific 2020-2023",
        citation="Cite this.",
        description="Made up.",
        institution="Ocean Chat",
        licence="CC0",
        doi="10.1234/abc",
        url=None,
        quality_flagged=True,
        synthetic=True,
    )


@pytest.mark.parametrize(("mark", "synthetic"), [("true", True), (1, True), ("false", False), (0, False)])
def test_the_mark_of_generated_data(tmp_path: Path, mark: object, synthetic: bool) -> None:
    stored = np.int32(mark) if isinstance(mark, int) else mark
    assert record(tmp_path, synthetic=stored).synthetic is synthetic


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("Radar (NWA), 2022-03-12T00:30:00Z", "Radar (NWA), 2024-01-01T00:00:00Z"), "radar-nwa"),
        (("World Ocean Atlas 2018 : January 1955-2017", "World Ocean Atlas 2018 : July 1955-2017"),
         "woa-2018"),
        (("Global Ocean Currents Database  - gocd_a1.nc", "Global Ocean Currents Database - b.nc"), "gocd"),
        (("Analysis, version 2.1 of 20220913", "Analysis, version 2.1 of 20220914"),
         "analysis-version-2.1-of"),
    ],
)  # fmt: skip
def test_the_files_of_a_collection_share_its_id(tmp_path: Path, titles: tuple[str, str], found: str) -> None:
    assert {record(tmp_path, title=title).id for title in titles} == {found}


def test_a_file_without_attributes_is_named_by_its_name_without_dates(tmp_path: Path) -> None:
    ids = {record(tmp_path, f"2002010{day}000000-GLOB-L4_v02.0.nc").id for day in (1, 2)}
    assert ids == {"glob-l4-v02.0"}


def test_a_doi_is_found_in_links_and_references(tmp_path: Path) -> None:
    assert record(tmp_path, metadata_link="https://doi.org/10.25921/RE9P-PT57").doi == "10.25921/RE9P-PT57"
    assert record(tmp_path, references="See doi:10.7265/efmz-2t65.").doi == "10.7265/efmz-2t65"
    assert record(tmp_path, references="none").doi is None


def test_a_citation_is_made_where_there_is_none(tmp_path: Path) -> None:
    found = record(tmp_path, title="Sea", institution="NOAA", doi="https://doi.org/10.1/2 10.1234/x")
    assert found.citation == "NOAA. Sea. https://doi.org/10.1234/x."


@given(st.text(max_size=200))
def test_a_slug_is_short_plain_and_stays_itself(text: str) -> None:
    found = slug(text)
    assert len(found) <= 64
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert slug(found) == found


def test_years_of_a_collection_stay_in_its_title() -> None:
    assert undated("World Ocean Atlas 2018") == "World Ocean Atlas 2018"


@pytest.mark.parametrize(
    ("about", "name", "kind"),
    [
        ({"id": "GL_PR_PF_4902489"}, "a.nc", PlatformType.ARGO_FLOAT),
        ({"id": "GL_TS_DB_44761"}, "a.nc", PlatformType.DRIFTER),
        ({"id": "NO_TS_MO_6200001"}, "a.nc", PlatformType.MOORING),
        ({}, "GL_PR_XB_SHIP1.nc", PlatformType.SHIP),
        ({}, "GL_LATEST_PR_GL_6801573_20240101.nc", PlatformType.GLIDER),
        ({"source_platform_category_code": "SDN:L06::42"}, "a.nc", PlatformType.DRIFTER),
        ({"id": "GL_TS_BO_X", "source_platform_category_code": "14"}, "a.nc", PlatformType.OTHER),
        ({"id": "GL_PR_CT_X", "source_platform_category_code": "0"}, "a.nc", PlatformType.SHIP),
        ({"source": "Argo float"}, "a.nc", PlatformType.ARGO_FLOAT),
        ({"title": "Ice-tethered profiler 12"}, "a.nc", PlatformType.ICE_BUOY),
        ({"platform_type": "ICE_BUOY"}, "a.nc", PlatformType.ICE_BUOY),
        ({"platform_type": "unheard of"}, "a.nc", PlatformType.OTHER),
    ],
)
def test_the_kind_of_a_platform(tmp_path: Path, about: dict[str, str], name: str, kind: PlatformType) -> None:
    assert platform_type(attributes(tmp_path, **about), Path(name), "profile") is kind


def test_the_code_of_a_file_is_no_sentence_and_no_path(tmp_path: Path) -> None:
    file = attributes(tmp_path, platform="NOAA Ship Ronald H. Brown", id="https://doi.org/10.1/x")
    assert file_code(file, Path("cruise_7.nc")) == "cruise-7"
    assert file_code(attributes(tmp_path, wmo_platform_code="62001"), Path("a.nc")) == "62001"


def table(path: Path, names: list[str], **more: str) -> Path:
    """Five rows of an ERDDAP export: two casts of one ship whose rows are mixed, and one of another."""
    octets = np.array(["A1", "A1", "B2", "A1", "A1"], dtype="S2").view("S1").reshape(5, 2)
    return write(
        path,
        {"row": 5, "station_strlen": 2},
        {
            "station": (["row", "station_strlen"], octets, {"cf_role": "timeseries_id"}),
            names[0]: (["row"], [0.0, 1.0, 0.0, 0.0, 1.0], TIME),
            names[1]: (["row"], [1.0, 1.0, 1.0, 1.0, 1.0], LATITUDE),
            names[2]: (["row"], [2.0, 2.0, 2.0, 2.0, 2.0], LONGITUDE),
            "depth": (["row"], [20.0, 5.0, 5.0, 10.0, 15.0], DEPTH),
            "temperature": (["row"], [1.0, 2.0, 3.0, 4.0, 5.0], TEMPERATURE),
        },
        {"cdm_data_type": "TimeSeriesProfile"} | more,
    )


def test_rows_of_one_platform_time_and_place_are_one_profile(tmp_path: Path) -> None:
    block = profiles(table(tmp_path / "a.nc", ["time", "latitude", "longitude"]))
    assert [block.platforms[n].code for n in block.platform] == ["A1", "A1", "B2"]
    assert [str(time)[:10] for time in block.times] == ["2020-01-01", "2020-01-02", "2020-01-01"]
    assert levels(block, 0) == {"depth": [10.0, 20.0], "temperature": [4.0, 1.0]}
    assert levels(block, 1) == {"depth": [5.0, 15.0], "temperature": [2.0, 5.0]}
    assert levels(block, 2) == {"depth": [5.0], "temperature": [3.0]}
