"""The log line of a request, its id, and the metrics."""

import re
import socket

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.web.conftest import Lines
from tests.web.standin import Served


def metrics(client: httpx2.Client) -> dict[tuple[str, frozenset[str]], float]:
    response = client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain")
    return {
        (sample.name, frozenset(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def test_a_request_is_one_line_with_what_happened(client: httpx2.Client, lines: Lines) -> None:
    response = client.post("/graphql", json={"query": "query Forty { found }"})
    [line] = lines("request")
    assert line.pop("ms") > 0
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "request",
        "level": "info",
        "id": response.headers["x-request-id"],
        "method": "POST",
        "path": "/graphql",
        "status": 200,
        "bytes": len(response.content),
        "operation": "Forty",
        "type": "query",
        "sources": ["local"],
        "rows": 42,
    }


def test_a_request_without_graphql_is_one_line_too(client: httpx2.Client, lines: Lines) -> None:
    client.get("/health")
    [line] = lines("request")
    assert "operation" not in line
    assert line["path"] == "/health"


def test_the_asker_s_request_id_comes_back_and_is_logged(client: httpx2.Client, lines: Lines) -> None:
    response = client.get("/health", headers={"x-request-id": "abc-123_X.y"})
    assert response.headers["x-request-id"] == "abc-123_X.y"
    assert lines("request")[0]["id"] == "abc-123_X.y"


def test_a_client_that_goes_while_it_sends_is_a_line_and_no_fault(served: Served, lines: Lines) -> None:
    head = (
        b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", served.port)) as connection:
        connection.sendall(head + b"{")
    [line] = lines("request")
    assert line["status"] == 499
    assert lines("internal_error", count=0) == []


def test_the_lines_of_libraries_are_json_too(served: Served, lines: Lines) -> None:
    [line] = lines("Application startup complete.")
    assert (line["logger"], line["level"]) == ("uvicorn.error", "info")


@pytest.mark.parametrize("bad", ["", "x" * 65, 'a"b', "a b", "a\tb", "<script>", "é"])
def test_an_id_that_could_do_harm_is_replaced(client: httpx2.Client, bad: str) -> None:
    response = client.get("/health", headers={"x-request-id": bad.encode("latin-1")})
    assert re.fullmatch("[0-9a-f]{16}", response.headers["x-request-id"])


def test_requests_are_counted_by_type_and_outcome(client: httpx2.Client) -> None:
    for query in ("{ hello }", "{ hello }", "mutation { touch }", "{ broken }", "{ helo }"):
        client.post("/graphql", json={"query": query})
    found = metrics(client)
    assert found["ocean_requests_total", frozenset({"query", "ok"})] == 2
    assert found["ocean_requests_total", frozenset({"mutation", "ok"})] == 1
    assert found["ocean_requests_total", frozenset({"query", "internal"})] == 1
    assert found["ocean_requests_total", frozenset({"none", "error"})] == 1
    assert found["ocean_request_seconds_count", frozenset({"query", "ok"})] == 2
    assert found["ocean_errors_total", frozenset({"INTERNAL"})] == 1
    assert found["ocean_errors_total", frozenset({"BAD_INPUT"})] == 1


def test_the_pool_and_what_is_in_flight_are_shown(client: httpx2.Client) -> None:
    found = metrics(client)
    assert found["ocean_db_connections", frozenset({"in_use"})] == 1
    assert found["ocean_db_connections", frozenset({"size"})] == 8
    assert found["ocean_requests_in_flight", frozenset()] == 1
    assert found["ocean_subscriptions_open", frozenset()] == 0


def test_no_label_comes_from_the_asker(client: httpx2.Client) -> None:
    before = metrics(client)
    for number in range(20):
        client.post("/graphql", json={"query": f"query Q{number} {{ hello }}"})
        client.get(f"/nowhere/{number}")
    after = metrics(client)
    new = {name for name in after if name not in before}
    assert {labels for _, labels in new if "le" not in labels} <= {
        frozenset(found)
        for found in (
            {"query", "ok"},
            {"none", "ok"},
            {"none", "error"},
            {"NOT_FOUND"},
            {"fast"},
            *({"query", "ok", bound} for bound in _bounds(new)),
            *({"none", outcome, bound} for bound in _bounds(new) for outcome in ("ok", "error")),
        )
    }


def _bounds(names: set[tuple[str, frozenset[str]]]) -> set[str]:
    return {label for _, labels in names for label in labels if label == "+Inf" or label[0].isdigit()}


def test_two_apps_in_one_process_count_for_themselves(client: httpx2.Client, served: Served) -> None:
    client.post("/graphql", json={"query": "{ hello }"})
    assert metrics(client)["ocean_requests_total", frozenset({"query", "ok"})] == 1
