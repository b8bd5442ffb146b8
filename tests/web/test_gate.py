"""The time limit of a stream, without waiting as long as the real one."""

import time

import pytest
from graphql import GraphQLError
from starlette.requests import Request

from tests.web.standin import Services, backend
from web.gate import Caller, Gate
from web.metrics import Metrics


@pytest.fixture
def caller() -> Caller:
    return Caller(Request({"type": "http", "headers": [], "state": {"services": Services()}}))


async def test_a_stream_that_takes_too_long_ends_with_an_error_and_its_work_stops(caller: Caller) -> None:
    gate = Gate(backend(Services()), Metrics(), max_streams=1, query_timeout=9, stream_timeout=0.2)
    started = time.monotonic()
    query = "subscription { count(to: 100, delay: 0.05) }"
    *results, last = [result async for result in await gate.stream(query, context_value=caller)]
    assert time.monotonic() - started >= 0.2
    assert [one.data for one in results] == [{"count": number} for number in range(len(results))]
    assert isinstance(last.errors, list)
    [error] = last.errors
    assert isinstance(error, GraphQLError)
    assert error.extensions == {"code": "TIMEOUT"}
    assert caller.connection.state.services.running == 0


def test_the_schema_that_is_given_stays_as_it_is() -> None:
    given = backend(Services())
    before = given.schema.extensions
    Gate(given, Metrics(), max_streams=1, query_timeout=1, stream_timeout=1)
    assert given.schema.extensions is before
