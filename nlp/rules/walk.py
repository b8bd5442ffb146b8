"""One walk over the tokens of a question: each becomes the symbol that it stands for."""

import re

from nlp.phrases import word_set
from nlp.rules.lookup import Lookup
from nlp.rules.numerals import number_at
from nlp.rules.pivot import Symbol
from nlp.rules.spoken_dates import date_part_at
from nlp.text import Token, number_of

_DIRECTIONS = frozenset("nsew")
_WEST_BY_O = frozenset({"es", "fr", "pt"})
_AFTER_NUMBER = {"c": "@u:C", "f": "@u:F", "k": "@u:K"}
# Words that only their accent tells from others.
_ACCENTED = {"où": "@where", "dès": "@since", "é": "@is", "qué": "@what", "diffère": "@difference"}
_MONTH_BEFORE_MAY = word_set(
    "in on since every last of until till by each before after from to and this between during or"
)
_FARTHEST_EAST = 180
# "'98" is of the last century, "'21" of this one.
_LATEST, _CENTURY = "49", ("20", "19")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "eme", "a", "o", "e", "°"})
_ARTICLES = frozenset({"a", "an", "one"})
_LONG_UNITS = frozenset({"@u:km", "@u:mi", "@u:nmi", "@u:fathom"})
_SHORTEST_UNIT = 4  # letters: "a mile", not "a km"
_ASKED_FOR = ("@data", "@profile", "@p:", "@ps:", "@argo", "@var:", "@dataset")
_BEFORE_ONE = frozenset({"@last", "@past", "@is", "@exist"})
_ONE = frozenset({"one", "un", "una", "um", "uma", "une", "एक"})


class Walk(Lookup):
    """One pass from left to right over the tokens of a question."""

    def symbols(self) -> list[Symbol]:
        index = 0
        while index < len(self._line):
            index += self._step(index)
        return self._found

    def _step(self, index: int) -> int:
        """Reads at `index`; the number of tokens taken."""
        token = self._line[index]
        if token.text[0].isdigit():
            return self._digits(index)
        if token.text == "-":
            return self._dash(index)
        if token.text == "'" and self._is_short_year(index + 1):
            return 1 + self._emit(
                f"{_CENTURY[self._words[index + 1] > _LATEST]}{self._words[index + 1]}", index + 1
            )
        if token.text == "%":
            return self._emit("@u:percent", index)
        if token.is_word:
            special = self._letters(index)
            if special:
                return special
        return self._longest(index)

    def _is_short_year(self, index: int) -> bool:
        """ "In '98", but neither minutes of arc nor a quoted number."""
        dated = re.match(r"@(?:in|since|before|after|until|from|to|and|during|month:|season:)", self._last())
        return dated is not None and self._is_number(index) and len(self._words[index]) == 2

    def _digits(self, index: int) -> int:
        token = self._line[index]
        following = self._line[index + 1] if index + 1 < len(self._line) else None
        if re.match(r"\d{4}-\d{2}-\d{2}", token.text):
            return self._emit(f"@date:{token.text[:10]}", index)
        if re.fullmatch(r"\d{4}-\d{2}", token.text):
            return self._year_and_month(index)
        if date := re.fullmatch(r"(\d{4})/(\d{1,2})/(\d{1,2})", token.text):
            return self._emit(f"@date:{date[1]}-{int(date[2]):02}-{int(date[3]):02}", index)
        if month := re.fullmatch(r"(\d{1,2})/(\d{4})", token.text):
            return self._emit(f"@ym:{month[2]}-{int(month[1]):02}", index)
        if day := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", token.text):
            first, second, year = (int(part) for part in day.groups())
            first, second = (second, first) if second > 12 else (first, second)
            return self._emit(f"@date:{year:04}-{second:02}-{first:02}", index)
        if following and following.glued and following.text == "s" and self._is_decade(token.text, index):
            decade = int(token.text) if len(token.text) == 4 else 1900 + int(token.text)
            return self._emit(f"@decade:{decade}", index, 2)
        dated = index + 2 < len(self._line) and re.fullmatch(r"\d{4}", self._words[index + 2])
        if following and following.glued and following.text in ("h", "q") and dated:
            return self._emit(f"@{following.text}:{token.text}", index, 2)  # "1H 2020"
        ordinal = self._phrases.match(self._words, index) if not following else None
        if ordinal:
            return self._emit(ordinal[1], index, ordinal[0])
        if following and following.glued and following.text in _ORDINAL_ENDINGS:
            return self._ordinal(index, following)
        return self._number(index)

    def _year_and_month(self, index: int) -> int:
        """`2009-10`: behind a season two years, else October."""
        year, month = self._words[index].split("-")
        two_years = self._last().startswith("@season:") and (int(year) + 1) % 100 == int(month)
        return self._emit(f"{year} / {month}" if two_years else f"@ym:{self._words[index]}", index)

    def _ordinal(self, index: int, following: Token) -> int:
        number, counted = self._words[index], self._counted(index + 2)
        if counted in ("@unit:quarter", "@half"):
            return self._emit(f"@ord:{number}", index, 2)
        marked = len(number) > 1 or following.raw == "O"
        direction = following.text == "o" and self._language in _WEST_BY_O and marked
        degrees = following.text in ("e", "°") and not counted.startswith("@month:")
        if direction or degrees:
            return self._number(index)
        self._emit(number, index)
        return 2

    def _counted(self, index: int) -> str:
        """What an ordinal counts: "1º de março" a month, "2e semestre" a half."""
        while index < len(self._words):
            match = self._phrases.match(self._words, index)
            if match is None or match[1]:
                return match[1] if match else ""
            index += match[0]
        return ""

    def _is_decade(self, text: str, index: int) -> bool:
        if len(text) == 4:
            return text.endswith("0") and text.isdigit()
        spoken = index > 0 and self._words[index - 1] in ("the", "early", "late", "mid")
        return len(text) == 2 and text.endswith("0") and spoken and int(text) >= 50

    def _number(self, index: int, sign: str = "") -> int:
        text = self._words[index]
        bracketed = index > 0 and self._words[index - 1] in ("(", "[")
        value = None if bracketed and text.count(",") == 1 else number_of(text, self._language)
        if text.isdigit():
            self._emit(sign + text, index)
        elif value is not None:
            self._emit(sign + f"{value:f}".rstrip("0").rstrip("."), index)
        else:
            self._emit(sign + " , ".join(part.strip(".") for part in text.split(",")), index)
        return 1

    def _dash(self, index: int) -> int:
        following = self._line[index + 1] if index + 1 < len(self._line) else None
        ranged = index > 0 and self._line[index].glued and self._words[index - 1][-1] not in "(,=[:"
        if following and following.glued and following.text[0].isdigit() and not ranged:
            return 1 + self._number(index + 1, "-")
        return self._emit("-", index)

    def _letters(self, index: int) -> int:
        """Words whose meaning hangs on what stands beside them."""
        token = self._line[index]
        if token.text in ("minus", "negative") and self._is_number(index + 1):
            return 1 + self._number(index + 1, "-")
        if token.text == "then" and re.match(r"@(?:cmp:|deeper|shallower)", self._last()):
            return self._emit("@than", index)
        if token.raw == "SON":
            return self._emit("@season:son", index)
        following = self._line[index + 1] if index + 1 < len(self._line) else None
        if token.text in _DIRECTIONS and not token.glued and self._is_predirection(index, following):
            return self._emit(f"@predir:{token.text}", index)
        numeric = bool(re.fullmatch(r"-?\d+(\.\d+)?|@u:deg|'|\"", self._last()))
        numeric = numeric or self._minutes()
        if numeric and (symbol := self._after_number(token)):
            return self._emit(symbol, index)
        if token.text == "may" and self._language == "en":
            return self._emit("@month:5" if self._is_month(index) else "@w", index)
        phrase = self._phrases.match(self._words, index)
        if token.text == "que" and phrase == (1, "@w") and self._asks(index):
            return self._emit("@what", index)
        if token.raw.lower() in _ACCENTED and (phrase is None or phrase[0] == 1):
            return self._emit(_ACCENTED[token.raw.lower()], index)
        return self._spoken_number(index)

    def _asks(self, index: int) -> bool:
        """Whether "que" opens the question before what it asks for: "que dados existem", "que boyas hay"."""
        after = self._phrases.match(self._words, index + 1) if index + 1 < len(self._words) else None
        opening = all(symbol.text in ("@w", "@and", "@follow", ",") for symbol in self._found)
        return opening and after is not None and after[1].startswith(_ASKED_FOR)

    def _is_predirection(self, index: int, following: Token | None) -> bool:
        """`N15`, but not the half of a year in `S2 2021`."""
        if following is None or not following.glued or not following.text[0].isdigit():
            return False
        year = self._words[index + 2] if index + 2 < len(self._words) else ""
        return not (following.text in ("1", "2") and re.fullmatch(r"(?:19|20)\d\d", year))

    def _minutes(self) -> bool:
        """Whether minutes of arc were the last: `12 deg 30 min`."""
        last = [symbol.text for symbol in self._found[-2:]]
        return len(last) == 2 and last[0].isdigit() and last[1] in ("@minute", "@sup:min")

    def _after_number(self, token: Token) -> str | None:
        """A direction or a unit in one letter: `10N`, `28 C`, `60° O`."""
        letter = token.text
        if letter == "s" and self._last() == "'" and self._found[-2].text.isdigit() and not token.capital:
            return "@w" if len(self._found[-2].text) > 3 else "@dir:s"  # "float 2902746's data"
        marked = token.glued or token.capital or self._last() in ("@u:deg", "'", '"')
        if letter == "o" and self._language in _WEST_BY_O and marked:
            return "@dir:w"
        if letter == "l" and self._language == "pt" and marked:
            return "@dir:e"
        if letter in _DIRECTIONS and (marked or self._language == "en"):
            return f"@dir:{letter}"
        if letter in _AFTER_NUMBER and marked:
            return _AFTER_NUMBER[letter]
        if letter in ("est", "este", "leste") and (marked or self._is_longitude()):
            return "@dir:e"
        return None

    def _is_longitude(self) -> bool:
        """Whether the number before may be degrees of longitude: no year."""
        return float(self._last()) <= _FARTHEST_EAST if self._last()[-1].isdigit() else False

    def _is_month(self, index: int) -> bool:
        token = self._line[index]
        before = self._words[index - 1] if index else ""
        after = self._words[index + 1] if index + 1 < len(self._words) else ""
        return (
            (token.capital and index > 0)
            or before in _MONTH_BEFORE_MAY
            or before.isdigit()
            or after.isdigit()
        )

    def _one_or_half(self, index: int) -> int:
        """ "A kilometre down", "half a mile": an article counts before a long unit."""
        half = self._words[index] == "half" and index + 1 < len(self._words)
        article = index + half
        if self._language != "en" or self._words[article] not in _ARTICLES or article + 1 == len(self._words):
            return 0
        unit = self._phrases.match(self._words, article + 1)
        if unit is None or unit[1] not in _LONG_UNITS or len(self._words[article + 1]) < _SHORTEST_UNIT:
            return 0
        return self._emit("0.5" if half else "1", index, 1 + half)

    def _spoken_number(self, index: int) -> int:
        dated = date_part_at(self._words, index) if self._language == "en" else None
        found = dated or number_at(self._words, index, self._language)
        phrase = self._phrases.match(self._words, index)
        if found and (phrase is None or phrase[0] <= found[0]):
            return self._emit(str(found[1]), index, found[0])
        if measured := self._one_or_half(index):
            return measured
        if self._words[index] in _ONE and index + 1 < len(self._words):
            unit = self._phrases.match(self._words, index + 1)
            if unit and unit[1].startswith("@unit:") and self._last() in _BEFORE_ONE:
                return self._emit("1", index)
        return 0
