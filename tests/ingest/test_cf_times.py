"""Units and calendars of time, and files that give none."""

from datetime import UTC, datetime
from pathlib import Path

import cftime
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.cf.times import decode, from_text, moment_of
from ocean.errors import UnreadableFile
from tests.ingest.cf_files import LATITUDE, LONGITUDE, SST, fields, refusal, write


def decoded(value: float, units: str, calendar: str = "") -> str:
    return str(decode(np.array([value]), units, calendar)[0])[:19]


@pytest.mark.parametrize(
    ("value", "units", "calendar", "time"),
    [
        (0.0, "days since 1950-01-01 00:00:00 UTC", "", "1950-01-01T00:00:00"),
        (26368.020833333256, "days since 1950-01-01T00:00:00Z", "standard", "2022-03-12T00:30:00"),
        (16326.0, "days since 1978-01-01 12:00:00", "", "2022-09-13T12:00:00"),
        (153766.0, "days since 1601-01-01 00:00:00", "gregorian", "2021-12-31T00:00:00"),
        (14244.0, "days since 1985-01-01 00:00:00+00:00", "", "2024-01-01T00:00:00"),
        (37255.0, "days since 1900-1-1", "", "2002-01-01T00:00:00"),
        (31662.425, "days since 1900-01-01 00:00:00Z", "none", "1986-09-09T10:12:00"),
        (17259936.0, "hours since 1-1-1 00:00:00", "standard", "1970-01-01T00:00:00"),
        (1.5e9, "seconds since 1970-01-01T00:00:00Z", "", "2017-07-14T02:40:00"),
        (90.0, "minutes since 2000-01-01", "proleptic_gregorian", "2000-01-01T01:30:00"),
        (372.5, "months since 1955-01-01 00:00:00", "", "1986-01-16T12:00:00"),
        (-1.0, "months since 2000-03-01", "", "2000-02-01T00:00:00"),
        (1.5, "years since 2000-01-01", "", "2001-07-02T12:00:00"),
        (59.0, "days since 2020-01-01", "noleap", "2020-03-01T00:00:00"),
        (59.0, "days since 2020-01-01", "standard", "2020-02-29T00:00:00"),
        (59.0, "days since 2021-01-01", "all_leap", "NaT"),
        (59.0, "days since 2021-01-01", "360_day", "2021-02-28T00:00:00"),
        (13.0, "days since 2020-01-01", "julian", "2020-01-14T00:00:00"),
    ],
)
def test_a_number_in_a_unit_and_a_calendar_is_a_time(
    value: float, units: str, calendar: str, time: str
) -> None:
    if calendar == "all_leap":  # 29 February 2021 exists there alone, and becomes the last of the month
        time = "2021-02-28T00:00:00"
    assert decoded(value, units, calendar) == time


@given(st.floats(min_value=-40_000, max_value=40_000, allow_nan=False))
def test_standard_times_agree_with_cftime(days: float) -> None:
    found = decode(np.array([days]), "days since 1950-01-01", "standard")[0]
    expected = cftime.num2pydate(days, "days since 1950-01-01")
    if np.isnat(found):
        assert not 1800 <= expected.year < 2200
    else:
        assert abs((found.astype(datetime) - expected).total_seconds()) <= 0.002


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e20, 999999.0, -999999.0])
def test_a_fill_value_or_an_absurd_year_is_no_time(value: float) -> None:
    assert np.isnat(decode(np.array([value]), "days since 1950-01-01", "standard"))[0]
    assert np.isnat(decode(np.array([value]), "months since 1950-01-01", ""))[0]


@pytest.mark.parametrize(
    ("units", "calendar", "said"),
    [
        ("days", "", "The time has the unit 'days', which gives no date."),
        ("", "", "The time has the unit '', which gives no date."),
        ("fortnights since 2000-01-01", "", "'fortnights since 2000-01-01', which gives no date."),
        ("days since yesterday", "", "'days since yesterday', which gives no date."),
        ("days since -", "", "'days since -', which gives no date."),
        ("days since \x0120-01-01", "", "which gives no date."),
        ("days since 2000-01-01", "mayan", "The time has the calendar 'mayan', which is not known."),
    ],
)
def test_a_unit_without_a_date_is_refused(units: str, calendar: str, said: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        decode(np.array([1.0]), units, calendar)
    assert refused.value.message.endswith(said)


def test_texts_are_times_where_they_are_iso_dates() -> None:
    found = from_text(np.array(["2020-01-02T03:04:05Z", "2020-01-02 03:04", "soon", "", "0001-01-01"]))
    assert [str(time)[:19] for time in found] == ["2020-01-02T03:04:05", "2020-01-02T03:04:00", *["NaT"] * 3]
    assert moment_of("2020-01-01T02:00:00+02:00") == datetime(2020, 1, 1, tzinfo=UTC)


def sst(path: Path, time: dict[str, str], attributes: dict[str, str]) -> Path:
    return write(
        path,
        {"time": 1, "lat": 2, "lon": 2},
        {
            "time": (["time"], [5.0], time),
            "lat": (["lat"], [0.0, 1.0], LATITUDE),
            "lon": (["lon"], [0.0, 1.0], LONGITUDE),
            "sst": (["time", "lat", "lon"], np.full((1, 2, 2), 20.0), SST),
        },
        attributes,
    )


def test_a_file_whose_time_has_no_unit_takes_the_date_of_its_attributes(tmp_path: Path) -> None:
    path = sst(tmp_path / "a.nc", {}, {"time_coverage_start": "20220913T000000Z"})
    assert [field.time for field in fields(path)] == [datetime(2022, 9, 13, tzinfo=UTC)]


def test_a_date_that_spans_years_is_none(tmp_path: Path) -> None:
    path = sst(
        tmp_path / "a.nc", {}, {"time_coverage_start": "1955-01-01", "time_coverage_end": "2017-01-31"}
    )
    assert refusal(path) == "The time variable time has the unit '', which gives no date."


def test_a_unit_attribute_spelt_unit_is_read(tmp_path: Path) -> None:
    path = sst(tmp_path / "a.nc", {"Unit": "days since 2000-01-01"}, {})
    assert [field.time for field in fields(path)] == [datetime(2000, 1, 6, tzinfo=UTC)]


def test_a_grid_whose_times_are_all_absurd_is_refused(tmp_path: Path) -> None:
    path = sst(tmp_path / "a.nc", {"units": "days since 4687-01-01"}, {})
    assert refusal(path) == "No cell of the grid has a value with a time and a position."
