"""What askers tell of themselves: in "I am from Kochi. What is the SST in the Red Sea?" Kochi is no where."""

import re
from collections.abc import Sequence

from nlp.phrases import word_set
from nlp.rules.pivot import Symbol

_FIRST_PERSON = word_set("i im we were my our ours")
_MARKS = frozenset((*".!?;,", "@and"))
_SPOT = re.compile(r"@(?:place|region|lat|lon):")
_SUBJECT = re.compile(
    r"@(?:var|adj|sup|cmp|stat|ps?|what|which|where|how|list|near|nearest|profiles?|data|map|compare)(?!\w)"
)


def without_asides(symbols: Sequence[Symbol]) -> list[Symbol]:
    """The symbols with the towns of such clauses as words that say nothing, if later words ask of a spot."""
    found = list(symbols)
    start = 0
    for end, symbol in enumerate(found):
        if symbol.text in _MARKS:
            if _is_aside(found[start:end]) and _asks_elsewhere(found[end:]):
                found[start:end] = [
                    Symbol("@w", one.raw, one.lead) if one.text.startswith("@place:") else one
                    for one in found[start:end]
                ]
            start = end + 1
    return found


def _is_aside(clause: Sequence[Symbol]) -> bool:
    first = clause[0].raw.lower().split()[:1] if clause else []
    return bool(_FIRST_PERSON.intersection(first)) and not _says(clause, _SUBJECT)


def _asks_elsewhere(rest: Sequence[Symbol]) -> bool:
    return _says(rest, _SPOT) and _says(rest, _SUBJECT)


def _says(symbols: Sequence[Symbol], pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(symbol.text) for symbol in symbols)
