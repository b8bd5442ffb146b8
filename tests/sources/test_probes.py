"""Probes: an outage is known before it is met, and its end soon after."""

import asyncio
from typing import Any

from ocean.errors import OceanError
from ocean.terms import DataSource, SourceState
from sources.circuit import Circuit
from sources.guard import Guard, Guarded
from sources.lineup import Live
from sources.probes import Probes
from tests.sources.fakes import NEVER, FakeSource
from tests.sources.moments import jumping, now
from tests.sources.test_circuit import DOWN, FakeFeed


class Pinged(FakeSource):
    """A source whose ping is the probe of its feed."""

    def __init__(self, feed: Guarded) -> None:
        super().__init__(feed.name, DataSource.LIVE_API, [])
        self.feed = feed

    async def ping(self) -> None:
        self.started.append(now())
        await self.feed.probe()


def pinged() -> tuple[FakeFeed, Pinged, Live]:
    feed = FakeFeed()
    guard = Guard("erddap", circuit=Circuit(clock=now, chance=lambda: 0.5), clock=now)
    source = Pinged(Guarded(feed, guard))
    return feed, source, Live(source, guard)


def started(*lives: Live, **given: Any) -> Probes:
    probes = Probes(lives, 60.0, lambda: 0.5)
    probes.start()
    return probes


@jumping
async def test_the_first_probe_is_at_the_start_and_the_others_follow_at_intervals() -> None:
    _, source, live = pinged()
    probes = started(live)
    await asyncio.sleep(150)
    assert source.started == [0, 60, 120]
    await probes.close()


@jumping
async def test_without_a_network_the_circuit_is_open_before_the_first_question() -> None:
    feed, _, live = pinged()
    feed.next = DOWN
    probes = started(live)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert (live.guard.state, now()) == (SourceState.DOWN, 0)
    await probes.close()


@jumping
async def test_an_open_circuit_is_tried_as_soon_as_it_may_be_and_closed_by_the_probe() -> None:
    feed, source, live = pinged()
    feed.next = DOWN
    probes = started(live)
    await asyncio.sleep(6)
    assert source.started == [0, 5.1]
    feed.next = 0.0
    await asyncio.sleep(10)
    assert source.started == [0, 5.1, 15.2]
    assert live.guard.state is SourceState.UP
    await probes.close()


@jumping
async def test_a_server_that_hangs_is_down_after_five_seconds() -> None:
    feed, _, live = pinged()
    feed.next = NEVER
    probes = started(live)
    await asyncio.sleep(5.5)
    assert (live.guard.state, live.guard.record.last_error) == (
        SourceState.DOWN,
        "No answer to a probe in 5 s.",
    )
    await probes.close()


@jumping
async def test_at_most_four_are_asked_at_a_time() -> None:
    found = [pinged() for _ in range(6)]
    for feed, _, _ in found:
        feed.next = 3.0
    probes = started(*(live for _, _, live in found))
    await asyncio.sleep(1)
    assert sum(len(source.started) for _, source, _ in found) == 4
    await asyncio.sleep(3)
    assert sum(len(source.started) for _, source, _ in found) == 6
    await probes.close()


@jumping
async def test_an_odd_answer_does_not_end_the_probes() -> None:
    feed, source, live = pinged()
    probes = started(live)
    for error in (KeyError("version"), OceanError("?")):
        feed.next = error
        await asyncio.sleep(61)
    assert source.started == [0, 60, 120]
    await probes.close()
