"""The forms of dates in a question, and every date of a line read by them."""

import re

from nlp.rules import spans
from nlp.rules.atoms import (
    Atom,
    Clock,
    Reader,
    read_ago_either,
    read_calendar,
    read_calendar_either,
    read_counted,
    read_day,
    read_day_of_no_year,
    read_decade,
    read_edge,
    read_either,
    read_half_decade,
    read_iso,
    read_last_months,
    read_last_season,
    read_part,
    read_past,
    read_quarter,
    read_rolling,
    read_season,
    read_shared_month,
    read_third,
    read_year,
    season_months_of,
    year_of,
)
from nlp.rules.pivot import Pivot, rule

_U = r"@units?:(\w+)"
_Y = r"(?:@unit:year )?<y>"
# "Last year" behind a part of it.
_RUNNING = r"(?:@in )?@(last|this) @unit:year"
_M = r"@month:(\d+)"
_D = r"(\d{1,2})"
# "The first week", "the last 10 days": what may stand before a month or a year.
_EDGE = r"@(ord:\d|last|past) (?:(\d{1,3}) )?@units?:(day|week|month|quarter)"
_S = r"@(?:season|monsoon):(\w+)"

# In order: what says more comes first.
READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (rule(r"@date:(\S+)"), read_iso),
    (rule(r"@ym:(\d{4})-(\d\d)"), lambda m, c: Atom(spans.months_span(int(m[1]), int(m[2])))),
    (rule(rf"(?:@from |@between )?{_D} (?:@to|@in|@and|-|@until) {_D} {_M} ,? ?<y>"), read_shared_month),
    (rule(rf"(?:@unit:day )?{_D} {_M} (?:, )?{_Y}"), lambda m, c: read_day(m, c, 1, 2, 3)),
    (rule(rf"{_M} {_D} (?:, )?<y>"), lambda m, c: read_day(m, c, 2, 1, 3)),
    (rule(rf"<y> {_D} {_M}"), lambda m, c: read_day(m, c, 2, 3, 1)),
    (
        rule(rf"{_EDGE} (?:@in )?{_M} {_Y}"),
        lambda m, c: read_edge(m, 1, spans.months_span(int(m[5]), int(m[4]))),
    ),
    (rule(rf"{_EDGE} (?:@in )?{_Y}"), lambda m, c: read_edge(m, 1, spans.year_span(int(m[4])))),
    (rule(rf"{_M} {_Y} {_EDGE}"), lambda m, c: read_edge(m, 3, spans.months_span(int(m[2]), int(m[1])))),
    (rule(rf"{_M} (?:, )?{_Y}"), lambda m, c: Atom(spans.months_span(int(m[2]), int(m[1])))),
    (rule(rf"{_Y} (?:, )?{_M}(?! \d)"), lambda m, c: Atom(spans.months_span(int(m[1]), int(m[2])))),
    (rule(rf"@q:(\d) (?:, |@in )?{_Y}"), lambda m, c: read_quarter(int(m[1]), int(m[2]), 3)),
    (rule(rf"{_Y} (?:, )?@q:(\d)"), lambda m, c: read_quarter(int(m[2]), int(m[1]), 3)),
    (rule(rf"@ord:(\d) @unit:quarter (?:, |@in )?{_Y}"), lambda m, c: read_quarter(int(m[1]), int(m[2]), 3)),
    (rule(rf"{_Y} (?:@in )?@ord:(\d) @unit:quarter"), lambda m, c: read_quarter(int(m[2]), int(m[1]), 3)),
    (rule(rf"@h:(\d) (?:, |@in )?{_Y}"), lambda m, c: read_quarter(int(m[1]), int(m[2]), 6)),
    (rule(rf"{_Y} (?:, )?@h:(\d)"), lambda m, c: read_quarter(int(m[2]), int(m[1]), 6)),
    (rule(rf"@ord:(\d) @half (?:, |@in )?{_Y}"), lambda m, c: read_quarter(int(m[1]), int(m[2]), 6)),
    (rule(rf"{_Y} (?:@in )?@ord:(\d) @half"), lambda m, c: read_quarter(int(m[2]), int(m[1]), 6)),
    (rule(rf"@q:(\d) {_RUNNING}"), lambda m, c: read_quarter(int(m[1]), year_of(m[2], c), 3)),
    (rule(rf"@ord:(\d) @unit:quarter {_RUNNING}"), lambda m, c: read_quarter(int(m[1]), year_of(m[2], c), 3)),
    (rule(rf"@h:(\d) {_RUNNING}"), lambda m, c: read_quarter(int(m[1]), year_of(m[2], c), 6)),
    (rule(rf"@ord:(\d) @half {_RUNNING}"), lambda m, c: read_quarter(int(m[1]), year_of(m[2], c), 6)),
    (rule(rf"@(early|mid|late) {_RUNNING}"), lambda m, c: read_part(m[1], year_of(m[2], c), c)),
    (rule(r"@ord:([12]) @half (?:@in )?@decade(?:named)?:(\d+)"), read_half_decade),
    (rule(rf"@(early|mid|late) (?:- )?{_Y}"), lambda m, c: read_third(m, c, 1, 2)),
    (rule(rf"{_Y} @(early|mid|late)"), lambda m, c: read_third(m, c, 2, 1)),
    (rule(rf"{_S} (?:, )?{_Y} [/-] (\d{{4}}|\d{{2}})"), lambda m, c: read_season(m, c, 1, 2, 3)),
    (rule(rf"{_Y} [/-] (\d{{4}}|\d{{2}}) {_S}"), lambda m, c: read_season(m, c, 3, 1, 2)),
    (rule(rf"{_S} (?:, )?{_Y}(?! (?:@to|@until|-) \d{{4}})"), lambda m, c: read_season(m, c, 1, 2)),
    (rule(rf"{_Y} [/-] (\d{{4}}|\d{{2}}) {_S}"), lambda m, c: read_season(m, c, 3, 1, 2)),
    (rule(rf"{_Y} (?:@in )?{_S}"), lambda m, c: read_season(m, c, 2, 1)),
    (rule(r"@decade(?:named)?:(\d+)"), read_decade),
    (rule(r"@units?:decade (\d{2,4})"), read_decade),
    (rule(r"(\d{2,4}) @units?:decade"), read_decade),
    (rule(r"@units:year (\d\d0|\d{3}0|\d0)(?! (?:@and|@to|-))"), read_decade),
    (rule(rf"<n> {_U} @ago|@ago <n> {_U}"), lambda m, c: read_ago_either(m, c)),
    (
        rule(rf"(?:@during )?(?:@last|@past) <n> (?:@past )?{_U}"),
        lambda m, c: read_rolling(m, c, float(m[1]), m[2]),
    ),
    (rule(rf"<n> (?:@last|@past) {_U}|<n> {_U} (?:@last|@past)"), lambda m, c: read_counted(m, c)),
    (rule(rf"(?:@this )?@past {_U}"), read_past),
    (rule(rf"@last {_U}|{_U} @last"), lambda m, c: read_calendar_either(m, c)),
    (rule(rf"@since <n> {_U}"), lambda m, c: read_rolling(m, c, float(m[1]), m[2])),
    (rule(rf"@this {_U}"), lambda m, c: read_calendar(m, c, 0)),
    (rule(rf"{_U} @this"), lambda m, c: read_calendar(m, c, 0)),
    (rule(rf"(?:@last|@past) {_M}|{_M} (?:@last|@past)"), lambda m, c: read_either(m, c, read_last_months)),
    (rule(rf"(?:@last|@past) {_S}|{_S} (?:@last|@past)"), lambda m, c: read_either(m, c, read_last_season)),
    (rule(rf"@this {_M}"), lambda m, c: Atom(spans.months_span(c.now.year, int(m[1])))),
    (
        rule(rf"@this {_S}"),
        lambda m, c: Atom(spans.months_in_year(season_months_of(m[1], c), c.now.year)),
    ),
    (rule(r"@today"), lambda m, c: Atom(spans.whole(c.now, "day", 0))),
    (rule(r"@yesterday"), lambda m, c: Atom(spans.whole(c.now, "day", 1))),
    (rule(rf"{_Y}(?! @u:(?:m|ft|km|dbar|fathom|mi|nmi|deg|C|F|K))"), lambda m, c: read_year(m)),
    (rule(rf"{_D} {_M}"), lambda m, c: read_day_of_no_year(m, c, 1, 2)),
    (rule(rf"(?:@every )?{_M}"), lambda m, c: Atom(months=(int(m[1]),))),
    (rule(rf"(?:@every )?{_S}"), lambda m, c: Atom(months=season_months_of(m[1], c))),
)


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
