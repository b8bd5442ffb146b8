"""Every point that a filter can match is in a request: boxes, times, chunks, antimeridian and poles."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocean.filter import BoundingBox, Near, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.place import Place
from ocean.terms import PlatformType
from ocean.variables import Variable
from sources.erddap.boxes import boxes_of, shifted
from sources.erddap.config import Entry, load
from sources.erddap.requests import Request, slices, too_large, unanswerable
from sources.erddap.spans import spans_of
from sources.feed import Need

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ENTRIES = {entry.name: entry for entry in load()}
ARGO, TAO = ENTRIES["ifremer-erddap"], ENTRIES["pmel-tao-temperature"]
BGC, DRIFTERS = ENTRIES["ifremer-erddap-bgc"], ENTRIES["aoml-erddap"]

longitudes = st.floats(-180, 180, width=32)
latitudes = st.floats(-90, 90, width=32)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@st.composite
def boxes(draw: st.DrawFn) -> BoundingBox:
    south, north = sorted((draw(latitudes), draw(latitudes)))
    west, east = draw(st.floats(-360, 360, width=32)), draw(st.floats(-360, 360, width=32))
    return BoundingBox(west, south, east, north)


nears = st.builds(Near, latitudes, longitudes, st.floats(1, 20_000))


def circle(east: float, north: float, radius: float) -> dict[str, object]:
    ring = [
        [east + radius * float(np.cos(turn)), max(-90.0, min(90.0, north + radius * float(np.sin(turn))))]
        for turn in np.linspace(0, 2 * np.pi, 13)
    ]
    ring[-1] = ring[0]
    return {"type": "Polygon", "coordinates": [ring]}


polygons = st.builds(circle, st.floats(-178, 178), st.floats(-60, 60), st.floats(1, 25))
filters = st.builds(
    OceanFilter,
    bounding_box=st.none() | boxes(),
    near=st.none() | nears,
    polygon=st.none() | polygons,
    regions=st.sampled_from([(), ("Pacific Ocean",), ("Arctic Ocean",), ("Bering Sea", "Southern Ocean")]),
)


def holds(pieces: tuple[tuple[float, float, float, float], ...], east: float, north: float) -> bool:
    return any(w <= east <= e and s <= north <= n for w, s, e, n in pieces)


@settings(max_examples=60, deadline=None)
@given(wanted=filters, points=st.lists(st.tuples(longitudes, latitudes), min_size=1, max_size=30))
def test_every_point_of_a_filter_is_in_its_boxes(
    gazetteer: Gazetteer, wanted: OceanFilter, points: list[tuple[float, float]]
) -> None:
    known = boxes_of(wanted, gazetteer)
    east, north = (np.array(axis, dtype=np.float64) for axis in zip(*points, strict=True))
    inside = Place.of(wanted, gazetteer).contains(east, north)
    for x, y, within in zip(east.tolist(), north.tolist(), inside.tolist(), strict=True):
        if within and known is not None:
            assert holds(known, x, y)
            assert holds(tuple(p for box in known for p in shifted(box)), x % 360, y)


def test_a_circle_over_the_pole_takes_all_longitudes(gazetteer: Gazetteer) -> None:
    (box,) = boxes_of(OceanFilter(near=Near(88.0, 10.0, 400.0)), gazetteer) or ()
    assert (box[0], box[2], box[3]) == (-180.0, 180.0, 90.0)
    assert 84.0 < box[1] < 85.0


def test_a_box_across_the_antimeridian_is_two(gazetteer: Gazetteer) -> None:
    found = boxes_of(OceanFilter(bounding_box=BoundingBox(170, -10, -170, 10)), gazetteer)
    assert found == ((169.9999, -10.0001, 180.0, 10.0001), (-180.0, -10.0001, -169.9999, 10.0001))


def test_parts_that_exclude_one_another_are_asked_nowhere(gazetteer: Gazetteer) -> None:
    wanted = OceanFilter(bounding_box=BoundingBox(0, 0, 10, 10), near=Near(-40, 100, 500))
    assert boxes_of(wanted, gazetteer) == ()
    assert list(slices(ARGO, Need(wanted), NOW, gazetteer)) == []


moments = st.datetimes(datetime(1990, 1, 1), datetime(2026, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001


@st.composite
def time_ranges(draw: st.DrawFn) -> TimeRange:
    start, end = sorted((draw(moments), draw(moments)))
    return TimeRange(draw(st.sampled_from([start, None])), draw(st.sampled_from([end, None])))


@given(
    time=time_ranges(),
    months=st.sets(st.integers(1, 12)).map(lambda found: tuple(sorted(found))),
    moment=moments,
)
def test_every_moment_of_a_filter_is_in_its_spans(
    time: TimeRange, months: tuple[int, ...], moment: datetime
) -> None:
    spans = spans_of(OceanFilter(time=time, months=months), NOW)
    assert all(left.end < right.start for left, right in pairwise(spans))
    inside = (time.start is None or moment >= time.start) and (time.end is None or moment < time.end)
    if inside and (not months or moment.month in months):
        assert any(span.start <= moment < span.end for span in spans)


@settings(max_examples=60, deadline=None)
@given(
    box=boxes(),
    start=moments,
    days=st.integers(1, 400),
    newest=st.sampled_from([None, 10, -10]),
    x=longitudes,
    y=latitudes,
    part=st.floats(0, 1),
    entry=st.sampled_from([ARGO, TAO]),
)
def test_every_point_and_moment_is_in_some_request(
    gazetteer: Gazetteer,
    box: BoundingBox,
    start: datetime,
    days: int,
    newest: int | None,
    x: float,
    y: float,
    part: float,
    entry: Entry,
) -> None:
    end = min(start + timedelta(days=days), NOW)
    wanted = OceanFilter(bounding_box=box, time=TimeRange(start, end))
    moment = start + (end - start) * part
    if moment == end or not Place.of(wanted, gazetteer).contains(np.array([x]), np.array([y]))[0]:
        return
    east = x % 360 if entry is TAO else x
    found = [r for part in slices(entry, Need(wanted, newest=newest), NOW, gazetteer) for r in part]
    assert any(_in_request(request, east, y, moment) for request in found)


def _in_request(request: Request, east: float, north: float, moment: datetime) -> bool:
    assert request.span is not None
    in_time = request.span.start <= moment < request.span.end
    return in_time and (request.box is None or holds((request.box,), east, north))


def test_slices_run_back_from_now_or_forth_from_the_start(gazetteer: Gazetteer) -> None:
    wanted = OceanFilter(
        bounding_box=BoundingBox(60, 0, 80, 20), time=TimeRange(NOW - timedelta(days=60), NOW)
    )
    back = [part[0].span for part in slices(ARGO, Need(wanted, newest=5), NOW, gazetteer)]
    forth = [part[0].span for part in slices(ARGO, Need(wanted, newest=-5), NOW, gazetteer)]
    assert [round(span.days) for span in back if span] == [45, 15]
    assert back[0] is not None
    assert forth[0] is not None
    assert back[0].end == NOW + timedelta(seconds=1)
    assert forth[0].start == NOW - timedelta(days=60, seconds=1)


def test_platforms_are_asked_for_in_groups_without_a_time(gazetteer: Gazetteer) -> None:
    wanted = OceanFilter(platform_codes=tuple(str(1900000 + n) for n in range(25)))
    (requests,) = slices(ARGO, Need(wanted), NOW, gazetteer)
    assert [len(request.platforms) for request in requests] == [10, 10, 5]
    assert {request.span for request in requests} == {None}


def test_a_need_without_bounds_is_refused_in_one_sentence(gazetteer: Gazetteer) -> None:
    assert too_large(ARGO, Need(OceanFilter()), NOW, gazetteer) == (
        "ifremer-erddap would take more than 6 requests for so much space and time: "
        "name a region, a period or platforms."
    )
    assert too_large(ARGO, Need(OceanFilter(), newest=10), NOW, gazetteer) is None


@pytest.mark.parametrize(
    ("entry", "wanted", "reason"),
    [
        (ARGO, OceanFilter(datasets=("oisst-v2.1",)), "ifremer-erddap has the dataset argo only."),
        (
            ARGO,
            OceanFilter(platform_types=(PlatformType.MOORING,)),
            "ifremer-erddap has platforms of type ARGO_FLOAT only.",
        ),
        (ARGO, OceanFilter(variables=(Variable.OXYGEN,)), "ifremer-erddap does not measure OXYGEN."),
        (ARGO, OceanFilter(variables=(Variable.OXYGEN, Variable.SALINITY)), None),
        (ARGO, OceanFilter(variables=(Variable.SOUND_SPEED,)), None),
        (DRIFTERS, OceanFilter(variables=(Variable.CURRENT_SPEED,)), None),
        (
            BGC,
            OceanFilter(variables=(Variable.TEMPERATURE,)),
            "ifremer-erddap-bgc answers where a biogeochemical variable, or its dataset, is asked for.",
        ),
        (BGC, OceanFilter(variables=(Variable.OXYGEN,)), None),
        (BGC, OceanFilter(datasets=("argo-bgc",)), None),
    ],
)
def test_what_a_dataset_has_not_is_refused(entry: Entry, wanted: OceanFilter, reason: str | None) -> None:
    assert unanswerable(entry, Need(wanted)) == reason
