"""The words of five languages, each mapped to the symbols that the rules are written in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from nlp.lexicon.en import ENGLISH
from nlp.lexicon.es import SPANISH
from nlp.lexicon.fr import FRENCH
from nlp.lexicon.hi import HINDI
from nlp.lexicon.pt import PORTUGUESE
from nlp.lexicon.shared import SHARED
from nlp.phrases import Phrases
from nlp.text import tokens

LANGUAGES: dict[str, Mapping[str, str]] = {
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "pt": PORTUGUESE,
    "hi": HINDI,
}

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
    """One language: phrases to symbols, and the single words that are known in it."""

    language: str
    phrases: Phrases
    words: frozenset[str]


def _lexicon(language: str, own: Mapping[str, str]) -> Lexicon:
    found = Phrases()
    # Few words make many phrases, and what stands between blanks is read by itself.
    read: dict[str, list[str]] = {}
    for table in (own, SHARED):
        for symbols, notation in table.items():
            for phrase in spellings(notation):
                words: list[str] = []
                for piece in phrase.split():
                    if piece not in read:
                        read[piece] = [token.text for token in tokens(piece)]
                    words += read[piece]
                found.add(tuple(words), symbols)
    return Lexicon(language, found, frozenset(found.words()))


LEXICONS: dict[str, Lexicon] = {name: _lexicon(name, own) for name, own in LANGUAGES.items()}
