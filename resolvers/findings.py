"""What a plan finds: the lists and figures that an answer is made of."""

from dataclasses import dataclass, field, replace

from nlp.facts import Facts, Found
from nlp.plan import Plan
from ocean.filter import OceanFilter
from ocean.ids import ProfileKey
from ocean.rows import DatasetRow, ProfileRow, Provenance, StatisticRow
from ocean.terms import GroupBy, Intent, ProfileOrder, SourcePolicy, Statistic
from ocean.variables import Variable
from resolvers.answers import Listed
from resolvers.context import Context, Story, joined
from resolvers.statistics import DEFAULT, compare, compute
from sources.base import MAX_PROFILES, Page, StatisticQuery
from sources.postgis import lookups
from sources.questions import Platforms, Profiles

LISTED = 20
GROUPS = {
    Intent.MAP: (GroupBy.GRID_CELL_5DEG,),
    Intent.DEPTH_PROFILE: (GroupBy.DEPTH_BIN,),
    Intent.TIME_SERIES: (GroupBy.MONTH,),
    Intent.ANOMALY: (GroupBy.MONTH,),
}
LISTS = (Intent.FIND_PROFILES, Intent.EXPORT, Intent.DEPTH_PROFILE)


@dataclass(frozen=True, slots=True)
class Findings:
    """The facts for the text, and what an answer keeps of them."""

    facts: Facts
    profiles: Listed | None = None
    platforms: Listed | None = None
    statistics: bool = False
    stories: list[Story] = field(default_factory=list)

    async def provenance(self, context: Context) -> Provenance | None:
        """One story of all that was asked."""
        if not self.stories:
            return None
        return await context.provenance(joined(self.stories))


async def find(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """Asks for what the plan's intent needs."""
    match plan.intent:
        case Intent.OUT_OF_SCOPE:
            return Findings(Facts())
        case Intent.DESCRIBE:
            return Findings(Facts(datasets=await lookups.datasets(context.loaders.store)))
        case Intent.FIND_PLATFORMS:
            return await _platforms(context, plan, source)
        case Intent.FIND_PROFILES | Intent.EXPORT | Intent.DEPTH_PROFILE:
            return await _profiles(context, plan, source)
        case _:
            return await _statistics(context, plan, source)


async def _platforms(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    order = plan.order_by
    if order is None and plan.filter.near is not None:
        order = ProfileOrder.DISTANCE_ASC
    page = Page(min(plan.limit or LISTED, MAX_PROFILES), counted=True)
    found, route = await context.ask(source, Platforms(plan.filter, None, order, page))
    pairs = [Found(row, distance) for row, distance in zip(found.rows, found.distances, strict=True)]
    codes = [row.code for row in found.rows]
    kept = Listed(codes, found.total, found.has_next, list(found.cursors), found.distances)
    story = Story(route, set(found.dataset_ids))
    facts = Facts(total=found.total, platforms=pairs, datasets=await _datasets(context, story))
    return Findings(facts, platforms=kept, stories=[story])


async def _profiles(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    order = plan.order_by or ProfileOrder.TIME_DESC
    page = Page(min(plan.limit or LISTED, MAX_PROFILES), counted=True)
    question = Profiles(plan.filter, order, page)
    found, route = await context.ask(source, question)
    total = await question.count(found, route.source)
    stories = [Story(route, {row.dataset_id for row in found.rows})]
    rows: list[StatisticRow] = []
    story: Story | None = None
    if plan.variable is not None or plan.intent is Intent.DEPTH_PROFILE:
        rows, story = await compute(context, plan.filter, query_of(plan), source)
        stories.append(story)
    context.rows += len(found.rows)
    facts = Facts(
        total=total,
        profiles=list(found.rows),
        rows=rows,
        datasets=await _datasets(context, *stories),
        complete=all(one.complete for one in stories),
    )
    kept = Listed(
        [_key(row) for row in found.rows],
        total,
        found.has_next,
        list(found.cursors),
        [row.distance_km for row in found.rows],
        plan.filter.policy,
    )
    return Findings(facts, profiles=kept, statistics=story is not None, stories=stories)


def _key(row: ProfileRow) -> ProfileKey:
    return ProfileKey(row.number, row.timestamp)


async def _statistics(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    query = query_of(plan)
    if plan.compare:
        rows, story = await compare(context, plan.compare, query, source)
    else:
        rows, story = await compute(context, plan.filter, query, source)
    stories = [story]
    if plan.intent is Intent.CORRELATION:
        for variable in plan.filter.variables:
            if variable is not plan.variable:
                more, other = await compute(context, plan.filter, replace(query, variable=variable), source)
                rows, stories = [*rows, *more], [*stories, other]
    facts = Facts(
        rows=rows,
        datasets=await _datasets(context, *stories),
        sides=tuple(_side(plan.filter, side) for side in plan.compare),
        complete=all(one.complete for one in stories),
    )
    return Findings(facts, statistics=True, stories=stories)


def query_of(plan: Plan) -> StatisticQuery:
    """The statistics that a plan's intent needs."""
    groups = plan.group_by or GROUPS.get(plan.intent, ())
    asked = plan.statistic
    extra = (asked,) if asked in (Statistic.MEDIAN, Statistic.STDDEV) else ()
    variable = plan.variable
    if variable is None and plan.intent is Intent.DEPTH_PROFILE:
        variable = Variable.TEMPERATURE
    return StatisticQuery(variable, (*DEFAULT, *extra), groups)


def _side(shared: OceanFilter, side: OceanFilter) -> str:
    """What sets one side of a comparison apart, in words."""
    if side.regions and side.regions != shared.regions:
        return ", ".join(side.regions)
    if side.time and side.time != shared.time:
        return " to ".join(f"{moment:%Y-%m-%d}" for moment in (side.time.start, side.time.end) if moment)
    if side.depth and side.depth != shared.depth:
        ends = [end for end in (side.depth.min, side.depth.max) if end is not None]
        return " to ".join(f"{end:g}" for end in ends) + " m"
    return "this side"


async def _datasets(context: Context, *stories: Story) -> list[DatasetRow]:
    ids = sorted(set().union(*(story.dataset_ids for story in stories)))
    found = await context.loaders.dataset_by_id.load_many(ids)
    return [dataset for dataset in found if dataset]
