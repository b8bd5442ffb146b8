"""The index of a GDAC: what it lists, what is chosen of it, and what is not believed."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from ingest.mirror.index import Listed, read_index, select
from ocean.errors import OceanError
from ocean.filter import BoundingBox, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from tests.doubles.gdac import Gdac, Line, gdac

GAZETTEER = Gazetteer.load()
GOOD = "aoml/13857/profiles/R13857_001.nc"
LINE = Line("19970729200300", "0.267", "-16.032", "20181011180520")


@pytest.fixture(scope="module")
def double(shared_data: Path) -> Gdac:
    return gdac(shared_data, ("csio", "jma", "aoml"))


def listed(content: bytes) -> list[Listed]:
    return list(read_index(BytesIO(content), "the index"))


def index(*files: str) -> bytes:
    return Gdac({}, dict.fromkeys(files, LINE)).index()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_line_says_where_and_when_a_profile_is_and_when_it_was_updated(
    pack: Callable[[bytes], bytes],
) -> None:
    (one,) = listed(pack(index(GOOD)))
    assert one == Listed(GOOD, "13857", "19970729200300", 0.267, -16.032, "20181011180520")
    assert one.updated_at == datetime(2018, 10, 11, 18, 5, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("ar_index_global_prof.txt", 2_702),
        ("mini-csio/ar_index_global_prof.txt.gz", 11),
        ("argo_synthetic-profile_index.txt", 904),
    ],
)
def test_real_indexes_are_read_whole_by_the_names_of_their_columns(
    shared_data: Path, name: str, count: int
) -> None:
    found = listed((shared_data / "argo/index" / name).read_bytes())
    assert len(found) == count
    assert all(one.updated_at.year > 2000 for one in found)


def test_what_has_no_position_or_no_time_is_in_no_place_or_period(shared_data: Path) -> None:
    found = listed((shared_data / "argo/index/ar_index_global_prof.txt").read_bytes())
    unplaced = [one for one in found if not -90 <= one.latitude <= 90]
    undated = [one for one in found if not one.date]
    assert (len(unplaced), len(undated)) == (7, 73)
    everywhere = OceanFilter(bounding_box=BoundingBox(-180, -90, 180, 90))
    assert len(select(found, everywhere, GAZETTEER)) == len(found) - len(unplaced)
    ever = OceanFilter(time=TimeRange(datetime(1900, 1, 1, tzinfo=UTC)))
    assert len(select(found, ever, GAZETTEER)) == len(found) - len(undated)
    assert len(select(found, OceanFilter(), GAZETTEER)) == len(found)


YEAR = TimeRange(datetime(2018, 1, 1, tzinfo=UTC), datetime(2019, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("wanted", "floats"),
    [
        (OceanFilter(time=YEAR), {"2902746": 2, "4902252": 5}),
        (OceanFilter(bounding_box=BoundingBox(127.288, 23.235, 127.496, 23.726)), {"2900313": 2}),
        (OceanFilter(bounding_box=BoundingBox(140, -45, -150, 30)), {"2902746": 2, "5900446": 2}),
        (OceanFilter(bounding_box=BoundingBox(195.98, -45, 203, -30)), {"5900446": 2}),
        (OceanFilter(regions=("South Pacific",)), {"5900446": 2, "5906072": 3}),
        (OceanFilter(regions=("South China Sea",)), {"2902696": 2}),
        (OceanFilter(platform_codes=("13857", "5906072")), {"13857": 4, "5906072": 5}),
        (OceanFilter(platform_codes=("4902252",), time=YEAR, regions=("North Pacific",)), {"4902252": 2}),
        (OceanFilter(platform_codes=("1385",)), {}),
    ],
)
def test_exactly_what_lies_in_space_period_and_platforms_is_chosen(
    double: Gdac, wanted: OceanFilter, floats: dict[str, int]
) -> None:
    found = [one.platform for one in select(listed(double.index()), wanted, GAZETTEER)]
    assert {one: found.count(one) for one in found} == floats


@pytest.mark.parametrize("hostile", [
    "../../../etc/cron.d/argo.nc",
    "/etc/profiles/a/profiles/b.nc",
    "http://127.0.0.2/13857/profiles/R13857_001.nc",
    "aoml/13857/profiles/../../../R13857_001.nc",
    "aoml/../profiles/R13857_001.nc",
    "aoml/13857/profiles/R13857_001.nc/../../x.nc",
    "aoml/13857/profiles/R13857 001.nc",
    "aoml\\13857\\profiles\\R13857_001.nc",
    "aoml/13857/profiles/.nc",
    "aoml/13857/profiles/R13857_001.sh",
    "",
])  # fmt: skip
def test_an_index_that_names_anything_but_profile_files_is_refused(hostile: str) -> None:
    with pytest.raises(
        OceanError, match=r"the index was refused: .* in line 5 is no profile file below dac/"
    ):
        listed(index(GOOD, hostile))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (index(GOOD)[:-4], "the index is cut short: its last line is b'aoml/13857"),
        (index(GOOD)[:-30] + b"\n", "the index is damaged in line 4: 'aoml/13857"),
        (gzip.compress(index(GOOD))[:-20], "the index is cut short or damaged: "),
        (gzip.compress(index(GOOD))[:-8] + bytes(8), "the index is cut short or damaged: "),
        (b"", "the index is no index: it has no line of columns"),
        (b"<!doctype html><html>\n<body>Please sign in</body>\n", "no index of profiles: its columns are"),
        (b"file,date\n", "its columns are 'file, date' in place of file, date, latitude, longitude, date_up"),
        (b"x" * 5_000, "the index is cut short: its last line is b'xxxx"),
    ],
)  # fmt: skip
def test_an_index_that_is_damaged_is_refused_in_a_sentence(content: bytes, why: str) -> None:
    with pytest.raises(OceanError) as refused:
        listed(content)
    assert why in refused.value.message


def test_an_update_at_no_possible_time_is_refused() -> None:
    (one,) = listed(Gdac({}, {GOOD: Line("", "", "", "20181341000000")}).index())
    with pytest.raises(OceanError, match=r"R13857_001.nc was updated at '20181341000000', which is no time"):
        _ = one.updated_at


def test_the_newest_are_first_and_each_file_is_chosen_once() -> None:
    dates = {"a/1/profiles/a.nc": "2019", "a/1/profiles/b.nc": "2021", "a/1/profiles/c.nc": "2020"}
    lines = {file: Line(f"{year}0101000000", "0", "0", "20220101000000") for file, year in dates.items()}
    found = listed(Gdac({}, lines).index())
    chosen = [one.file[-4] for one in select([*found, *found], OceanFilter(), GAZETTEER)]
    assert chosen == ["b", "c", "a"]


def test_a_choice_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.mirror.index.MOST_FILES", 1)
    found = listed(index(GOOD, GOOD.replace("001", "002")))
    with pytest.raises(OceanError, match="more than 1 files: narrow it by region, box, period or platform"):
        select(found, OceanFilter(), GAZETTEER)
