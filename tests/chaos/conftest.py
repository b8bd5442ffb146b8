"""The floats of one data centre, as a server has them and as the store has them; time to be moved on."""

import asyncio
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from db.cluster import Running
from ingest.run import ingest
from nlp.rules.parser import Parser
from ocean.gazetteer import Gazetteer
from sources.circuit import Circuit
from sources.http import patience
from sources.http.client import opened
from tests.conftest import fresh_database
from tests.doubles.argo import argo_floats
from tests.doubles.erddap import Erddap
from tests.doubles.faults import Faults, Names

CENTRE = "argo/gdac/dac/csio"


class Clock:
    """Time that a test may move on."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


@pytest.fixture(scope="session")
def erddap(shared_data: Path) -> Erddap:
    """A server of these floats."""
    info = shared_data / "erddap/recorded/erddap.ifremer.fr/004_200_info_ArgoFloats_index.json"
    table = argo_floats(shared_data / CENTRE, info)
    return Erddap({table.name: table}, infos={table.name: info})


@pytest.fixture(scope="session")
def stored(cluster: Running, regional: str, shared_data: Path) -> Iterator[str]:
    """The address of a store with the same floats."""
    for dsn in fresh_database(cluster, regional):
        asyncio.run(ingest([shared_data / CENTRE], dsn, 1))
        yield dsn


@pytest.fixture
def new_faults(erddap: Erddap, shared_data: Path) -> Callable[[], Faults]:
    """Another server of these floats, and how it fails."""
    return lambda: Faults(erddap.reply, data=shared_data)


@pytest.fixture
def faults(new_faults: Callable[[], Faults]) -> Faults:
    """How the server fails."""
    return new_faults()


@pytest.fixture(scope="session")
def parser() -> Parser:
    """Questions in words are not asked here, and a parser is dear to make."""
    return Parser(Gazetteer.load())


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, parser: Parser) -> Clock:
    """That of the circuits; retries wait a hundredth of what they wait else; names resolve nowhere."""
    clock = Clock()
    monkeypatch.setattr("nlp.rules.parser.Parser", lambda _: parser)
    monkeypatch.setattr("sources.guard.Circuit", partial(Circuit, clock=clock, chance=lambda: 0.5))
    monkeypatch.setattr("sources.live.opening.opened", partial(opened, resolver=Names()))
    monkeypatch.setattr(patience, "FIRST_WAIT", patience.FIRST_WAIT / 100)
    return clock
