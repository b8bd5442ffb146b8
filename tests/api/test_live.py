"""The API over an ERDDAP server that really answers, with the store behind it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from ocean.settings import Settings
from ocean.terms import SourcePolicy
from resolvers.context import Services, make_context
from resolvers.findings import find
from resolvers.questions import plan_of
from resolvers.services import close_services, open_services
from sources.erddap.config import everything
from tests.api.conftest import asking
from tests.doubles import erddap as double
from tests.doubles.local import LocalServer

ARGO = "ifremer-erddap"
PROVENANCE = """provenance { dataSource sourceName fallback cached complete warnings
    attempts { sourceName outcome } citations }"""
PROFILES = f"""query ($filter: OceanFilter, $source: SourcePolicy, $first: Int, $after: String) {{
  profiles(filter: $filter, source: $source, first: $first, after: $after) {{
    totalCount
    pageInfo {{ hasNextPage endCursor }}
    nodes {{
      id cycleNumber timestamp latitude longitude dataMode dataSource levelCount maxDepth
      platform {{ code type }} dataset {{ id doi }}
      columns {{ pressure temperature salinity temperatureQc potentialDensity }}
      measurements(first: 2) {{ measurementId depth temperature qualityFlag }}
    }}
    {PROVENANCE}
  }}
}}"""
REST = f"""query ($filter: OceanFilter, $source: SourcePolicy) {{
  measurements(filter: $filter, source: $source, first: 200) {{
    totalCount nodes {{ measurementId depth temperature salinity profile {{ id levelCount }} }}
    {PROVENANCE}
  }}
  statistics(
    filter: $filter, source: $source, variable: TEMPERATURE, groupBy: [MONTH, PLATFORM, DEPTH_BIN]
  ) {{
    rows {{ mean min max count profileCount platformCount group {{ start platformCode depthMin }} }}
    {PROVENANCE}
  }}
  platforms(filter: $filter, source: $source) {{ totalCount nodes {{ code type }} {PROVENANCE} }}
}}"""
FLOAT = {
    "platformCodes": ["1900207"],
    "time": {"start": "2003-01-01T00:00:00Z", "end": "2005-01-01T00:00:00Z"},
}


def sources_at(folder: Path, url: str) -> Path:
    """A file of sources: Argo at this address, and nothing else."""
    path = folder / "live.toml"
    off = [f'[[sources]]\nname = "{one.name}"\nenabled = false\n' for one in everything() if one.name != ARGO]
    here = f'[[sources]]\nname = "{ARGO}"\nurl = "{url}/erddap"\nallow_private = true\n'
    path.write_text("\n".join([here, *off]))
    return path


@asynccontextmanager
async def serving(database: str, folder: Path, url: str, **others: Any) -> AsyncIterator[Services]:
    """Services with Argo at this address; no probes, so that tests know what was asked."""
    settings = Settings(
        database_url=database,
        live=True,
        sources=sources_at(folder, url),
        live_deadline=20.0,
        probe_interval=0.0,
        **others,
    )
    opened = await open_services(settings)
    try:
        yield opened
    finally:
        await close_services(opened)


@pytest.fixture(scope="session")
def erddap(shared_data: Path) -> Iterator[LocalServer]:
    with double.serving(double.real(shared_data)) as server:
        yield server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def live(
    real_database: str, erddap: LocalServer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Services]:
    """Argo live, over a store that has the same files."""
    folder = tmp_path_factory.mktemp("live")
    async with serving(real_database, folder, erddap.url, write_back=False) as opened:
        yield opened


def unsourced(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if name not in ("dataSource", "provenance")}


async def test_live_profiles_page_by_page_are_those_of_the_store(live: Services) -> None:
    ask = asking(live)
    found: list[Any] = []
    after: str | None = None
    while True:
        page = (await ask(PROFILES, filter=FLOAT, first=5, after=after))["profiles"]
        assert page["provenance"]["sourceName"] == ARGO
        assert page["provenance"]["fallback"] is False
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    local = (await ask(PROFILES, filter=FLOAT, source="LOCAL_ONLY", first=1_000))["profiles"]
    assert {node["dataSource"] for node in found} == {"LIVE_API"}
    assert len(found) > 10
    assert list(map(unsourced, found)) == list(map(unsourced, local["nodes"]))
    assert page["totalCount"] == local["totalCount"]
    assert page["provenance"]["citations"] == local["provenance"]["citations"]


async def test_live_measurements_statistics_and_platforms_are_those_of_the_store(live: Services) -> None:
    ask = asking(live)
    found = await ask(REST, filter=FLOAT, source="LIVE_ONLY")
    local = await ask(REST, filter=FLOAT, source="LOCAL_ONLY")
    for name, part in found.items():
        assert part["provenance"]["sourceName"] == ARGO
        assert unsourced(part) == unsourced(local[name])
    assert len(found["measurements"]["nodes"]) == 200


async def test_what_was_seen_live_is_there_when_the_server_is_down(
    empty_regional: str, shared_data: Path, tmp_path: Path
) -> None:
    with double.serving(double.real(shared_data)) as server:
        async with serving(empty_regional, tmp_path, server.url) as services:
            ask = asking(services)
            seen = (await ask(PROFILES, filter=FLOAT, source="LIVE_ONLY", first=1_000))["profiles"]
            assert len(seen["nodes"]) > 10
    async with serving(empty_regional, tmp_path, server.url) as services:
        kept = (await asking(services)(PROFILES, filter=FLOAT, first=1_000))["profiles"]
        errors = await asking(services)(PROFILES, filter=FLOAT, source="LIVE_ONLY", first=1, errors=True)
    assert kept["provenance"]["sourceName"] == "local"
    assert kept["provenance"]["fallback"] is True
    assert [one["outcome"] for one in kept["provenance"]["attempts"]] == ["REFUSED", "OK"]
    assert list(map(unsourced, kept["nodes"])) == list(map(unsourced, seen["nodes"]))
    assert errors[0].extensions["code"] == "SOURCE_UNAVAILABLE"
    assert errors[0].extensions["attempts"][0]["sourceName"] == ARGO


async def test_equal_questions_ask_the_server_once(live: Services, erddap: LocalServer) -> None:
    ask = asking(live)
    wanted = {**FLOAT, "cycleNumbers": [12]}
    first = (await ask(PROFILES, filter=wanted, source="LIVE_ONLY", first=3))["profiles"]
    asked = len(erddap.requests)
    again = (await ask(PROFILES, filter=wanted, source="LIVE_ONLY", first=3))["profiles"]
    assert len(erddap.requests) == asked
    assert (first["provenance"]["cached"], again["provenance"]["cached"]) == (False, True)
    assert again["nodes"] == first["nodes"]


async def test_sources_tell_of_the_live_one_and_the_store(live: Services) -> None:
    await asking(live)(PROFILES, filter=FLOAT, first=1)
    listed = (await asking(live)("{ sources { name kind state } }"))["sources"]
    assert [(one["name"], one["kind"], one["state"]) for one in listed] == [
        (ARGO, "LIVE_API", "UP"),
        ("local", "LOCAL_DB", "UP"),
    ]


COMPUTED = [
    "where was float 1900207 in 2003",
    "compare temperature of float 1900207 in 2003 and 2004",
    "correlation between salinity and temperature of float 1900207 in 2003",
    "relation between mixed layer depth and temperature of float 1900207 in 2004",
    "unusual temperature of float 1900207 in January 2004",
    "T-S diagram of float 1900207 in 2003",
]


@pytest.mark.parametrize("question", COMPUTED)
async def test_what_is_computed_of_live_data_is_what_the_store_has(live: Services, question: str) -> None:
    now = datetime(2006, 1, 1, tzinfo=UTC)
    plan = await plan_of(make_context(live), question, now, [])
    found, stored = [
        await find(make_context(live), plan, source, now)
        for source in (SourcePolicy.LIVE_ONLY, SourcePolicy.LOCAL_ONLY)
    ]
    assert found.facts.provenance is not None
    assert found.facts.provenance.source_name == ARGO
    for name in ("rows", "differences", "anomalies", "correlation", "total", "sides"):
        assert getattr(found.facts, name) == getattr(stored.facts, name)
    places = [
        [(one.platform.code, one.last and (one.last.timestamp, one.last.latitude)) for one in facts.platforms]
        for facts in (found.facts, stored.facts)
    ]
    assert places[0] == places[1]
    assert (found.pairs and len(found.pairs)) == (stored.pairs and len(stored.pairs))
    assert found.facts.rows or places[0]
