"""Coordinates in all usual notations, marked in the line as `@lat:15.5` and `@lon:-120`."""

from collections.abc import Sequence

from nlp.rules.pivot import Match, Symbol, rewrite, rule

_DEG = r"(?: @u:deg)?"
_SEPARATOR = r"(?:@and|@to|-|@until)"

_MINUTES = rule(rf"<n>{_DEG} <n> (?:'|@minute|@sup:min)(?: <n>(?: \"| ' '))? @dir:(\w)")
_PAIR = rule(rf"<n>{_DEG} ({_SEPARATOR}) <n>{_DEG} @dir:(\w)")
_NAMED_AND = rule(rf"<n>{_DEG} (@and) <n>{_DEG} @(?:lat|lon) @dir:(\w)")
_SINGLE = rule(rf"<n>{_DEG}(?: @lat| @lon)? @dir:(\w)(?: @lat| @lon)?")
_PREFIXED = rule(r"@predir:(\w) <n>")
_BOTH_NAMED = rule(r"@lat (?:, |/ |@and )?@lon (?:= |: )?<n> (?:, |/ |@and )?<n>")
_NAMED_PAIR = rule(rf"@(lat|lon) (?:@between |@from |: |= )*<n>{_DEG} ({_SEPARATOR}) <n>(?! @dir){_DEG}")
_NAMED = rule(rf"@(lat|lon) (?:: |= |@at )?<n>(?! @dir){_DEG}")
_DOUBLE_NAME = rule(r"@(?:lat|lon) (?:: |= |@between |@from )?(@(?:lat|lon):\S+)")
_BRACKETED = rule(r"[(\[] <n>(?: @u:deg)? [,;] <n>(?: @u:deg)? [)\]]")
_AFTER_PREPOSITION = rule(
    r"(@near|@at|@around|@of|@nearest|@within|@from|@to|@and|@in|@radius|@u:km|@u:mi|@u:nmi) <n> ,"
    r" <n>(?! @u| @month| @profile)"
)
_DECIMALS = rule(r"(-?\d+\.\d+) (?:, )?(-?\d+\.\d+)(?! @u)")
# "0°, 140°W", "on the equator at 140W", "51N 0°"
_NO_LATITUDE = rule(r"(?:0(?: @u:deg)?|@equator)(?: ,| /| @and| @at)* (@lon:\S+)")
_NO_LONGITUDE = rule(r"(@lat:\S+)(?: ,| /| @and)* 0(?: @u:deg)?(?! @u| @to| -)")
_EQUATOR = rule(rf"@equator(?= {_SEPARATOR} (?:@lat:|-?\d))|(?<={'@and'} )@equator|(?<=@to )@equator")


def mark_coordinates(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols with every latitude and longitude marked."""
    found = rewrite(symbols, _MINUTES, _minutes)
    for pattern in (_PAIR, _NAMED_AND):
        found = rewrite(found, pattern, _pair)
    found = rewrite(found, _SINGLE, lambda match: _marked(float(match[1]), match[2]))
    found = rewrite(found, _PREFIXED, lambda match: _marked(float(match[2]), match[1]))
    found = rewrite(found, _NO_LATITUDE, lambda match: f"@lat:0 {match[1]}")
    found = rewrite(found, _NO_LONGITUDE, lambda match: f"{match[1]} @lon:0")
    found = rewrite(found, _BOTH_NAMED, lambda match: _point(match[1], match[2]))
    found = rewrite(found, _NAMED_PAIR, _named_pair)
    found = rewrite(found, _NAMED, lambda match: _named(match[1], float(match[2])))
    found = rewrite(found, _DOUBLE_NAME, lambda match: match[1])
    found = rewrite(found, _BRACKETED, lambda match: _point(match[1], match[2]))
    found = rewrite(found, _AFTER_PREPOSITION, _after_preposition)
    found = rewrite(found, _DECIMALS, lambda match: _point(match[1], match[2]))
    return rewrite(found, _EQUATOR, lambda match: "@lat:0")


def _marked(value: float, direction: str) -> str | None:
    """`@lat:` or `@lon:` with the sign of the direction; None out of bounds."""
    signed = -abs(value) if direction in "sw" else value
    return _named("lat" if direction in "ns" else "lon", signed)


def _named(axis: str, value: float) -> str | None:
    if abs(value) > (90 if axis == "lat" else 360):
        return None
    wrapped = value - 360 if value > 180 else value + 360 if value < -180 else value
    return f"@{axis}:{round(wrapped, 4):g}"


def _minutes(match: Match) -> str | None:
    degrees = float(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return _marked(degrees, match[4])


def _pair(match: Match) -> str | None:
    """`10-20N`: the direction of the second holds for the first."""
    first, second = _marked(float(match[1]), match[4]), _marked(float(match[3]), match[4])
    return f"{first} {match[2]} {second}" if first and second else None


def _named_pair(match: Match) -> str | None:
    first, second = _named(match[1], float(match[2])), _named(match[1], float(match[4]))
    return f"{first} {match[3]} {second}" if first and second else None


def _point(latitude: str, longitude: str) -> str | None:
    first, second = _named("lat", float(latitude)), _named("lon", float(longitude))
    return f"{first} {second}" if first and second else None


def _after_preposition(match: Match) -> str | None:
    point = _point(match[2], match[3])
    return f"{match[1]} {point}" if point else None
