"""Subscriptions as Server-Sent Events."""

import json
import time
from typing import Any

import httpx2
import pytest

from tests.web.conftest import Lines, Serve
from tests.web.standin import Served

EVENTS = {"accept": "text/event-stream"}


def events(text: str) -> list[tuple[str, Any]]:
    """Name and data of each event; comments left out."""
    found = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if line and not line.startswith(":"))
        if fields:
            found.append((fields["event"], json.loads(fields["data"]) if fields.get("data") else None))
    return found


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_subscription_is_a_stream_of_events(client: httpx2.Client, method: str) -> None:
    request = {"query": "subscription { count(to: 2) }"}
    response = (
        client.post("/graphql", json=request, headers=EVENTS)
        if method == "POST"
        else client.get("/graphql", params=request, headers=EVENTS)
    )
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    assert events(response.text) == [
        ("next", {"data": {"count": 0}}),
        ("next", {"data": {"count": 1}}),
        ("complete", None),
    ]


def test_events_come_as_they_happen(client: httpx2.Client) -> None:
    request = {"query": "subscription { count(to: 2, delay: 0.3) }"}
    with client.stream("POST", "/graphql", json=request, headers=EVENTS) as response:
        started = time.monotonic()
        times = [time.monotonic() - started for line in response.iter_lines() if line.startswith("data: {")]
    assert times[0] < 0.5 < times[1]


def test_a_query_is_one_event(client: httpx2.Client) -> None:
    response = client.post("/graphql", json={"query": "{ hello }"}, headers=EVENTS)
    assert events(response.text) == [("next", {"data": {"hello": "hello sea"}}), ("complete", None)]
    assert 'ocean_executions_total{executor="fast",reason="fast"} 1.0' in client.get("/metrics").text


def test_a_mutation_by_get_does_not_run_as_events_either(client: httpx2.Client, served: Served) -> None:
    response = client.get("/graphql", params={"query": "mutation { touch }"}, headers=EVENTS)
    [(name, answer), _] = events(response.text)
    assert name == "next"
    assert answer["errors"][0]["extensions"]["code"] == "BAD_INPUT"
    assert served.services.touched == 0


def test_errors_in_a_stream_are_public(client: httpx2.Client, lines: Lines) -> None:
    response = client.post("/graphql", json={"query": "subscription { breaks }"}, headers=EVENTS)
    first, (_, answer), last = events(response.text)
    assert (first, last) == (("next", {"data": {"breaks": 1}}), ("complete", None))
    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in response.text
    [line] = lines("request")
    assert (line["type"], line["codes"]) == ("subscription", ["INTERNAL"])


def test_a_body_that_is_no_request_is_refused_before_a_stream_begins(client: httpx2.Client) -> None:
    response = client.post("/graphql", json=[], headers=EVENTS)
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_INPUT"


def test_a_stream_outlives_the_deadline_of_a_plain_request(serve: Serve) -> None:
    served = serve(request_timeout=1)
    request = {"query": "subscription { count(to: 4, delay: 0.6) }"}
    response = httpx2.post(served.url + "/graphql", json=request, headers=EVENTS, timeout=10)
    assert events(response.text)[-1] == ("complete", None)
    assert len(events(response.text)) == 5


def test_a_reader_that_goes_stops_the_work(client: httpx2.Client, served: Served) -> None:
    request = {"query": "subscription { count(to: 1000, delay: 0.01) }"}
    with client.stream("POST", "/graphql", json=request, headers=EVENTS) as response:
        next(response.iter_lines())
    until = time.monotonic() + 3
    while served.services.running:
        assert time.monotonic() < until
        time.sleep(0.01)
