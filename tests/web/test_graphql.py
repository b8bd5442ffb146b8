"""Queries and mutations over HTTP, by the GraphQL-over-HTTP specification."""

import io
import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.web.standin import Served, serving

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """One server for all of these: none of them looks at the log."""
    with serving(io.StringIO()) as served:
        yield served


def refused(response: httpx2.Response, status: int, code: str = "BAD_INPUT") -> str:
    """The message of a refusal in the shape of GraphQL, without data."""
    assert response.status_code == status
    answer = response.json()
    assert set(answer) == {"errors"}
    [error] = answer["errors"]
    assert error["extensions"]["code"] == code
    message: str = error["message"]
    return message


def test_a_query_is_answered(client: httpx2.Client) -> None:
    response = client.post("/graphql", json={"query": "{ hello }"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    assert response.json() == {"data": {"hello": "hello sea"}}


def test_variables_and_an_operation_name_choose_what_runs(client: httpx2.Client) -> None:
    document = "query A { hello } query B($n: String!) { hello(name: $n) }"
    body = {"query": document, "variables": {"n": "ice"}, "operationName": "B"}
    assert client.post("/graphql", json=body).json() == {"data": {"hello": "hello ice"}}


def test_a_query_by_get_is_answered(client: httpx2.Client) -> None:
    parameters = {"query": "query ($n: String) { hello(name: $n) }", "variables": '{"n": "fog"}'}
    assert client.get("/graphql", params=parameters).json() == {"data": {"hello": "hello fog"}}


def test_a_mutation_by_get_is_refused_and_does_not_run(client: httpx2.Client, served: Served) -> None:
    before = served.services.touched
    response = client.get("/graphql", params={"query": "mutation { touch }"})
    assert refused(response, 405) == "Mutations are sent by POST."
    assert response.headers["allow"] == "POST"
    assert served.services.touched == before


def test_a_mutation_by_post_runs_once(client: httpx2.Client, served: Served) -> None:
    before = served.services.touched
    answer = client.post("/graphql", json={"query": "mutation { touch }"}).json()
    assert answer == {"data": {"touch": before + 1}}
    assert served.services.touched == before + 1


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("*/*", JSON),
        (JSON, JSON),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}, {JSON};q=0.9", GRAPHQL),
        (f"{GRAPHQL};q=0.5, {JSON}", JSON),
        (f"{JSON}, multipart/mixed", JSON),
        ("application/*", JSON),
        (f"{GRAPHQL};q=0, */*", JSON),
    ],
)
def test_the_answer_has_the_type_that_is_asked_for(client: httpx2.Client, accept: str, expected: str) -> None:
    response = client.post("/graphql", json={"query": "{ hello }"}, headers={"accept": accept})
    assert response.headers["content-type"] == f"{expected}; charset=utf-8"
    assert response.status_code == 200


@pytest.mark.parametrize("accept", ["text/plain", "image/png", f"{JSON};q=0", f"{JSON};q=x"])
def test_who_takes_no_json_is_refused(client: httpx2.Client, accept: str) -> None:
    response = client.post("/graphql", json={"query": "{ hello }"}, headers={"accept": accept})
    assert "application/json" in refused(response, 406)


@pytest.mark.parametrize("query", ["{ hello", "{ helo }", "query A { hello } query B { hello }"])
def test_a_document_that_cannot_run_is_400_in_the_newer_type_and_200_in_the_older(
    client: httpx2.Client, query: str
) -> None:
    refused(client.post("/graphql", json={"query": query}, headers={"accept": GRAPHQL}), 400)
    refused(client.post("/graphql", json={"query": query}, headers={"accept": JSON}), 200)


def test_a_wrong_variable_is_400_in_the_newer_type(client: httpx2.Client) -> None:
    body = {"query": "query ($t: DateTime!) { at(time: $t) }", "variables": {"t": "yesterday"}}
    message = refused(client.post("/graphql", json=body, headers={"accept": GRAPHQL}), 400)
    assert "yesterday" in message


def test_an_answer_in_part_is_200_in_both_types(client: httpx2.Client) -> None:
    for accept in (GRAPHQL, JSON):
        response = client.post("/graphql", json={"query": "{ hello broken }"}, headers={"accept": accept})
        assert response.status_code == 200
        assert response.json()["data"] == {"hello": "hello sea", "broken": None}


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"",
        b"\xff\xfe",
        b"42",
        b"null",
        b'"{ hello }"',
        b"{}",
        b'{"query": 1}',
        b'{"query": ""}',
        b'{"query": "  "}',
        b'{"query": "{ hello }", "variables": []}',
        b'{"query": "{ hello }", "variables": "{}"}',
        b'{"query": "{ hello }", "extensions": 3}',
        b'{"query": "{ hello }", "operationName": 3}',
        b'[{"query": "{ hello }"}, {"query": "{ hello }"}]',
        b"[]",
        b'{"query": "\\ud800"}',
        b"[" * 100_000,
    ],
)
def test_a_body_that_is_no_request_is_400(client: httpx2.Client, body: bytes) -> None:
    response = client.post("/graphql", content=body, headers={"content-type": JSON})
    refused(response, 400)


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/graphql", "multipart/form-data; boundary=x", f"{JSON}; charset=latin-1"],
)
def test_a_body_of_another_type_is_415(client: httpx2.Client, content_type: str) -> None:
    body = json.dumps({"query": "{ hello }"})
    headers = {"content-type": content_type} if content_type else {}
    refused(client.post("/graphql", content=body.encode(), headers=headers), 415)


@pytest.mark.parametrize(
    "parameters",
    [{}, {"query": ""}, {"query": "{ hello }", "variables": "{"}, {"query": "{ hello }", "variables": "[1]"}],
)
def test_a_get_that_is_no_request_is_400(client: httpx2.Client, parameters: dict[str, Any]) -> None:
    refused(client.get("/graphql", params=parameters), 400)


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "PATCH"])
def test_other_methods_are_405(client: httpx2.Client, method: str) -> None:
    response = client.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST, OPTIONS"
    if method != "HEAD":
        refused(response, 405)


def test_options_say_which_methods_there_are(client: httpx2.Client) -> None:
    response = client.options("/graphql")
    assert (response.status_code, response.headers["allow"]) == (204, "GET, POST, OPTIONS")


def test_a_subscription_without_a_stream_says_how_to_ask(client: httpx2.Client) -> None:
    message = refused(client.post("/graphql", json={"query": "subscription { count(to: 1) }"}), 200)
    assert "text/event-stream" in message


def test_each_request_has_a_context_of_its_own(client: httpx2.Client) -> None:
    answers = [client.post("/graphql", json={"query": "{ contextNumber }"}).json() for _ in range(2)]
    first, second = (answer["data"]["contextNumber"] for answer in answers)
    assert second == first + 1


def test_the_schema_can_be_introspected(client: httpx2.Client) -> None:
    answer = client.post("/graphql", json={"query": "{ __schema { queryType { name } } }"}).json()
    assert answer == {"data": {"__schema": {"queryType": {"name": "Query"}}}}
