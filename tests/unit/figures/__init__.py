"""The figures that a text states, and those among them that the facts do not bear out.

The tests hold every template to having none of those; nothing else writes the text of an answer.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nlp.facts import Facts
from nlp.narration.languages import WORDS
from nlp.plan import Plan
from tests.unit.figures.known import Known, known

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_NAMES = {name.lower(): at + 1 for words in WORDS.values() for at, name in enumerate(words.form.months)}
_MONTH = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_ORDINAL = "st|nd|rd|th|er|º"
_GAPS = "\u202f\u00a0\u2009"
_FIGURE = re.compile(
    rf"""
      (?P<iso>(?<!\d)\d{{4}}-\d\d-\d\d(?!\d))
    | (?P<clock>(?<![\d:.])\d\d:\d\d(?!\d))
    | \b(?P<d1>\d{{1,2}})(?:{_ORDINAL})?\s+(?:de\s+|of\s+)?(?P<m1>{_MONTH}),?\s+(?:de\s+)?(?P<y1>\d{{4}})\b
    | \b(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:{_ORDINAL})?,?\s+(?P<y2>\d{{4}})\b
    | \b(?P<m3>{_MONTH}),?\s+(?:de\s+|of\s+)?(?P<y3>\d{{4}})(?!\d)
    | (?<![^\W_])(?<![^\W\d_][-‐‑])(?P<number>
        (?:(?<![\w)])[-−+])?
        (?:\d{{1,3}}(?:[,.{_GAPS}']\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)
        (?P<power>[eE][-−+]?\d+|\s?[×·]\s?10(?:\^[-−+]?\d+|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a number: `step` is the place of its last digit, 0.01 for 28.41."""

    value: float
    step: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written: a day, a month (its first day), a time of day, or else a number.

    A number has two readings where a separator could be of thousands or of decimals: 1,234.
    """

    text: str
    readings: tuple[Reading, ...] = ()
    day: date | None = None
    month: date | None = None
    clock: str | None = None


def figures_in(text: str) -> list[Figure]:
    """Every figure of a text in any of the five languages, in its order; digits in words are none."""
    plain = "".join(str(unicodedata.decimal(c)) if unicodedata.category(c) == "Nd" else c for c in text)
    return [_figure(match) for match in _FIGURE.finditer(plain)]


def strangers(text: str, facts: Facts, plan: Plan) -> list[str]:
    """The figures of a text that are none of the facts' or the plan's, at the digits they are shown to."""
    grounds = known(facts, plan)
    for name in grounds.names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
    stated = [figure for passage in grounds.passages for figure in figures_in(passage)]
    grounds.numbers.extend(reading.value for figure in stated for reading in figure.readings)
    return [figure.text for figure in figures_in(text) if not _borne_out(figure, grounds)]


def _figure(match: re.Match[str]) -> Figure:
    text = match[0].strip()
    if match["iso"]:
        return Figure(text, day=_date(*map(int, text.split("-"))))
    if match["clock"]:
        return Figure(text, clock=text)
    for kind in "123":
        if match[f"m{kind}"]:
            month, year = _NAMES[match[f"m{kind}"].lower()], int(match[f"y{kind}"])
            if kind == "3":
                return Figure(text, month=_date(year, month, 1))
            return Figure(text, day=_date(year, month, int(match[f"d{kind}"])))
    return Figure(text, tuple(_readings(match["number"], match["power"] or "")))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _readings(number: str, power: str) -> Iterator[Reading]:
    exponent = 0
    if power:
        digits = power.translate(_SUPERSCRIPTS).replace("−", "-")
        exponent = int(re.sub(r"^\s?[×·]\s?10\^?|^[eE]", "", digits))
    body = number.removesuffix(power).replace("−", "-")
    body = re.sub(f"[{_GAPS}']", "", body)
    for plain in _spelled(body):
        decimals = len(plain.partition(".")[2])
        yield Reading(float(plain) * 10.0**exponent, 10.0 ** (exponent - decimals))


def _spelled(body: str) -> list[str]:
    """With a point for decimals and none for thousands, in each way that it can be meant."""
    marks = [character for character in body if character in ",."]
    if len(set(marks)) == 2:
        return [body.replace(marks[0], "").replace(marks[-1], ".")]
    if len(marks) > 1:
        return [body.replace(marks[0], "")]
    if not marks:
        return [body]
    decimal, whole = body.replace(marks[0], "."), body.replace(marks[0], "")
    lead, _, rest = body.partition(marks[0])
    return [decimal, whole] if len(rest) == 3 and lead.lstrip("+-0") else [decimal]


def _borne_out(figure: Figure, grounds: Known) -> bool:
    if figure.day is not None:
        return figure.day in grounds.days
    if figure.month is not None:
        return (figure.month.year, figure.month.month) in grounds.months
    if figure.clock is not None:
        return figure.clock in grounds.clocks
    signed = figure.text[0] in "+-−"
    return any(_agrees(reading, grounds, signed=signed) for reading in figure.readings)


def _agrees(reading: Reading, grounds: Known, *, signed: bool) -> bool:
    slack = 0.5 * reading.step * (1 + 1e-6) + 1e-9 * abs(reading.value)
    return any(
        abs(number - reading.value) <= slack or (not signed and abs(abs(number) - reading.value) <= slack)
        for number in grounds.numbers
    )
