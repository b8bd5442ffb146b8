"""What the tests of `nlp` share: one gazetteer, one moment, and answers as JSON."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from nlp.plan import Plan
from nlp.rules.parser import Parser
from ocean.filter import filter_to_json
from ocean.gazetteer import Gazetteer

NOW = datetime(2025, 6, 15, 12, 30, tzinfo=UTC)  # a Sunday


@cache
def parser() -> Parser:
    return Parser(Gazetteer.load())


def plan_of(text: str, previous: Sequence[str] = (), now: datetime = NOW) -> Plan:
    return parser().parse(text, now, previous)


def answer(text: str, previous: Sequence[str] = (), now: datetime = NOW) -> dict[str, Any]:
    """What `parseQuestion` would say, parts not asked for left out."""
    plan = plan_of(text, previous, now)
    found: dict[str, Any] = {"intent": str(plan.intent), "filter": _plain(filter_to_json(plan.filter))}
    rest = {
        "compare": [_plain(filter_to_json(side)) for side in plan.compare],
        "variable": plan.variable and str(plan.variable),
        "statistic": plan.statistic and str(plan.statistic),
        "groupBy": [str(group) for group in plan.group_by],
        "orderBy": plan.order_by and str(plan.order_by),
        "limit": plan.limit,
    }
    return found | {key: value for key, value in rest.items() if value not in (None, [])}


def _plain(value: Any) -> Any:
    """Enumeration members as their text, as JSON would have them."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, str) else value


def span(start: str | None = None, end: str | None = None) -> dict[str, str]:
    """A time range of whole days, or of whole moments where a `T` is written."""
    ends = {"start": start, "end": end}
    return {key: day if "T" in day else f"{day}T00:00:00Z" for key, day in ends.items() if day}


def within(latitude: float, longitude: float, radius: float) -> dict[str, float]:
    return {"latitude": latitude, "longitude": longitude, "radiusKm": radius}


def box(west: float, south: float, east: float, north: float) -> dict[str, float]:
    return {"west": west, "south": south, "east": east, "north": north}


def band(south: float, north: float) -> dict[str, float]:
    return box(-180, south, 180, north)


def asked(
    text: str,
    intent: str,
    wanted: dict[str, Any] | None = None,
    previous: Sequence[str] = (),
    **rest: Any,
) -> ParameterSet:
    """A question and the whole answer that it must get."""
    expected = {"intent": intent, "filter": wanted or {}, **rest}
    return pytest.param(text, tuple(previous), expected, id=" / ".join((*previous, text)))


def same(answered: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Equal, lists of the filter and groupBy as sets."""
    return _unordered(answered) == _unordered(expected)


def _unordered(found: dict[str, Any]) -> dict[str, Any]:
    loose = {key: sorted(value) for key, value in found["filter"].items() if isinstance(value, list)}
    return found | {"filter": found["filter"] | loose, "groupBy": sorted(found.get("groupBy", []))}
