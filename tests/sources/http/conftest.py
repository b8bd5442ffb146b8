"""A server that fails as told, and a client of it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from sources.http import patience
from sources.http.client import Client
from sources.http.server import MIB
from tests.doubles import faults as double
from tests.doubles.faults import Faults
from tests.doubles.local import LocalServer
from tests.sources.http.asking import GOOD, asking


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries wait a hundredth of what they wait else."""
    monkeypatch.setattr(patience, "FIRST_WAIT", patience.FIRST_WAIT / 100)


@pytest.fixture
def faults(shared_data: Path) -> Faults:
    return Faults(lambda _: GOOD, data=shared_data)


@pytest.fixture
def server(faults: Faults) -> Iterator[LocalServer]:
    """A server that fails as `faults` says; at the end no connection to it may be left."""
    with double.serving(faults) as server:
        yield server
        assert server.until(lambda: server.open == 0), f"{server.open} connections are left"


@pytest.fixture
async def client(server: LocalServer) -> AsyncIterator[Client]:
    async with asking(server.url, max_body=8 * MIB, max_content=4 * MIB) as client:
        yield client
