"""Ids and cursors survive the way out and back, and nothing else is taken for one."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocean.errors import OceanError
from ocean.ids import Cursor, ProfileKey, from_microseconds, microseconds, profile_id, profile_key
from resolvers.inputs import parse_moment

NUMBERS = st.integers(-(2**63), 2**63 - 1)
TIMES = st.datetimes(datetime(1800, 1, 1), datetime(2200, 1, 1)).map(lambda t: t.replace(tzinfo=UTC))  # noqa: DTZ001


@given(NUMBERS, TIMES)
def test_a_profile_is_found_by_its_id(number: int, time: datetime) -> None:
    assert profile_key(profile_id(number, time)) == ProfileKey(number, time)


@given(TIMES)
def test_microseconds_are_exact(time: datetime) -> None:
    assert from_microseconds(microseconds(time)) == time


@given(st.tuples(st.floats(allow_nan=False, allow_infinity=False), NUMBERS))
def test_a_cursor_keeps_its_key_to_the_last_bit(key: tuple[float, int]) -> None:
    cursor = Cursor("local", "TEMPERATURE_DESC", key)
    assert Cursor.decode(cursor.encode(), order="TEMPERATURE_DESC", length=2) == cursor


@given(st.text(max_size=80))
def test_any_other_text_is_refused_as_a_cursor(text: str) -> None:
    with pytest.raises(OceanError, match="cursor"):
        Cursor.decode(text, order="TIME_DESC", length=2)


@given(st.text(max_size=40))
def test_any_other_text_is_no_profile(text: str) -> None:
    with pytest.raises(OceanError, match="No profile"):
        profile_key(f"prf-{text}")


@given(TIMES)
def test_a_time_is_read_as_it_is_written(time: datetime) -> None:
    assert parse_moment(time.isoformat()) == time
    assert parse_moment(time.isoformat().replace("+00:00", "Z")) == time
    assert parse_moment(time.replace(tzinfo=None).isoformat()) == time
