"""Requests as the URLs of a tabledap server, every part percent-encoded."""

import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

import gsw

from ocean.filter import FloatRange, OceanFilter, rfc3339
from ocean.units import Conversion
from sources.erddap.config import Entry
from sources.erddap.requests import Request
from sources.feed import Need

# A raw pressure may lie this far (dbar) from the adjusted one, by which levels are chosen.
PRESSURE_MARGIN = 50.0
_DEPTH_MARGIN = 1.0
_VALUE_MARGIN = 1e-3  # servers compare in their own precision
_VALUES = ("temperature", "salinity", "oxygen")


def table_url(entry: Entry, columns: Iterable[str], constraints: Iterable[str]) -> str:
    """`/tabledap/ID.nc?columns&constraints`: percent-encoded but for the `&` between the parts."""
    parts = [",".join(columns), *constraints]
    return f"{entry.url}/tabledap/{entry.dataset_id}.nc?" + "&".join(quote(part, safe="") for part in parts)


def constraints(entry: Entry, request: Request, need: Need) -> Iterator[str]:
    """What a request restricts, in ERDDAP's words."""
    if request.platforms and entry.platform is not None:
        yield matching(entry.platform, request.platforms)
    if need.wanted.cycle_numbers and entry.kind in ("argo", "argo-bgc"):
        yield matching("cycle_number", [str(number) for number in need.wanted.cycle_numbers])
    if request.box is not None:
        west, south, east, north = request.box
        yield from (f"longitude>={west!r}", f"longitude<={east!r}")
        yield from (f"latitude>={south!r}", f"latitude<={north!r}")
    if request.span is not None:
        yield from (f"time>={rfc3339(request.span.start)}", f"time<{rfc3339(request.span.end)}")
    if not need.whole:
        yield from _of_levels(entry, need.wanted)


def matching(column: str, values: Iterable[str]) -> str:
    """One of the values, exactly: an OR is a regular expression only, of the whole text, of numbers too."""
    pattern = "|".join(re.sub(r"([^A-Za-z0-9_ -])", r"\\\1", value) for value in values)
    return f"{column}=~{json.dumps(f'({pattern})', ensure_ascii=False)}"


def _of_levels(entry: Entry, wanted: OceanFilter) -> Iterator[str]:
    if "pressure" in entry.columns:
        yield from _between(entry.columns["pressure"].name, _pressures(wanted), PRESSURE_MARGIN)
    elif "depth" in entry.columns:
        yield from _between(entry.columns["depth"].name, _depths(wanted), _DEPTH_MARGIN)
    if entry.kind in ("argo", "argo-bgc"):
        return  # a value may be the raw or the adjusted one
    for stored in _VALUES:
        column = entry.columns.get(stored)
        if column is not None and column.conversion(stored, column.units or "") == Conversion():
            yield from _between(column.name, getattr(wanted, stored), _VALUE_MARGIN)


def _pressures(wanted: OceanFilter) -> FloatRange:
    """The pressures at which the wanted depths and pressures lie, at any latitude."""
    low, high = wanted.pressure.min, wanted.pressure.max
    if wanted.depth.min is not None:
        shallow = float(gsw.p_from_z(-wanted.depth.min, 0.0))
        low = shallow if low is None else max(low, shallow)
    if wanted.depth.max is not None:
        deep = float(gsw.p_from_z(-wanted.depth.max, 90.0))
        high = deep if high is None else min(high, deep)
    return _range(low, high)


def _depths(wanted: OceanFilter) -> FloatRange:
    low, high = wanted.depth.min, wanted.depth.max
    if wanted.pressure.min is not None:
        shallow = -float(gsw.z_from_p(wanted.pressure.min, 90.0))
        low = shallow if low is None else max(low, shallow)
    if wanted.pressure.max is not None:
        deep = -float(gsw.z_from_p(wanted.pressure.max, 0.0))
        high = deep if high is None else min(high, deep)
    return _range(low, high)


def _range(low: float | None, high: float | None) -> FloatRange:
    # Nothing lies between bounds that cross; any one level is asked for, and the reader finds none.
    return FloatRange(low, high if low is None or high is None else max(low, high))


def _between(name: str, bounds: FloatRange, margin: float) -> Iterator[str]:
    if bounds.min is not None:
        yield f"{name}>={bounds.min - margin!r}"
    if bounds.max is not None:
        yield f"{name}<={bounds.max + margin!r}"
