"""Operators that stand after what they act on ("500 m or deeper", "2015 से") are moved before it."""

import re
from collections.abc import Sequence

from nlp.pivot import Match, Symbol, rewrite, rule

_NUMERIC = r"(?:-?\d+(?:\.\d+)?|@u:\w+|@dir:\w|@lat|@lon|-|,|@zone:surface)"
_DATE = (
    r"(?:\d{4}|(?:\d\d? )?@month:\d+|@season:\w+|@monsoon:\w+|@units?:(?:year|month|week|day|quarter"
    r"|decade|hour)|\d+|@date:\S+"
    r"|@ym:\S+|@last|@past|@this|@today|@yesterday|@early|@mid|@late|@q:\d|@h:\d|@ord:\d|@half|@ago)"
)
_PLACE = r"(?:@place:\S+|@region:\S+)"

# से with a second end after it: "2015 से 2020 तक", "100 से 200 मीटर".
_FROM_TO = rule(
    rf"((?:{_NUMERIC} )+|(?:{_DATE} )+)@post:since ((?:(?:{_NUMERIC}|{_DATE}) ?)+)((?: ?@post:until|"
    rf" ?@post:between)?)"
)
_BETWEEN = rule(
    rf"((?:(?:{_NUMERIC}|{_DATE}|{_PLACE}) )+@and (?:(?:{_NUMERIC}|{_DATE}|{_PLACE}) )+"
    rf"(?:@and (?:{_NUMERIC} )+@to (?:{_NUMERIC} )+)?)@post:between"
)
_BOX_BETWEEN = rule(
    rf"((?:{_NUMERIC} )+@to (?:{_NUMERIC} )+@and (?:{_NUMERIC} )+@to (?:{_NUMERIC} )+)@post:between"
)
_DATED = rule(rf"((?:{_DATE} )+)@post:(since|after|before|until)")
_VALUED = rule(rf"((?:{_NUMERIC} )+(?:@depth )?)@post:(\S+)")
_PLACED = rule(rf"((?:-?[\d.]+(?: @u:deg)? @dir:\w @and )?(?:{_PLACE} |{_NUMERIC} )+)@post:(near|dirof:\w)")
_YEAR_EAST = rule(r"<y> @post:dirof:e")  # पूर्व is east, and before
_LEFT = rule(r"@post:(\S+)")


def move_postpositions(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols with every operator before its operand."""
    if not any(symbol.text.startswith("@post:") for symbol in symbols):
        return list(symbols)
    found = rewrite(symbols, _YEAR_EAST, lambda match: f"@before {match[1]}")
    found = rewrite(found, _FROM_TO, _from_to)
    for pattern in (_BOX_BETWEEN, _BETWEEN):
        found = rewrite(found, pattern, lambda match: f"@between {match[1]}")
    found = rewrite(found, _PLACED, _prefixed)
    found = rewrite(found, _DATED, _dated)
    found = rewrite(found, _VALUED, _prefixed)
    return rewrite(found, _LEFT, _left)


def _left(match: Match) -> str:
    """Behind no number: "A से ज्यादा खारा" compares."""
    if match[1] in ("over", "less", "above", "below"):
        return "@than @cmp:any"
    return "@near" if match[1] == "near" else "@w"


def _from_to(match: Match) -> str | None:
    first, second = match[1].strip(), match[2].strip()
    if not re.search(r"\d|@(?:month|season|monsoon|zone|today|yesterday|date|ym)", second):
        return None
    # "2015 से 500 मीटर" is no range.
    if re.fullmatch(_DATE, first.split()[0]) and "@u:" in second and "@u:" not in first and len(first) == 4:
        return None
    return f"@from {first} @to {second}"


def _prefixed(match: Match) -> str:
    return f"@{match[2]} {match[1]}"


def _dated(match: Match) -> str | None:
    numbers = match[1].split()
    if match[2] == "until" and len(numbers) == 1 and not re.fullmatch(r"\d{4}|@.*", numbers[0]):
        return None
    return f"@{match[2]} {match[1]}"
