"""Operators that stand after what they act on ("500 m or deeper", "2015 से") are moved before it."""

import re
from collections.abc import Sequence

from nlp.rules.pivot import Match, Symbol, rewrite, rule

_NUMERIC = r"(?:-?\d+(?:\.\d+)?|@u:\w+|@dir:\w|@lat|@lon|-|,|@zone:surface)"
_DATE = (
    r"(?:\d{4}|(?:\d\d? )?@month:\d+|@season:\w+|@monsoon:\w+|@units?:(?:year|month|week|day|quarter"
    r"|decade|hour)|\d+|@date:\S+"
    r"|@ym:\S+|@(?:prior|later):\w+|@last|@past|@this|@today|@yesterday|@early|@mid|@late|@q:\d|@h:\d|@ord:\d|@half|@ago)"
)
_PLACE = r"(?:@place:\S+|@region:\S+)"

# Runs are possessive: "2020" is a number and a date, and all the ways to read many such are never tried.
_NUMERICS, _DATES = rf"(?:{_NUMERIC} )++", rf"(?:{_DATE} )++"
_ANYTHING = rf"(?:(?:{_NUMERIC}|{_DATE}|{_PLACE}) )++"

# से with a second end after it: "2015 से 2020 तक", "100 से 200 मीटर".
_FROM_TO = rule(
    rf"({_NUMERICS}|{_DATES})@post:since"
    rf" (?!,)((?:{_NUMERIC}|{_DATE})(?!\S)(?: (?:{_NUMERIC}|{_DATE})(?!\S))*+)"
    rf"((?: @post:until| @post:between)?)"
)
_BETWEEN = rule(rf"({_ANYTHING}@and {_ANYTHING}(?:@and {_NUMERICS}@to {_NUMERICS})?)@post:between")
_BOX_BETWEEN = rule(rf"({_NUMERICS}@to {_NUMERICS}@and {_NUMERICS}@to {_NUMERICS})@post:between")
_DATED = rule(rf"({_DATES})@post:(since|after|before|until)")
_VALUED = rule(rf"({_NUMERICS}(?:@depth )?)@post:(\S+)")
_PLACED = rule(rf"((?:-?[\d.]+(?: @u:deg)? @dir:\w @and )?(?:{_PLACE} |{_NUMERIC} )++)@post:(near|dirof:\w)")
_LEFT_OUT = rule(rf"({_PLACE}) @post:not")
_YEAR_EAST = rule(r"<y> @post:dirof:e")  # पूर्व is east, and before
_APART = re.compile(r"((?:\d{4} (?:, )?)+)(-?\d.*)")
_LEFT = rule(r"@post:(\S+)")


def move_postpositions(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols with every operator before its operand."""
    if not any(symbol.text.startswith("@post:") for symbol in symbols):
        return list(symbols)
    found = rewrite(symbols, _LEFT_OUT, lambda match: f"@not {match[1]}")
    found = rewrite(found, _YEAR_EAST, lambda match: f"@before {match[1]}")
    found = rewrite(found, _FROM_TO, _from_to)
    for pattern in (_BOX_BETWEEN, _BETWEEN):
        found = rewrite(found, pattern, lambda match: f"@between {match[1]}")
    found = rewrite(found, _PLACED, _prefixed)
    found = rewrite(found, _DATED, _dated)
    found = rewrite(found, _VALUED, _valued)
    return rewrite(found, _LEFT, _left)


_PART_OF_YEAR = r"(?:@ord:\d @(?:half|unit:quarter)|@q:\d|@h:\d|@early|@mid|@late|@season:\w+)"
_SHARED_YEAR = rule(
    rf"({_PART_OF_YEAR}) ((?:@vs|@and|@or|@than|@to|-|@with)(?: (?:@in|@during))*)"
    rf" ({_PART_OF_YEAR})(?: @in)? <y>"
)


def spread_years(symbols: Sequence[Symbol]) -> list[Symbol]:
    """ "Q1 versus Q3 2020": both are of that year."""
    return rewrite(symbols, _SHARED_YEAR, lambda m: f"{m[1]} {m[4]} {m[2]} {m[3]} {m[4]}")


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
    return _moved(match[2], match[1])


def _valued(match: Match) -> str:
    """Of "2018 से 2020 तक 500 मीटर से नीचे" only the last number is the operator's, with its unit."""
    apart = _APART.match(match[1])
    return f"{apart[1]}{_moved(match[2], apart[2])}" if apart else _moved(match[2], match[1])


def _moved(operator: str, operand: str) -> str:
    """The operator before its operand, behind a comma that stands there."""
    bare = operand.lstrip(", ")
    return f"{operand[: len(operand) - len(bare)]}@{operator} {bare}"


def _dated(match: Match) -> str | None:
    numbers = match[1].split()
    if match[2] == "until" and len(numbers) == 1 and not re.fullmatch(r"\d{4}|@.*", numbers[0]):
        return None
    return f"@{match[2]} {match[1]}"
