"""The Protocol of whoever makes plans, and the rules behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from nlp.plan import Plan
from nlp.rules.parser import Parser
from ocean.terms import Intent


class Planner(Protocol):
    """Reads a question asked at `now`, after the `previous` ones, oldest first."""

    async def plan(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules alone: they await nothing."""

    parser: Parser

    async def plan(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan:
        return alone(self.parser.parse(text, now, previous))


def alone(plan: Plan) -> Plan:
    """What the rules say where nobody else does; a question that they refuse needs no explaining."""
    return plan if plan.intent is Intent.OUT_OF_SCOPE else unexplained(plan)


def unexplained(plan: Plan) -> Plan:
    """The plan that says what of the question nothing here knows: "Dead" of "the Dead Sea", "deepest"."""
    told = {word for missed in plan.unresolved for word in missed.split()}
    new = (word for word in dict.fromkeys(plan.unknown) if word not in told)
    return replace(plan, unresolved=(*plan.unresolved, *new))
