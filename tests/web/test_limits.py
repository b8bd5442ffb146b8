"""Bounds on bodies and time."""

import time
from collections.abc import Iterator

import httpx2
import orjson
import pytest

from tests.web.conftest import Lines, Serve

LIMIT = 2048


def body(size: int) -> bytes:
    """A request of exactly so many bytes."""
    blank = orjson.dumps({"query": "{ hello }", "variables": {"pad": ""}})
    return orjson.dumps({"query": "{ hello }", "variables": {"pad": "x" * (size - len(blank))}})


def chunks(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), 500):
        yield content[start : start + 500]


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_up_to_the_limit_is_read_and_one_byte_more_refused(serve: Serve, *, chunked: bool) -> None:
    url = serve(max_body_bytes=LIMIT).url + "/graphql"
    headers = {"content-type": "application/json"}
    statuses = []
    for size in (LIMIT, LIMIT + 1):
        content = body(size)
        response = httpx2.post(url, content=chunks(content) if chunked else content, headers=headers)
        statuses.append(response.status_code)
    assert statuses == [200, 413]
    [error] = response.json()["errors"]
    assert error == {"message": "The request is over 2,048 bytes.", "extensions": {"code": "TOO_LARGE"}}


def test_a_body_far_over_the_limit_does_not_break_the_server(serve: Serve) -> None:
    url = serve(max_body_bytes=LIMIT).url + "/graphql"
    try:
        headers = {"content-type": "application/json"}
        response = httpx2.post(url, content=chunks(b"x" * 5_000_000), headers=headers)
    except httpx2.TransportError:
        pass  # the connection was cut while the body was on its way
    else:
        assert response.status_code == 413
    assert httpx2.post(url, json={"query": "{ hello }"}).status_code == 200


def test_a_request_that_takes_too_long_is_cut_and_its_work_cancelled(serve: Serve, lines: Lines) -> None:
    served = serve(request_timeout=1)
    started = time.monotonic()
    response = httpx2.post(served.url + "/graphql", json={"query": "{ slow(seconds: 60) }"})
    assert time.monotonic() - started < 4
    assert response.status_code == 504
    [error] = response.json()["errors"]
    assert error["extensions"] == {"code": "TIMEOUT"}
    assert "1 s" in error["message"]
    assert served.services.running == 0
    [line] = lines("request")
    assert (line["status"], line["codes"]) == (504, ["TIMEOUT"])


def test_the_deadline_reaches_the_resolvers(serve: Serve) -> None:
    served = serve(request_timeout=7)
    answer = httpx2.post(served.url + "/graphql", json={"query": "{ remaining }"}).json()
    assert 6 < answer["data"]["remaining"] <= 7


def test_a_source_that_gave_up_in_time_answers_for_itself(serve: Serve) -> None:
    response = httpx2.post(serve().url + "/graphql", json={"query": "{ hello sourceTimedOut }"})
    assert response.status_code == 200
    assert response.json()["data"] == {"hello": "hello sea", "sourceTimedOut": None}
    [error] = response.json()["errors"]
    assert error["extensions"]["code"] == "TIMEOUT"


def test_a_body_that_never_ends_meets_the_deadline(serve: Serve) -> None:
    served = serve(request_timeout=1)

    def slowly() -> Iterator[bytes]:
        for _ in range(40):
            yield b" "
            time.sleep(0.1)

    headers = {"content-type": "application/json"}
    try:
        response = httpx2.post(served.url + "/graphql", content=slowly(), headers=headers)
    except httpx2.TransportError:
        pass  # cut while sending
    else:
        assert response.status_code == 504
    assert httpx2.post(served.url + "/graphql", json={"query": "{ hello }"}).status_code == 200
