"""Years and days as English speaks them: "nineteen ninety eight", "the twenty first of June"."""

from collections.abc import Mapping, Sequence

from nlp.phrases import word_set
from nlp.rules.numerals import number_at

_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_MONTHS = word_set("""
january february march april may june july august september october november december
""")
_FIRST_NINE = """
first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9
"""
_REST = """
tenth 10 eleventh 11 twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17
eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30
"""


def _days() -> Mapping[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {("thirty", "first"): 31}
    for table in (_FIRST_NINE, _REST):
        parts = table.split()
        found |= {(word,): int(day) for word, day in zip(parts[::2], parts[1::2], strict=True)}
    tens = {("twenty", *words): 20 + day for words, day in found.items() if day < 10}
    return found | tens


_DAYS = _days()


def date_part_at(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """(length, value) of the year or the day of a month that begins at `start`."""
    return _year(words, start) or _day(words, start)


def _year(words: Sequence[str], start: int) -> tuple[int, int] | None:
    century = _CENTURIES.get(words[start])
    if century is None or start + 1 == len(words):
        return None
    oh = words[start + 1] == "oh" and start + 2 < len(words)
    rest = number_at(words, start + 1 + oh, "en")
    if rest is None or not (1 <= rest[1] <= 9 if oh else 10 <= rest[1] <= 99):
        return None
    return 1 + oh + rest[0], century + rest[1]


def _day(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """An ordinal is a day only beside a month: neither "the first profile" nor "the second week"."""
    for length in (2, 1):
        day = _DAYS.get(tuple(words[start : start + length]))
        if day is not None:
            after = words[start + length : start + length + 2]
            of_month = [word for word in after if word != "of"][:1]
            in_month = start > 0 and words[start - 1] in _MONTHS and after[:1] != ["of"]
            return (length, day) if in_month or _MONTHS.issuperset(of_month or ["-"]) else None
    return None
