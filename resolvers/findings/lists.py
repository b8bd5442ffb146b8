"""FIND_PROFILES, FIND_PLATFORMS, EXPORT and DEPTH_PROFILE: lists, with figures where a variable is asked."""

from collections.abc import Sequence

from loaders import PlatformProfilesKey
from nlp.facts import Facts, Found
from nlp.formats import format_of
from nlp.plan import Plan
from ocean.filter import OceanFilter
from ocean.ids import ProfileKey
from ocean.rows import PlatformRow, ProfileRow, StatisticRow
from ocean.terms import DataSource, Intent, ProfileOrder, SourcePolicy
from resolvers.answers import Listed
from resolvers.context import Context, Story
from resolvers.downloads import export_link
from resolvers.findings.found import Findings, datasets_of
from resolvers.findings.pairs import Pairs, pairs_of
from resolvers.findings.tables import query_of, tables
from sources.base import MAX_PROFILES, Page, PlatformPage
from sources.questions import Platforms, Profiles
from sources.route import Route

LISTED = 20


async def platforms(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """Platforms with their distance, the first LISTED with their last position among what matches."""
    order = plan.order_by
    if order is None and plan.filter.near is not None:
        order = ProfileOrder.DISTANCE_ASC
    page = Page(min(plan.limit or LISTED, MAX_PROFILES), counted=True)
    found, route = await context.ask(source, Platforms(plan.filter, None, order, page))
    last = await _last(context, plan.filter, found.rows[:LISTED], route, source)
    story = Story(route, set(found.dataset_ids))
    facts = Facts(
        total=found.total,
        platforms=[
            Found(row, distance, last.get(row.number))
            for row, distance in zip(found.rows, found.distances, strict=True)
        ],
        datasets=await datasets_of(context, story),
    )
    return Findings(facts, platforms=_listed_platforms(found), stories=[story])


def _listed_platforms(found: PlatformPage) -> Listed:
    codes = [row.code for row in found.rows]
    return Listed(codes, found.total, found.has_next, list(found.cursors), found.distances)


async def _last(
    context: Context,
    wanted: OceanFilter,
    shown: Sequence[PlatformRow],
    route: Route,
    source: SourcePolicy | None,
) -> dict[int, ProfileRow]:
    """The latest matching profile of each platform; of live data, what was gathered for the list serves."""
    if not shown:
        return {}
    newest = ProfileOrder.TIME_DESC
    if route.source.kind is DataSource.LOCAL_DB:
        free = wanted.with_parts(platform_codes=())
        keys = [PlatformProfilesKey(row.number, free, newest, Page(1)) for row in shown]
        pages = await context.loaders.profiles_by_platform.load_many(keys)
        return {page.rows[0].platform_number: page.rows[0] for page in pages if page.rows}
    found, _ = await context.ask(source, Profiles(wanted, newest, Page(MAX_PROFILES, counted=True)))
    return {row.platform_number: row for row in reversed(found.rows)}


async def profiles(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """Profiles; with figures where a variable or the vertical structure is asked for; a link for EXPORT."""
    order = plan.order_by or ProfileOrder.TIME_DESC
    question = Profiles(plan.filter, order, Page(min(plan.limit or LISTED, MAX_PROFILES), counted=True))
    found, route = await context.ask(source, question)
    total = await question.count(found, route.source)
    rows, stories, pairs = await _figures(context, plan, source)
    told = [Story(route, {row.dataset_id for row in found.rows}), *stories]
    context.count(len(found.rows))
    facts = Facts(
        total=total,
        profiles=list(found.rows),
        rows=rows,
        datasets=await datasets_of(context, *told),
        download=_download(plan, source),
        complete=all(story.complete for story in told),
    )
    kept = Listed(
        [ProfileKey(row.number, row.timestamp) for row in found.rows],
        total,
        found.has_next,
        list(found.cursors),
        [row.distance_km for row in found.rows],
        plan.filter.policy,
    )
    return Findings(facts, profiles=kept, statistics=bool(stories), pairs=pairs, stories=told)


async def _figures(
    context: Context, plan: Plan, source: SourcePolicy | None
) -> tuple[list[StatisticRow], list[Story], Pairs | None]:
    """Statistics of the variables in question; of two against depth the pairs too, for a T-S diagram."""
    variable = query_of(plan).variable
    if variable is None:
        return [], [], None
    if plan.intent is not Intent.DEPTH_PROFILE or len(plan.filter.variables) < 2:
        return *await tables(context, plan, (variable,), source), None
    one, other, *_ = plan.filter.variables
    rows, stories = await tables(context, plan, (one, other), source)
    pairs, story = await pairs_of(context, plan.filter, (one, other), rows, source)
    return rows, [*stories, story], pairs


def _download(plan: Plan, source: SourcePolicy | None) -> str | None:
    if plan.intent is not Intent.EXPORT:
        return None
    return export_link(plan.filter, plan.order_by, plan.limit, source, format_of(plan.text))
