"""The pivot: a question as a line of symbols that mean the same in every language.

    "salinidad superior a 36 en el Pacífico Norte"  ->  @var:SALINITY @over 36 @in @region:North_Pacific_Ocean

Rules are regular expressions over this line. What a rule has read is blanked, so that no word counts twice.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol with the words it stands for; `lead`: words before it that say nothing ("the", "of")."""

    text: str
    raw: str
    lead: str = ""

    @property
    def words(self) -> str:
        return f"{self.lead} {self.raw}".strip()


_NUMBER = r"(-?\d+(?:\.\d+)?)"
_YEAR = r"(18[5-9]\d|19\d\d|20\d\d)"


def rule(pattern: str) -> re.Pattern[str]:
    """A pattern over whole symbols; `<n>` is a number, `<y>` a year (each a group)."""
    body = pattern.replace("<n>", _NUMBER).replace("<y>", _YEAR)
    return re.compile(rf"(?<!\S)(?:{body})(?!\S)")


Match = re.Match[str]


class Pivot:
    """The line of symbols; `take` blanks what it finds, `whole` keeps the line as it was."""

    __slots__ = ("_starts", "_symbols", "text", "whole")

    def __init__(self, symbols: Sequence[Symbol]) -> None:
        self._symbols = tuple(symbols)
        self._starts: list[int] = []
        at = 0
        for symbol in self._symbols:
            self._starts.append(at)
            at += len(symbol.text) + 1
        self.whole = " ".join(symbol.text for symbol in self._symbols)
        self.text = self.whole

    def has(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.text) is not None

    def take(
        self, pattern: re.Pattern[str], accept: Callable[[Match], bool] | None = None
    ) -> Iterator[Match]:
        """Every match from left to right, each blanked before it is given."""
        position = 0
        while (match := pattern.search(self.text, position)) is not None:
            position = match.end()
            if accept is None or accept(match):
                self.blank(match)
                yield match

    def take_first(self, pattern: re.Pattern[str]) -> Match | None:
        return next(self.take(pattern), None)

    def blank(self, match: Match, mark: str = "_") -> None:
        """Marks what a rule has read; offsets stay as they are."""
        start, end = match.span()
        self.text = self.text[:start] + mark * (end - start) + self.text[end:]

    def words(self, match: Match) -> str:
        """The question's own words behind a match."""
        return self.words_between(*match.span())

    @property
    def said(self) -> str:
        """The whole question in its own words."""
        return self.words_between(0, len(self.whole))

    def words_between(self, start: int, end: int) -> str:
        within = zip(self._starts, self._symbols, strict=True)
        return _said([symbol for at, symbol in within if start <= at < end])

    def unknown(self) -> list[str]:
        """Words that no table knows, as they were written."""
        return [symbol.raw for symbol in self._symbols if symbol.text[:1].isalpha()]


def _said(symbols: Sequence[Symbol]) -> str:
    """The words of neighbouring symbols, once where several stand for the same."""
    found: list[str] = []
    last = ""
    for symbol in symbols:
        if symbol.raw and symbol.raw != last:
            found.append(symbol.words if found else symbol.raw)
            last = symbol.raw
    return " ".join(found)


def rewrite(
    symbols: Sequence[Symbol], pattern: re.Pattern[str], replace: Callable[[Match], str | None]
) -> list[Symbol]:
    """The symbols with every match of `pattern` replaced; None leaves a match as it is."""
    whole = " ".join(symbol.text for symbol in symbols)
    found: list[Symbol] = []
    index = 0
    for match in pattern.finditer(whole):
        text = replace(match)
        if text is None:
            continue
        first = whole.count(" ", 0, match.start())
        count = match[0].count(" ") + 1
        read = symbols[first : first + count]
        raw = _said(read)
        found.extend(symbols[index:first])
        found.extend(Symbol(part, raw, read[0].lead) for part in text.split())
        index = first + count
    found.extend(symbols[index:])
    return found
