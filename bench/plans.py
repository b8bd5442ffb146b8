"""Whether two plans say the same: what `parseQuestion` answers beside what is wanted.

Null, [] and {} say nothing. Numbers are equal within 1e-6 of themselves, depths and radii also within the
rounding of units (0.051 m or km), places within 0.15 degree, times by their instant, lists as sets; the sides
of a comparison have an order.
"""

import json
import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

ROUNDING = 0.051
DEGREES = 0.15 + 1e-9
OUTER = ("intent", "variable", "statistic", "groupBy", "orderBy", "limit", "compare")
RANGES = ("depth", "pressure", "temperature", "salinity", "oxygen", "boundingBox")


def differences(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The parts that differ, each with what was wanted and what was found (None: not set)."""
    left, right = _parts(wanted), _parts(found)
    names = sorted(left.keys() | right.keys())
    pairs = {name: (left.get(name), right.get(name)) for name in names}
    return {name: pair for name, pair in pairs.items() if None in pair or not _same(name, *pair)}


def _parts(plan: Mapping[str, Any]) -> dict[str, Any]:
    outer = {name: plan.get(name) for name in OUTER}
    parts: dict[str, Any] = _told(outer) | _told(plan.get("filter") or {})
    return parts


def _told(value: Any) -> Any:
    """Without what says nothing."""
    if isinstance(value, Mapping):
        kept = {name: _told(part) for name, part in value.items()}
        return {name: part for name, part in kept.items() if part not in (None, [], {})}
    return [_told(part) for part in value] if isinstance(value, list) else value


def _same(name: str, wanted: Any, found: Any) -> bool:
    if name == "compare":
        return len(wanted) == len(found) and not any(
            differences({"filter": left}, {"filter": right})
            for left, right in zip(wanted, found, strict=True)
        )
    if name == "regions":
        return {_name(one) for one in wanted} == {_name(one) for one in found}
    if isinstance(wanted, list):
        return {_key(one) for one in wanted} == {_key(one) for one in found}
    if not isinstance(wanted, dict):
        return _equal(name, wanted, found)
    return wanted.keys() == found.keys() and all(
        _equal(part if name == "near" else name, wanted[part], found[part]) for part in wanted
    )


def _equal(name: str, wanted: Any, found: Any) -> bool:
    """One figure, moment or word."""
    if name == "time":
        return datetime.fromisoformat(wanted) == datetime.fromisoformat(found)
    if name == "longitude":
        apart = abs(wanted - found) % 360
        return min(apart, 360 - apart) <= DEGREES
    if name == "latitude":
        return abs(wanted - found) <= DEGREES
    if name in ("limit", "radiusKm", *RANGES):
        rounding = ROUNDING if name in ("depth", "radiusKm") else 1e-9
        return math.isclose(wanted, found, rel_tol=1e-6, abs_tol=rounding)
    return bool(wanted == found)


def _name(region: str) -> str:
    return " ".join(region.split()).casefold()


def _key(item: Any) -> str:
    return json.dumps(item, sort_keys=True)
