"""What the docs say runs: every GraphQL example, on starter data."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse
from graphql.language import OperationType

from db.cluster import Running
from ingest.run import ingest
from ingest.starter import generate
from ocean.settings import Settings
from resolvers.context import Services, make_context
from resolvers.services import close_services, open_services
from schema import schema
from tests.conftest import fresh_database

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guides").glob("*.md"))]
BLOCK = re.compile(r"^```graphql\n(.*?)^```", re.MULTILINE | re.DOTALL)


def documents() -> Iterator[Any]:
    for page in PAGES:
        for number, block in enumerate(BLOCK.findall(page.read_text()), 1):
            yield pytest.param(block, id=f"{page.stem}-{number}")
    for path in sorted((ROOT / "web" / "graphiql" / "examples").glob("*.graphql")):
        yield pytest.param(path.read_text(), id=path.stem)


@pytest.fixture(scope="module")
def starter(cluster: Running, regional: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database with a fifth of the starter data."""
    folder = tmp_path_factory.mktemp("starter")
    generate(folder, scale=0.2)
    for dsn in fresh_database(cluster, regional):
        asyncio.run(ingest([folder], dsn, 2))
        yield dsn


@pytest.fixture
async def services(starter: str) -> AsyncIterator[Services]:
    opened = await open_services(Settings(database_url=starter))
    yield opened
    await close_services(opened)


@pytest.mark.parametrize("document", list(documents()))
async def test_an_example_of_the_docs_runs(document: str, services: Services) -> None:
    context = make_context(services)
    operation = parse(document).definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    if operation.operation is OperationType.SUBSCRIPTION:
        results = [one async for one in await schema.subscribe(document, context_value=context)]
    else:
        results = [await schema.execute(document, context_value=context)]
    for result in results:
        assert not result.errors, result.errors
    assert str(results[-1].data).count("None") < 20


def test_every_link_of_the_docs_leads_somewhere() -> None:
    pages = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md"]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text())
        if not target.startswith("http") and not (page.parent / target).exists()
    ]
    assert broken == []
