"""Profiles with their levels page by page: what a file of them is written from."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from ocean.errors import ErrorCode, OceanError
from ocean.filter import FloatRange, OceanFilter
from ocean.rows import ProfileRow, Provenance
from ocean.terms import DataMode, ProfileOrder, SourcePolicy
from resolvers.connections import caveats_of, dataset_ids
from resolvers.context import Services, Story, joined, make_context
from resolvers.levels import Chosen, choose
from sources.base import MAX_PROFILES, Page, ProfilePage
from sources.questions import Profiles

PER_PAGE = 500


@dataclass(frozen=True, slots=True)
class ExportPage:
    """Some profiles, the codes of their platforms, and the levels that their policy lets through."""

    rows: Sequence[ProfileRow]
    codes: list[str]
    levels: Chosen


@dataclass(slots=True)
class Export:
    """A file to be: `total` profiles match, `count` of them go into it.

    Each page has a context of its own, so that a long file keeps no more of what it read than a short one.
    """

    services: Services
    wanted: OceanFilter
    order: ProfileOrder
    source: SourcePolicy
    limit: int
    deadline: str | None = None
    opened_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    total: int = 0
    levels: int = 0
    _opening: ExportPage | None = None
    _next: str | None = None
    _stories: list[Story] = field(default_factory=list)
    _modes: list[DataMode | None] = field(default_factory=list)

    async def open(self) -> None:
        """Counts, and fetches the first page: what is wrong with the question or its source shows here."""
        self._opening = await self._page(None, min(PER_PAGE, self.limit))

    @property
    def count(self) -> int:
        return min(self.total, self.limit)

    @property
    def complete(self) -> bool:
        """Whether all that match go into the file."""
        return self.total <= self.limit and all(story.complete for story in self._stories)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(story.route.source.name for story in self._stories))

    async def pages(self) -> AsyncIterator[ExportPage]:
        """All pages, once, each let go before the next is fetched."""
        page, self._opening = self._opening, None
        left = self.limit
        while page is not None:
            left -= len(page.rows)
            self.levels += len(page.levels)
            yield page
            page = None
            if left > 0 and self._next is not None:
                page = await self._page(self._next, min(PER_PAGE, left))

    async def _page(self, after: str | None, first: int) -> ExportPage:
        context = make_context(self.services, self.deadline)
        question = Profiles(self.wanted, self.order, Page(first, after, levels=True, counted=after is None))
        found, route = await context.ask(self.source, question)
        if after is None:
            self.total = await question.count(found, route.source)
        self._next = _after(found)
        self._stories.append(Story(route, dataset_ids(found.rows)))
        self._modes += [row.data_mode for row in found.rows]
        context.loaders.levels_by_profile.prime(found.levels)
        levels = await choose(context, found.rows, FloatRange(), None)
        numbers = [row.platform_number for row in found.rows]
        platforms = await context.loaders.platform_by_number.load_many(numbers)
        return ExportPage(found.rows, [one.code if one else "" for one in platforms], levels)

    async def provenance(self) -> Provenance:
        """One story of all pages so far, with what to know of all their profiles together."""
        story = replace(joined(self._stories), warnings=caveats_of(self._modes))
        return await make_context(self.services).provenance(story)


def _after(found: ProfilePage) -> str | None:
    return found.cursors[-1] if found.has_next and found.cursors else None


def checked_limit(first: int | None) -> int:
    """How many profiles a file may hold; BAD_INPUT below 1, TOO_LARGE above what a page of the API may."""
    if first is None:
        return MAX_PROFILES
    if first < 1:
        raise OceanError(f"first must be 1 or more, not {first}.", value=first)
    if first > MAX_PROFILES:
        raise OceanError(
            f"first may be at most {MAX_PROFILES:,}, not {first:,}: export parts, for example year by year.",
            code=ErrorCode.TOO_LARGE,
            value=first,
        )
    return first
