"""The services of the app over the floats of one data centre, live on servers of the tests, and stored."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import asyncpg

from db.engine import connected
from ocean.settings import Settings
from resolvers.context import Services
from resolvers.services import close_services, open_services
from sources.erddap.config import everything
from tests.api.conftest import Ask, asking
from tests.doubles import faults as double
from tests.doubles.faults import Faults
from tests.doubles.local import LocalServer

ARGO, MIRROR = "ifremer-erddap", "osmc-erddap"
# So many questions of flapping sources, and every kind of question of every fault; 0 is the short form.
CHAOS = int(os.environ.get("CHAOS", "0"))
# Waited for where nothing else ends an attempt, and never reached where something does.
SHORT, LONG = 0.3, 30.0

PROVENANCE = """provenance { sourceName fallback cached complete warnings
    attempts { sourceName outcome message } }"""
PROFILES = f"""query ($filter: OceanFilter, $source: SourcePolicy) {{
  profiles(filter: $filter, source: $source, first: 100) {{
    nodes {{
      id cycleNumber timestamp latitude longitude dataMode levelCount maxDepth platform {{ code }}
      columns {{ pressure temperature salinity temperatureQc salinityQc }}
    }}
    {PROVENANCE}
  }}
}}"""
MEASUREMENTS = f"""query ($filter: OceanFilter, $source: SourcePolicy) {{
  measurements(filter: $filter, source: $source, first: 300) {{
    nodes {{ measurementId timestamp depth temperature salinity qualityFlag }} {PROVENANCE}
  }}
}}"""
STATISTICS = f"""query ($filter: OceanFilter, $source: SourcePolicy) {{
  statistics(filter: $filter, source: $source, variable: TEMPERATURE, groupBy: [MONTH, PLATFORM]) {{
    rows {{ mean min max count profileCount group {{ start platformCode }} }} {PROVENANCE}
  }}
}}"""
PLATFORMS = f"""query ($filter: OceanFilter, $source: SourcePolicy) {{
  platforms(filter: $filter, source: $source) {{ totalCount nodes {{ code type }} {PROVENANCE} }}
}}"""
QUESTIONS = {
    "profiles": PROFILES,
    "measurements": MEASUREMENTS,
    "statistics": STATISTICS,
    "platforms": PLATFORMS,
}


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: its rows, and what its provenance tells."""

    rows: list[Any]
    told: dict[str, Any]

    @property
    def attempts(self) -> list[tuple[str, str]]:
        return [(one["sourceName"], one["outcome"]) for one in self.told["attempts"]]


@dataclass(frozen=True, slots=True)
class Sea:
    """The services, and how to ask them."""

    services: Services

    async def ask(self, wanted: dict[str, Any], source: str = "AUTO", kind: str = "profiles") -> Answered:
        """The answer, which must be one."""
        answer = (await self._ask(QUESTIONS[kind], filter=wanted, source=source))[kind]
        rows = answer["rows"] if kind == "statistics" else answer["nodes"]
        return Answered(rows, answer["provenance"])

    async def refused(self, wanted: dict[str, Any], kind: str = "profiles") -> dict[str, Any]:
        """The extensions of the error that LIVE_ONLY ends in."""
        errors = await self._ask(QUESTIONS[kind], filter=wanted, source="LIVE_ONLY", errors=True)
        found: dict[str, Any] = errors[0].extensions
        return found

    async def state(self, name: str = ARGO) -> dict[str, Any]:
        """What `sources` tells of one."""
        listed = (await self._ask("{ sources { name state lastError events { state message } } }"))["sources"]
        return next(one for one in listed if one["name"] == name)

    def patient(self, deadline: float) -> "Sea":
        """The same, with so many seconds for live sources."""
        return Sea(replace(self.services, router=replace(self.services.router, deadline=deadline)))

    async def probe(self) -> None:
        """What the probes do now and then: a cheap question to each server."""
        for live in self.services.router.lineup.live:
            await asyncio.gather(live.source.ping(), return_exceptions=True)

    @property
    def _ask(self) -> Ask:
        return asking(self.services)


def sources_at(folder: Path, urls: Sequence[str], *, private: bool = True) -> Path:
    """A file of sources: Argo, and its mirror, at these addresses, and nothing else."""
    here = dict(zip((ARGO, MIRROR), urls, strict=False))
    parts = [
        f'[[sources]]\nname = "{name}"\nurl = "{url}/erddap"\nallow_private = {str(private).lower()}\n'
        for name, url in here.items()
    ]
    parts += [
        f'[[sources]]\nname = "{one.name}"\nenabled = false\n' for one in everything() if one.name not in here
    ]
    path = folder / "live.toml"
    path.write_text("\n".join(parts))
    return path


@asynccontextmanager
async def at_sea(
    database: str, folder: Path, *urls: str, deadline: float = LONG, private: bool = True, **others: Any
) -> AsyncIterator[Sea]:
    """Live at these addresses, with the store behind; when it ends no task may be left running."""
    around = asyncio.all_tasks()
    settings = Settings(
        database_url=database,
        live=True,
        sources=sources_at(folder, urls, private=private),
        live_deadline=deadline,
        probe_interval=0.0,
        **others,
    )
    services = await open_services(settings)
    try:
        yield Sea(services)
    finally:
        await close_services(services)
    left = asyncio.all_tasks() - around
    assert not left, f"left running: {left}"


@contextmanager
def failing(faults: Faults, state: str) -> Iterator[str]:
    """The address of a server in this state; when it ends no connection to it may be left."""
    with ExitStack() as stack:
        if state == "refused":
            yield stack.enter_context(double.refusing())
            return
        if state == "unknown name":
            yield "http://nowhere.invalid"
            return
        tls = double.self_signed() if state == "unknown certificate" else None
        server = stack.enter_context(double.serving(faults, tls=tls))
        faults.state = "ok" if tls or state == "private address" else state
        yield server.url
        assert server.until(lambda: server.open == 0), f"{server.open} connections are left"


@contextmanager
def serving(faults: Faults) -> Iterator[LocalServer]:
    """As `failing`, with the server in hand."""
    with double.serving(faults) as server:
        yield server
        assert server.until(lambda: server.open == 0), f"{server.open} connections are left"


async def contents(database: str) -> list[asyncpg.Record]:
    """Every profile of the store, to the last byte."""
    async with connected(database) as connection:
        query = "SELECT * FROM profiles ORDER BY id"
        return [tuple(row) for row in await connection.fetch(query)]
