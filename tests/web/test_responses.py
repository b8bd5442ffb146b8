"""Encodings, entity tags, how long answers keep, and automatic persisted queries."""

import gzip
import hashlib
import io
from collections.abc import Callable, Iterator
from typing import Any

import brotli
import httpx2
import orjson
import pytest
import zstandard
from starlette.requests import Request

from tests.web.standin import Served, serving
from web.compression import encoding_of
from web.execution.text import Text
from web.persisted import Persisted, PersistedDocuments
from web.responses import respond

LONG = "sea " * 20_000
UNPACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompress(body),
}


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving(io.StringIO()) as served:
        yield served


def raw(client: httpx2.Client, encodings: str, name: str = LONG) -> tuple[httpx2.Response, bytes]:
    body = {"query": "query ($n: String!) { hello(name: $n) }", "variables": {"n": name}}
    with client.stream("POST", "/graphql", json=body, headers={"accept-encoding": encodings}) as response:
        return response, b"".join(response.iter_raw())


@pytest.mark.parametrize("encoding", UNPACK)
def test_a_long_answer_comes_in_the_encoding_that_is_taken(client: httpx2.Client, encoding: str) -> None:
    response, body = raw(client, encoding)
    assert response.headers["content-encoding"] == encoding
    assert "Accept-Encoding" in response.headers["vary"]
    assert len(body) < 5_000
    assert UNPACK[encoding](body).startswith(b'{"data":{"hello":"hello sea ')


async def test_an_answer_in_pieces_is_the_same_body_under_the_same_tag() -> None:
    rows = [[number] * 50 for number in range(2_000)]
    whole = {"data": {"rows": rows}, "extensions": {"a": 1}}
    text = orjson.dumps(whole["data"])
    pieces = whole | {"data": Text([text[start : start + 1_000] for start in range(0, len(text), 1_000)])}
    request = Request({"type": "http", "method": "GET", "headers": []})
    answers = [await respond(request, answer, "application/json") for answer in (whole, pieces)]
    bodies = [b"".join([part async for part in answer.body_iterator]) for answer in answers]  # type: ignore[attr-defined]
    assert bodies == [orjson.dumps(whole)] * 2
    assert {answer.headers["content-length"] for answer in answers} == {str(len(bodies[0]))}
    assert len({answer.headers["etag"] for answer in answers}) == 1


def test_a_short_answer_is_not_packed(client: httpx2.Client) -> None:
    response, body = raw(client, "gzip, br, zstd", "ice")
    assert "content-encoding" not in response.headers
    assert body == b'{"data":{"hello":"hello ice"}}'


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("", None),
        ("identity", None),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, deflate, br", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("*", "zstd"),
        ("zstd;q=0, *", "br"),
        ("gzip;q=0", None),
        ("identity, gzip;q=0.5", None),
        ("deflate", None),
    ],
)
def test_the_asker_chooses_the_encoding(accepted: str, expected: str | None) -> None:
    assert encoding_of(accepted) == expected


def test_a_query_by_get_may_be_kept_and_asked_for_again(client: httpx2.Client) -> None:
    first = client.get("/graphql", params={"query": "{ hello }"})
    assert first.headers["cache-control"] == "public, max-age=30"
    tag = first.headers["etag"]
    again = client.get("/graphql", params={"query": "{ hello }"}, headers={"if-none-match": f'"x", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = client.get("/graphql", params={"query": "{ found }"}, headers={"if-none-match": tag})
    assert other.status_code == 200


def test_what_was_posted_went_wrong_or_is_personal_is_not_kept(client: httpx2.Client) -> None:
    answers = [
        client.post("/graphql", json={"query": "{ hello }"}),
        client.post("/graphql", json={"query": "mutation { touch }"}),
        client.get("/graphql", params={"query": "{ broken }"}),
        client.get("/graphql", params={"query": "{ hello }"}, headers={"authorization": "Bearer x"}),
        client.get("/graphql", params={"query": "{ hello }"}, headers={"cookie": "session=x"}),
    ]
    assert {answer.headers["cache-control"] for answer in answers} == {"no-store"}


def named(document: str, version: int = 1) -> dict[str, Any]:
    digest = hashlib.sha256(document.encode()).hexdigest()
    return {"persistedQuery": {"version": version, "sha256Hash": digest}}


def test_a_document_is_sent_once_and_then_named_by_its_hash(client: httpx2.Client) -> None:
    document = "query Persisted { hello }"
    unknown = client.post("/graphql", json={"extensions": named(document)})
    assert unknown.status_code == 200
    assert unknown.json() == {
        "errors": [{"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}]
    }
    sent = client.post("/graphql", json={"query": document, "extensions": named(document)})
    by_post = client.post("/graphql", json={"extensions": named(document)})
    extensions = httpx2.Response(200, json=named(document)).text
    by_get = client.get("/graphql", params={"extensions": extensions})
    assert {answer.text for answer in (sent, by_post, by_get)} == {'{"data":{"hello":"hello sea"}}'}


def test_a_document_under_another_s_hash_is_refused(client: httpx2.Client) -> None:
    answer = client.post("/graphql", json={"query": "{ found }", "extensions": named("{ hello }")}).json()
    assert answer["errors"][0]["extensions"]["code"] == "BAD_INPUT"
    assert "data" not in answer


def test_another_version_is_not_supported(client: httpx2.Client) -> None:
    answer = client.post("/graphql", json={"extensions": named("{ hello }", version=2)}).json()
    assert answer["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_SUPPORTED"


def test_so_many_documents_are_kept_and_no_more() -> None:
    known = PersistedDocuments(most=3, characters=100)
    for number in range(5):
        text = f"query Q{number} {{ hello }}"
        known.text(Persisted(1, hashlib.sha256(text.encode()).hexdigest()), text)
    assert len(known) == 3
    huge = "#" * 101
    known.text(Persisted(1, hashlib.sha256(huge.encode()).hexdigest()), huge)
    assert len(known) == 3
