"""An answer in words: every figure is one of the facts, shown to the digits that it deserves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from nlp.plan import Plan
from ocean.rows import DatasetRow, GroupKey, PlatformRow, ProfileRow, StatisticRow
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
CAPABILITIES = (
    "I answer questions about ocean observations: temperature, salinity, oxygen, currents, sea ice and more, "
    "by region or coordinates, time and depth, as lists, statistics, time series and comparisons."
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found; total: how many rows match in all. sides: names of what is compared."""

    total: int | None = None
    profiles: list[ProfileRow] = field(default_factory=list)
    platforms: list[tuple[PlatformRow, float | None]] = field(default_factory=list)
    rows: list[StatisticRow] = field(default_factory=list)
    datasets: list[DatasetRow] = field(default_factory=list)
    sides: tuple[str, ...] = ()
    complete: bool = True


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
        yield f"I took it that {'; '.join(plan.assumptions)}."
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
    yield f"There are {len(facts.datasets)} datasets."
    for dataset in facts.datasets[:SHOWN_ROWS]:
        kind = "synthetic" if dataset.synthetic else "observed"
        span = f", {_day(dataset.time_start)} to {_day(dataset.time_end)}" if dataset.time_start else ""
        yield f"{dataset.title} ({kind}{span}): {dataset.profile_count:,} profiles."


def _platforms(facts: Facts) -> Iterator[str]:
    if not facts.platforms:
        yield "No platforms here match that question."
        return
    yield f"{facts.total or 0:,} platforms match."
    shown = [
        platform.code if distance is None else f"{platform.code} ({distance:,.0f} km away)"
        for platform, distance in facts.platforms[:SHOWN_ROWS]
    ]
    yield f"{'They are' if facts.total == len(shown) else 'Among them'}: {', '.join(shown)}."


def _profiles(facts: Facts) -> Iterator[str]:
    yield f"{facts.total or 0:,} profiles match; {len(facts.profiles):,} are listed."
    if facts.profiles:
        newest, oldest = (pick(p.timestamp for p in facts.profiles) for pick in (max, min))
        yield f"Those listed are from {_day(oldest)} to {_day(newest)}."


def _statistics(plan: Plan, facts: Facts) -> Iterator[str]:
    filled = [row for row in facts.rows if row.count]
    for row in filled[:SHOWN_ROWS]:
        yield _sentence(plan, facts, row)
    if len(filled) > SHOWN_ROWS:
        yield f"{len(filled):,} groups in all are in the table."
    if plan.intent is Intent.TIME_SERIES and len(filled) > 1:
        yield from _change(filled)
    if plan.intent is Intent.COMPARE and len(filled) == 2:
        yield from _difference(filled)


def _sentence(plan: Plan, facts: Facts, row: StatisticRow) -> str:
    where = _group(row.group)
    if row.side is not None and row.side < len(facts.sides):
        where = f"{facts.sides[row.side]}{', ' + where if where else ''}"
    basis = (
        f"{row.count:,} values of {row.profile_count:,} profiles"
        if row.profile_count
        else f"{row.count:,} cells"
    )
    if row.variable is None:
        text = f"{basis} from {row.platform_count:,} platforms"
    else:
        text = f"{_name(row.variable)} {_figures(plan, row)} ({basis})"
    return f"{where}: {text}." if where else f"{text[0].upper()}{text[1:]}."


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
