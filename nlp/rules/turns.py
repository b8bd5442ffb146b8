"""A conversation's turns: one question alone, or merged into the turn before it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from nlp.rules.intents import asks_a_value, implied_statistic, is_whether, named_intent
from nlp.rules.parts import (
    Parts,
    axes_of,
    cleared,
    compared,
    in_all,
    shared_parts,
    value_parts,
    who_parts,
    with_parts,
)
from nlp.rules.quantities import Quantities
from nlp.rules.reading import Reading
from nlp.rules.spans import back
from nlp.rules.values import Bound, read_adjectives
from ocean.filter import FloatRange, OceanFilter, TimeRange
from ocean.terms import GroupBy, Intent, ProfileOrder, Statistic
from ocean.variables import Variable

_ORDERED = frozenset({Intent.FIND_PROFILES, Intent.FIND_PLATFORMS, Intent.EXPORT})
_NO_ADJECTIVES = frozenset({Intent.COMPARE, Intent.TIME_SERIES, Intent.ANOMALY})
_NO_DEPTH = frozenset({Variable.SEA_SURFACE_TEMPERATURE, Variable.SEA_ICE_CONCENTRATION})
_FOUND = frozenset({Intent.FIND_PROFILES, Intent.FIND_PLATFORMS, Intent.DESCRIBE, Intent.EXPORT})
_RECENT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Turn:
    """The meaning of a question in its conversation; `sides` are the parts a side has for itself."""

    intent: Intent
    filter: OceanFilter = field(default_factory=OceanFilter)
    sides: tuple[tuple[tuple[str, object], ...], ...] = ()
    variables: tuple[Variable, ...] = ()
    statistic: Statistic | None = None
    groups: tuple[GroupBy, ...] = ()
    order_by: ProfileOrder | None = None
    limit: int | None = None

    @property
    def compare(self) -> tuple[OceanFilter, ...]:
        return tuple(with_parts(self.filter, dict(side)) for side in self.sides)

    @property
    def group_by(self) -> tuple[GroupBy, ...]:
        """With the step that a series has when none is named."""
        steps = {GroupBy.YEAR, GroupBy.MONTH, GroupBy.DAY, GroupBy.MONTH_OF_YEAR}
        if self.intent is Intent.TIME_SERIES and not steps & set(self.groups):
            return (*self.groups, GroupBy.MONTH)
        return self.groups


def first_turn(reading: Reading, now: datetime) -> Turn:
    """A question that stands alone."""
    sides = compared(axes_of(reading))
    intent = named_intent(reading, len(sides)) or Intent.FIND_PROFILES
    return _built(Turn(intent), reading, intent, sides if intent is Intent.COMPARE else (), now)


def next_turn(before: Turn, reading: Reading, now: datetime) -> Turn:
    """A follow-up: what it names replaces the same part of the turn before."""
    reading = _related(before, reading)
    sides = _sides_after(before, reading)
    intent = _intent_after(before, reading, len(sides)) or before.intent
    if intent is not Intent.COMPARE:
        base = before if before.intent is not Intent.COMPARE else _joined(before)
        return _built(base, reading, intent, (), now)
    if sides:
        fields = tuple(sides[0])
        base = replace(before, filter=with_parts(before.filter, cleared(fields)), sides=())
        return _built(base, reading, intent, sides, now)
    return _built(before, reading, intent, None, now)


def _related(before: Turn, reading: Reading) -> Reading:
    """ "how does it relate to salinity?" sets the new variable against the one before."""
    asked = reading.quantities.asked
    if not reading.says("@corr") or len(asked) != 1 or not before.variables or asked[0] in before.variables:
        return reading
    return replace(reading, quantities=replace(reading.quantities, asked=(before.variables[0], *asked)))


def _sides_after(before: Turn, reading: Reading) -> tuple[Parts, ...]:
    """Sides that the follow-up names, one of them perhaps what the turn before was about."""
    axes = axes_of(reading)
    sides = compared(axes)
    if sides:
        return sides
    single = next((axis for axis in axes if len(axis.sides) == 1), None)
    if single is None:
        return ()
    if before.sides and set(dict(before.sides[-1])) & set(single.fields):
        return (*(dict(side) for side in before.sides[:-1]), single.sides[0])
    old = {name: getattr(before.filter, name) for name in single.fields}
    if reading.says("@compare", "@vs", "@difference") and any(old.values()):
        return (old, single.sides[0])
    return ()


def _joined(before: Turn) -> Turn:
    """A comparison that becomes something else keeps all its regions, but no side's time or depth."""
    regions = tuple(dict.fromkeys(name for side in before.compare for name in side.regions))
    return replace(before, filter=replace(before.filter, regions=regions), sides=())


def _intent_after(before: Turn, reading: Reading, sides: int) -> Intent | None:
    named = named_intent(reading, sides)
    if named is Intent.STATISTIC and before.intent not in (*_FOUND, Intent.OUT_OF_SCOPE):
        return None
    if named is Intent.STATISTIC and before.intent in _FOUND and _is_extreme_only(reading):
        return None if before.order_by else named
    if named is Intent.FIND_PLATFORMS and not reading.says("@which", "@where", "@what", "@list", "@exist"):
        return None
    if named is Intent.TIME_SERIES and before.intent is Intent.COMPARE and not reading.says("@series"):
        return None
    if named is None and reading.says("@list") and reading.says("@profiles"):
        return Intent.FIND_PROFILES
    return named


def _is_extreme_only(reading: Reading) -> bool:
    return reading.statistic is None and reading.ranking.statistic is not None and not asks_a_value(reading)


def _built(
    base: Turn, reading: Reading, intent: Intent, sides: tuple[Parts, ...] | None, now: datetime
) -> Turn:
    """`base` with the reading's parts put in; sides None keeps those of `base`."""
    old_sides = tuple(dict(side) for side in base.sides) if sides is None else sides
    varying = {name for side in old_sides for name in side}
    parts = shared_parts(reading, varying, reading.notes) | in_all(old_sides)
    parts |= _values(reading, intent) | who_parts(reading)
    if reading.where.radius and base.filter.near:
        parts["near"] = replace(base.filter.near, radius_km=reading.where.radius)
    turn = replace(
        base,
        intent=intent,
        filter=with_parts(base.filter, parts),
        sides=tuple(tuple(side.items()) for side in old_sides),
        variables=reading.quantities.named or base.variables,
        statistic=implied_statistic(reading, intent) or base.statistic,
        groups=reading.groups or base.groups,
    )
    return _settled(_ranked(turn, base, reading, now), reading.quantities)


def _values(reading: Reading, intent: Intent) -> Parts:
    adjectives: tuple[Bound, ...] = ()
    if intent not in _NO_ADJECTIVES and not is_whether(reading):
        adjectives = read_adjectives(reading.line, reading.notes)
    return value_parts((*reading.bounds, *adjectives))


def _ranked(turn: Turn, base: Turn, reading: Reading, now: datetime) -> Turn:
    """With order, limit and the last 30 days of "recent"."""
    ranking = reading.ranking
    order = ranking.order_by if ranking.listed else None
    if turn.intent in _FOUND and _is_extreme_only(reading) and base.order_by:
        order = ranking.order_by or _turned(base.order_by, ranking.statistic)
        turn = replace(turn, statistic=base.statistic)
    if ranking.recent and (ranking.limit is None):
        if not reading.moments:
            reading.notes.assume(f"recent taken as the last {_RECENT_DAYS} days")
            span = TimeRange(back(now, _RECENT_DAYS, "day"), now)
            turn = replace(turn, filter=replace(turn.filter, time=span, months=()))
        newest = order is None and turn.intent is Intent.FIND_PROFILES
        order = ProfileOrder.TIME_DESC if newest else order
        if order is ProfileOrder.TIME_DESC and turn.intent is not Intent.FIND_PROFILES:
            order = None
    elif ranking.recent:
        order = order or ProfileOrder.TIME_DESC
    if turn.intent not in _ORDERED:
        return replace(turn, order_by=None, limit=None)
    limit = ranking.limit or (base.limit if order is None or order is base.order_by else None)
    kept = base.order_by if base.intent in _ORDERED else None
    return replace(turn, order_by=order or kept, limit=limit or base.limit)


def _turned(order: ProfileOrder, statistic: Statistic | None) -> ProfileOrder:
    """ "and the coldest?" after the warmest ones."""
    quantity = "SALINITY" if order.startswith("SALINITY") else "TEMPERATURE"
    return ProfileOrder(f"{quantity}_{'DESC' if statistic is Statistic.MAX else 'ASC'}")


def _settled(turn: Turn, quantities: Quantities) -> Turn:
    """The rules that hold whatever was named: variables in the filter, depths that are none."""
    several = turn.variables if len(turn.variables) > 1 else ()
    wanted = replace(turn.filter, variables=several)
    if turn.variables and turn.variables[0] in _NO_DEPTH and wanted.depth in _SURFACES:
        wanted = replace(wanted, depth=FloatRange())
    if quantities.surface and not wanted.depth:
        wanted = replace(wanted, depth=FloatRange(0, 10))
    return replace(turn, filter=wanted)


_SURFACES = (FloatRange(0, 10), FloatRange(0, 20))
