"""Longest match of word sequences: for the lexicons, the regions and the places."""

from collections.abc import Iterator, Sequence


class Phrases:
    """Phrases with a value each; the first value given to a phrase stays."""

    __slots__ = ("_by_first",)

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], str]] = {}

    def add(self, words: tuple[str, ...], value: str) -> None:
        if words:
            self._by_first.setdefault(words[0], {}).setdefault(words, value)

    def match(self, words: Sequence[str], start: int, shorter_than: int = 100) -> tuple[int, str] | None:
        """(length, value) of the longest phrase that begins at `start`, below a length if wished."""
        best: tuple[int, str] | None = None
        for phrase, value in self._by_first.get(words[start], {}).items():
            length = len(phrase)
            if length >= shorter_than:
                continue
            if (best is None or length > best[0]) and tuple(words[start : start + length]) == phrase:
                best = (length, value)
        return best

    def all(self) -> Iterator[tuple[str, ...]]:
        for phrases in self._by_first.values():
            yield from phrases

    def words(self) -> Iterator[str]:
        """Every single word of every phrase."""
        for phrase in self.all():
            yield from phrase

    def __len__(self) -> int:
        return sum(len(phrases) for phrases in self._by_first.values())


def word_set(text: str) -> frozenset[str]:
    """The words of a table as a set."""
    return frozenset(text.split())
