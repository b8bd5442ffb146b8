"""Notes of what was assumed, English sentences of a few forms, in the language of the question."""

import re
from collections.abc import Mapping
from typing import Any

from nlp.narration.en import ENGLISH
from nlp.narration.languages import water
from nlp.narration.notes import NOTES
from nlp.narration.words import Form, Words
from ocean.variables import Variable

_AS = " taken as "
_AT = re.compile(r"at (\S+) (m|dbar)")
_AROUND = re.compile(r"around (\S+)")
_NEAR = re.compile(r"near (.+)")
_SPAN = re.compile(r"(\S+) to (\S+?)(?: (m|dbar))?")
_MONTHS = re.compile(r"months (\d+) to (\d+)")
_NAMED_MONTHS = re.compile(r"([A-Z]\w+) to ([A-Z]\w+)")
_SEASON = re.compile(r"the (northern|southern) (\w+), months ([\d, ]+)")
_BOUND = re.compile(r"(?:(salinity) )?(\S+)(?: (°C))? (or above|or below)")
_BELOW = re.compile(r"(below) (\S+) m")
_DAYS = re.compile(r"the (last) (\d+) days")
_WITHIN = re.compile(r"within (\S+) km of (.+)")
_QUOTED = re.compile(r"“(.+)”")
_READINGS = re.compile(r"the (.+); the other reading is the (.+)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def assumption(words: Words, note: str) -> str:
    """A note in this language; as it is in English, and where it has another form."""
    word, taken, meaning = note.partition(_AS)
    if words.language not in NOTES or not taken:
        return note
    if quoted := _QUOTED.fullmatch(word):
        return words.form.taken.format(word=quoted[1], meaning=_of_model(words, meaning))
    return words.form.taken.format(word=_word(words, word), meaning=_meaning(words, meaning))


def _of_model(words: Words, text: str) -> str:
    """What a model took words of the question for: a value of the API by its name, else English as it is."""
    terms = words.terms
    kinds: tuple[Mapping[Any, str], ...] = (terms.variables, terms.statistics, terms.groups, terms.orders)
    return next((names[text] for names in kinds if text in names), text)


def _word(words: Words, text: str) -> str:
    form, assumed = words.form, NOTES[words.language]
    if text in assumed:
        return assumed[text]
    if match := _AT.fullmatch(text):
        return assumed["at"].format(value=form.unit(_local(form, match[1]), match[2]))
    if match := _AROUND.fullmatch(text):
        return assumed["around"].format(value=_local(form, match[1]))
    if match := _NEAR.fullmatch(text):
        return assumed["near"].format(place=match[1])
    return text


def _meaning(words: Words, text: str) -> str:
    form, assumed = words.form, NOTES[words.language]
    if text in assumed:
        return assumed[text]
    if match := _READINGS.fullmatch(text):
        one, other = (water(words.language, name) for name in match.groups())
        return assumed["other reading"].format(one=one, other=other)
    if match := _SEASON.fullmatch(text):
        months = ", ".join(form.months[int(number) - 1] for number in match[3].split(", "))
        return assumed[match[1]].format(season=assumed[match[2]], months=months)
    if match := _MONTHS.fullmatch(text):
        return form.range(form.months[int(match[1]) - 1], form.months[int(match[2]) - 1])
    if (match := _NAMED_MONTHS.fullmatch(text)) and {match[1], match[2]} <= set(ENGLISH.form.months):
        return form.range(*(form.months[ENGLISH.form.months.index(name)] for name in match.groups()))
    if match := _DAYS.fullmatch(text):
        return assumed["last days"].format(n=match[2])
    return _measure(words, text)


def _measure(words: Words, text: str) -> str:
    form, assumed, terms = words.form, NOTES[words.language], words.terms
    if match := _BOUND.fullmatch(text):
        value = form.unit(_local(form, match[2]), match[3] or "")
        said = assumed[match[4]].format(value=value)
        return f"{terms.variables[Variable.SALINITY]} {said}" if match[1] else said
    if match := _BELOW.fullmatch(text):
        return assumed["below"].format(value=form.unit(_local(form, match[2]), "m"))
    if match := _WITHIN.fullmatch(text):
        distance = form.unit(_local(form, match[1]), "km")
        return terms.within.format(distance=distance, position=_position(form, _local(form, match[2])))
    if match := _SPAN.fullmatch(text):
        low, high = (_position(form, _local(form, end)) for end in match.group(1, 2))
        return form.unit(form.range(low, high), match[3] or "")
    return _position(form, _local(form, text))


def _local(form: Form, text: str) -> str:
    """Its numbers as this language writes them."""
    return _NUMBER.sub(lambda match: form.plain(float(match[0])), text)


def _position(form: Form, text: str) -> str:
    compass = dict(zip("NSEW", form.compass, strict=True))
    return re.sub(r"(?<=°)[NSEW]", lambda match: compass[match[0]], text)
