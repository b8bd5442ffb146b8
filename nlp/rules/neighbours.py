"""Dates told by another one: "and the year before?", "2021 against the following year"."""

from collections.abc import Mapping, Sequence

from nlp.rules import spans
from nlp.rules.atoms import Atom, Clock
from nlp.rules.pivot import Match, Pivot, rule
from nlp.rules.spans import Span

_BESIDE = rule(r"@(prior|later):(\w+)(?! @last)")
# "Next year" is one of the conversation only behind a turn with a time.
_NEXT = rule(r"@(next) @units?:(\w+)|@units?:(\w+) @next")
_STEPS = {"prior": -1, "later": 1}


def take_neighbours(line: Pivot, clock: Clock) -> tuple[Match, ...]:
    """Takes the words for a date beside another one."""
    found = [*line.take(_BESIDE)]
    if clock.earlier is not None:
        found += line.take(_NEXT)
    return tuple(found)


def neighbours(
    line: Pivot, clock: Clock, taken: Sequence[Match], atoms: Mapping[int, Atom]
) -> dict[int, Atom]:
    """Each by its offset, beside the date of the question or else of the turn before; alone beside now."""
    found: dict[int, Atom] = {}
    for match in taken:
        span = _span(match, clock, next((atom.span for atom in atoms.values() if atom.span), None))
        if span is None:
            clock.notes.miss(line.words(match))
        else:
            line.blank(match, "%")
            found[match.start()] = Atom(span)
    return found


def _span(match: Match, clock: Clock, named: Span | None) -> Span | None:
    kind, unit = match[1], match[2] or match[3]
    if kind not in _STEPS:
        return spans.neighbour(clock.earlier, unit, 1) if clock.earlier and named is None else None
    other = named or clock.earlier
    if other is None:
        return spans.whole(clock.now, unit, 1) if kind == "prior" else None
    return spans.neighbour(other, unit, _STEPS[kind])
