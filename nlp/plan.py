"""The typed plan that a question becomes: the only thing that leaves this room."""

from dataclasses import dataclass

from ocean.filter import OceanFilter
from ocean.terms import Engine, GroupBy, Intent, ProfileOrder, Statistic
from ocean.variables import Variable


@dataclass(frozen=True, slots=True)
class Plan:
    """What a question means, by the conventions; `compare` holds one whole filter a side.

    `unknown` are its words that no rule knows, as they were written.
    """

    text: str
    intent: Intent
    filter: OceanFilter
    compare: tuple[OceanFilter, ...]
    variable: Variable | None
    statistic: Statistic | None
    group_by: tuple[GroupBy, ...]
    order_by: ProfileOrder | None
    limit: int | None
    assumptions: tuple[str, ...]
    unresolved: tuple[str, ...]
    confidence: float
    engine: Engine
    language: str
    unknown: tuple[str, ...] = ()
