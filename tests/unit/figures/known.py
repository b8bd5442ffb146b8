"""All that a text about some facts may state: numbers, days and names, the plan's, and counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from nlp import sums
from nlp.facts import Facts
from nlp.glossary import definition
from nlp.narration.grounds import CITED
from nlp.narration.languages import waters
from nlp.narration.lists import SHOWN
from nlp.plan import Plan

_INNER = frozenset(
    (
        "number",
        "platform_number",
        "variable_mask",
        "elapsed_ms",
        "message",
        "metadata",
        "confidence",
        "text",
        "unit",
    )
)
_LEVEL = 95  # percent, of every interval


@dataclass(frozen=True, slots=True)
class Known:
    """`names` hold digits that are no figures; `passages` are texts whose figures count."""

    numbers: list[float] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)
    clocks: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    passages: list[str] = field(default_factory=list)


def known(facts: Facts, plan: Plan) -> Known:
    """Gathers them; names longest first, as they are to be taken out of a text."""
    found = Known()
    for value in (*_leaves(facts), *_leaves(plan)):
        _take(found, value)
    found.numbers.extend(_counted(facts))
    found.passages.extend(plan.assumptions)
    if (meaning := definition(plan)) is not None:
        found.names.append(meaning)
        found.passages.append(meaning)
    for name in list(found.names):
        found.names.extend(waters().get(name, {}).values())
        found.names.extend(_identifiers(name))
    found.names[:] = sorted({name for name in found.names if any(map(str.isdecimal, name))}, key=len)[::-1]
    return found


def _leaves(value: object) -> Iterator[object]:
    """Numbers, moments and strings of a value, however deep; the length of every list too."""
    if is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            if part.name not in _INNER:
                one = getattr(value, part.name)
                last = part.name == "end" and isinstance(one, datetime)  # the end of a range is exclusive
                yield from _leaves(one - timedelta(microseconds=1) if last else one)
    elif isinstance(value, (str, int, float, datetime)):
        yield value
    elif isinstance(value, Sequence):
        yield len(value)
        for one in value:
            yield from _leaves(one)
    elif isinstance(value, Mapping):
        return


def _take(found: Known, value: object) -> None:
    if isinstance(value, (bool, Enum)):
        return
    if isinstance(value, str):
        found.names.append(value)
    elif isinstance(value, datetime):
        _take_moment(found, value)
    elif isinstance(value, (int, float)):
        found.numbers.append(value)


def _take_moment(found: Known, moment: datetime) -> None:
    found.clocks.add(f"{moment:%H:%M}")
    found.numbers.append(moment.year)
    found.days.add(moment.date())
    found.months.add((moment.year, moment.month))


def _counted(facts: Facts) -> Iterator[float]:
    """What the sums of `nlp.sums` add to the facts."""
    rows = sums.filled(facts)
    yield from (
        len(rows),
        sum(row.count for row in rows),
        sum(map(sums.thin, rows)),
        sums.FEW_PROFILES,
        _LEVEL,
    )
    if (changed := sums.change(rows)) is not None:
        yield changed
    last = sums.newest(facts)
    if last and facts.now and (old := sums.age(last, facts.now)):
        yield old[0]
    if facts.provenance:
        yield max(0, len(facts.provenance.citations) - CITED)
    yield max(0, len(facts.datasets) - SHOWN)


def _identifiers(text: str) -> Iterator[str]:
    """The words of a name that are no plain numbers: DOIs, links, versions."""
    for word in text.split():
        bare = word.strip(".,;:()[]")
        if any(map(str.isalpha, bare)) and any(map(str.isdecimal, bare)):
            yield bare
