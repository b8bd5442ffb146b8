"""The client waits no longer than it may, asks again when that helps, and never crowds a server."""

import asyncio
import threading

import pytest

from ocean.deadline import within
from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http import patience
from sources.http.body import Body
from sources.http.client import Client, opened
from sources.http.patience import retry_after
from sources.http.server import Server
from tests.doubles.faults import Faults
from tests.doubles.local import LocalServer, Request, answering
from tests.sources.http.asking import GOOD, SOON, asking, fault


@pytest.mark.parametrize(
    ("state", "doing"),
    [
        ("hang before headers", "silent"),
        ("hang mid-body", "sending its answer, of which 2,048 bytes had come"),
        ("trickle", "silent"),
    ],
)
async def test_the_deadline_ends_every_wait_and_says_what_was_waited_for(
    server: LocalServer, faults: Faults, state: str, doing: str
) -> None:
    faults.state = state
    async with asking(server.url) as client:
        found = await fault(client, server.url, deadline=3 * SOON)
        assert found.outcome is AttemptOutcome.TIMEOUT
        assert found.message == f"127.0.0.1 was still {doing} at the deadline."
        assert server.until(lambda: server.in_flight == 0)


async def test_the_deadline_of_the_request_at_hand_binds_too(server: LocalServer, faults: Faults) -> None:
    faults.state = "hang before headers"
    async with asking(server.url) as client:
        with within(SOON):
            found = await fault(client, server.url, deadline=60.0)
    assert found.outcome is AttemptOutcome.TIMEOUT


async def test_with_no_time_left_nothing_is_sent(client: Client, server: LocalServer) -> None:
    found = await fault(client, server.url, deadline=0.0)
    assert found.outcome is AttemptOutcome.TIMEOUT
    assert server.requests == []


@pytest.mark.parametrize("state", ["429", "502", "503", "504", "reset before headers"])
async def test_what_passes_is_tried_again_and_the_answer_given(
    client: Client, server: LocalServer, faults: Faults, state: str
) -> None:
    faults.script.extend([state, state])
    assert (await client.get(server.url)).content == GOOD.body
    assert len(server.requests) == 3


def test_waits_double_and_vary_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.1)
    for chance, waits in ((0.0, [0.05, 0.1]), (1.0, [0.1, 0.2])):
        monkeypatch.setattr(patience, "chance", lambda chance=chance: chance)
        assert [patience.backoff(attempt) for attempt in range(2)] == waits


async def test_a_retry_that_would_come_too_late_is_not_made(
    client: Client, server: LocalServer, faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "FIRST_WAIT", 1000.0)
    faults.state = "503"
    assert "answered 503" in (await fault(client, server.url)).message
    assert len(server.requests) == 1


async def test_a_server_that_asks_for_longer_than_there_is_time_is_left_alone(
    client: Client, server: LocalServer, faults: Faults
) -> None:
    faults.state, faults.retry_after = "429", "120"
    first = await fault(client, f"{server.url}/a")
    assert (first.outcome, first.retry_after) == (AttemptOutcome.RATE_LIMITED, 120.0)
    second = await fault(client, f"{server.url}/b")
    assert second.outcome is AttemptOutcome.RATE_LIMITED
    assert second.message == "127.0.0.1 asked for no requests for another 120 s."
    assert second.retry_after == pytest.approx(120.0, abs=5.0)
    assert server.targets == ["/a"]


async def test_a_long_wait_is_told_at_once_however_much_time_there_is(
    client: Client, server: LocalServer, faults: Faults
) -> None:
    faults.state, faults.retry_after = "429", "3"
    for url in (f"{server.url}/a", f"{server.url}/b"):
        found = await fault(client, url, deadline=300.0)
        assert found.outcome is AttemptOutcome.RATE_LIMITED
        assert found.retry_after == pytest.approx(3.0, abs=1.0)
    assert server.targets == ["/a"]


async def test_a_503_that_says_when_to_come_back_limits_the_rate(
    client: Client, server: LocalServer, faults: Faults
) -> None:
    faults.state, faults.retry_after = "503", "600"
    found = await fault(client, server.url)
    assert (found.outcome, found.retry_after) == (AttemptOutcome.RATE_LIMITED, 600.0)
    assert len(server.requests) == 1


async def test_a_retry_after_within_the_deadline_is_waited_for(
    client: Client, server: LocalServer, faults: Faults
) -> None:
    faults.script.append("429")
    faults.retry_after = "0"
    assert (await client.get(server.url)).status == 200
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        (" 7 ", 7.0),
        ("999999999999", 3600.0),
        ("-5", None),
        ("soon", None),
        ("1e3", None),
        ("٣", None),
        ("", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3600.0),
        ("Fri, 99 Foo 2026 00:00:00 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(header: str | None, seconds: float | None) -> None:
    assert retry_after(header) == seconds


async def together(client: Client, urls: list[str], deadline: float = 5.0) -> list[object]:
    return await asyncio.gather(*(client.get(url, deadline=deadline) for url in urls), return_exceptions=True)


async def test_a_server_has_at_most_two_requests_in_flight(client: Client, server: LocalServer) -> None:
    bodies = await together(client, [f"{server.url}/{number}" for number in range(20)])
    assert [body.status for body in bodies if isinstance(body, Body)] == [200] * 20
    assert len(server.requests) == 20
    assert server.most <= 2


async def test_two_servers_do_not_wait_for_each_other(server: LocalServer, faults: Faults) -> None:
    faults.state = "hang before headers"
    with LocalServer(answering(lambda _: GOOD)) as other:
        async with asking(server.url, other.url) as client:
            hanging = [asyncio.create_task(fault(client, f"{server.url}/{n}", SOON)) for n in range(2)]
            assert (await client.get(other.url)).status == 200
            await asyncio.gather(*hanging)


async def test_beyond_the_queue_a_request_is_not_sent(server: LocalServer, faults: Faults) -> None:
    faults.state = "hang before headers"
    async with asking(server.url, queue=3) as client:
        longer = asyncio.create_task(together(client, [f"{server.url}/0", f"{server.url}/1"], 3 * SOON))
        assert await asyncio.to_thread(server.until, lambda: server.in_flight == 2)
        found = await together(client, [f"{server.url}/{number}" for number in range(2, 6)], SOON)
        found = [*await longer, *found]
    outcomes = [str(one.outcome) for one in found if isinstance(one, Fault)]
    assert sorted(outcomes) == ["SKIPPED", *["TIMEOUT"] * 5]
    assert str(found[5]) == "127.0.0.1 was not asked: 3 requests wait for it already."
    assert "still waiting for earlier requests to it" in str(found[4])
    assert sorted(server.targets) == ["/0", "/1"]


async def test_those_in_the_queue_go_on_when_others_give_up(
    client: Client, server: LocalServer, faults: Faults
) -> None:
    faults.script.extend(["hang before headers"] * 2)
    given_up = [asyncio.create_task(client.get(f"{server.url}/{number}")) for number in range(2)]
    waiting = asyncio.create_task(client.get(f"{server.url}/2"))
    assert await asyncio.to_thread(server.until, lambda: server.in_flight == 2)
    for task in given_up:
        task.cancel()
    assert (await waiting).status == 200


async def test_a_hundred_equal_questions_are_one_request(client: Client, server: LocalServer) -> None:
    bodies = await together(client, [f"{server.url}/same"] * 100)
    assert {id(body) for body in bodies} == {id(bodies[0])}
    assert server.targets == ["/same"]


async def test_a_fault_is_shared_as_an_answer_is(client: Client, server: LocalServer, faults: Faults) -> None:
    faults.state = "reset mid-body"
    found = await together(client, [server.url] * 10)
    assert {str(one) for one in found} == {"127.0.0.1 broke off in the middle of its answer."}
    assert len(server.requests) == 1


async def test_who_leaves_does_not_take_the_others_answer() -> None:
    gate = threading.Event()

    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.to_thread(gate.wait, 5)
        writer.write(GOOD.encode())

    with LocalServer(talk) as server:
        async with asking(server.url) as client:
            first, second = (asyncio.create_task(client.get(server.url)) for _ in range(2))
            assert await asyncio.to_thread(server.until, lambda: server.in_flight == 1)
            first.cancel()
            await asyncio.wait([first])
            gate.set()
            assert (await second).content == GOOD.body
        assert first.cancelled()
        assert len(server.requests) == 1


async def test_who_has_less_time_leaves_alone(server: LocalServer, faults: Faults) -> None:
    faults.script.append("hang before headers")
    async with asking(server.url, read_timeout=2 * SOON) as client:
        hasty = asyncio.create_task(fault(client, server.url, SOON))
        patient = asyncio.create_task(fault(client, server.url))
        assert (await hasty).message == "127.0.0.1 was still silent at the deadline."
        assert (await patient).message == "127.0.0.1 sent nothing for 0.6 s."
    assert len(server.requests) == 1


async def test_when_the_last_leaves_the_request_is_given_up(
    client: Client, server: LocalServer, faults: Faults
) -> None:
    faults.state = "hang before headers"
    waiting = [asyncio.create_task(client.get(server.url)) for _ in range(3)]
    assert await asyncio.to_thread(server.until, lambda: server.in_flight == 1)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert await asyncio.to_thread(server.until, lambda: server.open == 0)


async def test_closing_the_client_ends_what_is_on_its_way(server: LocalServer, faults: Faults) -> None:
    faults.state = "hang before headers"
    async with opened([Server(server.url, allow_private=True)]) as client:
        waiting = asyncio.create_task(fault(client, server.url))
        assert await asyncio.to_thread(server.until, lambda: server.in_flight == 1)
    assert (await waiting).message == "127.0.0.1 was not waited for: the client is closed."
    assert asyncio.all_tasks() == {asyncio.current_task()}
