"""The document of every question runs as it is, and gives what the queries give for the filter."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from db.cluster import Running
from db.engine import connected
from db.migrate import ROOT
from ingest.refresh import refresh_datasets
from nlp.document import groups_of, variable_of
from nlp.plan import Plan
from nlp.rules.parser import Parser
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from ocean.terms import Intent, SourcePolicy, VisualizationKind
from resolvers.context import Services, make_context
from resolvers.findings import find
from resolvers.questions import ParsedQuestion, parsed_of, plan_of
from resolvers.services import close_services, open_services
from resolvers.visualizations import visualizations
from tests.api.asked import GRIDS, block_for, grids_for
from tests.api.conftest import Ask, asking
from tests.conftest import fresh_database
from tests.ingest.blocks import load
from tests.unit import vega

NOW = "2024-03-15T08:30:00Z"
BUILT_IN = [
    ("salinity profiles in the Arabian Sea in 2021",),
    ("the 5 warmest profiles in the Coral Sea",),
    ("which floats are near Mauritius",),
    ("average temperature of the Red Sea in 2021",),
    ("how many profiles in the Bay of Bengal by year",),
    ("how has oxygen changed in the North Pacific since 2015",),
    ("seasonal cycle of temperature in the Gulf of Mexico",),
    ("compare the Arabian Sea with the Bay of Bengal",),
    ("compare temperature at the surface and 1000 m in the Mediterranean",),
    ("unusual sea surface temperature in the Tasman Sea in January 2022",),
    ("does salinity go with temperature in the Labrador Sea",),
    ("T-S diagram of the Red Sea",),
    ("mixed layer depth climatology for the Labrador Sea",),
    ("map salinity in the Southern Ocean",),
    ("download 2020 Indian Ocean Argo data as NetCDF",),
    ("which datasets cover the Red Sea?",),
    ("what datasets do you have",),
    ("write me a poem about taxes",),
    ("average salinity of the Red Sea in 2021", "and in the Black Sea?"),
    ("profiles in the Coral Sea in 2019", "show it on a map"),
]


def questions() -> list[Any]:
    """(reference time, question, questions before it): ours, and the development set where it is there."""
    ours = [pytest.param(NOW, turns[-1], turns[:-1], id=f"own-{i}") for i, turns in enumerate(BUILT_IN)]
    path = Path(os.environ.get("OCEAN_SHARED", ROOT.parent / "shared")) / "contract" / "questions-dev.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return ours + [
        pytest.param(one["referenceTime"], one["question"], tuple(one.get("previous", ())), id=one["id"])
        for one in map(json.loads, lines)
    ]


QUESTIONS = questions()


@pytest.fixture(scope="module")
def asked_database(cluster: Running, regional: str) -> Iterator[str]:
    """Something for every question that has a filter."""
    gazetteer = Gazetteer.load()
    parser = Parser(gazetteer)
    wanted = []
    for now, question, previous in (one.values for one in QUESTIONS):
        plan = parser.parse(question, datetime.fromisoformat(now), previous)
        if plan.intent is not Intent.OUT_OF_SCOPE:
            wanted.append((plan, datetime.fromisoformat(now)))
    records = [block_for(wanted, gazetteer), *grids_for(wanted, gazetteer)]
    for dsn in fresh_database(cluster, regional):
        asyncio.run(_fill(dsn, records))
        yield dsn


async def _fill(dsn: str, records: list[Any]) -> None:
    await load(dsn, *((f"/{i}.nc", record) for i, record in enumerate(records)))
    async with connected(dsn) as connection:
        await refresh_datasets(connection)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def asked(asked_database: str) -> AsyncIterator[Services]:
    opened = await open_services(Settings(database_url=asked_database))
    yield opened
    await close_services(opened)


ROWS = """rows { count profileCount platformCount mean min max
    group { start region platformCode datasetId depthMin west south monthOfYear } }"""
LISTS = {
    "profiles": "totalCount edges { node { id } } provenance { dataSource }",
    "platforms": "totalCount edges { node { code } } provenance { dataSource }",
}


async def listed(ask: Ask, name: str, parsed: ParsedQuestion) -> tuple[int, list[str]]:
    document = f"""query ($filter: OceanFilter, $order: ProfileOrder, $first: Int) {{
        {name}(filter: $filter, orderBy: $order, first: $first) {{ {LISTS[name]} }} }}"""
    order = parsed.order_by and str(parsed.order_by)
    found = await ask(document, filter=parsed.filter, order=order, first=parsed.limit or 100)
    return found[name]["totalCount"], [edge["node"] for edge in found[name]["edges"]]


async def summed(ask: Ask, wanted: dict[str, Any], plan: Plan) -> list[dict[str, Any]]:
    document = f"""query ($filter: OceanFilter, $variable: Variable, $groupBy: [GroupBy!]) {{
        statistics(filter: $filter, variable: $variable, groupBy: $groupBy) {{ {ROWS} }} }}"""
    variable, groups = variable_of(plan), [str(group) for group in groups_of(plan)]
    found = await ask(document, filter=wanted, variable=variable and str(variable), groupBy=groups)
    return found["statistics"]["rows"]  # type: ignore[no-any-return]


def agree(told: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    """What a document's rows tell is what the query's rows tell; figures not asked for are null."""
    assert len(told) == len(rows)
    for one, other in zip(told, rows, strict=True):
        assert {**one["group"], **other["group"]} == one["group"]
        for name in ("count", "profileCount", "platformCount"):
            assert one[name] == other[name]
        assert all(one[name] in (None, other[name]) for name in ("mean", "min", "max"))


@pytest.mark.parametrize(("now", "question", "previous"), QUESTIONS)
async def test_the_document_gives_what_the_filter_gives(
    asked: Services, now: str, question: str, previous: tuple[str, ...]
) -> None:
    ask = asking(asked)
    moment = datetime.fromisoformat(now)
    plan = await plan_of(make_context(asked), question, moment, list(previous))
    parsed = parsed_of(plan)
    data = await ask(parsed.document, **json.loads(json.dumps(parsed.document_variables)))
    amounts = []
    for name in LISTS.keys() & data.keys():
        total, nodes = await listed(ask, name, parsed)
        key = "id" if name == "profiles" else "code"
        assert data[name]["totalCount"] == total
        assert [edge["node"][key] for edge in data[name]["edges"]] == [node[key] for node in nodes]
        amounts.append(total)
    sides = [data[f"side{i}"] for i in range(len(parsed.compare))]
    if "statistics" in data and plan.intent is not Intent.DESCRIBE:
        sides.append(data["statistics"])
    for told, wanted in zip(sides, parsed.compare or [parsed.filter], strict=False):
        rows = await summed(ask, wanted, plan)
        agree(told["rows"], rows)
        amounts.append(sum(row["count"] for row in rows))
    findings = await find(make_context(asked), plan, SourcePolicy.AUTO, moment)
    counts = [row["count"] for side in sides for row in side["rows"]]
    if plan.intent in (Intent.STATISTIC, Intent.TIME_SERIES, Intent.COMPARE, Intent.MAP, Intent.ANOMALY):
        assert [row.count for row in findings.facts.rows] == counts
    _check_pictures(plan, findings)
    modes = plan.variable in GRIDS and plan.filter.data_modes  # cells of grids have none
    if plan.intent not in (Intent.OUT_OF_SCOPE, Intent.DESCRIBE) and not modes:
        assert any(amounts), "the ocean of this test has something for every question"


_SEEN: set[str] = set()


def _check_pictures(plan: Plan, findings: Any) -> None:
    """By the schema; those that differ in their data alone once."""
    for picture in visualizations(plan, findings):
        spec = picture.spec
        if picture.kind is VisualizationKind.VEGA_LITE:
            form = json.dumps({**spec, "data": None, "title": None, "description": None})
            if form not in _SEEN:
                vega.check(spec)
                _SEEN.add(form)
        else:
            assert spec["type"] == "FeatureCollection"
            assert all(feature["properties"]["color"].startswith("#") for feature in spec["features"])
