"""Live sources through the API: what provenance, `sources` and errors tell of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ocean.terms import AttemptOutcome, DataSource, SourceState
from resolvers.context import Services, make_context
from schema import schema
from sources.feed import Fault
from sources.guard import Guard
from sources.health import SourceHealth
from sources.lineup import Lineup, Live
from sources.router import Router
from tests.sources.fakes import Act, FakeSource, live

Answered = dict[str, Any]
PROVENANCE = """provenance { dataSource sourceName fallback cached stale complete warnings
    attempts { sourceName outcome message } }"""
DOWN = Act(error=Fault("Connection refused.", AttemptOutcome.REFUSED))


@pytest.fixture
def having(services: Services) -> Callable[..., Services]:
    """The services with these live sources in front of the store."""

    def made(*sources: FakeSource) -> Services:
        lineup = Lineup(
            tuple(Live(one, Guard(one.name)) for one in sources),
            (SourceHealth("copernicus", DataSource.LIVE_API, SourceState.NOT_CONFIGURED),),
        )
        return replace(services, router=Router(services.local, lineup))

    return made


async def ask(services: Services, document: str, deadline: str | None = None) -> Any:
    context = make_context(services, deadline)
    return await schema.execute(document, context_value=context), context


async def test_a_fallback_tells_what_was_tried(having: Callable[..., Services]) -> None:
    document = f"{{ profiles(first: 2) {{ totalCount nodes {{ dataSource }} {PROVENANCE} }} }}"
    result, context = await ask(having(live(DOWN)), document)
    assert not result.errors
    found = result.data["profiles"]
    assert [node["dataSource"] for node in found["nodes"]] == ["LOCAL_DB"] * 2
    provenance = found["provenance"]
    assert provenance == {
        "dataSource": "LOCAL_DB",
        "sourceName": "local",
        "fallback": True,
        "cached": False,
        "stale": False,
        "complete": True,
        "warnings": [],
        "attempts": [
            {"sourceName": "erddap", "outcome": "REFUSED", "message": "Connection refused."},
            {"sourceName": "local", "outcome": "OK", "message": None},
        ],
    }
    assert context.sources == ["local"]
    assert [line.rsplit(" ", 2)[0] for line in context.attempts] == ["erddap REFUSED"]


async def test_a_live_page_has_the_live_total_and_tells_its_gaps(having: Callable[..., Services]) -> None:
    part = Act(rows=9_000, missing=("January 2021 could not be had.",))
    document = f"{{ profiles(first: 2) {{ totalCount nodes {{ dataSource }} {PROVENANCE} }} }}"
    result, _ = await ask(having(live(part)), document)
    assert not result.errors
    found = result.data["profiles"]
    assert (found["totalCount"], found["nodes"][0]["dataSource"]) == (1_000, "LIVE_API")
    provenance = found["provenance"]
    assert (provenance["complete"], provenance["fallback"]) == (False, False)
    assert provenance["warnings"] == ["January 2021 could not be had."]


async def test_live_only_that_can_t_be_served_is_an_error_with_the_attempts(
    having: Callable[..., Services],
) -> None:
    result, _ = await ask(having(live(DOWN)), "{ profiles(source: LIVE_ONLY) { totalCount } }")
    [error] = result.errors
    assert error.message == "No live source could serve this: Connection refused."
    assert error.original_error.extensions["code"] == "SOURCE_UNAVAILABLE"
    [attempt] = error.original_error.extensions["attempts"]
    assert attempt.pop("elapsedMs") >= 0
    assert attempt == {"sourceName": "erddap", "outcome": "REFUSED", "message": "Connection refused."}


async def test_every_source_is_listed_with_its_state(having: Callable[..., Services]) -> None:
    services = having(live(Act()))
    guard = services.router.lineup.live[0].guard
    for _ in range(3):
        with pytest.raises(Fault):
            await guard.watch(_refused)
    result, _ = await ask(services, "{ sources { name kind state lastError events { state message } } }")
    assert not result.errors
    assert result.data["sources"] == [
        {
            "name": "erddap",
            "kind": "LIVE_API",
            "state": "DOWN",
            "lastError": "Connection refused.",
            "events": [
                {"state": "DEGRADED", "message": "Connection refused."},
                {"state": "DOWN", "message": "Connection refused."},
            ],
        },
        {
            "name": "copernicus",
            "kind": "LIVE_API",
            "state": "NOT_CONFIGURED",
            "lastError": None,
            "events": [],
        },
        {"name": "local", "kind": "LOCAL_DB", "state": "UP", "lastError": None, "events": []},
    ]


async def _refused() -> None:
    raise Fault("Connection refused.", AttemptOutcome.REFUSED)


async def test_a_request_says_how_long_it_waits_for_live_sources(having: Callable[..., Services]) -> None:
    hangs = live(Act(after=60.0))
    result, context = await ask(
        having(hangs), "{ a: profiles { totalCount } b: profiles { totalCount } }", "0.05"
    )
    assert not result.errors
    assert hangs.cancelled == hangs.asked
    assert all(line.startswith("erddap") for line in context.attempts)


@pytest.mark.parametrize("deadline", ["", "soon", "nan", "-1", "0", "0.01", "31", "1e9"])
async def test_a_deadline_that_is_none_is_refused(having: Callable[..., Services], deadline: str) -> None:
    result, _ = await ask(having(), "{ profiles { totalCount } }", deadline)
    [error] = result.errors
    assert error.message == f"X-Ocean-Deadline is {deadline!r}: it must be seconds from 0.05 to 30."
    assert error.original_error.extensions["code"] == "BAD_INPUT"
