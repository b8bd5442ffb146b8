"""Servers for the tests of the web room."""

import io
import json
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx2
import pytest
import structlog

from tests.web.standin import Served, serving
from web.logs import configure

Serve = Callable[..., Served]
Lines = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log of the server as text, by the app's own configuration."""
    root = logging.getLogger()
    before = (root.handlers, root.level)
    stream = io.StringIO()
    configure("info", stream)
    yield stream
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def serve(log: io.StringIO) -> Iterator[Serve]:
    """Starts servers that end with the test."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(serving(log, **options))


@pytest.fixture
def served(serve: Serve) -> Served:
    return serve()


@pytest.fixture
def client(served: Served) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=served.url, timeout=10) as client:
        yield client


@pytest.fixture
def lines(log: io.StringIO) -> Lines:
    """The log lines with an event; waits for so many, since a line is written after its answer."""

    def found(event: str, count: int = 1) -> list[dict[str, Any]]:
        until = time.monotonic() + 5
        while True:
            records = [json.loads(line) for line in log.getvalue().splitlines()]
            matching = [record for record in records if record["event"] == event]
            if len(matching) >= count or time.monotonic() > until:
                return matching
            time.sleep(0.01)

    return found
