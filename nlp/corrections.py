"""What a speaker takes back in the same breath: "the Aegean, sorry, I meant the Adriatic"."""

from collections.abc import Sequence

from nlp.pivot import Symbol, rewrite, rule

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


def without_slips(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols with all that the next words correct as words that say nothing."""
    said = {symbol.text for symbol in symbols}
    if said.isdisjoint(("@rather", "@not")):
        return list(symbols)
    for pattern in _TAKEN_BACK:
        symbols = rewrite(symbols, pattern, lambda match: "@w")
    return rewrite(symbols, _LEFT, lambda match: "@w")
