"""An answer in words: every figure is one of the facts, shown to the digits that it deserves."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from nlp.facts import Facts
from nlp.plan import Plan
from ocean.rows import GroupKey, StatisticRow
from ocean.terms import Intent, Statistic
from ocean.variables import UNITS, Variable

DIGITS = {
    Variable.PRESSURE: 1,
    Variable.MIXED_LAYER_DEPTH: 1,
    Variable.SEA_ICE_CONCENTRATION: 1,
    Variable.PH: 3,
}
NAMES = {Variable.PH: "pH"}
SHOWN_ROWS = 6
TOLD_ROWS = 4  # groups told one by one; more are told by their extremes
CAPABILITIES = (
    "I answer questions about ocean observations: temperature, salinity, oxygen, currents, sea ice and more, "
    "by region or coordinates, time and depth, as lists, statistics, time series and comparisons."
)


def narrate(plan: Plan, facts: Facts) -> Iterator[str]:
    """The answer, a sentence at a time."""
    if plan.intent is Intent.OUT_OF_SCOPE:
        yield f"That is not a question about ocean data that I can answer. {CAPABILITIES}"
        return
    yield from _found(plan, facts)
    synthetic = [dataset.title for dataset in facts.datasets if dataset.synthetic]
    if synthetic and plan.intent is not Intent.DESCRIBE:
        yield f"These are synthetic demonstration data, not observations ({'; '.join(synthetic)})."
    if not facts.complete:
        yield "The answer is not complete: see the warnings."
    if plan.assumptions:
        yield f"How it was read: {'; '.join(plan.assumptions)}."
    if plan.unresolved:
        yield f"I did not use: {', '.join(plan.unresolved)}."


def _found(plan: Plan, facts: Facts) -> Iterator[str]:
    if plan.intent is Intent.DESCRIBE:
        yield from _datasets(facts)
    elif plan.intent is Intent.FIND_PLATFORMS:
        yield from _platforms(facts)
    elif not any(row.count for row in facts.rows) and not facts.profiles:
        yield "No data here match that question."
    else:
        if facts.total is not None:
            yield from _profiles(facts)
        yield from _statistics(plan, facts)


def _datasets(facts: Facts) -> Iterator[str]:
    yield f"There {'is' if len(facts.datasets) == 1 else 'are'} {_count(len(facts.datasets), 'dataset')}."
    for dataset in facts.datasets[:SHOWN_ROWS]:
        kind = "synthetic" if dataset.synthetic else "observed"
        span = f", {_day(dataset.time_start)} to {_day(dataset.time_end)}" if dataset.time_start else ""
        yield f"{dataset.title} ({kind}{span}): {dataset.profile_count:,} profiles."


def _platforms(facts: Facts) -> Iterator[str]:
    if not facts.platforms:
        yield "No platforms here match that question."
        return
    yield f"{_count(facts.total or 0, 'platform')} {'matches' if facts.total == 1 else 'match'}."
    shown = [
        found.platform.code
        if found.distance_km is None
        else f"{found.platform.code} ({found.distance_km:,.0f} km away)"
        for found in facts.platforms[:SHOWN_ROWS]
    ]
    yield f"{'They are' if facts.total == len(shown) else 'Among them'}: {', '.join(shown)}."


def _profiles(facts: Facts) -> Iterator[str]:
    verb = "matches" if facts.total == 1 else "match"
    listed = "" if facts.total == len(facts.profiles) else f"; {len(facts.profiles):,} are listed"
    yield f"{_count(facts.total or 0, 'profile')} {verb}{listed}."
    if facts.profiles:
        newest, oldest = (pick(p.timestamp for p in facts.profiles) for pick in (max, min))
        yield f"{'They are' if not listed else 'Those listed are'} from {_day(oldest)} to {_day(newest)}."


def _statistics(plan: Plan, facts: Facts) -> Iterator[str]:
    filled = [row for row in facts.rows if row.count]
    if len(filled) > TOLD_ROWS:
        yield from _spread(plan, facts, filled)
    else:
        for row in filled:
            yield _sentence(plan, facts, row)
    if plan.intent is Intent.TIME_SERIES and len(filled) > 1:
        yield from _change(filled)
    if plan.intent is Intent.COMPARE and len(filled) == 2:
        yield from _difference(filled)


def _spread(plan: Plan, facts: Facts, rows: list[StatisticRow]) -> Iterator[str]:
    """Many groups: where the mean is lowest and highest; the table has them all."""
    values = sum(row.count for row in rows)
    means = [(row.figures.mean, row) for row in rows if row.figures.mean is not None]
    if not means or rows[0].variable is None:
        yield f"{_count(values, 'value')} in {_count(len(rows), 'group')}: see the table."
        return
    variable = rows[0].variable
    (low, lowest), (high, highest) = (pick(means, key=lambda pair: pair[0]) for pick in (min, max))
    name = _name(variable)
    yield (
        f"{name[0].upper()}{name[1:]} in {_count(len(rows), 'group')} of {_count(values, 'value')}: "
        f"the mean is lowest in {_where(facts, lowest)} ({quantity(variable, low)}) "
        f"and highest in {_where(facts, highest)} ({quantity(variable, high)})."
    )


def _sentence(plan: Plan, facts: Facts, row: StatisticRow) -> str:
    where = _where(facts, row)
    basis = _count(row.count, "value" if row.profile_count else "cell")
    if row.profile_count:
        basis += f" of {_count(row.profile_count, 'profile')}"
    if row.variable is None:
        text = f"{basis} from {_count(row.platform_count, 'platform')}"
    else:
        text = f"{_name(row.variable)} {_figures(plan, row)} ({basis})"
    return f"{where}: {text}." if where else f"{text[0].upper()}{text[1:]}."


def _where(facts: Facts, row: StatisticRow) -> str:
    """What a row is about: its side of a comparison, and its group."""
    group = _group(row.group)
    if row.side is None or row.side >= len(facts.sides):
        return group
    return f"{facts.sides[row.side]}{', ' + group if group else ''}"


def _count(number: int, thing: str) -> str:
    """1 profile, 2 profiles."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _figures(plan: Plan, row: StatisticRow) -> str:
    variable = row.variable or Variable.TEMPERATURE
    figures = row.figures
    asked = {
        Statistic.MIN: (("lowest", figures.min),),
        Statistic.MAX: (("highest", figures.max),),
        Statistic.MEDIAN: (("median", figures.median),),
        Statistic.STDDEV: (("standard deviation", figures.stddev),),
        Statistic.MEAN: (("mean", figures.mean),),
    }.get(plan.statistic or Statistic.COUNT)
    shown = asked or (("mean", figures.mean), ("lowest", figures.min), ("highest", figures.max))
    return ", ".join(f"{name} {quantity(variable, value)}" for name, value in shown if value is not None)


def _change(rows: list[StatisticRow]) -> Iterator[str]:
    first, last = rows[0], rows[-1]
    if first.variable and first.figures.mean is not None and last.figures.mean is not None:
        change = last.figures.mean - first.figures.mean
        direction = "higher" if change > 0 else "lower"
        yield (
            f"The last mean is {quantity(first.variable, abs(change))} {direction} than the first; "
            "this is no test of a trend."
        )


def _difference(rows: list[StatisticRow]) -> Iterator[str]:
    a, b = rows
    if a.variable and a.figures.mean is not None and b.figures.mean is not None:
        yield f"The means differ by {quantity(a.variable, abs(a.figures.mean - b.figures.mean))}."


def quantity(variable: Variable, value: float) -> str:
    """A figure with its unit: 28.41 °C."""
    unit = UNITS[variable]
    text = f"{value:,.{DIGITS.get(variable, 2)}f}"
    return text if unit == "1" else f"{text} {unit}"


def _name(variable: Variable) -> str:
    return NAMES.get(variable, variable.replace("_", " ").lower())


def _group(group: GroupKey) -> str:
    parts = [group.region, group.platform_code, group.dataset_id, _span(group)]
    if group.month_of_year is not None:
        parts.append(datetime(2000, group.month_of_year, 1).strftime("%B"))  # noqa: DTZ001 - a name only
    if group.depth_min is not None and group.depth_max is not None:
        parts.append(f"{group.depth_min:g} to {group.depth_max:g} m")
    if group.south is not None and group.west is not None:
        parts.append(f"cell at {group.south:g} N, {group.west:g} E")
    return ", ".join(part for part in parts if part)


def _span(group: GroupKey) -> str | None:
    if group.start is None or group.end is None:
        return None
    length = group.end - group.start
    if length > timedelta(days=300):
        return f"{group.start:%Y}"
    return f"{group.start:%B %Y}" if length > timedelta(days=2) else _day(group.start)


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else "an unknown date"
