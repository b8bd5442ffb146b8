"""Dates named in a question, one by one: "May 2021", "last week", "winter 2020/21", "the 1990s"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nlp import spans
from nlp.notes import Notes
from nlp.pivot import Match, Pivot, rule
from nlp.spans import Span


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
    """What the reading of a date hangs on."""

    now: datetime
    southern: bool
    notes: Notes


Reader = Callable[[Match, Clock], Atom | None]
_U = r"@units?:(\w+)"
_Y = r"(?:@unit:year )?<y>"
_M = r"@month:(\d+)"
_D = r"(\d{1,2})"
_S = r"@(?:season|monsoon):(\w+)"


def _day(match: Match, clock: Clock, day: int, month: int, year: int) -> Atom | None:
    if not 1 <= int(match[day]) <= 31:
        return None
    return Atom(spans.day_span(int(match[year]), int(match[month]), int(match[day])))


def _iso(match: Match, clock: Clock) -> Atom | None:
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


def _third(match: Match, clock: Clock, part: int, year: int) -> Atom:
    clock.notes.assume(_PART_NAMES[match[part]])
    return Atom(_PARTS[match[part]](int(match[year])))


def _quarter(quarter: int, year: int, months: int) -> Atom | None:
    if not 1 <= quarter <= 12 // months:
        return None
    return Atom(spans.months_span(year, (quarter - 1) * months + 1, months))


def _months_of_year(match: Match, *, first: bool) -> Atom | None:
    """ "the first six months of 2020"."""
    count, year = int(match[1]), int(match[2])
    return Atom(spans.months_span(year, 1 if first else 13 - count, count)) if 1 <= count <= 12 else None


def _season_note(name: str, clock: Clock) -> tuple[int, ...]:
    months = spans.season_months(name, clock.southern)
    if name in ("sw", "ne"):
        title = "southwest" if name == "sw" else "northeast"
        clock.notes.assume(f"{title} monsoon taken as months {months[0]} to {months[-1]}")
    elif name in spans.SEASONS:
        side = "southern" if clock.southern else "northern"
        clock.notes.assume(f"{name} taken as the {side} {name}, months {', '.join(map(str, months))}")
    return months


def _season(match: Match, clock: Clock, name: int, year: int, second: int | None = None) -> Atom:
    months = _season_note(match[name], clock)
    number = int(match[year])
    if second is not None and match[second]:
        following = int(match[second])
        number = following if following > 999 else number // 100 * 100 + following
    elif second is None and re.search(r"[/-]", match[0]):
        number += 1
    return Atom(spans.months_in_year(months, number))


def _decade(match: Match, clock: Clock) -> Atom | None:
    year = int(match[1])
    if year < 100:
        year += 1900 if year >= 30 else 2000
    return Atom(spans.year_span(year // 10 * 10, 10)) if year % 10 == 0 else None


def _rolling(match: Match, clock: Clock, count: float, unit: str) -> Atom | None:
    if not 0 < count <= 100_000:
        return None
    return Atom(Span(spans.back(clock.now, count, unit), clock.now), moving=True)


def _past(match: Match, clock: Clock) -> Atom | None:
    """ "the past month" rolls; with no number "last month" is the calendar month before."""
    return _rolling(match, clock, 1, match[1])


def _calendar(match: Match, clock: Clock, ago: int) -> Atom:
    span = spans.whole(clock.now, match[1], ago)
    year = span.start.year if span.start and match[1] == "year" else None
    return Atom(span, year=year)


def _last_months(match: Match, clock: Clock) -> Atom:
    return Atom(spans.latest_whole((int(match[1]),), clock.now))


def _last_season(match: Match, clock: Clock) -> Atom:
    return Atom(spans.latest_whole(_season_note(match[1], clock), clock.now))


def _day_of_no_year(match: Match, clock: Clock, day: int, month: int) -> Atom | None:
    return Atom(months=(int(match[month]),), day=int(match[day])) if 1 <= int(match[day]) <= 31 else None


def _shared_month(match: Match, clock: Clock) -> Atom | None:
    """ "5 to 10 May 2021" in one."""
    first, last, month, year = (int(part) for part in match.groups())
    if not 1 <= first < last <= 31:
        return None
    return Atom(Span(spans.day_span(year, month, first).start, spans.day_span(year, month, last).end))


# In order: what says more comes first.
READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (rule(r"@date:(\S+)"), _iso),
    (rule(r"@ym:(\d{4})-(\d\d)"), lambda m, c: Atom(spans.months_span(int(m[1]), int(m[2])))),
    (rule(rf"(?:@from |@between )?{_D} (?:@to|@in|@and|-|@until) {_D} {_M} ,? ?<y>"), _shared_month),
    (rule(rf"(?:@unit:day )?{_D} {_M} (?:, )?{_Y}"), lambda m, c: _day(m, c, 1, 2, 3)),
    (rule(rf"{_M} {_D} (?:, )?<y>"), lambda m, c: _day(m, c, 2, 1, 3)),
    (rule(rf"<y> {_D} {_M}"), lambda m, c: _day(m, c, 2, 3, 1)),
    (rule(rf"{_M} (?:, )?{_Y}"), lambda m, c: Atom(spans.months_span(int(m[2]), int(m[1])))),
    (rule(rf"{_Y} (?:, )?{_M}(?! \d)"), lambda m, c: Atom(spans.months_span(int(m[1]), int(m[2])))),
    (rule(rf"@q:(\d) (?:, |@in )?{_Y}"), lambda m, c: _quarter(int(m[1]), int(m[2]), 3)),
    (rule(rf"{_Y} (?:, )?@q:(\d)"), lambda m, c: _quarter(int(m[2]), int(m[1]), 3)),
    (rule(rf"@ord:(\d) @unit:quarter (?:, |@in )?{_Y}"), lambda m, c: _quarter(int(m[1]), int(m[2]), 3)),
    (rule(rf"{_Y} (?:@in )?@ord:(\d) @unit:quarter"), lambda m, c: _quarter(int(m[2]), int(m[1]), 3)),
    (rule(rf"@h:(\d) (?:, |@in )?{_Y}"), lambda m, c: _quarter(int(m[1]), int(m[2]), 6)),
    (rule(rf"{_Y} (?:, )?@h:(\d)"), lambda m, c: _quarter(int(m[2]), int(m[1]), 6)),
    (rule(rf"@ord:(\d) @half (?:, |@in )?{_Y}"), lambda m, c: _quarter(int(m[1]), int(m[2]), 6)),
    (rule(rf"{_Y} (?:@in )?@ord:(\d) @half"), lambda m, c: _quarter(int(m[2]), int(m[1]), 6)),
    (rule(rf"@ord:1 (\d\d?) @units?:month {_Y}"), lambda m, c: _months_of_year(m, first=True)),
    (rule(rf"@last (\d\d?) @units?:month {_Y}"), lambda m, c: _months_of_year(m, first=False)),
    (rule(rf"@(early|mid|late) (?:- )?{_Y}"), lambda m, c: _third(m, c, 1, 2)),
    (rule(rf"{_Y} @(early|mid|late)"), lambda m, c: _third(m, c, 2, 1)),
    (rule(rf"{_S} (?:, )?{_Y} [/-] (\d{{4}}|\d{{2}})"), lambda m, c: _season(m, c, 1, 2, 3)),
    (rule(rf"{_Y} [/-] (\d{{4}}|\d{{2}}) {_S}"), lambda m, c: _season(m, c, 3, 1, 2)),
    (rule(rf"{_S} (?:, )?{_Y}(?! (?:@to|@until|-) \d{{4}})"), lambda m, c: _season(m, c, 1, 2)),
    (rule(rf"{_Y} [/-] (\d{{4}}|\d{{2}}) {_S}"), lambda m, c: _season(m, c, 3, 1, 2)),
    (rule(rf"{_Y} (?:@in )?{_S}"), lambda m, c: _season(m, c, 2, 1)),
    (rule(r"@decade(?:named)?:(\d+)"), _decade),
    (rule(r"@units?:decade (\d{2,4})"), _decade),
    (rule(r"(\d{2,4}) @units?:decade"), _decade),
    (rule(r"@units:year (\d\d0|\d{3}0|\d0)(?! (?:@and|@to|-))"), _decade),
    (rule(rf"(@ord:1|@last|@past) <n> @units?:month (?:@in )?{_Y}"), lambda m, c: _end_of_year(m)),
    (rule(rf"<n> {_U} @ago|@ago <n> {_U}"), lambda m, c: _ago_either(m, c)),
    (
        rule(rf"(?:@during )?(?:@last|@past) <n> (?:@past )?{_U}"),
        lambda m, c: _rolling(m, c, float(m[1]), m[2]),
    ),
    (rule(rf"<n> (?:@last|@past) {_U}|<n> {_U} (?:@last|@past)"), lambda m, c: _counted(m, c)),
    (rule(rf"(?:@this )?@past {_U}"), _past),
    (rule(rf"@last {_U}|{_U} @last"), lambda m, c: _calendar_either(m, c)),
    (rule(rf"@since <n> {_U}"), lambda m, c: _rolling(m, c, float(m[1]), m[2])),
    (rule(rf"@this {_U}"), lambda m, c: _calendar(m, c, 0)),
    (rule(rf"{_U} @this"), lambda m, c: _calendar(m, c, 0)),
    (rule(rf"(?:@last|@past) {_M}|{_M} (?:@last|@past)"), lambda m, c: _either(m, c, _last_months)),
    (rule(rf"(?:@last|@past) {_S}|{_S} (?:@last|@past)"), lambda m, c: _either(m, c, _last_season)),
    (rule(rf"@this {_M}"), lambda m, c: Atom(spans.months_span(c.now.year, int(m[1])))),
    (
        rule(rf"@this {_S}"),
        lambda m, c: Atom(spans.months_in_year(_season_note(m[1], c), c.now.year)),
    ),
    (rule(r"@today"), lambda m, c: Atom(spans.whole(c.now, "day", 0))),
    (rule(r"@yesterday"), lambda m, c: Atom(spans.whole(c.now, "day", 1))),
    (rule(rf"{_Y}(?! @u:(?:m|ft|km|dbar|fathom|mi|nmi|deg|C|F|K))"), lambda m, c: _year(m)),
    (rule(rf"{_D} {_M}"), lambda m, c: _day_of_no_year(m, c, 1, 2)),
    (rule(rf"(?:@every )?{_M}"), lambda m, c: Atom(months=(int(m[1]),))),
    (rule(rf"(?:@every )?{_S}"), lambda m, c: Atom(months=_season_note(m[1], c))),
)


def _end_of_year(match: Match) -> Atom | None:
    """ "the first three months of 2022", or the last."""
    months, year = int(float(match[2])), int(match[3])
    if not 1 <= months <= 12:
        return None
    return Atom(spans.months_span(year, 1 if match[1] == "@ord:1" else 13 - months, months))


def _year(match: Match) -> Atom:
    year = int(match[1])
    return Atom(spans.year_span(year), year=year)


def _ago_either(match: Match, clock: Clock) -> Atom:
    count, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
    start = spans.midnight(spans.back(clock.now, float(count), unit))
    return Atom(spans.day_span(start.year, start.month, start.day))


def _counted(match: Match, clock: Clock) -> Atom | None:
    count, unit = (match[1], match[2]) if match[1] else (match[3], match[4])
    if spans.FIRST_YEAR < float(count) < spans.LAST_YEAR:  # "2021 के अंतिम महीनों में"
        return None
    return _rolling(match, clock, float(count), unit)


def _calendar_either(match: Match, clock: Clock) -> Atom:
    unit = match[1] or match[2]
    span = spans.whole(clock.now, unit, 1)
    return Atom(span, year=span.start.year if span.start and unit == "year" else None)


def _either(match: Match, clock: Clock, read: Reader) -> Atom | None:
    """Runs `read` with the group that matched as the first."""
    value = match[1] or match[2]
    again = re.match(r"(\w+)", value)
    return read(again, clock) if again else None


def read_atoms(line: Pivot, clock: Clock) -> dict[int, Atom]:
    """Every date of the line by its offset; each is marked there with `%`."""
    found: dict[int, Atom] = {}
    for pattern, read in READERS:
        position = 0
        while (match := pattern.search(line.text, position)) is not None:
            position = match.end()
            atom = read(match, clock)
            if atom is not None:
                line.blank(match, "%")
                found[match.start()] = atom
    return found
