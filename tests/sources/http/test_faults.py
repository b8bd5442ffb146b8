"""Each failure of a server or network is told by server and reason, after a counted number of requests."""

import asyncio
import socket
import ssl
import tracemalloc
from random import Random

import pytest
from aiohttp.abc import ResolveResult

from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http import patience
from sources.http.body import Body
from sources.http.client import Client, agent, opened
from sources.http.server import MIB, Server
from tests.doubles import faults as double
from tests.doubles.content import EDITS
from tests.doubles.faults import Faults
from tests.doubles.local import Answer, LocalServer, Request, answering
from tests.sources.http.asking import GOOD, SOON, asking, fault


async def test_an_answer_comes_with_its_type_and_status(client: Client, server: LocalServer) -> None:
    body = await client.get(f"{server.url}/erddap/a.nc?time%3E=5")
    assert (body.status, body.content_type, body.content) == (200, "application/x-netcdf", GOOD.body)
    assert server.targets == ["/erddap/a.nc?time%3E=5"]


async def test_a_request_says_who_asks(client: Client, server: LocalServer) -> None:
    await client.get(server.url)
    headers = server.requests[0].headers
    assert headers["user-agent"] == agent() == "ocean-chat/0.1.0"
    assert headers["accept-encoding"] == "gzip"
    assert "cookie" not in headers
    assert agent("https://example.org/about") == "ocean-chat/0.1.0 (+https://example.org/about)"


async def test_gzip_is_unpacked_in_one_member_or_several() -> None:
    def reply(request: Request) -> Answer:
        one = GOOD.packed()
        return one if request.target == "/one" else Answer(200, one.body * 3, headers=one.headers)

    with LocalServer(answering(reply)) as server:
        async with asking(server.url) as client:
            assert (await client.get(f"{server.url}/one")).content == GOOD.body
            assert (await client.get(f"{server.url}/three")).content == GOOD.body * 3


PASSING = 1 + patience.RETRIES
BROKEN = "127.0.0.1 broke off in the middle of its answer."
CLOSED = "127.0.0.1 closed the connection without an answer."


@pytest.mark.parametrize(
    ("state", "outcome", "message", "requests"),
    [
        ("reset before headers", "ERROR", CLOSED, PASSING),
        ("closed before headers", "ERROR", CLOSED, PASSING),
        ("reset mid-body", "ERROR", BROKEN, 1),
        ("closed mid-body", "ERROR", BROKEN, 1),
        ("truncated gzip", "ERROR", "127.0.0.1 sent a gzip answer that breaks off after", 1),
        ("not gzip", "ERROR", "127.0.0.1 sent an answer that is no gzip, though it says so", 1),
        ("brotli", "ERROR", "127.0.0.1 answered in the encoding 'br', which it was not asked for.", 1),
        ("not http", "ERROR", "127.0.0.1 answered with something that is not HTTP", 1),
        ("redirect loop", "ERROR", "127.0.0.1 redirects in a circle, back to http://127.0.0.1:", 1),
        (
            "redirect elsewhere",
            "ERROR",
            "127.0.0.1 redirects to http://127.0.0.2:9/, which is not at a configured server.",
            1,
        ),
        ("429", "RATE_LIMITED", "127.0.0.1 answered 429 (Too Many Requests: Slow down.).", PASSING),
        ("502", "ERROR", "127.0.0.1 answered 502 (502 Proxy Error).", PASSING),
        ("503", "ERROR", "127.0.0.1 answered 503 (503 Service Unavailable).", PASSING),
        ("504", "ERROR", "127.0.0.1 answered 504 (504 Gateway Time-out).", PASSING),
        ("huge", "TOO_LARGE", "127.0.0.1 sent more than the 8 MiB that are taken of an answer.", 1),
        ("huge chunked", "TOO_LARGE", "127.0.0.1 sent more than the 8 MiB that are taken of an answer.", 1),
        ("gzip bomb", "TOO_LARGE", "127.0.0.1 sent more than the 4 MiB that are taken of an answer.", 1),
    ],
)
async def test_a_fault_names_server_and_reason(
    client: Client,
    server: LocalServer,
    faults: Faults,
    state: str,
    outcome: str,
    message: str,
    requests: int,
) -> None:
    faults.state = state
    found = await fault(client, f"{server.url}/erddap/a.nc")
    assert found.message.startswith(message)
    assert found.outcome == outcome
    assert len(server.requests) == requests


@pytest.mark.parametrize("state", ["hang before headers", "hang mid-body"])
async def test_silence_is_borne_for_so_long_and_not_tried_again(
    server: LocalServer, faults: Faults, state: str
) -> None:
    faults.state = state
    async with asking(server.url, read_timeout=SOON) as client:
        found = await fault(client, server.url)
    assert (found.outcome, found.message) == (AttemptOutcome.TIMEOUT, "127.0.0.1 sent nothing for 0.3 s.")
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("state", "status"),
    [("no rows", 404), ("unknown dataset", 404), ("400", 400), ("403", 403), ("413", 413), ("500", 500)],
)
async def test_what_a_server_says_of_the_question_is_handed_on_at_once(
    client: Client, server: LocalServer, faults: Faults, state: str, status: int
) -> None:
    faults.state = state
    body = await client.get(server.url)
    assert body.status == status
    assert b"code=%d" % status in body.content or b"<title>403" in body.content
    assert len(server.requests) == 1


async def test_a_refused_connection_is_not_tried_again() -> None:
    with double.refusing() as url:
        async with asking(url) as client:
            found = await fault(client, url)
    assert (found.outcome, found.message) == (AttemptOutcome.REFUSED, "127.0.0.1 refused the connection.")


async def test_a_name_that_does_not_resolve_is_told() -> None:
    async with asking("http://nowhere.invalid/erddap") as client:
        found = await fault(client, "http://nowhere.invalid/erddap/version")
    assert (found.outcome, found.message) == (
        AttemptOutcome.ERROR,
        "The name nowhere.invalid could not be resolved.",
    )


async def test_a_certificate_that_nobody_vouches_for_is_refused(faults: Faults) -> None:
    with double.serving(faults, tls=double.self_signed()) as server:
        async with asking(server.url) as client:
            found = await fault(client, server.url)
        assert found.message.startswith("The certificate of 127.0.0.1 could not be verified: self-signed")
        assert server.requests == []


async def test_tls_works_where_the_certificate_is_known(faults: Faults) -> None:
    with double.serving(faults, tls=double.self_signed()) as server:
        tls = ssl.create_default_context(cafile=double.PEM)
        async with asking(server.url, tls=tls) as client:
            assert (await client.get(server.url)).content == GOOD.body
        assert server.until(lambda: server.open == 0)


async def test_a_port_that_accepts_but_never_speaks_tls_is_a_timeout(server: LocalServer) -> None:
    url = server.url.replace("http:", "https:")
    async with asking(url, connect_timeout=SOON) as client:
        found = await fault(client, url)
    assert (found.outcome, found.message) == (
        AttemptOutcome.TIMEOUT,
        "127.0.0.1 took no connection within 0.3 s.",
    )


async def test_a_name_that_takes_for_ever_to_resolve_is_a_timeout() -> None:
    class Silent(double.Names):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[ResolveResult]:
            await asyncio.Event().wait()
            raise AssertionError

    async with opened([Server("http://slow.invalid", connect_timeout=SOON)], resolver=Silent()) as client:
        found = await fault(client, "http://slow.invalid/a")
    assert found.outcome is AttemptOutcome.TIMEOUT
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.parametrize("state", ["huge", "huge chunked", "gzip bomb"])
async def test_a_body_without_end_takes_no_more_memory_than_its_limit(
    server: LocalServer, faults: Faults, state: str
) -> None:
    faults.state = state
    async with asking(server.url, max_body=8 * MIB, max_content=8 * MIB) as client:
        tracemalloc.start()
        found = await fault(client, server.url, deadline=60.0)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert found.outcome is AttemptOutcome.TOO_LARGE
    assert peak < 40 * MIB


async def test_a_body_of_just_the_limit_is_taken(server: LocalServer) -> None:
    async with asking(server.url, max_body=len(GOOD.body), max_content=len(GOOD.body)) as client:
        assert (await client.get(server.url)).content == GOOD.body
    async with asking(server.url, max_body=len(GOOD.body) - 1) as client:
        assert (await fault(client, server.url)).outcome is AttemptOutcome.TOO_LARGE


async def test_of_an_errors_body_the_beginning_is_enough() -> None:
    with LocalServer(answering(lambda _: Answer(500, b"x" * 10 * MIB))) as server:
        async with asking(server.url) as client:
            body = await client.get(server.url)
        assert body.status == 500
        assert body.content == b"x" * 65_536


@pytest.mark.parametrize("seed", [1, 2])
async def test_through_faults_at_random_each_question_ends_and_nothing_is_left(
    server: LocalServer, faults: Faults, seed: int
) -> None:
    """Tasks and connections that are left would fail `asking` and `server` at their ends."""
    states = [name for name in double.names() if name not in EDITS]
    faults.script.extend(Random(seed).choices(states, k=300))  # noqa: S311  # no secret
    faults.pace = 0.0
    async with asking(server.url, read_timeout=SOON, max_body=MIB, max_content=MIB, queue=100) as client:
        asked = [client.get(f"{server.url}/{number}", deadline=60.0) for number in range(100)]
        ends = await asyncio.gather(*asked, return_exceptions=True)
    assert len(ends) == 100
    assert all(isinstance(end, Body | Fault) for end in ends)
    assert {end.outcome for end in ends if isinstance(end, Fault)} >= {"TIMEOUT", "ERROR", "TOO_LARGE"}
