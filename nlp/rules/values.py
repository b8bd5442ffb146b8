"""How much: ranges of temperature, salinity and oxygen, by numbers or by adjectives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from nlp.rules.notes import Notes
from nlp.rules.pivot import Match, Pivot, rule
from ocean.filter import FloatRange

_WIDTH = {"temperature": 1.0, "salinity": 0.5, "oxygen": 5.0}
_FIELD = {
    "TEMPERATURE": "temperature",
    "SEA_SURFACE_TEMPERATURE": "temperature",
    "SALINITY": "salinity",
    "OXYGEN": "oxygen",
}
_UNIT_FIELD = {
    "C": "temperature",
    "F": "temperature",
    "K": "temperature",
    "deg": "temperature",
    "psu": "salinity",
    "umol": "oxygen",
}
_ADJECTIVES: dict[str, tuple[str, float | None, float | None, str]] = {
    "warm": ("temperature", 20, None, "warm taken as 20 °C or above"),
    "hot": ("temperature", 28, None, "hot or very warm taken as 28 °C or above"),
    "cold": ("temperature", None, 10, "cold or cool taken as 10 °C or below"),
    "freezing": ("temperature", None, 0, "freezing taken as 0 °C or below"),
    "salty": ("salinity", 36, None, "salty taken as salinity 36 or above"),
    "fresh": ("salinity", None, 33, "fresh taken as salinity 33 or below"),
}


@dataclass(frozen=True, slots=True)
class Bound:
    """A range of one measured quantity; `stated` with a number, otherwise by an adjective."""

    offset: int
    field: str
    range: FloatRange
    stated: bool


_U = r"(?: (?:@u:deg )?@u:(C|F|K|deg|psu|umol))?"
_VAR = r"@var:(\w+)"
_WORDS_BETWEEN = r"(?: (?:@is|@w|@in|@with|@at|@than|@it))*"
# "À moins de 5 °C" is below, "within 2 °C of 20 °C" is not.
_CMP = (
    r"(@over|@above|@below|@less|@cmp:\w+|@deeper|@shallower|@until|@within(?! \S+(?: @u:\w+)+ @(?:of|from)))"
    r"(?: (?:@than|@w))?"
)
_BETWEEN = rule(rf"(?:@between|@from|@in) <n>{_U} (?:@and|@to|-) <n>{_U}")
_DASHED = rule(rf"(?:{_VAR}{_WORDS_BETWEEN} )?<n>{_U} (?:-|@to) <n>{_U}")
_COMPARED = rule(rf"{_CMP} <n>{_U}(?! @profile| @data)")
_AROUND = rule(rf"(?:@around|@near) <n>{_U}")
_EXACT = rule(r"(?:@at |@in |@is )?<n> (?:@u:deg )?@u:(C|F|K|deg|psu|umol)")
_BARE = rule(
    rf"{_VAR}(?: (?:@is|@data|@profiles|=|:))? <n>(?! @u| @profile| @p| @sup| @nearest| @latest| @oldest)"
)
_ADJECTIVE = rule(r"@adj:(\w+)")
_MIN = frozenset({"@over", "@above", "@cmp:warm", "@cmp:salty", "@deeper"})
_MAX = frozenset({"@below", "@less", "@cmp:cold", "@cmp:fresh", "@shallower", "@until", "@within"})
_CMP_FIELD = {
    "@cmp:warm": "temperature",
    "@cmp:cold": "temperature",
    "@cmp:salty": "salinity",
    "@cmp:fresh": "salinity",
}
_MENTION = re.compile(r"@var:(\w+)|@adj:(\w+)|@sup:(\w+)|@cmp:(\w+)")
_BY_WORD = {
    "warm": "temperature",
    "hot": "temperature",
    "cold": "temperature",
    "freezing": "temperature",
    "salty": "salinity",
    "fresh": "salinity",
}


def celsius(value: float, unit: str | None) -> float:
    """In degrees Celsius, rounded to 0.1 half away from zero where a unit is converted."""
    if unit not in ("F", "K"):
        return value
    exact = Decimal(str(value))
    converted = (exact - 32) * 5 / 9 if unit == "F" else exact - Decimal("273.15")
    return float(converted.quantize(Decimal("0.1"), ROUND_HALF_UP))


def read_values(line: Pivot, notes: Notes) -> tuple[Bound, ...]:
    """Takes every stated range of the line; adjectives stay in it for the variables to see."""
    found = [*_betweens(line, notes), *_compared(line, notes), *_around(line, notes)]
    return tuple(bound for bound in found if bound is not None)


def read_adjectives(line: Pivot, notes: Notes) -> tuple[Bound, ...]:
    """Ranges that adjectives on water stand for."""
    found = []
    for match in _ADJECTIVE.finditer(line.text):
        field, low, high, sentence = _ADJECTIVES[match[1]]
        notes.assume(sentence)
        found.append(Bound(match.start(), field, FloatRange(low, high), stated=False))
    return tuple(found)


def _bound(
    line: Pivot, match: Match, field: str | None, low: float | None, high: float | None, notes: Notes
) -> Bound | None:
    if field is None:
        notes.miss(line.words(match))
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Bound(match.start(), field, FloatRange(low, high), stated=True)


def _field(line: Pivot, match: Match, *units: str | None) -> str | None:
    """The quantity a number belongs to: by its unit, else by the nearest word before, else after."""
    for unit in units:
        if unit in _UNIT_FIELD:
            return _UNIT_FIELD[unit]
    mentions = list(_MENTION.finditer(line.whole))
    before = [m for m in mentions if m.start() <= match.start()]
    after = [m for m in mentions if m.start() > match.start()]
    nearest = before[-1] if before else after[0] if after else None
    if nearest is None:
        return None
    if nearest[1]:
        return _FIELD.get(nearest[1])
    return _BY_WORD.get(nearest[2] or nearest[3] or nearest[4])


def _betweens(line: Pivot, notes: Notes) -> Iterator[Bound | None]:
    for match in line.take(_BETWEEN):
        yield _pair(line, match, match[1], match[2], match[3], match[4], notes)
    for match in line.take(_DASHED, lambda m: bool(m[1] or m[5])):
        yield _pair(line, match, match[2], match[3], match[4], match[5], notes)


def _pair(
    line: Pivot, match: Match, low: str, low_unit: str | None, high: str, high_unit: str | None, notes: Notes
) -> Bound | None:
    field = _field(line, match, high_unit, low_unit)
    first, second = (celsius(float(low), low_unit or high_unit), celsius(float(high), high_unit or low_unit))
    return _bound(line, match, field, first, second, notes)


def _compared(line: Pivot, notes: Notes) -> Iterator[Bound | None]:
    for match in line.take(_COMPARED, lambda m: m[1] in _MIN or m[1] in _MAX):
        field = _CMP_FIELD.get(match[1]) or _field(line, match, match[3])
        value = celsius(float(match[2]), match[3])
        low, high = (value, None) if match[1] in _MIN else (None, value)
        yield _bound(line, match, field, low, high, notes)


def _around(line: Pivot, notes: Notes) -> Iterator[Bound | None]:
    for pattern in (_AROUND, _EXACT):
        for match in line.take(pattern):
            yield _widened(line, match, _field(line, match, match[2]), match[1], match[2], notes)
    for match in line.take(_BARE, lambda m: m[1] in _FIELD):
        yield _widened(line, match, _FIELD[match[1]], match[2], None, notes)


def _widened(
    line: Pivot, match: Match, field: str | None, number: str, unit: str | None, notes: Notes
) -> Bound | None:
    if field is None:
        return _bound(line, match, None, None, None, notes)
    value, width = celsius(float(number), unit), _WIDTH[field]
    low, high = round(value - width, 4), round(value + width, 4)
    notes.assume(f"around {value:g} taken as {low:g} to {high:g}")
    return _bound(line, match, field, low, high, notes)
