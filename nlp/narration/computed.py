"""What was computed: statistics, differences, anomalies, correlations, each with what it rests on."""

from collections.abc import Iterator

from nlp.facts import Anomaly, Difference, Estimate, Facts
from nlp.narration.languages import water
from nlp.narration.understood import capital, depth_range, month, sentence, side_names, span, variable_name
from nlp.narration.words import DIGITS, Words
from nlp.plan import Plan
from nlp.sums import TOLD_ROWS, change, extremes, filled
from ocean.filter import FloatRange, TimeRange
from ocean.rows import GroupKey, StatisticRow
from ocean.terms import Intent, Statistic
from ocean.variables import Variable

STRONGEST = 3  # anomalies told, by how far they are from normal
_ALL = (Statistic.MEAN, Statistic.MIN, Statistic.MAX)


def statistics(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    """A sentence a group, or where the mean is lowest and highest; and how a series changed."""
    rows = filled(facts)
    several = len({row.variable for row in rows}) > 1
    if len(rows) > TOLD_ROWS:
        for variable in dict.fromkeys(row.variable for row in rows):
            yield _many(words, plan, [row for row in rows if row.variable is variable])
    else:
        for row in rows:
            yield _row(words, plan, row, named=several or row.variable is not plan.variable)
    found = {row.side for row in rows}
    for side in range(len(plan.compare)):
        if side not in found:
            yield words.says.none_there.format(where=side_names(words, plan)[side])
    changed = change(rows) if plan.intent is Intent.TIME_SERIES and plan.variable else None
    if changed and plan.variable:
        says = words.says.higher if changed > 0 else words.says.lower
        yield says.format(change=words.form.quantity(plan.variable, abs(changed)))


def _many(words: Words, plan: Plan, rows: list[StatisticRow]) -> str:
    form = words.form
    values = form.counted(_values(words, rows[0]), sum(row.count for row in rows))
    groups = form.counted(words.counts.groups, len(rows))
    variable, found = rows[0].variable, extremes(rows)
    if variable is None or found is None:
        return words.says.many.format(values=values, groups=groups)
    low, high = (row.figures.mean or 0.0 for row in found)
    lowest, highest = (where(words, plan, row) for row in found)
    return words.says.spread.format(
        name=capital(variable_name(words, variable)),
        groups=groups,
        values=values,
        lowest=lowest,
        low=form.quantity(variable, low),
        highest=highest,
        high=form.quantity(variable, high),
    )


def _row(words: Words, plan: Plan, row: StatisticRow, *, named: bool) -> str:
    figures = _figures(words, plan, row)
    told = f"{figures} ({basis(words, row)})" if figures else basis(words, row)
    name = variable_name(words, row.variable) if named and row.variable else ""
    about = ", ".join(part for part in (where(words, plan, row), name) if part)
    return sentence(f"{about}{words.form.colon}{told}" if about else told, words)


def _figures(words: Words, plan: Plan, row: StatisticRow) -> str:
    if row.variable is None or plan.statistic is Statistic.COUNT:
        return ""
    asked = (plan.statistic,) if plan.statistic else _ALL
    values = ((kind, getattr(row.figures, kind.lower())) for kind in asked)
    return ", ".join(
        f"{words.terms.statistics[kind]} {words.form.quantity(row.variable, value)}"
        for kind, value in values
        if value is not None
    )


def basis(words: Words, row: StatisticRow) -> str:
    """120 values, 12 profiles, 3 platforms"""
    values = words.form.counted(_values(words, row), row.count)
    return f"{values}, {profiles_and_platforms(words, row)}" if row.profile_count else values


def profiles_and_platforms(words: Words, row: StatisticRow) -> str:
    """12 profiles, 3 platforms"""
    profiles = words.form.counted(words.counts.profiles, row.profile_count)
    return f"{profiles}, {words.form.counted(words.counts.platforms, row.platform_count)}"


def _values(words: Words, row: StatisticRow) -> tuple[str, str]:
    return words.counts.values if row.profile_count else words.counts.cells


def where(words: Words, plan: Plan, row: StatisticRow) -> str:
    """What a row is about: its side of a comparison, and its group."""
    side = side_names(words, plan)[row.side] if row.side is not None and row.side < len(plan.compare) else ""
    return ", ".join(part for part in (side, *_group(words, row.group)) if part)


def _group(words: Words, group: GroupKey) -> Iterator[str]:
    form, terms = words.form, words.terms
    if group.region:
        yield water(words.language, group.region)
    if group.platform_code:
        yield group.platform_code
    if group.dataset_id:
        yield group.dataset_id
    if group.start and group.end:
        yield span(form, TimeRange(group.start, group.end))
    if group.month_of_year is not None:
        yield form.months[group.month_of_year - 1]
    if group.depth_min is not None or group.depth_max is not None:
        yield depth_range(words, FloatRange(group.depth_min, group.depth_max), "m")
    if group.south is not None and group.west is not None:
        size = form.plain(group.cell_degrees or 0)
        yield terms.cell.format(size=size, position=form.position(group.south, group.west))


def differences(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    """Each side against the first, with its interval; and whether they can be told apart."""
    for found in facts.differences:
        if found.side < len(plan.compare):
            yield _difference(words, plan, found)
            low, high = found.difference.low, found.difference.high
            if low is not None and high is not None and low <= 0 <= high:
                yield words.says.unclear


def _difference(words: Words, plan: Plan, found: Difference) -> str:
    names = side_names(words, plan)
    return words.says.difference.format(
        a=names[0],
        b=names[found.side],
        difference=words.form.signed(found.variable, found.difference.value),
        interval=_interval(words, found.difference, found.variable),
    )


def _interval(words: Words, found: Estimate, variable: Variable | None) -> str:
    if found.low is None or found.high is None:
        return words.says.no_interval
    form, digits = words.form, DIGITS.get(variable, 2) if variable else 2
    high = form.quantity(variable, found.high) if variable else form.number(found.high, digits)
    return words.says.interval.format(low=form.number(found.low, digits), high=high)


def anomalies(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    """Months against their normal, the farthest from it where there are many."""
    if plan.intent is not Intent.ANOMALY:
        return
    found = list(facts.anomalies)
    if not found and filled(facts):
        yield words.says.no_normal
    if len(found) > TOLD_ROWS:
        yield words.says.farthest.format(months=words.form.counted(words.counts.months, len(found)))
        found = sorted(found, key=lambda one: -abs(one.departure))[:STRONGEST]
    for one in found:
        yield _anomaly(words, one)


def _anomaly(words: Words, found: Anomaly) -> str:
    form = words.form
    says = words.says.above_normal if found.departure >= 0 else words.says.below_normal
    spread = ""
    if found.spread is not None:
        spread = words.says.deviation.format(spread=form.quantity(found.variable, found.spread))
    return says.format(
        month=capital(month(form, found.start)),
        mean=form.quantity(found.variable, found.mean),
        departure=form.quantity(found.variable, abs(found.departure)),
        normal=form.quantity(found.variable, found.normal),
        years=form.counted(words.counts.other_years, found.years),
        profiles=form.counted(words.counts.profiles, found.profile_count),
        deviation=spread,
    )


def correlation(words: Words, plan: Plan, facts: Facts) -> Iterator[str]:
    """r with its interval and what it rests on."""
    if plan.intent is not Intent.CORRELATION:
        return
    found = facts.correlation
    if found is None:
        yield words.says.no_correlation
        return
    counts, form = words.counts, words.form
    rests = (
        form.counted(counts.levels, found.levels),
        form.counted(counts.profiles, found.profile_count),
        form.counted(counts.platforms, found.platform_count),
    )
    first, second = (variable_name(words, variable) for variable in found.variables)
    yield words.says.correlation.format(
        a=capital(first),
        b=second,
        r=form.number(found.r.value, 2),
        interval=_interval(words, found.r, None),
        basis=", ".join(rests),
    )
