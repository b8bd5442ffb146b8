"""How sure the rules are of a plan, from what they understood and what they did not."""

from collections.abc import Sequence

from nlp.rules.reading import Reading
from ocean.terms import Intent

_SURE, _LEAST = 0.97, 0.05
_UNKNOWN_COST, _MISSED_COST, _FOLLOW_UP_COST = 0.12, 0.15, 0.03


def confidence_of(intent: Intent, reading: Reading, missed: Sequence[str], *, follow_up: bool) -> float:
    """0..1: falls with every word that no rule knows and every part that is unresolved."""
    if intent is Intent.OUT_OF_SCOPE:
        told = reading.says("@harm", "@oos") or not reading.line.whole
        return 0.95 if told else 0.7
    cost = _UNKNOWN_COST * len(reading.unknown) + _MISSED_COST * len(missed)
    cost += _FOLLOW_UP_COST * follow_up
    if intent is Intent.FIND_PROFILES and not reading.names_a_part and not follow_up:
        cost += 0.2
    return round(max(_LEAST, _SURE - cost), 3)
