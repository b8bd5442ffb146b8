"""A filled form becomes a plan: the rules read its words, its values stand, what has no evidence goes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from nlp.engines.evidence import missing_evidence
from nlp.engines.form import PHRASES, Form, Said
from nlp.plan import Plan
from nlp.rules.parser import Parser
from ocean.filter import OceanFilter
from ocean.terms import Engine, GroupBy, Intent, ProfileOrder
from ocean.variables import Variable

# The parts of a filter that the words of a slot may set.
PARTS = {
    "where": ("regions", "bounding_box", "near"),
    "when": ("time", "months"),
    "depth": ("depth", "pressure"),
    "values": ("temperature", "salinity", "oxygen"),
    "platforms": ("platform_codes", "platform_types", "data_modes", "quality"),
}
_LISTS = (Intent.FIND_PROFILES, Intent.FIND_PLATFORMS, Intent.EXPORT)
_NEEDS = {
    Intent.COMPARE: "two places, two times or two depths, joined by “and” or “versus”",
    Intent.CORRELATION: "two variables, the second as `other`",
}
_CONFIDENCE, _FAULT_COST = 0.8, 0.2


@dataclass(frozen=True, slots=True)
class Filled:
    """The plan, the slots that it rests on, and a sentence for each slot that was not taken."""

    plan: Plan
    slots: dict[str, Said[Any]]
    faults: tuple[str, ...]


def fill(form: Form, text: str, now: datetime, parser: Parser, context: str = "") -> Filled:
    """Reads the form of the question `text`; evidence may also stand in `context`, the questions before."""
    slots, faults, missed = {}, [], []
    for name, slot in form.slots().items():
        fault = missing_evidence(slot.said, slot.means, f"{text}\n{context}")
        fault = fault or _misread(name, slot, now, parser)
        if fault is None:
            slots[name] = slot
        else:
            faults.append(f"{name}: {fault}")
            missed.append(slot.said)
    plan = _plan(form, slots, text, now, parser)
    if plan.intent is not form.intent:
        faults.append(f"{form.intent} needs {_NEEDS[form.intent]}")
    # What is not even in the question was not missed in it.
    heard = (words for words in missed if missing_evidence(words, "", text) is None)
    plan = replace(
        plan,
        unresolved=(*plan.unresolved, *dict.fromkeys(heard)),
        confidence=round(max(0.1, _CONFIDENCE - _FAULT_COST * len(faults)), 3),
    )
    return Filled(plan, slots, tuple(faults))


def parts_set(wanted: OceanFilter) -> set[str]:
    """The names of the parts that a filter sets."""
    empty = OceanFilter()
    return {
        part for parts in PARTS.values() for part in parts if getattr(wanted, part) != getattr(empty, part)
    }


def _misread(name: str, slot: Said[Any], now: datetime, parser: Parser) -> str | None:
    """Why the rules do not read the words as this slot's, None where they do or it is no slot of words."""
    if name not in PHRASES:
        return None
    plan = parser.parse(f"data {slot.means}", now)
    if plan.unknown or plan.unresolved:
        return f"{slot.means!r} is not understood: {', '.join((*plan.unknown, *plan.unresolved))}"
    found = set().union(*(parts_set(one) for one in (plan.filter, *plan.compare)))
    if not found or not found <= set(PARTS[name]):
        return f"{slot.means!r} does not say {name}"
    return None


def _plan(form: Form, slots: dict[str, Said[Any]], text: str, now: datetime, parser: Parser) -> Plan:
    phrases = " ".join(str(slots[name].means) for name in PHRASES if name in slots)
    verb = "compare" if form.intent is Intent.COMPARE else "show me"
    read = parser.parse(f"{verb} data {phrases}", now)
    if form.intent is Intent.OUT_OF_SCOPE:
        read, slots = replace(read, filter=OceanFilter(), assumptions=(), unresolved=()), {}

    def value(name: str) -> Any:
        return slots[name].means if name in slots else None

    variables = tuple(slots[name].means for name in ("variable", "other") if name in slots)
    intent = _intent(form.intent, read, variables)
    return Plan(
        text=text,
        intent=intent,
        filter=read.filter.with_parts(variables=variables if len(variables) > 1 else ()),
        compare=read.compare if intent is Intent.COMPARE else (),
        variable=variables[0] if variables else None,
        statistic=value("statistic"),
        group_by=_groups(intent, value("groupBy")),
        order_by=_order(read, intent, value("orderBy")),
        limit=value("limit") if intent in _LISTS else None,
        assumptions=(*_taken(slots), *read.assumptions),
        unresolved=read.unresolved,
        confidence=_CONFIDENCE,
        engine=Engine.LLM,
        language=form.language,
    )


def _intent(wanted: Intent, read: Plan, variables: Sequence[Variable]) -> Intent:
    """What can be answered of what is wanted: there must be something to set against something."""
    if wanted is Intent.COMPARE and len(read.compare) < 2:
        return Intent.STATISTIC if variables else Intent.FIND_PROFILES
    if wanted is Intent.CORRELATION and len(set(variables)) < 2:
        return Intent.FIND_PROFILES
    return wanted


def _groups(intent: Intent, group: GroupBy | None) -> tuple[GroupBy, ...]:
    if group is None:
        return (GroupBy.MONTH,) if intent is Intent.TIME_SERIES else ()
    return (group,)


def _order(read: Plan, intent: Intent, order: ProfileOrder | None) -> ProfileOrder | None:
    """Orders are of lists, and a distance is from somewhere."""
    if intent not in _LISTS or (order is ProfileOrder.DISTANCE_ASC and read.filter.near is None):
        return None
    return order


def _taken(slots: dict[str, Said[Any]]) -> Iterator[str]:
    for slot in slots.values():
        if slot.said.casefold() != str(slot.means).casefold():
            yield f"“{slot.said}” taken as {slot.means}"
