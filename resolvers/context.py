"""What a request has at hand: the services of the process and the loaders of its own."""

import math
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import strawberry

from loaders import Loaders
from ocean.errors import ErrorCode, OceanError
from ocean.gazetteer import Gazetteer
from ocean.rows import Attempt, Provenance
from ocean.settings import Settings
from ocean.terms import SourcePolicy
from resolvers.keeping import History
from sources.live import Roster
from sources.postgis import PostgisSource
from sources.questions import Answer, Question
from sources.route import Route, joined_routes
from sources.router import Router

if TYPE_CHECKING:  # the rules take long to load
    from nlp.engines import Planner

SHORTEST_DEADLINE = 0.05
# Of all lists of one operation together: lists in lists multiply.
MAX_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Services:
    """Opened with the app, closed with it."""

    settings: Settings
    dsn: str
    local: PostgisSource
    router: Router
    gazetteer: Gazetteer
    planner: "Planner"
    history: History
    roster: Roster
    opened: AsyncExitStack


@dataclass(frozen=True, slots=True)
class Story:
    """Which source gave an answer, from which datasets, and what the reader must know of it."""

    route: Route
    dataset_ids: set[str]
    warnings: tuple[str, ...] = ()
    complete: bool = True


def joined(stories: Sequence[Story]) -> Story:
    """One story of many, of the first one's source."""
    return Story(
        route=joined_routes([story.route for story in stories]),
        dataset_ids=set().union(*(story.dataset_ids for story in stories)),
        warnings=tuple(dict.fromkeys(warning for story in stories for warning in story.warnings)),
        complete=all(story.complete for story in stories),
    )


@dataclass(slots=True)
class Context:
    """One operation's: `sources`, `attempts` (that failed) and `rows` go into its log line.

    deadline: the seconds that the asker gives live sources, as text. until: when theirs end, for all fields.
    tell: hears of each attempt at a source as it ends, and how many rows it gave.
    """

    services: Services
    loaders: Loaders
    deadline: str | None = None
    until: float | None = None
    tell: Callable[[Attempt, int], None] | None = None
    sources: list[str] = field(default_factory=list)
    attempts: list[str] = field(default_factory=list)
    rows: int = 0
    selections: dict[tuple[int, ...], frozenset[str]] = field(default_factory=dict)

    def count(self, rows: int) -> None:
        """Rows that a list of the answer has; TOO_COSTLY where all lists together have too many."""
        self.rows += rows
        if self.rows > MAX_ROWS:
            raise OceanError(
                f"The lists of one operation may have {MAX_ROWS:,} rows together: ask for shorter ones with "
                "`first`, or nest fewer in each other.",
                code=ErrorCode.TOO_COSTLY,
            )

    async def ask(self, policy: SourcePolicy | None, question: Question[Answer]) -> tuple[Answer, Route]:
        """An answer from the source that the router picks."""
        router = self.services.router
        if self.until is None:
            self.until = router.until(self._seconds())
        answer, route = await router.ask(policy or SourcePolicy.AUTO, question, self.until, self.tell)
        if route.fallback:
            self.attempts += [
                f"{one.source_name} {one.outcome} {one.elapsed_ms:.0f} ms" for one in route.before
            ]
        if route.source.name not in self.sources:
            self.sources.append(route.source.name)
        return answer, route

    def _seconds(self) -> float | None:
        """Those of the asker's deadline; BAD_INPUT where they are no such number."""
        if self.deadline is None:
            return None
        most = self.services.settings.request_timeout
        try:
            seconds = float(self.deadline)
        except ValueError:
            seconds = math.nan
        if not SHORTEST_DEADLINE <= seconds <= most:
            raise OceanError(
                f"X-Ocean-Deadline is {self.deadline[:50]!r}: it must be seconds from {SHORTEST_DEADLINE:g} "
                f"to {most:g}.",
                value=self.deadline[:50],
            )
        return seconds

    async def provenance(self, story: Story | Provenance) -> Provenance:
        """The story with the citations of its datasets; one that is kept comes back as it is."""
        if isinstance(story, Provenance):
            return story
        found = await self.loaders.dataset_by_id.load_many(sorted(story.dataset_ids))
        datasets = [dataset for dataset in found if dataset]
        return story.route.provenance(datasets, story.warnings, complete=story.complete)


def make_context(services: Services, deadline: str | None = None) -> Context:
    """A fresh one for each operation; `deadline` as the asker wrote it."""
    loaders = Loaders(
        services.local.store, services.local.name, services.roster, services.router.lineup.datasets
    )
    return Context(services, loaders, deadline)


Info = strawberry.Info[Context, None]
