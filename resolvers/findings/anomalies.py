"""ANOMALY: months against the same months of the store's other years."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from analytics.climatology import Month, Normal, normals
from nlp.facts import Anomaly, Facts
from nlp.plan import Plan
from ocean.filter import OceanFilter, TimeRange
from ocean.rows import StatisticRow
from ocean.terms import GroupBy, SourcePolicy, Statistic
from ocean.variables import Variable
from resolvers.context import Context, Story
from resolvers.findings.found import Findings, datasets_of
from resolvers.findings.tables import query_of
from resolvers.statistics import compute
from sources.base import StatisticQuery

MOST = 120  # months told: ten years, the newest


async def anomalies(context: Context, plan: Plan, source: SourcePolicy | None) -> Findings:
    """The statistics asked for with the departures of the months, as far as the store has other years."""
    query = query_of(plan)
    rows, story = await compute(context, plan.filter, query, source)
    stories = [story]
    found: tuple[Anomaly, ...] = ()
    variable = plan.variable or Variable.TEMPERATURE
    if variable is not Variable.CURRENT_DIRECTION:  # directions have no order
        monthly = StatisticQuery(variable, (Statistic.MEAN,), (GroupBy.MONTH,))
        months = rows
        if (query.variable, query.group_by) != (variable, monthly.group_by):
            months, other = await compute(context, plan.filter, monthly, source)
            stories.append(other)
        known, climatology = await _others(context, plan.filter, monthly, months)
        stories += climatology
        found = tuple(_anomalies(variable, _asked(plan.filter.time, months), known))
    facts = Facts(
        rows=rows,
        datasets=await datasets_of(context, *stories),
        anomalies=found,
        complete=all(one.complete for one in stories),
    )
    return Findings(facts, statistics=True, stories=stories)


async def _others(
    context: Context, wanted: OceanFilter, monthly: StatisticQuery, months: Sequence[StatisticRow]
) -> tuple[dict[int, Normal], list[Story]]:
    """The normals of the calendar months by the store's years, those asked for left out."""
    asked = _asked(wanted.time, months)
    if not asked:
        return {}, []
    always = wanted.with_parts(time=TimeRange(), months=tuple(sorted({_month(row)[1] for row in asked})))
    rows, story = await compute(context, always, monthly, SourcePolicy.LOCAL_ONLY)
    period = wanted.time or _year(_month(asked[-1])[0])
    others = {
        _month(row): row.figures.mean
        for row in rows
        if row.figures.mean is not None and not _overlaps(row, period)
    }
    return normals(others), [story] if others else []


def _asked(time: TimeRange, months: Sequence[StatisticRow]) -> list[StatisticRow]:
    """The months with values that the question is about: without a time, those of the last year there is."""
    filled = [row for row in months if row.figures.mean is not None]
    if not time and filled:
        last = _month(filled[-1])[0]
        filled = [row for row in filled if _month(row)[0] == last]
    return filled[-MOST:]


def _anomalies(
    variable: Variable, asked: Sequence[StatisticRow], known: Mapping[int, Normal]
) -> Iterator[Anomaly]:
    for row in asked:
        normal = known.get(_month(row)[1])
        if normal is None or row.figures.mean is None or row.group.start is None:
            continue
        yield Anomaly(
            variable=variable,
            start=row.group.start,
            mean=row.figures.mean,
            normal=normal.mean,
            departure=row.figures.mean - normal.mean,
            spread=normal.spread,
            years=normal.years,
            count=row.count,
            profile_count=row.profile_count,
        )


def _month(row: StatisticRow) -> Month:
    start = row.group.start
    assert start is not None  # noqa: S101 - grouped by month
    return start.year, start.month


def _year(year: int) -> TimeRange:
    return TimeRange(datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC))


def _overlaps(row: StatisticRow, period: TimeRange) -> bool:
    """Whether a part of the month is in the period."""
    start, end = row.group.start, row.group.end
    assert start is not None and end is not None  # noqa: S101, PT018 - grouped by month
    return (period.end is None or start < period.end) and (period.start is None or end > period.start)
