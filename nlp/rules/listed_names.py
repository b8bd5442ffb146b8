"""Names that share their kind are given it each: "the Black and Red Seas", "the North and South Atlantic"."""

from collections.abc import Sequence
from dataclasses import replace

from nlp.phrases import Phrases, word_set
from nlp.text import Token

_NORTH_AND_SOUTH = word_set("pacific atlantic hemisphere")
_JOINS = word_set("and or & ,")
_LONGEST = 20  # words of one list


def spelt_out(line: list[Token], regions: Phrases) -> list[Token]:
    """The tokens of a question with each name of a list as it would stand alone."""
    return _each_sea(_each_ocean(line), regions)


def _each_ocean(line: list[Token]) -> list[Token]:
    for index in range(len(line) - 3):
        first, _, second, ocean = line[index : index + 4]
        if ocean.text in _NORTH_AND_SOUTH and {first.text[:5], second.text[:5]} == {"north", "south"}:
            return [*line[: index + 1], ocean, *line[index + 1 :]]
    return line


def _each_sea(line: list[Token], regions: Phrases) -> list[Token]:
    found: list[Token] = []
    for index, token in enumerate(line):
        if token.text == "seas" and index and _is_sea(line[index - 1], regions):
            token = replace(token, text="sea")
        found.append(token)
        if _is_sea(token, regions) and (last := _end_of_list(line[index + 1 : index + _LONGEST], regions)):
            found.append(replace(last, text="sea"))
    return found


def _end_of_list(rest: Sequence[Token], regions: Phrases) -> Token | None:
    """The "seas" that a list of further names ends in."""
    if not rest or rest[0].text not in _JOINS:
        return None
    for token in rest:
        if token.text == "seas":
            return token
        if token.text not in (*_JOINS, "the") and not _is_sea(token, regions):
            return None
    return None


def _is_sea(token: Token, regions: Phrases) -> bool:
    return token.is_word and regions.match((token.text, "sea"), 0) is not None
