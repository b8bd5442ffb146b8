"""What a request has at hand: the services of the process and the loaders of its own."""

from dataclasses import dataclass, field

import strawberry

from loaders import Loaders
from nlp import Parser
from ocean.gazetteer import Gazetteer
from ocean.rows import Provenance
from ocean.settings import Settings
from ocean.terms import SourcePolicy
from resolvers.keeping import History
from sources.postgis import PostgisSource
from sources.questions import Answer, Question
from sources.route import Route
from sources.router import Router


@dataclass(frozen=True, slots=True)
class Services:
    """Opened with the app, closed with it."""

    settings: Settings
    dsn: str
    local: PostgisSource
    router: Router
    gazetteer: Gazetteer
    parser: Parser
    history: History


@dataclass(frozen=True, slots=True)
class Story:
    """Which source gave an answer, from which datasets, and what the reader must know of it."""

    route: Route
    dataset_ids: set[str]
    warnings: tuple[str, ...] = ()
    complete: bool = True


@dataclass(slots=True)
class Context:
    """One operation's: `sources` and `rows` go into its log line."""

    services: Services
    loaders: Loaders
    sources: list[str] = field(default_factory=list)
    rows: int = 0
    selections: dict[tuple[int, ...], frozenset[str]] = field(default_factory=dict)

    async def ask(self, policy: SourcePolicy | None, question: Question[Answer]) -> tuple[Answer, Route]:
        """An answer from the source that the router picks."""
        answer, route = await self.services.router.ask(policy or SourcePolicy.AUTO, question)
        if route.source.name not in self.sources:
            self.sources.append(route.source.name)
        return answer, route

    async def provenance(self, story: Story | Provenance) -> Provenance:
        """The story with the citations of its datasets; one that is kept comes back as it is."""
        if isinstance(story, Provenance):
            return story
        found = await self.loaders.dataset_by_id.load_many(sorted(story.dataset_ids))
        datasets = [dataset for dataset in found if dataset]
        return story.route.provenance(datasets, story.warnings, complete=story.complete)


def make_context(services: Services) -> Context:
    """A fresh one for each operation."""
    return Context(services, Loaders(services.local.store, services.local.name))


Info = strawberry.Info[Context, None]
