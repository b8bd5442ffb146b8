"""Rules and model together: what the rules are sure of stands, the model fills what they left open."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import structlog

from nlp.engines.completer import NoAnswer
from nlp.engines.filling import PARTS, Filled, parts_set
from nlp.engines.model import LONGEST, Model
from nlp.engines.planner import alone, unexplained
from nlp.engines.rest import Rest
from nlp.lexicon import LANGUAGES
from nlp.plan import Plan
from nlp.rules.parser import Parser
from nlp.text import fold, tokens
from ocean.deadline import remaining
from ocean.filter import OceanFilter
from ocean.terms import Engine, Intent

# From the second share of unknown words on, the rules did not understand the sentence; from the first on,
# where the model names a language that they do not know: words of another look like theirs by chance.
_PERHAPS_FOREIGN, _FOREIGN = 0.2, 0.4
# There, only names, numbers and dates are sure: other words look like those of a known language by chance.
_SURE_ANYWHERE = ("regions", "bounding_box", "near", "time", "platform_codes")
# Of the rules' confidence in OUT_OF_SCOPE: above it was said so, below nothing was understood.
_TOLD = 0.9


@dataclass(frozen=True, slots=True)
class Combined:
    """Asks the model only where the rules met unknown words, for at most `deadline` seconds."""

    parser: Parser
    model: Model
    deadline: float
    rest: Rest = field(default_factory=Rest)

    async def plan(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan:
        known = self.parser.parse(text, now, previous)
        if not leaves_open(known):
            return known
        if self.rest.lasts or len(text) > LONGEST:
            return alone(known)
        try:
            async with asyncio.timeout(min(self.deadline, remaining())):
                filled = await self.model.fill(text, now, previous)
        except (NoAnswer, TimeoutError) as reason:
            structlog.get_logger("nlp").warning("model_gave_nothing", reason=str(reason) or "deadline")
            self.rest.failed()
            return alone(known)
        self.rest.worked()
        return together(known, filled)


def leaves_open(known: Plan) -> bool:
    """Whether there is something for a model to do: unknown words, unless what was asked was told apart."""
    told = known.intent is Intent.OUT_OF_SCOPE and known.confidence > _TOLD
    return bool(known.unknown) and not told


def is_foreign(known: Plan, language: str) -> bool:
    """Whether too few words are known for the rules to have understood; `language` is the model's word."""
    words = sum(token.is_word for token in tokens(known.text))
    unknown = len(known.unknown)
    if language not in LANGUAGES and unknown > 1:
        return unknown >= _PERHAPS_FOREIGN * words
    return unknown >= max(1.0, _FOREIGN * words)


def together(known: Plan, filled: Filled) -> Plan:
    """The rules' plan with what the model adds; in a language unknown to them, the other way round."""
    if known.intent is Intent.OUT_OF_SCOPE or is_foreign(known, filled.plan.language):
        return _foreign(known, filled)
    return _filled(known, filled)


def _foreign(known: Plan, filled: Filled) -> Plan:
    plan = filled.plan
    if plan.intent is Intent.OUT_OF_SCOPE:
        return replace(plan, engine=Engine.LLM)
    if not filled.slots and plan.intent is not Intent.DESCRIBE:
        return unexplained(known)  # an intent without a word of the question is a guess
    both = replace(
        plan,
        filter=_take(plan.filter, known.filter, _SURE_ANYWHERE),
        variable=plan.variable or known.variable,
        statistic=plan.statistic or known.statistic,
    )
    return replace(both, engine=Engine.LLM if both == plan else Engine.BOTH)


def _filled(known: Plan, filled: Filled) -> Plan:
    """Only what rests on a word that the rules do not know is taken."""
    unknown = {fold(word) for word in known.unknown}
    new = {
        name for name, slot in filled.slots.items() if unknown & {token.text for token in tokens(slot.said)}
    }
    plan = filled.plan
    parts = [part for name in new & PARTS.keys() for part in PARTS[name]]
    both = replace(
        known,
        filter=_take(known.filter, plan.filter, parts),
        compare=tuple(_take(side, plan.filter, parts) for side in known.compare),
        variable=known.variable or (plan.variable if "variable" in new else None),
        statistic=known.statistic or (plan.statistic if "statistic" in new else None),
    )
    if both == known:
        return unexplained(known)
    said = {token.text for name in new for token in tokens(filled.slots[name].said)}
    left = tuple(word for word in known.unknown if fold(word) not in said)
    told = replace(both, assumptions=(*known.assumptions, *_new(filled, new)), engine=Engine.BOTH)
    return unexplained(replace(told, unknown=left))


def _take(into: OceanFilter, other: OceanFilter, parts: Sequence[str]) -> OceanFilter:
    """`into` with `parts` of `other` of which it says nothing; where, when and how deep are one each."""
    there = parts_set(into)
    taken: dict[str, Any] = {}
    for group in PARTS.values():
        if not there & set(group) or group == PARTS["values"]:
            taken |= {part: getattr(other, part) for part in group if part in parts and part not in there}
    return into.with_parts(**taken)


def _new(filled: Filled, names: set[str]) -> list[str]:
    return [f"“{slot.said}” taken as {slot.means}" for name, slot in filled.slots.items() if name in names]
