"""What a speaker does not mean: "the Aegean, sorry, I meant the Adriatic", "salinity, not temperature"."""

import re
from collections.abc import Sequence

from nlp.rules.pivot import Match, Symbol, rewrite, rule

_SPOT, _DATE, _DEPTH = r"@(?:region|place):\S+", r"(?:@(?:month|season):\w+|<y>)(?: <y>)?", r"<n> @u:\w+"
_VARIABLE, _SUM = r"@var:\w+", r"@(?:stat|sup):\w+"
_BREAK = r"(?: (?:[-,.;:!?]|@w))*"
# "No" takes something back only where a pause follows: "the Red Sea, no, the Black Sea".
_BACK = (
    rf"{_BREAK} (?:@rather|@not(?= [,.!]))(?: (?:[-,.;:!?]|@w|@rather|@follow|@not|@in|@near|@at|@during))*"
)
_TAKEN_BACK = tuple(
    rule(rf"{said}{_BACK}(?= {meant}(?!\S))")
    for said, meant in (
        (_SPOT, rf"(?:{_SPOT}|@lat:\S+|@lon:\S+)"),
        (_DATE, rf"(?:\d\d? )?{_DATE}"),
        (_DEPTH, _DEPTH),
        (_VARIABLE, _VARIABLE),
        (_SUM, _SUM),
    )
)
_LEFT = rule(r"@rather")
_UNWANTED = rule(r"@not(?: (?:@w|@in|@with))* @(var|stat|sup|step):\w+")
_ALIKE = {"var": "@var:", "stat": "@(?:stat|sup):", "sup": "@(?:stat|sup):", "step": "@step:"}


def without_slips(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols with all that the next words correct as words that say nothing.

    What is left out in favour of another of its kind becomes `@unwanted`.
    """
    said = {symbol.text for symbol in symbols}
    if said.isdisjoint(("@rather", "@not")):
        return list(symbols)
    for pattern in _TAKEN_BACK:
        symbols = rewrite(symbols, pattern, lambda match: "@w")
    symbols = rewrite(symbols, _LEFT, lambda match: "@w")
    return rewrite(symbols, _UNWANTED, lambda match: "@unwanted" if _has_another(match) else None)


def _has_another(match: Match) -> bool:
    rest = match.string[: match.start()] + match.string[match.end() :]
    return re.search(_ALIKE[match[1]], rest) is not None
