"""From what was read to parts of a filter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from nlp.rules.depth import Layer
from nlp.rules.notes import Notes
from nlp.rules.reading import Reading
from nlp.rules.times import Times, sides, together
from nlp.rules.values import Bound
from nlp.rules.when import Moment
from nlp.rules.where import Spot, Where
from ocean.filter import BoundingBox, FloatRange, OceanFilter, TimeRange

WHERE = ("regions", "bounding_box", "polygon", "near")
WHEN = ("time", "months")
DEPTH = ("depth", "pressure")

Parts = dict[str, Any]


def where_parts(spots: Sequence[Spot], band: BoundingBox | None, notes: Notes | None = None) -> Parts:
    """All of where at once: a filter has many regions but one point and one box."""
    # Coordinates say more than the name of a place beside them.
    points = [spot.near for spot in sorted(spots, key=lambda spot: spot.place) if spot.near]
    boxes = [spot.box for spot in spots if spot.box]
    if notes is not None and (len(points) > 1 or len(boxes) + bool(band) > 1):
        notes.miss("more than one point or box")
    regions = tuple(dict.fromkeys(spot.region for spot in spots if spot.region))
    return {
        "regions": regions,
        "near": points[0] if points else None,
        "bounding_box": boxes[0] if boxes else band,
        "polygon": None,
    }


def when_parts(times: Times) -> Parts:
    return {"time": times.time, "months": times.months}


def depth_parts(layers: Sequence[Layer], notes: Notes | None = None) -> Parts:
    """Depth and pressure; a number is more exact than a zone beside it."""
    parts: Parts = {"depth": FloatRange(), "pressure": FloatRange()}
    exact = [layer for layer in layers if layer.zone is None] or list(layers)
    for layer in exact:
        key = "pressure" if layer.pressure else "depth"
        parts[key] = _narrowed(parts[key], layer.range)
    if notes is not None and len(exact) > 2:
        notes.miss("more than one depth")
    return parts


def _narrowed(first: FloatRange, second: FloatRange) -> FloatRange:
    """Both bounds ("below 100 m and above 500 m"); two stretches apart become their hull."""
    lows = [end for end in (first.min, second.min) if end is not None]
    highs = [end for end in (first.max, second.max) if end is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return FloatRange(min(lows), max(highs)) if min(lows) <= max(highs) else first
    return FloatRange(low, high)


def value_parts(bounds: Sequence[Bound]) -> Parts:
    """Ranges by quantity; what is stated in numbers wins over an adjective."""
    parts: Parts = {}
    for stated in (False, True):
        fresh: Parts = {}
        for bound in bounds:
            if bound.stated is stated:
                before = fresh.get(bound.field, FloatRange())
                fresh[bound.field] = _narrowed(before, bound.range)
        parts |= fresh
    return parts


def who_parts(reading: Reading) -> Parts:
    parts: Parts = {}
    if reading.who.codes or reading.who.types:
        parts |= {"platform_codes": reading.who.codes, "platform_types": reading.who.types}
    if reading.quality.policy is not None:
        parts["quality"] = reading.quality.policy
    if reading.quality.modes:
        parts["data_modes"] = reading.quality.modes
    return parts


@dataclass(frozen=True, slots=True)
class Axis:
    """One thing that sides can differ in: its fields and the parts of each side."""

    fields: tuple[str, ...]
    sides: tuple[Parts, ...]


def axes_of(reading: Reading) -> tuple[Axis, ...]:
    """Where, when and how deep, each with as many sides as the question names."""
    return (
        Axis(WHERE, _where_sides(reading.where)),
        Axis(WHEN, _when_sides(reading.moments)),
        Axis(DEPTH, tuple(depth_parts([layer]) for layer in reading.layers)),
    )


def _where_sides(where: Where) -> tuple[Parts, ...]:
    return tuple(where_parts([spot], where.band) for spot in where.spots)


def _when_sides(moments: Sequence[Moment]) -> tuple[Parts, ...]:
    return tuple(when_parts(times) for times in sides(moments)) if moments else ()


def compared(axes: Sequence[Axis]) -> tuple[Parts, ...]:
    """The sides: axes with the most values are paired, all others are shared."""
    count = max((len(axis.sides) for axis in axes), default=0)
    if count < 2:
        return ()
    varying = [axis for axis in axes if len(axis.sides) == count]
    # Two regions and two years without pairs: the first axis named most often is the regions.
    merged: list[Parts] = [{} for _ in range(count)]
    for axis in varying:
        for parts, side in zip(merged, axis.sides, strict=True):
            parts.update(side)
    return tuple(merged)


def in_all(sides: Sequence[Parts]) -> Parts:
    """What every side says alike ("the tropical Pacific and the tropical Atlantic")."""
    first, *others = sides or ({},)
    return {name: part for name, part in first.items() if part and all(o.get(name) == part for o in others)}


def shared_parts(reading: Reading, varying: set[str], notes: Notes) -> Parts:
    """The parts of where, when and depth that no side has for itself."""
    parts: Parts = {}
    if reading.where and "regions" not in varying:
        parts |= where_parts(reading.where.spots, reading.where.band, notes)
    if reading.moments and "time" not in varying:
        parts |= when_parts(together(reading.moments))
    if reading.layers and "depth" not in varying:
        parts |= depth_parts(reading.layers, notes)
    return parts


def with_parts(base: OceanFilter, parts: Parts) -> OceanFilter:
    return replace(base, **parts) if parts else base


def cleared(fields: Sequence[str]) -> Parts:
    empty: Parts = {
        "regions": (),
        "bounding_box": None,
        "polygon": None,
        "near": None,
        "time": TimeRange(),
        "months": (),
        "depth": FloatRange(),
        "pressure": FloatRange(),
    }
    return {name: empty[name] for name in fields}
