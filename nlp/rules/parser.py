"""The rules' front door: question text and the turns before it become a plan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from nlp.plan import Plan
from nlp.rules.annotate import Annotator
from nlp.rules.confidence import confidence_of
from nlp.rules.follow_ups import is_follow_up
from nlp.rules.hemisphere import Hemisphere
from nlp.rules.intents import is_definition, is_out_of_scope
from nlp.rules.language import detect
from nlp.rules.reading import Reading, read
from nlp.rules.spans import sensible
from nlp.rules.turns import Turn, first_turn, next_turn
from nlp.rules.vocabulary import RegionLike, names_of
from nlp.rules.where import Where
from nlp.text import MAX_CHARACTERS, MAX_TOKENS, Token, tokens
from ocean.filter import OceanFilter
from ocean.terms import Engine, Intent

_MAX_TURNS = 20


class GazetteerLike(Protocol):
    """What is asked of the gazetteer."""

    def names(self) -> Iterable[str]: ...
    def find(self, text: str) -> RegionLike | None: ...


@dataclass(frozen=True, slots=True)
class _Step:
    """One question of the conversation, read in its context."""

    turn: Turn | None
    reading: Reading
    language: str
    follow_up: bool


class Parser:
    """Holds one gazetteer's index; `parse` is pure and quick."""

    __slots__ = ("_annotator", "_hemisphere")

    def __init__(self, gazetteer: GazetteerLike) -> None:
        regions = [region for name in gazetteer.names() if (region := gazetteer.find(name)) is not None]
        self._annotator = Annotator.of(names_of(regions))
        self._hemisphere = Hemisphere(regions)

    def parse(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan:
        """The plan of `text`; `previous` are the earlier questions, oldest first. Odd text raises nothing."""
        moment = sensible(now)
        before: _Step | None = None
        for earlier in previous[-_MAX_TURNS:]:
            step = self._step(earlier[:MAX_CHARACTERS], moment, before)
            before = step if step.turn is not None else before
        return _plan(text, self._step(text[:MAX_CHARACTERS], moment, before))

    def _step(self, text: str, now: datetime, before: _Step | None) -> _Step:
        found = tokens(text)[:MAX_TOKENS]
        language = detect(text, found, before.language if before else None)
        alone = self._read(found, language, now, None)
        if is_out_of_scope(alone, follow_up=before is not None):
            return _Step(None, alone, language, follow_up=False)
        if is_definition(alone):
            return _Step(Turn(Intent.DESCRIBE), alone, language, follow_up=False)
        if before is not None and before.turn is not None and is_follow_up(alone):
            reading = self._read(found, language, now, before.turn)
            return _Step(next_turn(before.turn, reading, now), reading, language, follow_up=True)
        if is_out_of_scope(alone, follow_up=False):
            return _Step(None, alone, language, follow_up=False)
        return _Step(first_turn(alone, now), alone, language, follow_up=False)

    def _read(self, found: Sequence[Token], language: str, now: datetime, before: Turn | None) -> Reading:
        def southern(where: Where) -> bool:
            if where or before is None:
                return self._hemisphere.of_where(where)
            return self._hemisphere.of_filters(before.compare or (before.filter,))

        line = self._annotator.pivot(found, language)
        return read(line, now, southern, (before.compare or (before.filter,)) if before is not None else ())


def _plan(text: str, step: _Step) -> Plan:
    turn, reading = step.turn, step.reading
    assumptions: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    if turn is None:
        turn = Turn(Intent.OUT_OF_SCOPE)
    elif turn != Turn(Intent.DESCRIBE):
        assumptions, missed = reading.notes.assumptions, reading.notes.unresolved
    missed = (*missed, *_beyond(text))
    return Plan(
        text=text,
        intent=turn.intent,
        filter=turn.filter if turn.intent is not Intent.OUT_OF_SCOPE else OceanFilter(),
        compare=turn.compare,
        variable=turn.variables[0] if turn.variables else None,
        statistic=turn.statistic,
        group_by=turn.group_by,
        order_by=turn.order_by,
        limit=turn.limit,
        assumptions=assumptions,
        unresolved=missed,
        confidence=confidence_of(turn.intent, reading, missed, follow_up=step.follow_up),
        engine=Engine.RULES,
        language=step.language,
        unknown=reading.unknown,
    )


def _beyond(text: str) -> Iterator[str]:
    """What was not read of a long text."""
    if len(text) > MAX_CHARACTERS:
        yield f"everything beyond {MAX_CHARACTERS} characters"
    if len(tokens(text[:MAX_CHARACTERS])) > MAX_TOKENS:
        yield f"everything beyond {MAX_TOKENS} words and marks"
