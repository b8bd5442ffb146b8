"""What a server is asked: every part of the URL percent-encoded, bounds with their margins."""

from datetime import UTC, datetime
from urllib.parse import unquote

import pytest

from ocean.filter import FloatRange, OceanFilter
from sources.erddap.config import load
from sources.erddap.query import constraints, matching, table_url
from sources.erddap.requests import Request
from sources.erddap.spans import Span
from sources.feed import Need

ENTRIES = {entry.name: entry for entry in load()}
ARGO, TAO, NDBC = ENTRIES["ifremer-erddap"], ENTRIES["pmel-tao-temperature"], ENTRIES["ndbc-erddap"]
SPAN = Span(datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 2, 1, tzinfo=UTC))


def test_everything_but_the_ampersands_is_encoded() -> None:
    request = Request((60.0, -1.5, 90.0, 30.0), SPAN, ("1900207", "1900208"))
    url = table_url(ARGO, ["time", "pres"], constraints(ARGO, request, Need(OceanFilter())))
    assert url == (
        "https://erddap.ifremer.fr/erddap/tabledap/ArgoFloats.nc?time%2Cpres"
        "&platform_number%3D~%22%281900207%7C1900208%29%22"
        "&longitude%3E%3D60.0&longitude%3C%3D90.0&latitude%3E%3D-1.5&latitude%3C%3D30.0"
        "&time%3E%3D2020-01-01T00%3A00%3A00Z&time%3C2020-02-01T00%3A00%3A00Z"
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("0n110w", 'station=~"(0n110w)"'),
        ("A.B", r'station=~"(A\\.B)"'),
        ('x"&time>0', r'station=~"(x\\\"\\&time\\>0)"'),
    ],
)
def test_platforms_are_matched_as_they_are_spelled(code: str, text: str) -> None:
    assert matching("station", [code]) == text


def asked(entry_name: str, wanted: OceanFilter, *, whole: bool = False) -> list[str]:
    return list(constraints(ENTRIES[entry_name], Request(None, None), Need(wanted, whole=whole)))


def test_a_depth_is_a_pressure_with_a_margin_where_part_of_a_profile_is_enough() -> None:
    wanted = OceanFilter(depth=FloatRange(100.0, 1000.0))
    assert asked("ifremer-erddap", wanted, whole=True) == []
    low, high = asked("ifremer-erddap", wanted)
    assert low.startswith("pres>=50.")
    assert high.startswith("pres<=106")  # 1000 m are 1012 dbar at the pole
    assert asked("pmel-tao-temperature", wanted) == ["depth>=99.0", "depth<=1001.0"]


def test_values_are_bounded_where_one_column_decides() -> None:
    wanted = OceanFilter(temperature=FloatRange(28.0, None))
    assert asked("ifremer-erddap", wanted) == []
    assert asked("pmel-tao-temperature", wanted) == []  # its unit is not known beforehand


def test_cycles_are_asked_of_floats_only() -> None:
    wanted = OceanFilter(cycle_numbers=(1, 12))
    assert asked("ifremer-erddap", wanted) == ['cycle_number=~"(1|12)"']
    assert asked("ndbc-erddap", wanted) == []


def test_a_query_can_be_read_back() -> None:
    url = table_url(NDBC, ["time"], ['station=~"(46|47)"'])
    assert unquote(url.partition("?")[2]) == 'time&station=~"(46|47)"'
