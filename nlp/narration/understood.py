"""The first line of an answer: what was understood, read off the plan."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from nlp.narration.languages import water
from nlp.narration.words import Form, Words
from nlp.plan import Plan
from ocean.filter import BoundingBox, FloatRange, Near, OceanFilter, TimeRange
from ocean.terms import GroupBy, Intent
from ocean.variables import UNITS, Variable

_UNSAID = (Intent.DESCRIBE, Intent.OUT_OF_SCOPE)
_LAST_CODES = 3
SCALE = {Variable.SALINITY: " (PSS-78)"}  # which has no unit


def understood(words: Words, plan: Plan) -> str | None:
    """Quantity, place, depth and time in one sentence; None where the plan asks for none."""
    if plan.intent in _UNSAID:
        return None
    sides = side_names(words, plan)
    against = " / ".join(sides) if len(sides) != 2 else words.form.pair.format(a=sides[0], b=sides[1])
    groups = [words.terms.groups[group] for group in plan.group_by if group is not GroupBy.DEPTH_BIN]
    parts = [_what(words, plan), against, *filter_parts(words, plan.filter), *groups, *_order(words, plan)]
    return sentence(", ".join(dict.fromkeys(part for part in parts if part)), words)


def sentence(text: str, words: Words) -> str:
    """With a capital and a full stop."""
    return f"{capital(text)}{words.form.stop}"


def capital(text: str) -> str:
    """With a capital; pH keeps its small letter."""
    return text if text.startswith("pH") else text[0].upper() + text[1:]


def side_names(words: Words, plan: Plan) -> tuple[str, ...]:
    """What sets each side of a comparison apart, in words; its number too where words do not."""
    shared = filter_parts(words, plan.filter)
    sides = [filter_parts(words, side) for side in plan.compare]
    found = [", ".join([part for part in parts if part not in shared] or parts) for parts in sides]
    return tuple(
        name if name and found.count(name) == 1 else f"{name} {i}".strip() for i, name in enumerate(found, 1)
    )


def _what(words: Words, plan: Plan) -> str:
    terms = words.terms
    if plan.intent is Intent.FIND_PROFILES and plan.variable is None:
        return terms.profiles
    form = terms.what[plan.intent]
    if plan.intent is Intent.STATISTIC and plan.statistic is not None:
        form = terms.figure[plan.statistic]
    several = [variable_name(words, variable) for variable in plan.filter.variables]
    name = ", ".join(several) if several else variable_name(words, plan.variable)
    if plan.intent is Intent.CORRELATION and len(several) == 2:
        name = words.form.pair.format(a=several[0], b=several[1])
    of = terms.of[plan.variable] + SCALE.get(plan.variable, "") if plan.variable else terms.of_data
    types = [terms.types[kind][1] for kind in plan.filter.platform_types]
    return form.format(name=name, of=of, platforms=", ".join(types) or terms.platforms)


def variable_name(words: Words, variable: Variable | None) -> str:
    """temperature; salinity (PSS-78), as salinity has no unit."""
    return words.terms.data if variable is None else words.terms.variables[variable] + SCALE.get(variable, "")


def _order(words: Words, plan: Plan) -> list[str]:
    order = [words.terms.orders[plan.order_by]] if plan.order_by else []
    return order + ([words.terms.limit.format(n=words.form.number(plan.limit))] if plan.limit else [])


def filter_parts(words: Words, wanted: OceanFilter) -> list[str]:
    """Every part of a filter in words: where, who, how deep, how much, when."""
    return [*_where(words, wanted), *_who(words, wanted), *_how_much(words, wanted), *_when(words, wanted)]


def _where(words: Words, wanted: OceanFilter) -> list[str]:
    found = [water(words.language, name) for name in wanted.regions]
    if wanted.near is not None:
        found.append(_near(words, wanted.near))
    if wanted.bounding_box is not None:
        found.append(_box(words.form, wanted.bounding_box))
    if wanted.polygon is not None:
        found.append(words.terms.polygon)
    return found


def _near(words: Words, near: Near) -> str:
    distance = words.form.unit(words.form.plain(near.radius_km), "km")
    position = words.form.position(near.latitude, near.longitude)
    return words.terms.within.format(distance=distance, position=position)


def _box(form: Form, box: BoundingBox) -> str:
    latitudes = form.range(form.latitude(box.south), form.latitude(box.north))
    longitudes = form.range(form.longitude(box.west), form.longitude(box.east))
    if (box.west, box.east) == (-180, 180):
        return latitudes
    return longitudes if (box.south, box.north) == (-90, 90) else f"{latitudes}, {longitudes}"


def _who(words: Words, wanted: OceanFilter) -> list[str]:
    terms = words.terms
    found = [terms.types[kind][1] for kind in wanted.platform_types]
    if wanted.platform_codes:
        more = "…" if len(wanted.platform_codes) > _LAST_CODES else ""
        codes = ", ".join(wanted.platform_codes[:_LAST_CODES]) + more
        found.append(terms.platform_codes.format(codes=codes))
    found += [terms.cycle.format(number=number) for number in wanted.cycle_numbers]
    found += [terms.modes[mode] for mode in wanted.data_modes] + list(wanted.datasets)
    return found + ([terms.quality[wanted.quality]] if wanted.quality else [])


def _how_much(words: Words, wanted: OceanFilter) -> list[str]:
    measured = (
        (Variable.TEMPERATURE, wanted.temperature),
        (Variable.SALINITY, wanted.salinity),
        (Variable.OXYGEN, wanted.oxygen),
    )
    found = [depth_range(words, wanted.depth, "m")] if wanted.depth else []
    found += [depth_range(words, wanted.pressure, "dbar")] if wanted.pressure else []
    return found + [_bounds(words, variable, limits) for variable, limits in measured if limits]


def depth_range(words: Words, limits: FloatRange, unit: str) -> str:
    """0–10 m; below 500 m."""
    form = words.form
    if limits.min is not None and limits.max is not None:
        return form.unit(f"{form.plain(limits.min)}–{form.plain(limits.max)}", unit)
    if limits.min is not None:
        return words.terms.deeper.format(depth=form.unit(form.plain(limits.min), unit))
    return words.terms.shallower.format(depth=form.unit(form.plain(limits.max or 0), unit))


def _bounds(words: Words, variable: Variable, limits: FloatRange) -> str:
    form, name = words.form, words.terms.variables[variable]
    if limits.min is not None and limits.max is not None:
        text = form.range(form.plain(limits.min), form.plain(limits.max))
    elif limits.min is not None:
        text = f"≥ {form.plain(limits.min)}"
    else:
        text = f"≤ {form.plain(limits.max or 0)}"
    return f"{name} {form.unit(text, UNITS[variable])}"


def _when(words: Words, wanted: OceanFilter) -> list[str]:
    found = [span(words.form, wanted.time)] if wanted.time else []
    if wanted.months:
        months = ", ".join(words.form.months[month - 1] for month in wanted.months)
        found.append(words.form.each_year.format(months=months))
    return found


def span(form: Form, time: TimeRange) -> str:
    """A time range by its first and last year, month or day, whichever are whole."""
    last = time.end - timedelta(microseconds=1) if time.end else None
    if last and time.start and last < time.start:
        last = time.start
    show = _step(form, time)
    if time.start is None:
        return form.until.format(b=show(last)) if last else ""
    if last is None:
        return form.since.format(a=show(time.start))
    first, final = show(time.start), show(last)
    return first if first == final else form.range(first, final)


def _step(form: Form, time: TimeRange) -> Callable[[datetime], str]:
    ends = [end for end in (time.start, time.end) if end is not None]
    if all(end == datetime(end.year, 1, 1, tzinfo=UTC) for end in ends):
        return year
    if all(end == datetime(end.year, end.month, 1, tzinfo=UTC) for end in ends):
        return lambda moment: month(form, moment)
    return day


def year(moment: datetime) -> str:
    return str(moment.year)


def month(form: Form, moment: datetime) -> str:
    return form.month.format(month=form.months[moment.month - 1], year=moment.year)


def day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
