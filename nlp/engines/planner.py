"""The Protocol of whoever makes plans, and the rules behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from nlp.parser import Parser
from nlp.plan import Plan


class Planner(Protocol):
    """Reads a question asked at `now`, after the `previous` ones, oldest first."""

    async def plan(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules alone: they await nothing."""

    parser: Parser

    async def plan(self, text: str, now: datetime, previous: Sequence[str] = ()) -> Plan:
        return self.parser.parse(text, now, previous)
