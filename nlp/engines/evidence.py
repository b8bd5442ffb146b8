"""What a model claims must stand in the question: its words, and every number."""

import re
from typing import Any

from nlp.text import fold

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Written as a word ("drei"), a number may be this large: no table here knows the words of every language.
_LARGEST_WORD = 100


def missing_evidence(said: str, means: Any, text: str) -> str | None:
    """Why `said` and `means` do not follow from the question, None where they do."""
    if not _stands_in(said, text):
        return f"{said!r} does not stand in the question"
    numbers = _numbers(str(means)) - _numbers(said)
    if numbers and _numbers(said):
        return f"{said!r} does not say {', '.join(sorted(numbers))}"
    if any(int(number) > _LARGEST_WORD for number in numbers):
        return f"{said!r} says no number"
    return None


def _stands_in(said: str, text: str) -> bool:
    """Whole words, where the script parts words."""
    words, question = _plain(said), _plain(text)
    if not any(character.isalnum() for character in words):
        return False
    if words.isascii():
        return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", question) is not None
    return words in question


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _numbers(text: str) -> set[str]:
    """The digits of each number, without the marks that languages write differently."""
    return {re.sub(r"[.,]", "", number) for number in _NUMBER.findall(fold(text))}
