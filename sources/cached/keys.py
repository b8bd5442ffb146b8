"""The canonical form of a need: equal needs, however they are written, have one key."""

from collections.abc import Iterator
from dataclasses import fields
from hashlib import blake2b
from typing import Any

import numpy as np
import orjson

from ocean.filter import BoundingBox, FloatRange, Near, OceanFilter, TimeRange
from ocean.geometry import split_box, wrap_longitude
from ocean.ids import microseconds
from sources.feed import Need

# Raised with any change of what is kept, so that old entries are not read.
VERSION = 1
OF_LEVELS = frozenset({"depth", "pressure", "temperature", "salinity", "oxygen", "quality", "variables"})
ALL_MONTHS = tuple(range(1, 13))


def keys_of(feed: str, need: Need) -> list[str]:
    """The keys under which records that will do may be kept: first the need's own, then those of more."""
    forms = [
        (whole, newest)
        for newest in dict.fromkeys((need.newest, None))
        for whole in dict.fromkeys((need.whole, True))
    ]
    return [_key(feed, need.wanted, *form) for form in forms]


def key_of(feed: str, need: Need, *, exhausted: bool) -> str:
    """The key to keep records under; where nothing more lies in bounds they are all that there are."""
    return _key(feed, need.wanted, need.whole, None if exhausted else need.newest)


def _key(feed: str, wanted: OceanFilter, whole: bool, newest: int | None) -> str:
    parts = canonical(wanted)
    if whole:  # what a filter says of single levels is decided on whole profiles
        parts = {name: part for name, part in parts.items() if name not in OF_LEVELS}
    text = orjson.dumps([VERSION, feed, parts, whole, newest], option=orjson.OPT_SORT_KEYS)
    return blake2b(text, digest_size=16).hexdigest()


def canonical(wanted: OceanFilter) -> dict[str, Any]:
    """As JSON: lists in order and without doubles, what leaves nothing out left out, floats as compared."""
    return dict(_parts(wanted))


def _parts(wanted: OceanFilter) -> Iterator[tuple[str, Any]]:
    for part in fields(wanted):
        value = getattr(wanted, part.name)
        if part.name == "polygon" or not value:
            continue
        if part.name == "shape":
            yield "shape", value.normalize().wkb_hex
        elif part.name == "months":
            if set(value) != set(ALL_MONTHS):
                yield "months", sorted(set(value))
        elif part.name != "quality":
            yield part.name, _plain(part.name, value)
    yield "quality", str(wanted.policy)


def _plain(name: str, value: Any) -> Any:
    match value:
        case FloatRange():
            return [None if end is None else float(np.float32(end)) for end in (value.min, value.max)]
        case TimeRange():
            return [None if end is None else microseconds(end) for end in (value.start, value.end)]
        case BoundingBox():
            return sorted(split_box(value.west, value.south, value.east, value.north))
        case Near():
            return [value.latitude, wrap_longitude(value.longitude), value.radius_km]
        case tuple():
            return sorted({_word(name, one) for one in value})
    return value


def _word(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return value.strip().casefold() if name == "regions" else value.strip()
