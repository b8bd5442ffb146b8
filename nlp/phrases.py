"""Longest match of word sequences: for the lexicons, the regions and the places."""

from collections.abc import Iterator, Sequence


class Phrases:
    """Phrases with a value each; the first value given to a phrase stays."""

    __slots__ = ("_by_first", "_lengths")

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], str]] = {}
        self._lengths: dict[str, list[int]] = {}  # of the phrases by their first word, longest first

    def add(self, words: tuple[str, ...], value: str) -> None:
        if not words:
            return
        self._by_first.setdefault(words[0], {}).setdefault(words, value)
        lengths = self._lengths.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
            lengths.sort(reverse=True)

    def match(self, words: Sequence[str], start: int, shorter_than: int = 100) -> tuple[int, str] | None:
        """(length, value) of the longest phrase that begins at `start`, below a length if wished."""
        for length in self._lengths.get(words[start], ()):
            if length < shorter_than and start + length <= len(words):
                value = self._by_first[words[start]].get(tuple(words[start : start + length]))
                if value is not None:
                    return length, value
        return None

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
