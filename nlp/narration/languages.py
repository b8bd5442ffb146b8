"""The words of each language that a plan can be in, and water bodies by their names in it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from nlp.narration.en import ENGLISH
from nlp.narration.es import SPANISH
from nlp.narration.fr import FRENCH
from nlp.narration.hi import HINDI
from nlp.narration.pt import PORTUGUESE
from nlp.narration.words import Words

_WATERS = Path(__file__).with_name("waters.tsv")

WORDS: Mapping[str, Words] = {
    words.language: words for words in (ENGLISH, SPANISH, FRENCH, PORTUGUESE, HINDI)
}


def words_of(language: str) -> Words:
    """Those of an ISO 639-1 code; English where there are none."""
    return WORDS.get(language, ENGLISH)


@cache
def waters() -> dict[str, dict[str, str]]:
    """Canonical name -> language -> the alias of the gazetteer that is used there."""
    head, *lines = _WATERS.read_text(encoding="utf-8").splitlines()
    languages = head.split("\t")
    rows = (line.split("\t") for line in lines)
    return {row[0]: dict(zip(languages, row, strict=True)) for row in rows}


def water(language: str, name: str) -> str:
    """A region as the language calls it; as it is where it has no name there."""
    return waters().get(name, {}).get(language, name)
