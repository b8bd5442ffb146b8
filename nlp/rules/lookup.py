"""What begins at a word of a question: the longest of a water body, a place and a phrase of the lexicon."""

import re
from collections.abc import Sequence

from nlp.lexicon import lexicon_of
from nlp.phrases import word_set
from nlp.rules.bare_names import BARE_NAMES
from nlp.rules.pivot import Symbol
from nlp.rules.vocabulary import KINDS, Names
from nlp.text import Token

_FRENCH_ARTICLES = word_set("le du de un au ce en")
# Behind these, and written with a capital, a common word is a place: "within 50 km of Praia".
_BEFORE_A_PLACE = frozenset(
    ("@at", "@of", "@from", "@vs", "@and", "@to", "@u:km", "@u:mi", "@u:nmi"),
)
_OF = word_set("of de del do da du d des")


class Lookup:
    """The tokens of a question with the tables to look them up in, and the symbols found so far."""

    def __init__(self, line: Sequence[Token], language: str, names: Names) -> None:
        self._line = line
        self._words = [token.text for token in line]
        self._language = language
        self._names = names
        self._phrases = lexicon_of(language).phrases
        self._found: list[Symbol] = []
        self._lead: list[str] = []

    def _emit(self, text: str, start: int, length: int = 1) -> int:
        raw = " ".join(token.raw for token in self._line[start : start + length])
        if not text:
            self._lead.append(raw)
            return length
        lead = " ".join(self._lead)
        self._lead.clear()
        self._found.extend(Symbol(part, raw, lead) for part in text.split())
        return length

    def _last(self) -> str:
        return self._found[-1].text if self._found else ""

    def _longest(self, index: int) -> int:
        """The longest of a region's name, a place's name and a phrase of the lexicon."""
        region = self._region(index) or self._bare(index)
        place = self._place(index)
        phrase = self._phrase(index)
        best = max((m for m in (region, place, phrase) if m), key=lambda m: m[0], default=None)
        if best is None:
            return self._emit(self._words[index], index)
        if (
            region
            and region[0] == best[0]
            and not (place and place[0] == region[0] and self._beside_near(index + place[0]))
        ):
            return self._emit(f"@region:{region[1].replace(' ', '_')}", index, region[0])
        if phrase and phrase[0] == best[0]:
            return self._emit(phrase[1], index, phrase[0])
        assert place is not None  # noqa: S101 - it is the only one left
        return self._emit(f"@place:{place[1].rstrip('~')}", index, place[0])

    def _region(self, index: int) -> tuple[int, str] | None:
        """A water body by a whole name, or by a longer one whose small words differ."""
        named = self._names.regions.match(self._words, index)
        told = self._names.waters.match(self._words, index)
        return told if told and (named is None or told[0] > named[0]) else named

    def _bare(self, index: int) -> tuple[int, str] | None:
        """ "The Gulf" by itself, neither part of a longer name nor one of its kind named before."""
        bare = BARE_NAMES.get(self._words[index])
        if bare is None or (bare.articled and (not index or self._words[index - 1] != "the")):
            return None
        before = [symbol.text.removeprefix("@region:").replace("_", " ") for symbol in self._found]
        named = self._last()[:1].isalpha() or self._last().startswith("@place:")
        if named or bare.within(before) or self._begins_a_name(index + 1):
            return None
        return 1, bare.likely

    def _begins_a_name(self, index: int) -> bool:
        """Whether a name may go on here: "of", or a word that no table knows."""
        if index >= len(self._line) or not self._line[index].is_word:
            return False
        if self._words[index] in _OF:
            return not self._is_number(index + 1)
        return self._phrases.match(self._words, index) is None and self._region(index) is None

    def _phrase(self, index: int) -> tuple[int, str] | None:
        """A phrase of the lexicon; "and below" follows its number only behind one."""
        found = self._phrases.match(self._words, index)
        if found and self._cuts_a_name(index, found[0]):  # "temperatura superficial del | mar Negro"
            return self._phrases.match(self._words, index, shorter_than=found[0])
        after_number = re.fullmatch(r"-?\d+(\.\d+)?|@u:\w+|@depth", self._last())
        if found and after_number:  # "the top 50 m and below 500 m", "above 35 and warmer than 20"
            after_number = None if self._is_bound(index + found[0]) else after_number
        if found and found[1].startswith("@post:") and self._language != "hi" and not after_number:
            return self._phrases.match(self._words, index, shorter_than=found[0])
        if found and found[1].startswith("@post:dirof:") and self._longer_within(index, found[0]):
            return self._phrases.match(self._words, index, shorter_than=found[0])
        # "Courant mai 2022" is during May, "le courant en mai" a flow.
        if self._words[index] == "courant" and self._is_dated(index):
            return 1, "@during"
        # "The year before 2020" is no date beside another one, "per year before March" no date at all.
        if (
            found
            and found[1].startswith(("@prior:", "@later:"))
            and (self._is_number(index + found[0]) or self._last() in ("@per", "@every"))
        ):
            return self._phrases.match(self._words, index, shorter_than=found[0])
        # "From 2010 and after" is open, "and after 2010" is not.
        if found and found[1] == "@onwards" and found[0] > 1 and self._is_number(index + found[0]):
            return self._phrases.match(self._words, index, shorter_than=found[0])
        # "And in" opens a question, or links two of its parts; "where the" asks where it opens one.
        if found and found[1] == ("@follow" if self._found else "@with"):
            return self._phrases.match(self._words, index, shorter_than=found[0]) or found
        return found

    def _is_dated(self, index: int) -> bool:
        """Whether a month or a year follows at once, and no article stands before."""
        after = self._phrases.match(self._words, index + 1) if index + 1 < len(self._line) else None
        month = after is not None and after[1].startswith("@month:")
        year = self._is_number(index + 1) and len(self._words[index + 1]) == 4
        return (month or year) and (not index or self._words[index - 1] not in _FRENCH_ARTICLES)

    def _is_number(self, index: int) -> bool:
        return index < len(self._line) and self._words[index][0].isdigit()

    def _is_bound(self, index: int) -> bool:
        """Whether what a word there bounds stands behind it: a number, or "than"."""
        if self._is_number(index):
            return True
        after = self._phrases.match(self._words, index) if index < len(self._line) else None
        return after is not None and after[1] == "@than"

    def _longer_within(self, index: int, length: int) -> bool:
        """Whether a name or phrase begins at the next word and is longer: "2020 के | दक्षिण चीन सागर"."""
        inner = self._region(index + 1) or self._phrases.match(self._words, index + 1)
        return inner is not None and inner[0] >= length

    def _cuts_a_name(self, index: int, length: int) -> bool:
        """Whether a name of several words begins at the last word of a phrase and goes on behind it."""
        last = index + length - 1
        name = self._region(last) if length > 1 and self._words[last] in KINDS else None
        return name is not None and name[0] > 1

    def _after_near(self) -> bool:
        return self._last() in ("@near", "@around", "@nearest")

    def _beside_near(self, end: int) -> bool:
        """Whether what ends there stands behind "near", in Hindi before it."""
        after = self._phrases.match(self._words, end) if end < len(self._words) else None
        return self._after_near() or (after is not None and after[1].startswith("@post:near"))

    def _place(self, index: int) -> tuple[int, str] | None:
        found = self._names.places.match(self._words, index)
        if found and found[1].endswith("~"):
            near = self._after_near() or self._last() in _BEFORE_A_PLACE
            if not (near and self._line[index].capital):
                return None
        return found
