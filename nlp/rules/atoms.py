"""What a date named in a question becomes: "May 2021", "last week", "winter 2020/21", "the 1990s"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nlp.rules import spans
from nlp.rules.notes import Notes
from nlp.rules.pivot import Match
from nlp.rules.spans import Span


@dataclass(frozen=True, slots=True)
class Atom:
    """One date: a span, or months of any year.

    `year`: it is one whole calendar year; `moving`: it ends now.
    """

    span: Span | None = None
    months: tuple[int, ...] = ()
    year: int | None = None
    day: int | None = None
    moving: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """What the reading of a date hangs on; `earlier` is the time of the turn before, if it has one."""

    now: datetime
    southern: bool
    notes: Notes
    earlier: Span | None = None


Reader = Callable[[Match, Clock], Atom | None]


def read_day(match: Match, clock: Clock, day: int, month: int, year: int) -> Atom | None:
    if not 1 <= int(match[day]) <= 31:
        return None
    return Atom(spans.day_span(int(match[year]), int(match[month]), int(match[day])))


def read_iso(match: Match, clock: Clock) -> Atom | None:
    year, month, day = (int(part) for part in match[1].split("-"))
    return Atom(spans.day_span(year, month, day)) if 1 <= month <= 12 and 1 <= year <= 9998 else None


def _part_of_year(first: int, months: int) -> Callable[[int], Span]:
    return lambda year: spans.months_span(year, first, months)


_PARTS = {"early": _part_of_year(1, 4), "mid": _part_of_year(5, 4), "late": _part_of_year(9, 4)}
_PART_NAMES = {
    "early": "early in a year taken as January to April",
    "mid": "the middle of a year taken as May to August",
    "late": "late in a year taken as September to December",
}


def year_of(word: str, clock: Clock) -> int:
    """ "Last" year or "this"."""
    return clock.now.year - (word == "last")


def read_part(part: str, year: int, clock: Clock) -> Atom:
    clock.notes.assume(_PART_NAMES[part])
    return Atom(_PARTS[part](year))


def read_third(match: Match, clock: Clock, part: int, year: int) -> Atom:
    return read_part(match[part], int(match[year]), clock)


def read_quarter(quarter: int, year: int, months: int) -> Atom | None:
    if not 1 <= quarter <= 12 // months:
        return None
    return Atom(spans.months_span(year, (quarter - 1) * months + 1, months))


def read_edge(match: Match, group: int, whole: Span) -> Atom | None:
    """ "The first week of May 2021", "the last three months of 2021"; the words for it begin at a group."""
    which, count, unit = match[group], int(match[group + 1] or 1), match[group + 2]
    if whole.start is None or whole.end is None:
        return None
    if which.startswith("ord:"):
        ordinal = int(which[-1])
        start, end = (spans.back(whole.start, -count * steps, unit) for steps in (ordinal - 1, ordinal))
    else:
        start, end = spans.back(whole.end, count, unit), whole.end
    return Atom(Span(start, end)) if whole.start <= start < end <= whole.end else None


def season_months_of(name: str, clock: Clock) -> tuple[int, ...]:
    months = spans.season_months(name, clock.southern)
    if name in ("sw", "ne"):
        title = "southwest" if name == "sw" else "northeast"
        clock.notes.assume(f"{title} monsoon taken as months {months[0]} to {months[-1]}")
    elif name in spans.SEASONS:
        side = "southern" if clock.southern else "northern"
        clock.notes.assume(f"{name} taken as the {side} {name}, months {', '.join(map(str, months))}")
    return months


def read_season(match: Match, clock: Clock, name: int, year: int, second: int | None = None) -> Atom:
    months = season_months_of(match[name], clock)
    number = int(match[year])
    if second is not None and match[second]:
        following = int(match[second])
        number = following if following > 999 else number // 100 * 100 + following
    elif second is None and re.search(r"[/-]", match[0]):
        number += 1
    return Atom(spans.months_in_year(months, number))


def read_decade(match: Match, clock: Clock) -> Atom | None:
    year = int(match[1])
    if year < 100:
        year += 1900 if year >= 30 else 2000
    return Atom(spans.year_span(year // 10 * 10, 10)) if year % 10 == 0 else None


def read_half_decade(match: Match, clock: Clock) -> Atom:
    """ "The first half of the 1980s" is 1980 to 1984."""
    first = int(match[2]) // 10 * 10
    return Atom(spans.year_span(first + 5 * (int(match[1]) - 1), 5))


def read_rolling(match: Match, clock: Clock, count: float, unit: str) -> Atom | None:
    if not 0 < count <= 100_000:
        return None
    return Atom(Span(spans.back(clock.now, count, unit), clock.now), moving=True)


def read_past(match: Match, clock: Clock) -> Atom | None:
    """ "the past month" rolls; "last month" is the calendar month before, and so is any quarter."""
    if match[1] == "quarter":
        return read_calendar(match, clock, 1)
    return read_rolling(match, clock, 1, match[1])


def read_calendar(match: Match, clock: Clock, ago: int) -> Atom:
    span = spans.whole(clock.now, match[1], ago)
    year = span.start.year if span.start and match[1] == "year" else None
    return Atom(span, year=year)


def read_last_months(match: Match, clock: Clock) -> Atom:
    return Atom(spans.latest_whole((int(match[1]),), clock.now))


def read_last_season(match: Match, clock: Clock) -> Atom:
    return Atom(spans.latest_whole(season_months_of(match[1], clock), clock.now))


def read_day_of_no_year(match: Match, clock: Clock, day: int, month: int) -> Atom | None:
    return Atom(months=(int(match[month]),), day=int(match[day])) if 1 <= int(match[day]) <= 31 else None


def read_shared_month(match: Match, clock: Clock) -> Atom | None:
    """ "5 to 10 May 2021" in one."""
    first, last, month, year = (int(part) for part in match.groups())
    if not 1 <= first < last <= 31:
        return None
    return Atom(Span(spans.day_span(year, month, first).start, spans.day_span(year, month, last).end))


def read_year(match: Match) -> Atom:
    year = int(match[1])
    return Atom(spans.year_span(year), year=year)


def read_ago_either(match: Match, clock: Clock) -> Atom:
    count, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
    start = spans.midnight(spans.back(clock.now, float(count), unit))
    return Atom(spans.day_span(start.year, start.month, start.day))


def read_counted(match: Match, clock: Clock) -> Atom | None:
    count, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
    if spans.FIRST_YEAR < float(count) < spans.LAST_YEAR:  # "2021 के अंतिम महीनों में"
        return None
    return read_rolling(match, clock, float(count), unit)


def read_calendar_either(match: Match, clock: Clock) -> Atom | None:
    """ "Last month" is the whole one before; no calendar has fortnights, so "last fortnight" rolls."""
    unit = match[1] or match[2]
    if unit == "fortnight":
        return read_rolling(match, clock, 1, unit)
    span = spans.whole(clock.now, unit, 1)
    return Atom(span, year=span.start.year if span.start and unit == "year" else None)


def read_either(match: Match, clock: Clock, read: Reader) -> Atom | None:
    """Runs `read` with the group that matched as the first."""
    value = match[1] or match[2]
    again = re.match(r"(\w+)", value)
    return read(again, clock) if again else None
