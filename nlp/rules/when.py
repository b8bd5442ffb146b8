"""When: dates of a question put together into spans of time and months of any year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.rules import spans
from nlp.rules.atoms import Atom, Clock
from nlp.rules.date_forms import read_atoms
from nlp.rules.neighbours import neighbours, take_neighbours
from nlp.rules.pivot import Match, Pivot, rule
from nlp.rules.spans import Span


@dataclass(frozen=True, slots=True)
class Moment:
    """One stretch of time that a question names, at an offset of the line."""

    offset: int
    end: int
    atom: Atom

    @property
    def year(self) -> int | None:
        return self.atom.year


_GAP = r"(?:(?:@in|@during|@w|@unit:\w+|@month:) )*"
_TO = r"(?:@to|@until|-|@downto)"
_PAIR = rule(rf"(?:(?:@from|@between|@since|@during|@in) )*(%+) ,? ?{_TO} {_GAP}(%+)")
# "compare 2010 to 2020" sets them against each other, "from 2010 to 2020" is a stretch even there.
_PAIR_FROM = rule(rf"(?:@from|@between|@since|@during) (%+) ,? ?{_TO} {_GAP}(%+)")
_PAIR_AND = rule(rf"@between {_GAP}(%+) @and {_GAP}(%+)")
_TO_NOW = rule(r"(?:(?:@from|@since|@between) )?(%+) (?:@to|@until|-|@and) (?:@now|@this|@tomorrow)")
_ONE = rule(rf"(@since|@after|@before|@until|@from) {_GAP}(%+)( @on(?:wards)?)?")
_ONWARDS = rule(r"(%+) @on(?:wards)?")
_LONE = rule(r"%+")
_FUTURE = rule(
    r"(?:@in )?@next (?:<n> )?@(?:units?:\w+|season:\w+|month:\d+)|@units?:\w+ @next|@tomorrow"
    r"|@(?:season|month):\w+ @next"
)
_SET_AGAINST = rule(r"@(?:compare|difference|vs|than)")
_PART_OF_DECADE = rule(r"@(?:early|mid|late)(?: -)?(?= @decade)")
_NOW = rule(r"@now|@recent")
_RECENT_DAYS = 30
_FEW = rule(r"(?:@last|@past) (?:@w |[^\W\d_@%]\S* )?@units:\w+")


def read_when(line: Pivot, clock: Clock, *, apart: bool = False) -> tuple[Moment, ...]:
    """Takes every date of the line, ranges as one; spans wholly after now are left out.

    `apart`: "between A and B" sets two dates against each other.
    """
    beside = take_neighbours(line, clock)
    for match in line.take(_FUTURE):
        clock.notes.miss(line.words(match))
    for match in line.take(_PART_OF_DECADE):
        clock.notes.miss(line.words(match))
    atoms = read_atoms(line, clock)
    atoms |= neighbours(line, clock, beside, atoms)
    for match in line.take(_FEW):
        clock.notes.miss(line.words(match))
    _lend_years(line, atoms)
    moments = [*_moments(line, atoms, clock, apart)]
    if moments and _SET_AGAINST.search(line.whole):
        # "warmer now than in 1990": now is a side too.
        span = Span(spans.back(clock.now, _RECENT_DAYS, "day"), clock.now)
        moments += [Moment(match.start(), match.end(), Atom(span, moving=True)) for match in line.take(_NOW)]
    found = sorted(moments, key=lambda moment: moment.offset)
    return tuple(moment for moment in found if _has_begun(moment, line, clock))


def _has_begun(moment: Moment, line: Pivot, clock: Clock) -> bool:
    """Whether there can be data: a time to come has none, but one that names the running year is meant so."""
    span = moment.atom.span
    if span is None or span.start is None or span.start <= clock.now:
        return True
    words = line.words_between(moment.offset, moment.end)
    if str(clock.now.year) in words:
        return True
    clock.notes.miss(words)
    return False


_LIST = rule(r"(%+)(?: ,)?(?:(?: @and| @or)(?: @in| @to| @during)?| ,| -)? (%+)")


def _lend_years(line: Pivot, atoms: dict[int, Atom]) -> None:
    """ "March and April 2021", "5 May to 10 June 2021": a month takes the year of the next."""
    for offset in sorted(atoms, reverse=True):
        match = _LIST.match(line.text, offset)
        if match is None or match.start(2) not in atoms:
            continue
        first, second = atoms[offset], atoms[match.start(2)]
        span = second.span
        if first.span is None and span and span.start and second.year is None and is_within_a_year(span):
            atoms[offset] = replace(first, span=_in_year(first, span.start.year), months=())


def is_within_a_year(span: Span) -> bool:
    return span.start is not None and span.end is not None and (span.end - span.start).days < 200


def _in_year(atom: Atom, year: int) -> Span:
    if atom.day is not None:
        return spans.day_span(year, atom.months[0], atom.day)
    return spans.months_in_year(atom.months, year)


def _moments(line: Pivot, atoms: dict[int, Atom], clock: Clock, apart: bool) -> Iterator[Moment]:
    def pair(match: Match, first: int, second: int) -> Iterator[Moment]:
        atom = _range(atoms[match.start(first)], atoms[match.start(second)])
        if atom is not None:
            line.blank(match)
            yield Moment(match.start(), match.end(), atom)

    for pattern in (_PAIR_FROM,) if apart else (_PAIR, _PAIR_AND):
        for match in _each(line, pattern):
            yield from pair(match, 1, 2)
    for match in _each(line, _TO_NOW):
        line.blank(match)
        start = _dated(atoms[match.start(1)], clock).start
        yield Moment(match.start(), match.end(), Atom(Span(start, clock.now)))
    for match in _each(line, _ONE):
        line.blank(match)
        word = "since" if match[1] == "@from" and match[3] else match[1][1:]
        yield Moment(match.start(), match.end(), _bounded(word, atoms[match.start(2)], clock))
    for match in _each(line, _ONWARDS):
        line.blank(match)
        yield Moment(match.start(), match.end(), _bounded("since", atoms[match.start(1)], clock))
    for match in _each(line, _LONE):
        line.blank(match)
        yield Moment(match.start(), match.end(), atoms[match.start()])


def _each(line: Pivot, pattern: re.Pattern[str]) -> Iterator[Match]:
    """Matches that are left as they are until blanked."""
    position = 0
    while (match := pattern.search(line.text, position)) is not None:
        position = match.end()
        yield match


def _range(first: Atom, second: Atom) -> Atom | None:
    """ "A to B": from the start of A to the end of B."""
    if first.span is None and second.span is None:
        return Atom(months=_from_month_to_month(first.months[0], second.months[-1]))
    if first.span is None and second.span is not None and second.span.start is not None:
        year = second.span.start.year
        begin = _in_year(first, year)
        if begin.start is not None and second.span.end is not None and begin.start >= second.span.end:
            begin = _in_year(first, year - 1)
        return Atom(Span(begin.start, second.span.end))
    if first.span is not None and second.span is None and first.span.start is not None:
        finish = _in_year(second, first.span.start.year)
        if finish.end is not None and finish.end <= first.span.start:
            finish = _in_year(second, first.span.start.year + 1)
        return Atom(Span(first.span.start, finish.end))
    if first.span is None or second.span is None:
        return None
    start, end = first.span.start, second.span.end
    if start is not None and end is not None and start >= end:
        start, end = second.span.start, first.span.end
    return Atom(Span(start, end))


def _from_month_to_month(first: int, last: int) -> tuple[int, ...]:
    return tuple((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))


def _dated(atom: Atom, clock: Clock) -> Span:
    """The span of an atom; months of no year are the most recent ones that have begun."""
    if atom.span is not None:
        return atom.span
    span = _in_year(atom, clock.now.year)
    if span.start is not None and span.start > clock.now:
        span = _in_year(atom, clock.now.year - 1)
    return span


def _bounded(word: str, atom: Atom, clock: Clock) -> Atom:
    if word == "from":
        return atom
    span = _dated(atom, clock)
    if word == "since":
        return Atom(Span(span.start, None))
    if word == "after":
        return Atom(Span(span.end, None))
    return Atom(Span(None, span.start if word == "before" else span.end))
