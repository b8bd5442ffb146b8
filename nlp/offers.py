"""Questions to go on with: three that fit an answer, each of which the rules understand."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from nlp.facts import Facts
from nlp.offer_words import EXAMPLES, OFFERS
from nlp.plan import Plan
from nlp.sums import filled
from ocean.filter import TimeRange
from ocean.terms import GroupBy, Intent
from ocean.variables import Variable

OFFERED = 3
_ALONE = (Intent.OUT_OF_SCOPE, Intent.DESCRIBE)
_FLAT = (Variable.SEA_SURFACE_TEMPERATURE, Variable.SEA_ICE_CONCENTRATION, Variable.MIXED_LAYER_DEPTH)
_OF_PROFILES = (Variable.TEMPERATURE, Variable.SALINITY)
_YEAR = timedelta(days=366)
# What goes on well from each intent, best first.
_FITTING: dict[Intent, tuple[str, ...]] = {
    Intent.FIND_PROFILES: ("mean", "one year", "map", "month", "depth", "floats", "export"),
    Intent.FIND_PLATFORMS: ("float", "float by depth", "map", "export", "one year", "profiles"),
    Intent.STATISTIC: ("month", "depth", "normal", "one year", "map", "export"),
    Intent.TIME_SERIES: ("year", "month", "normal", "one year", "depth", "map", "export"),
    Intent.COMPARE: ("temperature", "salinity", "month", "surface", "deep", "depth", "map", "export"),
    Intent.ANOMALY: ("one year", "month", "map", "depth", "export"),
    Intent.CORRELATION: ("depth", "map", "one year", "month", "export"),
    Intent.DEPTH_PROFILE: ("mean", "month", "one year", "deep", "map", "export"),
    Intent.MAP: ("one year", "month", "surface", "depth", "normal", "export"),
    Intent.EXPORT: ("mean", "month", "map", "depth", "floats"),
}


def offers(plan: Plan, facts: Facts) -> list[str]:
    """Three questions in the language of the plan that narrow, sum up or show otherwise what was found.

    Where nothing was asked for or found they stand alone.
    """
    if plan.intent in _ALONE or not _anything(facts):
        examples = EXAMPLES.get(plan.language, EXAMPLES["en"])
        return list(examples[-OFFERED:] if plan.intent is Intent.DESCRIBE else examples[:OFFERED])
    words = OFFERS.get(plan.language, OFFERS["en"])
    year, code = _last_year(facts), next((found.platform.code for found in facts.platforms), None)
    possible = set(_possible(plan, facts))
    fitting = [kind for kind in _FITTING[plan.intent] if kind in possible]
    return [words[kind].format(year=year, code=code) for kind in fitting[:OFFERED]]


def _anything(facts: Facts) -> bool:
    return bool(facts.profiles or facts.platforms or filled(facts))


def _possible(plan: Plan, facts: Facts) -> Iterator[str]:
    """The kinds that say something new of this plan, and about which there may be data."""
    wanted, steps = plan.filter, plan.group_by
    yield "export"
    yield "map"
    yield from ("float", "float by depth") if facts.platforms else ()
    if GroupBy.MONTH not in steps:
        yield "month"
    if GroupBy.YEAR not in steps and _long(plan):
        yield "year"
    if plan.variable is not None:
        yield "normal"
        yield from () if plan.statistic else ("mean",)
    if plan.variable not in _FLAT:
        yield "depth"
        yield from () if wanted.depth or wanted.pressure or _varied(plan) else ("surface", "deep")
    if not wanted.platform_codes and not wanted.platform_types:
        yield "floats"
    if plan.variable in _OF_PROFILES:
        yield "salinity" if plan.variable is Variable.TEMPERATURE else "temperature"
    if _long(plan) and not wanted.months and _last_year(facts) is not None:
        yield "one year"
    yield "profiles"


def _varied(plan: Plan) -> bool:
    """Whether the sides of a comparison are depths."""
    return any(side.depth or side.pressure for side in plan.compare)


def _long(plan: Plan) -> bool:
    """Whether the question is of more than a year, all its sides too."""
    return all(_spans_years(side.time) for side in (plan.filter, *plan.compare))


def _spans_years(time: TimeRange) -> bool:
    return time.start is None or time.end is None or time.end - time.start > _YEAR


def _last_year(facts: Facts) -> int | None:
    """The last year with data, by what was listed or grouped; None where neither tells."""
    moments: list[datetime] = [profile.timestamp for profile in facts.profiles]
    moments += [row.group.start for row in filled(facts) if row.group.start]
    moments += [found.last.timestamp for found in facts.platforms if found.last]
    return max(moments).year if moments else None
