"""How the names of water bodies are compared: folded, keyed, varied and ranked by closeness."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

_KINDS = frozenset(
    (
        "basin",
        "bay",
        "bight",
        "channel",
        "gulf",
        "inlet",
        "ocean",
        "passage",
        "sea",
        "sound",
        "strait",
    )
)
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"})
_SHORT_FORMS = {"g": "gulf", "b": "bay", "str": "strait", "st": "strait"}
_SAME_WORDS = {"straits": "strait", "saint": "st"}
_NUKTA = "\u093c"


def normalise(text: str) -> str:
    """Lower case words parted by single spaces; no accents on Latin, Devanagari keeps its vowels.

    The nukta, which many writers leave out, goes, and so does all punctuation.
    """
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return " ".join("".join(map(_kept, folded)).split())


def key(text: str) -> str:
    """What two spellings of one name have in common; `normalise`, less "the" and short forms."""
    words = [word for word in normalise(text).split() if word != "the"]
    if words[1:2] == ["of"]:
        words[0] = _SHORT_FORMS.get(words[0], words[0])
    return " ".join(_SAME_WORDS.get(word, word) for word in words)


def variants(known: str) -> Iterator[str]:
    """The same name turned round: "gulf of x" and "x gulf"."""
    first, *rest = known.split()
    if first in _KINDS and rest[:1] == ["of"] and rest[1:]:
        yield " ".join((*rest[1:], first))
    *start, last = known.split()
    if last in _KINDS and start:
        yield " ".join((last, "of", *start))


def closeness(wanted: str, known: str) -> tuple[int, int] | None:
    """How near a key is to what was typed, least first: exact, prefix, part, near-miss, or None."""
    extra = len(known) - len(wanted)
    if wanted == known:
        return 0, 0
    if known.startswith(wanted):
        return 1, extra
    if wanted in known:
        return 2, extra
    return _near_miss(wanted, known)


def _near_miss(wanted: str, known: str) -> tuple[int, int] | None:
    """Compared whole, and by the proper part, since "sea" and "gulf of" say little."""
    whole = OSA.distance(wanted, known)
    typed = _proper(wanted)
    proper = OSA.distance(typed, _proper(known))
    if proper <= _slips(typed, letters_each=5) or whole <= _slips(wanted, letters_each=6):
        return 3, 4 * proper + whole
    return None


def _slips(text: str, letters_each: int) -> int:
    return len(text) // letters_each + 1 if len(text) > 2 else 0


def _proper(name: str) -> str:
    words = [word for word in name.split() if word not in _KINDS and word != "of"]
    return " ".join(words) or name


@lru_cache(maxsize=4096)
def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if character == _NUKTA or category == "Cf":
        return ""
    if category[0] == "M":
        return character if "\u0900" <= character <= "\u097f" else ""
    return character if category[0] in "LN" else " "
