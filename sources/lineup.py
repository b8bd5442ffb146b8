"""The live sources of this process, each with what is known of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sources.base import Source
from sources.guard import Guard
from sources.health import SourceHealth
from sources.questions import Question


class Selective(Source, Protocol):
    """A source that can't answer everything."""

    def refusal(self, question: Question[Any]) -> str | None:
        """Why it is not to be asked this, in one sentence; None where it can answer."""


@dataclass(frozen=True, slots=True)
class Live:
    """A live source and its guard; `cache` counts how often its feed was answered from which cache."""

    source: Selective
    guard: Guard
    cache: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lineup:
    """Live sources, those to be preferred first; `absent` are not configured, and never asked."""

    live: tuple[Live, ...] = ()
    absent: tuple[SourceHealth, ...] = ()
