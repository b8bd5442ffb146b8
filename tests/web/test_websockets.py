"""Subscriptions and other operations over graphql-transport-ws."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.web.conftest import Lines, Serve
from tests.web.standin import Served

TRANSPORT = Subprotocol("graphql-transport-ws")
LEGACY = Subprotocol("graphql-ws")


@contextmanager
def opened(served: Served, **options: Any) -> Iterator[ClientConnection]:
    """A connection that has been acknowledged."""
    with connect(served.ws, subprotocols=[TRANSPORT], **options) as socket:
        send(socket, type="connection_init")
        assert receive(socket) == {"type": "connection_ack"}
        yield socket


def send(socket: ClientConnection, **message: object) -> None:
    socket.send(json.dumps(message))


def receive(socket: ClientConnection) -> dict[str, Any]:
    frame = socket.recv(timeout=5)
    assert isinstance(frame, str)
    found: dict[str, Any] = json.loads(frame)
    return found


def subscribe(socket: ClientConnection, query: str, identifier: str = "1") -> None:
    send(socket, type="subscribe", id=identifier, payload={"query": query})


def until_complete(socket: ClientConnection) -> list[dict[str, Any]]:
    """The payloads of the results up to the end of the operation."""
    payloads = []
    while (message := receive(socket))["type"] == "next":
        payloads.append(message["payload"])
    assert message == {"id": "1", "type": "complete"}
    return payloads


def close_code(socket: ClientConnection) -> int | None:
    with pytest.raises(ConnectionClosed):
        socket.recv(timeout=5)
    return socket.close_code


def test_a_subscription_gives_its_results_and_ends(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 3) }")
        assert until_complete(socket) == [{"data": {"count": number}} for number in range(3)]


def test_a_query_and_a_mutation_run_too(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "{ hello }")
        assert until_complete(socket) == [{"data": {"hello": "hello sea"}}]
        subscribe(socket, "mutation { touch }")
        assert until_complete(socket) == [{"data": {"touch": 1}}]


def test_two_subscriptions_share_a_connection(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 2, delay: 0.05) }", "a")
        subscribe(socket, "subscription { count(to: 2, delay: 0.05) }", "b")
        messages = [receive(socket) for _ in range(6)]
    assert sorted((message["id"], message["type"]) for message in messages) == [
        (identifier, kind) for identifier in "ab" for kind in ("complete", "next", "next")
    ]


def test_each_operation_has_a_context_of_its_own(served: Served) -> None:
    with opened(served) as socket:
        numbers = []
        for _ in range(2):
            subscribe(socket, "{ contextNumber }")
            numbers += [payload["data"]["contextNumber"] for payload in until_complete(socket)]
    assert numbers == [1, 2]


def test_complete_from_the_client_stops_the_work(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 1000, delay: 0.01) }")
        assert receive(socket)["type"] == "next"
        send(socket, type="complete", id="1")
        wait_until_idle(served)


def test_a_client_that_goes_stops_the_work(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 1000, delay: 0.01) }")
        assert receive(socket)["type"] == "next"
    wait_until_idle(served)


def wait_until_idle(served: Served) -> None:
    until = time.monotonic() + 3
    while served.services.running:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_the_unexpected_is_masked_in_a_stream(served: Served, lines: Lines) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { breaks }")
        first, last = until_complete(socket)
    assert first == {"data": {"breaks": 1}}
    [error] = last["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in str(last)
    assert lines("internal_error")[0]["id"] == error["extensions"]["id"]


def test_a_syntax_error_ends_the_operation_and_not_the_connection(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription {")
        message = receive(socket)
        assert message["type"] == "error"
        assert message["payload"][0]["extensions"] == {"code": "BAD_INPUT"}
        subscribe(socket, "{ hello }")
        assert until_complete(socket) == [{"data": {"hello": "hello sea"}}]


def test_a_document_that_is_not_valid_is_an_error_message(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { cuont(to: 1) }")
        message = receive(socket)
    assert message["type"] == "error"
    assert message["payload"][0]["extensions"] == {"code": "BAD_INPUT", "suggestions": ["count"]}


def test_the_legacy_protocol_is_off(served: Served) -> None:
    with connect(served.ws, subprotocols=[LEGACY]) as socket:
        assert socket.subprotocol is None
        assert close_code(socket) == 4406


def test_the_newer_protocol_is_chosen_of_both(served: Served) -> None:
    with connect(served.ws, subprotocols=[LEGACY, TRANSPORT]) as socket:
        assert socket.subprotocol == TRANSPORT


def test_no_protocol_is_refused(served: Served) -> None:
    with connect(served.ws) as socket:
        assert close_code(socket) == 4406


@pytest.mark.parametrize(
    "frame",
    [
        "{",
        "",
        "[]",
        "42",
        "null",
        "{}",
        '{"type": 3}',
        '{"type": "start"}',
        '{"type": "subscribe"}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": "1", "payload": null}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 3}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "variables": []}}',
        '{"type": "subscribe", "id": ["1"], "payload": {"query": "{ hello }"}}',
        '{"type": "complete", "id": {}}',
        '{"type": "connection_init", "payload": 3}',
        b"\x00\x01",
    ],
)
def test_a_frame_of_the_wrong_shape_closes_the_connection_and_nothing_more(
    served: Served, lines: Lines, frame: str | bytes
) -> None:
    with connect(served.ws, subprotocols=[TRANSPORT]) as socket:
        socket.send(frame)
        assert close_code(socket) == 4400
    assert lines("websocket")
    assert lines("internal_error", count=0) == []
    assert httpx2.get(served.url + "/health").status_code == 200


def test_to_subscribe_before_the_start_is_unauthorised(served: Served) -> None:
    with connect(served.ws, subprotocols=[TRANSPORT]) as socket:
        subscribe(socket, "{ hello }")
        assert close_code(socket) == 4401


def test_to_start_twice_is_refused(served: Served) -> None:
    with opened(served) as socket:
        send(socket, type="connection_init")
        assert close_code(socket) == 4429


def test_an_id_that_is_taken_is_refused(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 2, delay: 5) }")
        subscribe(socket, "subscription { count(to: 2, delay: 5) }")
        assert close_code(socket) == 4409


def test_a_message_over_the_limit_closes_the_connection(serve: Serve) -> None:
    with opened(serve(max_body_bytes=2048)) as socket:
        subscribe(socket, "{ hello } # " + "x" * 3000)
        assert close_code(socket) == 1009


def test_connections_over_the_limit_are_refused_until_one_goes(serve: Serve) -> None:
    served = serve(subscriptions_max=2)
    with opened(served), opened(served):
        with pytest.raises(InvalidStatus) as refused, opened(served):
            pass
        response = refused.value.response
        assert response.status_code == 503
        error = json.loads(response.body or b"")["errors"][0]
        assert error["extensions"]["code"] == "RATE_LIMITED"
    with opened(served) as socket:
        subscribe(socket, "{ hello }")
        assert until_complete(socket)


def test_subscriptions_over_the_limit_are_refused_until_one_ends(serve: Serve) -> None:
    served = serve(subscriptions_max=1)
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 1, delay: 0.3) }", "long")
        subscribe(socket, "subscription { count(to: 1) }", "short")
        message = receive(socket)
        assert (message["id"], message["type"]) == ("short", "error")
        assert message["payload"][0]["extensions"]["code"] == "RATE_LIMITED"
        assert [receive(socket)["type"] for _ in range(2)] == ["next", "complete"]
        subscribe(socket, "subscription { count(to: 1) }")
        assert until_complete(socket) == [{"data": {"count": 0}}]


def test_operations_over_the_limit_of_a_connection_are_refused(served: Served) -> None:
    with opened(served) as socket:
        for number in range(51):
            subscribe(socket, "subscription { count(to: 1, delay: 5) }", str(number))
        message = receive(socket)
    assert (message["id"], message["type"]) == ("50", "error")
    assert message["payload"][0]["extensions"]["code"] == "RATE_LIMITED"


def test_a_stream_has_a_longer_deadline_and_it_holds(serve: Serve) -> None:
    served = serve(request_timeout=1)
    with opened(served) as socket:
        subscribe(socket, "subscription { secondsLeft }")
        [payload] = until_complete(socket)
        assert 9 < payload["data"]["secondsLeft"] <= 10


def test_a_query_over_a_websocket_has_the_deadline_of_a_query(serve: Serve) -> None:
    with opened(serve(request_timeout=3)) as socket:
        subscribe(socket, "{ remaining }")
        [payload] = until_complete(socket)
        assert 2 < payload["data"]["remaining"] <= 3


def test_a_query_over_a_websocket_that_takes_too_long_is_cut(serve: Serve) -> None:
    served = serve(request_timeout=1)
    with opened(served) as socket:
        subscribe(socket, "{ slow(seconds: 60) }")
        [payload] = until_complete(socket)
        assert [error["extensions"]["code"] for error in payload["errors"]] == ["TIMEOUT"]
    assert served.services.running == 0


def test_a_query_over_a_websocket_is_compiled_as_over_http(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "{ hello }")
        until_complete(socket)
        subscribe(socket, "subscription { count(to: 1) }")
        until_complete(socket)
    text = httpx2.get(served.url + "/metrics").text
    assert 'ocean_executions_total{executor="fast",reason="fast"} 1.0' in text
    assert 'reason="operation"} 1.0' in text


def test_a_page_of_another_site_may_not_connect_unless_it_is_named(serve: Serve) -> None:
    site = "https://atlas.example.org"
    with pytest.raises(InvalidStatus) as refused, opened(serve(), origin=site):
        pass
    assert refused.value.response.status_code == 403
    with opened(serve(allowed_origins=(site,)), origin=site):
        pass


def test_each_operation_and_each_connection_is_a_line(served: Served, lines: Lines) -> None:
    with opened(served, additional_headers={"x-request-id": "mine"}) as socket:
        assert socket.response is not None
        assert socket.response.headers["x-request-id"] == "mine"
        subscribe(socket, "subscription Three { count(to: 3) }")
        until_complete(socket)
        subscribe(socket, "query Rows { found }")
        until_complete(socket)
    three, rows = lines("operation", count=2)
    assert (three["id"], three["operation"], three["type"]) == ("mine", "Three", "subscription")
    assert (rows["operation"], rows["type"], rows["rows"]) == ("Rows", "query", 42)
    [connection] = lines("websocket")
    assert (connection["id"], connection["status"], connection["path"]) == ("mine", 101, "/graphql")


def test_open_streams_and_connections_are_measured(served: Served) -> None:
    with opened(served) as socket:
        subscribe(socket, "subscription { count(to: 2, delay: 1.5) }")
        receive(socket)
        text = httpx2.get(served.url + "/metrics").text
        assert "ocean_subscriptions_open 1.0" in text
        assert "ocean_websockets_open 1.0" in text
        assert receive(socket)["type"] == "next"
        assert receive(socket)["type"] == "complete"
    assert "ocean_subscriptions_open 0.0" in httpx2.get(served.url + "/metrics").text
