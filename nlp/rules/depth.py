"""How deep: zones, depths in metres, feet and fathoms, pressures in decibars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.rules.notes import Notes
from nlp.rules.pivot import Match, Pivot, rule
from ocean.filter import FloatRange

_METRES = {"m": 1.0, "ft": 0.3048, "fathom": 1.8288, "km": 1000.0, "dbar": 1.0}
_ZONES: dict[str, tuple[float, float | None, str]] = {
    "surface": (0, 10, "surface taken as 0 to 10 m"),
    "nearsurface": (0, 20, "near-surface taken as 0 to 20 m"),
    "upper": (0, 300, "upper ocean taken as 0 to 300 m"),
    "epi": (0, 200, "sunlight (epipelagic) zone taken as 0 to 200 m"),
    "meso": (200, 1000, "twilight (mesopelagic) zone taken as 200 to 1000 m"),
    "bathy": (1000, 4000, "midnight (bathypelagic) zone taken as 1000 to 4000 m"),
    "abyss": (4000, 6000, "abyssal taken as 4000 to 6000 m"),
    "deep": (1000, None, "deep taken as below 1000 m"),
}
_SHALLOW_SLACK, _SLACK = 10.0, 0.1


@dataclass(frozen=True, slots=True)
class Layer:
    """One stretch of depth (m) or pressure (dbar) that a question names."""

    offset: int
    range: FloatRange
    pressure: bool = False
    zone: str | None = None


_U = r"@u:(m|ft|fathom|dbar|km)"
_D = r"(?:@depth |@at |@in |@zone:deep )*"
_FROM_SURFACE = rule(
    rf"(?:@between (?:@to )?@zone:surface (?:@and|@to)|(?:@from )?@zone:surface (?:@to|-|@until|@downto)(?:"
    rf" @to)?) {_D}<n> {_U}"
    rf"(?: @depth)?"
)
_TO_SURFACE = rule(rf"(?:@between|@from) <n> {_U} (?:@and|@to|-|@until) @zone:surface")
_BETWEEN = rule(rf"{_D}@between {_D}<n>(?: {_U})? (?:@and|@to|-) {_D}<n> {_U}(?: @depth| @zone:deep)?")
_RANGE = rule(
    rf"(?:(?:@from|@depth|@between|@in|@at) )*<n>(?: {_U})? (?:@to|-|@until|@downto)(?: @to)? {_D}<n>"
    rf" {_U}(?: @depth| @zone:deep)?"
)
_LIST = rule(rf"(?:@at )?((?:\d+(?:\.\d+)? , )*)<n> (?:, )?(?:@and|@vs|@with|@or) {_D}<n> {_U}(?: @depth)?")
_YEARS = frozenset(range(1900, 2100))
# "300 m depth between 2012 and 2016" has its number already.
_OPENING_DEPTH = r"(?<!@u:m )(?<!@u:ft )(?<!@u:km )(?<!@u:fathom )@depth"
_UNITLESS = rule(rf"{_OPENING_DEPTH}(?: @between| @from| @in)? <n> (?:@and|@to|-) <n>(?! @u)")
_COMPARED = rule(
    rf"(?:@depth |@at )*(@above|@over|@below|@less|@deeper|@shallower|@top|@downto|@until|@ord:1"
    rf"|@within|@since)(?: @than)?(?: @depth| @to)*"
    rf" <n> {_U}(?: @depth| @zone:deep)?"
)
_COMPARED_UNITLESS = rule(
    r"(@deeper|@shallower|@downto)(?: @than)?(?: @depth)? <n>(?! @u)"
    rf"|{_OPENING_DEPTH} (@above|@over|@below|@less) <n>(?! @u)"
)
_AT = rule(rf"(?:(?:@at|@around|@near|@to|@in|@depth|@from|@zone:deep) )*<n> {_U}(?: @depth| @zone:deep)?")
_AT_UNITLESS = rule(r"(?:@at )?@depth <n>(?! @u| @profile| @p)")
_ZONE = rule(r"(?:@in |@at )?@zone:(\w+)")
_SECOND_OF_TWO = re.compile(r"@between -?[\d.]+ @and $")
_STRETCH = rule(rf"<n>(?: {_U})? (?:@and|@to|-) <n> {_U}")
_BETWEEN_TWO = rule(rf"@between(?= @zone| <n> {_U}| <n> @and <n> {_U})")
_TOPMOST = rule(rf"(?:@in |@during )*<n> (?:{_U} @top|(?:@ord:1|@top) {_U})")  # "les 100 premiers mètres"
# Profiles are not ordered by depth, and "the deepest" is no deep water.
_RANKED = rule(r"@deepest|@deeper(?! (?:@\S+ )?-?\d)")
_SURFACE_TO = rule(rf"(?<!@from )(?<=@zone:surface )@to(?= <n> {_U})")
_MIN = frozenset({"@over", "@below", "@deeper", "@since"})


def read_depth(line: Pivot, notes: Notes, *, apart: bool = False) -> tuple[Layer, ...]:
    """Takes every depth of the line, in its order; `apart`: "between A and B" sets two against each other."""
    if apart:
        for match in _SURFACE_TO.finditer(line.text):
            line.blank(match)
        for match in _BETWEEN_TWO.finditer(line.text):
            if len(_STRETCH.findall(line.text)) < 2:
                line.blank(match)
    for match in line.take(_RANKED):
        notes.miss(line.words(match))
    found = [*_ranges(line), *_bounds(line), *_points(line, notes), *_zones(line, notes)]
    return tuple(sorted(found, key=lambda layer: layer.offset))


def _metres(number: str, unit: str | None) -> float:
    return round(abs(float(number)) * _METRES[unit or "m"] + 1e-9, 1)


def _layer(match: Match, low: float | None, high: float | None, unit: str | None) -> Layer:
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Layer(match.start(), FloatRange(low, high), pressure=unit == "dbar")


def _ranges(line: Pivot) -> Iterator[Layer]:
    for match in line.take(_FROM_SURFACE):
        yield _layer(match, 0.0, _metres(match[1], match[2]), match[2])
    for match in line.take(_TO_SURFACE):
        yield _layer(match, 0.0, _metres(match[1], match[2]), match[2])
    for pattern in (_BETWEEN, _RANGE):
        for match in line.take(pattern, _is_range):
            unit = match[4]
            yield _layer(match, _metres(match[1], match[2] or unit), _metres(match[3], unit), unit)
    for match in line.take(_LIST, lambda m: m[0].startswith("@at") or float(m[0].split()[0]) not in _YEARS):
        unit = match[4]
        for number in (*match[1].replace(",", " ").split(), match[2], match[3]):
            low, high = _around(float(number) * _METRES[unit])
            yield Layer(match.start(), FloatRange(low, high), pressure=unit == "dbar")
    for match in line.take(_UNITLESS):
        yield _layer(match, float(match[1]), float(match[2]), "m")


def _is_range(match: Match) -> bool:
    """ "2021 a 500 m" is a year and a depth, "entre 34 y 35 a 500 m" a range and a depth."""
    first, second = float(match[1]), float(match[3])
    if match[2] is None and _SECOND_OF_TWO.search(match.string, 0, match.start()):
        return False
    return match[2] is not None or first < second


def _bounds(line: Pivot) -> Iterator[Layer]:
    for match in line.take(_TOPMOST):
        unit = match[2] or match[3]
        yield _layer(match, 0.0, _metres(match[1], unit), unit)
    for match in line.take(_COMPARED):
        yield _bound(match, match[1], _metres(match[2], match[3]), match[3])
    for match in line.take(_COMPARED_UNITLESS):
        yield _bound(match, match[1] or match[3], float(match[2] or match[4]), "m")


def _bound(match: Match, word: str, value: float, unit: str) -> Layer:
    return _layer(match, value, None, unit) if word in _MIN else _layer(match, 0.0, value, unit)


def _around(exact: float) -> tuple[float, float]:
    """10 percent either side, at least 10 m, never above the surface."""
    slack = max(_SHALLOW_SLACK, _SLACK * exact)
    return round(max(0.0, exact - slack) + 1e-9, 1), round(exact + slack + 1e-9, 1)


def _points(line: Pivot, notes: Notes) -> Iterator[Layer]:
    for pattern in (_AT, _AT_UNITLESS):
        for match in line.take(pattern):
            unit = match[2] if pattern is _AT else "m"
            exact = abs(float(match[1])) * _METRES[unit]
            low, high = _around(exact)
            name = "dbar" if unit == "dbar" else "m"
            notes.assume(f"at {exact:g} {name} taken as {low:g} to {high:g} {name}")
            yield Layer(match.start(), FloatRange(low, high), pressure=unit == "dbar")


def _zones(line: Pivot, notes: Notes) -> Iterator[Layer]:
    for match in line.take(_ZONE):
        low, high, sentence = _ZONES[match[1]]
        notes.assume(sentence)
        yield Layer(match.start(), FloatRange(low, high), zone=match[1])
