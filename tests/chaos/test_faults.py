"""Whatever a server does, AUTO gives the right rows, LIVE_ONLY says honestly why not, and nothing is left."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.chaos.conftest import Clock
from tests.chaos.sea import (
    ARGO,
    CHAOS,
    LONG,
    MIRROR,
    QUESTIONS,
    SHORT,
    Sea,
    at_sea,
    contents,
    failing,
    serving,
)
from tests.doubles import faults as double
from tests.doubles.faults import Faults

FLOAT = {"platformCodes": ["2902696"]}
KINDS = list(QUESTIONS) if CHAOS else ["profiles"]
# What leaves the data as they are, or all of them but some.
USABLE = ("ok", "columns reordered", "duplicates")
ENDLESS = ("hang before headers", "hang mid-body", "trickle")
BROKEN = ("ERROR", "127.0.0.1 broke off in the middle of its answer.")
CLOSED = ("ERROR", "127.0.0.1 closed the connection without an answer.")
# By whoever is first: the router, or the client.
SILENT = ("TIMEOUT", ("No answer in 0.", "127.0.0.1 was still "))
LARGE = ("TOO_LARGE", "127.0.0.1 sent more than the ")
# The outcome of the attempt, and how its message begins.
TOLD = {
    "refused": ("REFUSED", "127.0.0.1 refused the connection."),
    "unknown name": ("ERROR", "The name nowhere.invalid could not be resolved."),
    "unknown certificate": ("ERROR", "The certificate of 127.0.0.1 could not be verified: self-signed"),
    "private address": ("ERROR", "127.0.0.1 was not asked: 127.0.0.1 is not a public address"),
    "hang before headers": SILENT,
    "hang mid-body": SILENT,
    "trickle": SILENT,
    "reset before headers": CLOSED,
    "closed before headers": CLOSED,
    "reset mid-body": BROKEN,
    "closed mid-body": BROKEN,
    "truncated": ("ERROR", "ifremer-erddap: the answer is cut short: "),
    "truncated gzip": ("ERROR", "127.0.0.1 sent a gzip answer that breaks off after "),
    "not gzip": ("ERROR", "127.0.0.1 sent an answer that is no gzip, though it says so"),
    "brotli": ("ERROR", "127.0.0.1 answered in the encoding 'br', which it was not asked for."),
    "wrong content type": ("ERROR", "ifremer-erddap: the answer is no NetCDF-3 but starts with b'time,pres"),
    "html 200": ("ERROR", "ifremer-erddap answered with a web page (Please sign in) in place of data."),
    "not http": ("ERROR", "127.0.0.1 answered with something that is not HTTP"),
    "redirect loop": ("ERROR", "127.0.0.1 redirects in a circle, back to http://127.0.0.1:"),
    "redirect elsewhere": ("ERROR", "127.0.0.1 redirects to http://127.0.0.2:9/, which is not at a config"),
    "429": ("RATE_LIMITED", "127.0.0.1 answered 429 (Too Many Requests: Slow down.)."),
    "504": ("ERROR", "127.0.0.1 answered 504 (504 Gateway Time-out)."),
    "403": ("ERROR", "ifremer-erddap answered 403 (403 Forbidden)."),
    "huge": LARGE,
    "huge chunked": LARGE,
    "gzip bomb": LARGE,
    "no rows": ("EMPTY", None),
    "unknown dataset": (
        "ERROR",
        "ifremer-erddap does not have the dataset now (404: Not Found: Currently un",
    ),
    "400": ("ERROR", "ifremer-erddap answered 400 (Bad Request: Query error: Unrecognized variable="),
    "413": (
        "TOO_LARGE",
        "ifremer-erddap answered 413 (Payload Too Large: Your query produced too much data.",
    ),
    "500": ("ERROR", "ifremer-erddap answered 500 (Internal Server Error: java.io.IOException: No space"),
    "500 of 1.82": ("ERROR", 'ifremer-erddap answered 500 (Query error: Unrecognized variable="bbbbb").'),
    "502": ("ERROR", "127.0.0.1 answered 502 (502 Proxy Error)."),
    "503": ("ERROR", "127.0.0.1 answered 503 (503 Service Unavailable)."),
    "junk calendar": ("ERROR", "ifremer-erddap: time is in 'months since the flood', not in seconds since"),
    "columns missing": ("ERROR", "ifremer-erddap: the answer has no column temp."),
    "units changed": ("ERROR", "ifremer-erddap: temp is in 'kelvin', not in 'degree_Celsius'."),
    "units unknown": ("ERROR", "ifremer-erddap: temp is in 'furlong', not in 'degree_Celsius'."),
}
# There is no server behind them, or none that could get better.
UNREACHABLE = ("refused", "unknown name", "unknown certificate", "private address")
# They say nothing of the server's health: less may well be had of it.
HARMLESS = ("huge", "huge chunked", "gzip bomb", "no rows", "413")


def test_every_fault_that_can_be_made_is_asked_about() -> None:
    assert {*double.names(), *UNREACHABLE} == {*TOLD, *USABLE, "missing values"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", TOLD)
async def test_a_fault_is_answered_by_the_store_told_and_got_over(
    state: str, kind: str, faults: Faults, stored: str, tmp_path: Path, clock: Clock
) -> None:
    deadline = SHORT if state in ENDLESS else LONG
    private = state != "private address"
    before = await contents(stored)
    with failing(faults, state) as url:
        async with at_sea(stored, tmp_path, url, deadline=deadline, private=private) as sea:
            await _answered(sea, state, kind)
            await (_unanswered if state == "no rows" else _refused)(sea, state, kind)
            if state not in HARMLESS:
                await _left_alone(sea, kind)
            assert (await sea.state())["state"] == ("UP" if state in HARMLESS else "DOWN")
            if state not in (*HARMLESS, *UNREACHABLE):
                faults.state = "ok"
                clock.ahead += 10
                await _got_over(sea)
    assert await contents(stored) == before


async def _answered(sea: Sea, state: str, kind: str) -> None:
    """AUTO gives the store's rows, and tells what was tried before."""
    outcome, message = TOLD[state]
    local = await sea.ask(FLOAT, "LOCAL_ONLY", kind)
    found = await sea.ask(FLOAT, "AUTO", kind)
    assert found.rows == local.rows
    assert found.rows
    assert found.attempts == [(ARGO, outcome), ("local", "OK")]
    assert (found.told["sourceName"], found.told["fallback"]) == ("local", True)
    assert (found.told["complete"], found.told["warnings"]) == (True, [])
    told = found.told["attempts"][0]["message"]
    assert told is None if message is None else told.startswith(message)


async def _unanswered(sea: Sea, state: str, kind: str) -> None:
    """That there is nothing is an answer."""
    found = await sea.ask(FLOAT, "LIVE_ONLY", kind)
    assert (found.rows, found.attempts) == ([], [(ARGO, "EMPTY")])


async def _refused(sea: Sea, state: str, kind: str) -> None:
    """LIVE_ONLY is an error, which tells the attempt."""
    found = await sea.refused(FLOAT, kind)
    assert found["code"] == "SOURCE_UNAVAILABLE"
    assert [(one["sourceName"], one["outcome"]) for one in found["attempts"]] == [(ARGO, TOLD[state][0])]


async def _left_alone(sea: Sea, kind: str) -> None:
    """A third failure opens the circuit, and the server is not asked."""
    assert (await sea.state())["state"] == "DEGRADED"
    await sea.ask(FLOAT, "AUTO", kind)
    found = await sea.ask(FLOAT, "AUTO", kind)
    assert found.attempts == [(ARGO, "SKIPPED"), ("local", "OK")]
    assert found.told["attempts"][0]["message"].startswith(f"{ARGO} is not asked for now (asked again in ")


async def _got_over(sea: Sea) -> None:
    """A probe closes the circuit, and the next question is answered live."""
    await sea.probe()
    told = await sea.state()
    assert told["state"] == "UP"
    assert [event["state"] for event in told["events"]] == ["DEGRADED", "DOWN", "UP"]
    assert told["events"][1]["message"] == told["lastError"]
    assert (await sea.patient(LONG).ask(FLOAT, "LIVE_ONLY")).attempts == [(ARGO, "OK")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", USABLE)
async def test_what_leaves_the_data_whole_is_answered_live_and_kept_as_ingest_keeps_it(
    state: str, kind: str, faults: Faults, stored: str, empty_regional: str, tmp_path: Path
) -> None:
    faults.state = state
    with serving(faults) as server:
        async with at_sea(stored, tmp_path, server.url) as sea:
            local = await sea.ask(FLOAT, "LOCAL_ONLY", kind)
            found = await sea.ask(FLOAT, "AUTO", kind)
            assert found.rows == local.rows
            assert (found.attempts, found.told["fallback"]) == ([(ARGO, "OK")], False)
        async with at_sea(empty_regional, tmp_path, server.url) as sea:
            await sea.ask(FLOAT, "LIVE_ONLY")
        async with at_sea(empty_regional, tmp_path, server.url) as sea:
            assert (await sea.ask(FLOAT, "LOCAL_ONLY", kind)).rows == local.rows


async def test_missing_values_are_missing_and_the_others_as_they_are(
    faults: Faults, stored: str, tmp_path: Path
) -> None:
    def levels(rows: list[Any]) -> list[tuple[Any, ...]]:
        names = ("pressure", "temperature", "salinity", "temperatureQc", "salinityQc")
        return [
            (row["id"], *level)
            for row in rows
            for level in zip(*(row["columns"][name] for name in names), strict=True)
        ]

    faults.state = "missing values"
    with serving(faults) as server:
        async with at_sea(stored, tmp_path, server.url) as sea:
            found = levels((await sea.ask(FLOAT)).rows)
            local = levels((await sea.ask(FLOAT, "LOCAL_ONLY")).rows)
    assert set(found) < set(local)
    assert (len(local), len(found)) == (5_797, 4_637)


async def test_nothing_of_a_fault_reaches_the_store(
    faults: Faults, empty_regional: str, tmp_path: Path, clock: Clock
) -> None:
    with serving(faults) as server:
        async with at_sea(empty_regional, tmp_path, server.url) as sea:
            for state in [one for one in TOLD if one not in (*ENDLESS, *UNREACHABLE, "no rows")]:
                faults.state = state
                clock.ahead += 1_000
                found = await sea.ask(FLOAT)
                assert (found.rows, found.told["sourceName"]) == ([], "local"), state
    assert await contents(empty_regional) == []


async def test_a_server_that_says_when_to_come_back_is_left_alone_until_then(
    faults: Faults, stored: str, tmp_path: Path
) -> None:
    faults.state, faults.retry_after = "429", "120"
    with serving(faults) as server:
        async with at_sea(stored, tmp_path, server.url) as sea:
            local = await sea.ask(FLOAT, "LOCAL_ONLY")
            for outcome in ("RATE_LIMITED", "SKIPPED", "SKIPPED"):
                found = await sea.ask(FLOAT)
                assert (found.rows, found.attempts) == (local.rows, [(ARGO, outcome), ("local", "OK")])
            assert len(server.requests) == 1
            assert (await sea.state())["state"] == "DOWN"


@pytest.mark.parametrize("state", ["503", "html 200", "truncated", "units changed", "redirect elsewhere"])
async def test_a_mirror_answers_where_the_first_server_fails(
    state: str, faults: Faults, new_faults: Callable[[], Faults], stored: str, tmp_path: Path
) -> None:
    faults.state = state
    with serving(faults) as first, serving(new_faults()) as mirror:
        async with at_sea(stored, tmp_path, first.url, mirror.url) as sea:
            found = await sea.ask(FLOAT)
            assert found.rows == (await sea.ask(FLOAT, "LOCAL_ONLY")).rows
            assert found.attempts == [(ARGO, TOLD[state][0]), (MIRROR, "OK")]
            assert (found.told["sourceName"], found.told["fallback"]) == (MIRROR, True)


async def test_where_two_servers_hang_the_store_answers(
    faults: Faults, new_faults: Callable[[], Faults], stored: str, tmp_path: Path
) -> None:
    other = new_faults()
    faults.state = other.state = "hang before headers"
    with serving(faults) as first, serving(other) as mirror:
        async with at_sea(stored, tmp_path, first.url, mirror.url, deadline=2 * SHORT) as sea:
            found = await sea.ask(FLOAT)
            assert found.rows == (await sea.ask(FLOAT, "LOCAL_ONLY")).rows
            assert found.attempts == [(ARGO, "TIMEOUT"), (MIRROR, "TIMEOUT"), ("local", "OK")]
