"""Bounded correction of misspelt words towards the words that matter here."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from nlp.phrases import word_set

_SHORTEST = 5
_ONE_EDIT_FROM = 6
_TWO_EDITS_FROM = 9
_SHORTEST_DEVANAGARI = 4
_SHORTEST_IN_NAMES = 4
_TWO_EDITS_IN_NAMES_FROM = 7
_MISSPELT_SHORT = word_set("summer winter spring autumn glider oxygen")
# Ordinary words one letter away from words of ours.
_ORDINARY = word_set("""
winner winners sprint mouth mouths money honey boats boat coast coats where there these those three
seasoned listed lists shore shores share shared store stores states station stations nature mature
sample samples simple dolphin dolphins fishing fisher fishes marina course source sources friday
sunday monday reason reasons person persons season listen lister planet plants person during dating
rating salary surfing surfer warmer colder mouse house strain strains trial angel quite dairy
tired glide being
passed though thorough expert experts exploring expecting detection evaluation regulation regulations
boring bearing manner latent norman medina trough warning warned meeting chance chances charge charged
launch shipping stormy competing companion companies composing importing directors protected protection
processed excessive intensive providing thinking topics temperate modest summed matches strings correctly
drifted drifts glided swells spills shallowest relaxed scream risking neatly excerpt principal principle
""")


class Speller:
    """Corrects towards a fixed set of words; the first letter must be right."""

    __slots__ = ("_by_first", "_known", "_proper")

    def __init__(self, words: Iterable[str], known: Iterable[str] = (), proper: Iterable[str] = ()) -> None:
        """`words` may be corrected to, of equally near ones the `proper`; `known` are right as they are."""
        self._proper = frozenset(proper)
        targets = frozenset(words)
        self._known = targets.union(known)
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(targets):
            if len(word) >= _SHORTEST_DEVANAGARI:
                self._by_first.setdefault(word[0], []).append(word)

    def knows(self, word: str) -> bool:
        return word in self._known

    def correct(self, word: str) -> str | None:
        """The one nearest word within the allowed edits, None when there is none or the choice is open."""
        if len(word) == _SHORTEST and not _is_devanagari(word):
            return self._correct_short(word)
        choices = [
            other for other in self._by_first.get(word[0], ()) if _edits(other) or len(other) == _SHORTEST
        ]
        return self._nearest(word, choices, _edits(word))

    def _correct_short(self, word: str) -> str | None:
        """Of five letters: two that changed places ("depht"), or one is missing of a few words ("sumer")."""
        near = self._by_first.get(word[0], ()) if word not in _ORDINARY else ()
        swapped = [other for other in near if len(other) == _SHORTEST and sorted(other) == sorted(word)]
        longer = [other for other in near if other in _MISSPELT_SHORT]
        return self._nearest(word, [*swapped, *longer], 1)

    def correct_name(self, word: str) -> str | None:
        """The same for a word beside "sea" or the like, where a short one may be misspelt too."""
        edits = 2 if len(word) >= _TWO_EDITS_IN_NAMES_FROM else int(len(word) >= _SHORTEST_IN_NAMES)
        return self._nearest(word, self._by_first.get(word[0], []), edits)

    def _nearest(self, word: str, choices: Sequence[str], edits: int) -> str | None:
        if not edits or word in _ORDINARY:
            return None
        near = extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=3)
        best = [other for other, distance, _ in near if distance == near[0][1]]
        best = [other for other in best if other in self._proper] or best
        # A letter is sooner left out than put in.
        best = [other for other in best if len(other) > len(word)] or best
        if not best or (len(best) > 1 and len({other.rstrip("s") for other in best}) > 1):
            return None
        return best[0]


def _is_devanagari(word: str) -> bool:
    return "\u0900" <= word[:1] <= "\u097f"


def _edits(word: str) -> int:
    if _is_devanagari(word):
        return 1 if len(word) >= _SHORTEST else 0
    if len(word) >= _TWO_EDITS_FROM:
        return 2
    return 1 if len(word) >= _ONE_EDIT_FROM else 0
