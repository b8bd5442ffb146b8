"""Text as the rules see it: folded (no case, no accents, plain digits) and cut into tokens."""

import re
import unicodedata
from dataclasses import dataclass

MAX_CHARACTERS = 2_000
# Words, numbers and marks: the rules look through the line from each of them.
MAX_TOKENS = 400

_NUKTA = "\u093c"
_PLAIN = str.maketrans(
    {
        "º": "°",
        "˚": "°",
        "’": "'",
        "‘": "'",
        "`": "'",
        "′": "'",
        "“": '"',
        "”": '"',
        "″": '"',
        "−": "-",
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "≥": ">",
        "≤": "<",
        "≈": "~",
        "।": ".",
        "¿": " ",
        "¡": " ",
        "ँ": "ं",
        "\u200c": "",
        "\u200d": "",
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ß": "ss",
        "ł": "l",
        "µ": "u",
        "μ": "u",
    }
)


def fold(text: str) -> str:
    """Lower case without accents, Devanagari without nukta, digits of any script as 0-9."""
    found = []
    for character in unicodedata.normalize("NFKD", text.lower().translate(_PLAIN)):
        if "\u0300" <= character <= "\u036f" or character == _NUKTA:
            continue
        found.append(str(unicodedata.decimal(character)) if character.isdecimal() else character)
    return "".join(found).translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark: `text` folded, `raw` as it was written, `glued` to the token before."""

    text: str
    raw: str
    glued: bool

    @property
    def capital(self) -> bool:
        return self.raw[:1].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalpha()


_LETTER = r"[^\W\d_\u0900-\u097f]|[\u0900-\u0963\u0971-\u097f]"
_TOKEN = re.compile(
    rf"""
      (?P<date>\d{{4}}-\d{{2}}-\d{{2}}(?:[ t]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?z?)?(?!\d))
    | (?P<day>(?<!\d)\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}(?!\d))
    | (?P<ymd>\d{{4}}/\d{{1,2}}/\d{{1,2}}(?!\d))
    | (?P<my>(?<![\d/])(?:0?[1-9]|1[0-2])/\d{{4}}(?![\d/]))
    | (?P<month>\d{{4}}-(?:0[1-9]|1[0-2])(?![\d-]))
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<word>(?:{_LETTER})+)
    | (?P<mark>[-,;:?!.()/~<>=+°'"%&\[\]])
    """,
    re.VERBOSE,
)


def tokens(text: str) -> list[Token]:
    """The tokens of a text, hyphens and apostrophes inside words dropped."""
    # Folding can change the length ("ß"), so each stretch between blanks is folded on its own.
    found: list[Token] = []
    for piece in re.findall(r"\S+", text):
        folded = fold(piece)
        same_length = len(folded) == len(piece)
        end = 0
        for match in _TOKEN.finditer(folded):
            raw = piece[match.start() : match.end()] if same_length else match[0]
            found.append(Token(match[0], raw, bool(end) and match.start() == end))
            end = match.end()
    return [
        token
        for index, token in enumerate(found)
        if not _joins_words(found, index) and not _shortens(found, index)
    ]


_SHORTENED = frozenset(
    (*"nsew", "st", "approx", "avg", "temp", "temps", "max", "min", "vs", "ca", "lat", "lon", "long", "deg",
     "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "resp", "incl")
)  # fmt: skip


def _shortens(found: list[Token], index: int) -> bool:
    """A point behind an abbreviation ("Gulf of St. Lawrence", "N. Pacific")."""
    token = found[index]
    return (
        token.text == "."
        and token.glued
        and 0 < index < len(found) - 1
        and found[index - 1].text in _SHORTENED
    )


_DIRECTIONS = frozenset("nsew")


def _joins_words(found: list[Token], index: int) -> bool:
    """A hyphen or apostrophe between two words ("near-surface", "l'eau") says nothing."""
    token = found[index]
    if token.text not in ("-", "'") or not 0 < index < len(found) - 1:
        return False
    after = found[index + 1]
    direction = found[index - 1].text in _DIRECTIONS and index > 1 and not found[index - 2].is_word
    if direction and after.text[:1].isdigit():  # "30W-10W"
        return False
    return token.glued and after.glued and found[index - 1].is_word


_DECIMAL_COMMA = frozenset({"es", "fr", "pt"})


def number_of(text: str, language: str) -> float | None:
    """`1,000` and `28.5`, by the language's marks; None when the comma parts two numbers."""
    if re.fullmatch(r"\d+", text):
        return float(text)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text) and language not in _DECIMAL_COMMA:
        return float(text.replace(",", ""))
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", text) and language in _DECIMAL_COMMA:
        return float(text.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+\.\d+", text):
        return float(text)
    if re.fullmatch(r"\d+,\d+", text) and language in _DECIMAL_COMMA:
        return float(text.replace(",", "."))
    return None
