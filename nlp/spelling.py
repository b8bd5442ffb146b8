"""Bounded correction of misspelt words towards the words that matter here."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from nlp.phrases import word_set

_SHORTEST = 5
_ONE_EDIT_FROM = 6
_TWO_EDITS_FROM = 9
_SHORTEST_DEVANAGARI = 4
# Ordinary words one letter away from words of ours.
_ORDINARY = word_set("""
winner winners sprint mouth mouths money honey boats boat coast coats where there these those three
seasoned listed lists shore shores share shared store stores states station stations nature mature
sample samples simple dolphin dolphins fishing fisher fishes marina course source sources friday
sunday monday reason reasons person persons season listen lister planet plants person during dating
rating salary surfing surfer warmer colder mouse house
""")


class Speller:
    """Corrects towards a fixed set of words; the first letter must be right."""

    __slots__ = ("_by_first", "_known")

    def __init__(self, words: Iterable[str], known: Iterable[str] = ()) -> None:
        """`words` may be corrected to; `known` are right as they are."""
        targets = frozenset(words)
        self._known = targets.union(known)
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(targets):
            if len(word) >= _SHORTEST_DEVANAGARI:
                self._by_first.setdefault(word[0], []).append(word)

    def knows(self, word: str) -> bool:
        return word in self._known

    def correct(self, word: str, *, named: bool = False) -> str | None:
        """The one nearest word within the allowed edits, None when there is none or the choice is open.

        `named`: it stands beside "sea" or the like, so a shorter word may be a misspelt name.
        """
        edits = _edits(word) or int(named and len(word) == _SHORTEST)
        if not edits or word in _ORDINARY:
            return None
        choices = [
            other for other in self._by_first.get(word[0], ()) if _edits(other) or len(other) == _SHORTEST
        ]
        near = extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=3)
        best = [other for other, distance, _ in near if distance == near[0][1]]
        if not best or (len(best) > 1 and len({other.rstrip("s") for other in best}) > 1):
            return None
        return best[0]


def _edits(word: str) -> int:
    if "\u0900" <= word[:1] <= "\u097f":
        return 1 if len(word) >= _SHORTEST else 0
    if len(word) >= _TWO_EDITS_FROM:
        return 2
    return 1 if len(word) >= _ONE_EDIT_FROM else 0
