"""The words of five languages, each mapped to the symbols that the rules are written in."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from nlp.lexicon.en import ENGLISH
from nlp.lexicon.es import SPANISH
from nlp.lexicon.fr import FRENCH
from nlp.lexicon.hi import HINDI
from nlp.lexicon.hi_latin import HINDI_IN_LATIN
from nlp.lexicon.pt import PORTUGUESE
from nlp.lexicon.shared import SHARED
from nlp.phrases import Phrases
from nlp.text import tokens

LANGUAGES: dict[str, tuple[Mapping[str, str], ...]] = {
    "en": (ENGLISH,),
    "es": (SPANISH,),
    "fr": (FRENCH,),
    "pt": (PORTUGUESE,),
    "hi": (HINDI, HINDI_IN_LATIN),
}
# English words that people say in other languages too ("los floats", "salinity dikhao"): what is measured, by
# whom and how well; in Hindi also units, months and the words for what to make of it.
_LENT = (
    "@var:",
    "@p:",
    "@ps:",
    "@heatwave",
    "@profile",
    "@data",
    "@mode:",
    "@quality:",
    "@thermocline",
    "@ts",
)
_LENT_TO = {
    "hi": (
        *_LENT, "@halocline", "@u:", "@month:", "@season:", "@decade", "@zone:", "@adj:", "@stat:", "@hemi:",
        "@equat", "@world", "@map", "@export", "@anomaly", "@corr", "@dp", "@flags", "@harm", "@oos",
    )
}  # fmt: skip

_CHOICE = re.compile(r"\{([^{}]*)\}")


def spellings(notation: str) -> Iterator[str]:
    """Every phrase of `a|b{,s} {x,y}`: `a`, `b x`, `bs x`, ..."""
    for phrase in notation.split("|"):
        parts = _CHOICE.split(phrase)
        # Odd parts are what stood in braces.
        choices = [part.split(",") if index % 2 else [part] for index, part in enumerate(parts)]
        for chosen in product(*choices):
            yield " ".join("".join(chosen).split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language: phrases to symbols, the single words known in it, and those that are its own."""

    language: str
    phrases: Phrases
    words: frozenset[str]
    own: frozenset[str]


def _lent(language: str) -> dict[str, str]:
    kinds = _LENT_TO.get(language, _LENT)
    return {symbols: said for symbols, said in ENGLISH.items() if symbols.startswith(kinds)}


def _lexicon(language: str, tables: Sequence[Mapping[str, str]]) -> Lexicon:
    found = Phrases()
    _add(found, (*tables, SHARED))
    own = frozenset(found.words())
    if language != "en":
        _add(found, (_lent(language),))
    return Lexicon(language, found, frozenset(found.words()), own)


def _add(found: Phrases, tables: Iterable[Mapping[str, str]]) -> None:
    # Few words make many phrases, and what stands between blanks is read by itself.
    read: dict[str, list[str]] = {}
    for table in tables:
        for symbols, notation in table.items():
            for phrase in spellings(notation):
                words: list[str] = []
                for piece in phrase.split():
                    if piece not in read:
                        read[piece] = [token.text for token in tokens(piece)]
                    words += read[piece]
                found.add(tuple(words), symbols)


@cache
def lexicon_of(language: str) -> Lexicon:
    """Made when first asked for: all five take a quarter of a second, which a mere import need not."""
    return _lexicon(language, LANGUAGES[language])
