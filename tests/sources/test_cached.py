"""The cache of a feed: one gather for equal needs, old records while new ones come, nothing unbounded."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocean.filter import BoundingBox, FloatRange, Near, OceanFilter, TimeRange
from ocean.flags import QualityPolicy
from ocean.records import Record
from ocean.terms import AttemptOutcome, PlatformType
from ocean.variables import Variable
from sources.cached import Cached
from sources.cached.keys import keys_of
from sources.cached.memory import BoundedMemory
from sources.cached.packing import pack, unpack, weight
from sources.cached.shelves import Shelves
from sources.feed import Fault, Gathered, Need
from tests.api.world import CASTS, block_of, surface
from tests.sources.fakes import NEVER
from tests.sources.moments import jumping, now

BLOCK = block_of(*CASTS)
NEED = Need(OceanFilter(regions=("Arabian Sea",)))
TTL = 600.0


def moment() -> datetime:
    return datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=now())


class CountingFeed:
    """Takes a second to gather `records`, or raises."""

    name = "erddap"

    def __init__(self, *records: Record) -> None:
        self.records: tuple[Record, ...] = records
        self.needs: list[Need] = []
        self.cancelled = 0
        self.error: Exception | None = None
        self.takes = 1.0
        self.changes: dict[str, Any] = {}

    def refusal(self, need: Need) -> str | None:
        return "no" if need.newest == 7 else None

    async def gather(self, need: Need) -> Gathered:
        self.needs.append(need)
        try:
            await asyncio.sleep(self.takes)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.error is not None:
            raise self.error
        return replace(Gathered(self.records, moment()), **self.changes)

    async def probe(self) -> None:
        raise NotImplementedError


def cached(feed: CountingFeed, limit: int = 10**7) -> Cached:
    return Cached(feed, Shelves(BoundedMemory(limit, weight, now)), TTL, moment)


@jumping
async def test_a_hundred_equal_needs_at_once_are_one_gather() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    found = await asyncio.gather(*(whole.gather(NEED) for _ in range(100)))
    assert (len(feed.needs), now()) == (1, 1.0)
    assert all(one.records == (BLOCK,) and not one.cached for one in found)
    assert whole.counts == {"miss": 1, "joined": 99}


@jumping
async def test_one_who_leaves_leaves_the_others_their_answer_and_the_last_ends_the_gather() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    first, second = (asyncio.create_task(whole.gather(NEED)) for _ in range(2))
    await asyncio.sleep(0.5)
    first.cancel()
    assert (await second).records == (BLOCK,)
    assert feed.cancelled == 0
    feed.takes = NEVER
    other = Need(OceanFilter(months=(1,)))
    tasks = [asyncio.create_task(whole.gather(other)) for _ in range(2)]
    await asyncio.sleep(0.5)
    for task in tasks:
        task.cancel()
    await asyncio.gather(first, *tasks, return_exceptions=True)
    assert feed.cancelled == 1


@jumping
async def test_one_who_comes_after_the_last_left_starts_anew() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    task = asyncio.create_task(whole.gather(NEED))
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(0)
    assert (await whole.gather(NEED)).records == (BLOCK,)
    assert (len(feed.needs), feed.cancelled) == (2, 1)
    await asyncio.gather(task, return_exceptions=True)


@jumping
async def test_a_copy_says_that_it_is_one_and_when_it_was_had() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    fresh = await whole.gather(NEED)
    await asyncio.sleep(TTL)
    copy = await whole.gather(NEED)
    assert copy == replace(fresh, cached=True)
    assert (len(feed.needs), whole.counts["hit"]) == (1, 1)


@jumping
async def test_an_old_copy_serves_at_once_while_one_gather_brings_a_new_one() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    await whole.gather(NEED)
    await asyncio.sleep(TTL + 1)
    before = now()
    stale = await asyncio.gather(*(whole.gather(NEED) for _ in range(10)))
    assert now() == before
    assert all(one.cached and one.stale for one in stale)
    await asyncio.sleep(1.5)
    assert len(feed.needs) == 2
    assert not (await whole.gather(NEED)).stale


@jumping
async def test_where_the_server_is_down_the_old_copy_goes_on_for_six_times_its_time() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    await whole.gather(NEED)
    feed.error = Fault("Connection refused.", AttemptOutcome.REFUSED)
    await asyncio.sleep(6 * TTL)
    assert (await whole.gather(NEED)).stale
    await asyncio.sleep(1 * TTL)
    with pytest.raises(Fault, match="Connection refused"):
        await whole.gather(NEED)


@jumping
async def test_refreshes_are_bounded_and_end_with_the_cache() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    needs = [Need(OceanFilter(months=(month,))) for month in range(1, 11)]
    for need in needs:
        await whole.gather(need)
    await asyncio.sleep(TTL + 1)
    feed.takes = NEVER
    for need in needs:
        assert (await whole.gather(need)).stale
    await asyncio.sleep(1)
    assert len(feed.needs) == 14
    await whole.close()
    assert feed.cancelled == 4


@jumping
async def test_that_there_is_nothing_is_believed_for_a_minute() -> None:
    feed = CountingFeed()
    whole = cached(feed)
    await whole.gather(NEED)
    await asyncio.sleep(58)
    assert (await whole.gather(NEED)).cached
    await asyncio.sleep(2)
    assert not (await whole.gather(NEED)).cached


@jumping
async def test_a_part_is_not_kept_nor_a_failure() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    feed.changes = {"missing": ("January.",)}
    await whole.gather(NEED)
    feed.error = Fault("503")
    with pytest.raises(Fault):
        await whole.gather(NEED)
    feed.error, feed.changes = None, {}
    assert not (await whole.gather(NEED)).cached


@jumping
async def test_records_of_more_than_is_needed_serve_too() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)
    await whole.gather(NEED)
    for need in (replace(NEED, newest=10), replace(NEED, whole=False), replace(NEED, whole=False, newest=3)):
        assert (await whole.gather(need)).cached
    other = Need(OceanFilter(), newest=10)
    feed.changes = {"exhausted": False}
    await whole.gather(other)
    assert not (await whole.gather(replace(other, newest=None))).cached


@jumping
async def test_the_deadline_of_the_first_asker_is_not_that_of_the_gather() -> None:
    feed = CountingFeed(BLOCK)
    whole = cached(feed)

    async def impatient() -> None:
        async with asyncio.timeout(0.5):
            await whole.gather(NEED)

    first = asyncio.create_task(impatient())
    await asyncio.sleep(0.1)
    assert (await whole.gather(NEED)).records == (BLOCK,)
    with pytest.raises(TimeoutError):
        await first
    assert len(feed.needs) == 1


@jumping
async def test_memory_is_bounded_by_bytes_and_forgets_what_was_not_asked_for_longest() -> None:
    memory = BoundedMemory(100, lambda value: len(value), now)
    for key in "abcd":
        await memory.set(key, key * 25, ttl=60)
    await memory.get("a")
    await memory.set("e", "e" * 25, ttl=60)
    assert [key for key in "abcde" if await memory.get(key)] == ["a", "c", "d", "e"]
    await memory.set("f", "f" * 26, ttl=60)
    assert (await memory.get("f"), memory.bytes, len(memory)) == (None, 100, 4)
    await asyncio.sleep(60)
    assert (await memory.get("a"), memory.bytes) == (None, 75)


SAME = [
    (
        OceanFilter(regions=("Arabian Sea", "Red Sea")),
        OceanFilter(regions=(" red sea", "ARABIAN SEA", "Red Sea")),
    ),
    (
        OceanFilter(bounding_box=BoundingBox(170, 0, 190, 5)),
        OceanFilter(bounding_box=BoundingBox(170, 0, -170, 5)),
    ),
    (
        OceanFilter(bounding_box=BoundingBox(0, 0, 360, 5)),
        OceanFilter(bounding_box=BoundingBox(-180, 0, 180, 5)),
    ),
    (OceanFilter(near=Near(0, 190, 10)), OceanFilter(near=Near(0, -170, 10))),
    (OceanFilter(), OceanFilter(quality=QualityPolicy.GOOD, months=tuple(range(1, 13)))),
    (OceanFilter(depth=FloatRange(0.1, None)), OceanFilter(depth=FloatRange(float(np.float32(0.1)), None))),
    (
        OceanFilter(time=TimeRange(datetime(2021, 1, 1, tzinfo=UTC))),
        OceanFilter(time=TimeRange(datetime.fromisoformat("2021-01-01T05:30:00+05:30"))),
    ),
    (
        OceanFilter(polygon={"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]}),
        OceanFilter(polygon={"type": "Polygon", "coordinates": [[[2, 2], [0, 2], [0, 0], [2, 0], [2, 2]]]}),
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_need_written_in_two_ways_has_one_key(one: OceanFilter, other: OceanFilter) -> None:
    assert keys_of("erddap", Need(one)) == keys_of("erddap", Need(other))


OTHERS = [
    OceanFilter(),
    OceanFilter(all_schemes=True),
    OceanFilter(quality=QualityPolicy.ANY),
    OceanFilter(months=(1,)),
    OceanFilter(cycle_numbers=(1,)),
    OceanFilter(depth=FloatRange(0, None)),
    OceanFilter(depth=FloatRange(None, 0)),
    OceanFilter(pressure=FloatRange(0, None)),
    OceanFilter(platform_types=(PlatformType.DRIFTER,)),
    OceanFilter(variables=(Variable.OXYGEN,)),
    OceanFilter(platform_codes=("oxygen",)),
    OceanFilter(bounding_box=BoundingBox(-170, 0, 170, 5)),
    OceanFilter(bounding_box=BoundingBox(170, 0, -170, 5)),
]


def test_whole_profiles_serve_whatever_is_asked_of_their_levels() -> None:
    warm = OceanFilter(temperature=FloatRange(min=20), quality=QualityPolicy.ANY)
    assert keys_of("erddap", Need(warm)) == keys_of("erddap", Need(OceanFilter()))
    assert keys_of("erddap", Need(warm, whole=False))[-1] == keys_of("erddap", Need(warm))[0]


def test_different_needs_have_different_keys() -> None:
    keys = [keys_of(feed, Need(one, whole=False))[0] for one in OTHERS for feed in ("erddap", "mirror")]
    keys += [keys_of("erddap", Need(OceanFilter(), newest=n))[0] for n in (-10, 10)]
    assert len(set(keys)) == len(keys) == 2 * len(OTHERS) + 2


@given(st.permutations(["1900001", "1900002", "1900003"]), st.permutations([1, 2, 3, 12]))
def test_the_order_of_lists_makes_no_difference(codes: list[str], months: list[int]) -> None:
    wanted = OceanFilter(platform_codes=tuple(codes), months=tuple(months))
    plain = OceanFilter(platform_codes=("1900001", "1900002", "1900003"), months=(1, 2, 3, 12))
    assert keys_of("erddap", Need(wanted)) == keys_of("erddap", Need(plain))


def same(one: Any, other: Any) -> bool:
    return bool(repr(one) == repr(other)) and pack(one) == pack(other)


@pytest.mark.parametrize("records", [(BLOCK,), (surface(1),), (BLOCK, surface(7)), ()])
def test_records_come_back_from_bytes_as_they_were(records: tuple[Record, ...]) -> None:
    found = Gathered(records, datetime(2024, 1, 1, 12, tzinfo=UTC), exhausted=False, missing=("January.",))
    with np.printoptions(threshold=10**6):
        assert same(unpack(pack(found)), found)
    assert weight(found) >= sum(len(pack(Gathered((one,), found.fetched_at))) for one in records) / 2


def test_bytes_that_are_no_records_are_refused() -> None:
    data = pack(Gathered((BLOCK,), datetime(2024, 1, 1, tzinfo=UTC)))
    hostile = b'["record","Popen",{"args":["id"]}]'
    hostile = len(hostile).to_bytes(4, "little") + hostile
    for bad in (
        b"",
        b"\x00",
        data[:-9],
        data[:40],
        b"\xff" * 64,
        hostile,
        b"\x02\x00\x00\x00[]",
        b"\x04\x00\x00\x00null",
    ):
        with pytest.raises(ValueError, match="these bytes are no gathered records"):
            unpack(bad)
