"""A need as the requests to one tabledap dataset: what is refused, and what is asked in which order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from math import ceil

from ocean.gazetteer import Gazetteer
from ocean.place import Bounds
from ocean.variables import BY_VARIABLE, Variable, inputs
from sources.erddap.boxes import area, boxes_of, parted, shifted
from sources.erddap.config import Entry
from sources.erddap.spans import Span, spans_of, steps
from sources.feed import Need, TooMuch

_LONGEST_DAYS = 3_660.0
# Smaller than these (days, square degrees) no request is halved.
_SMALLEST_DAYS = 1.0
_SMALLEST_AREA = 1.0
_RANGES = ("temperature", "salinity", "oxygen")


@dataclass(frozen=True, slots=True)
class Request:
    """What one request asks for; None for everything."""

    box: Bounds | None
    span: Span | None
    platforms: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"platforms {', '.join(self.platforms)}"] if self.platforms else []
        if self.box is not None:
            west, south, east, north = self.box
            parts.append(f"{south:g}..{north:g} N, {west:g}..{east:g} E")
        return "; ".join([*parts, *([str(self.span)] if self.span else [])]) or "everything"

    def halves(self) -> "tuple[Request, Request] | None":
        """The same in two: fewer platforms, else less time, else less space; None where it is small."""
        middle = len(self.platforms) // 2
        if middle:
            first, second = self.platforms[:middle], self.platforms[middle:]
            return replace(self, platforms=first), replace(self, platforms=second)
        if self.span is not None and self.span.days > _SMALLEST_DAYS:
            earlier, later = self.span.halves()
            return replace(self, span=earlier), replace(self, span=later)
        if self.box is not None and area(self.box) > _SMALLEST_AREA:
            one, other = parted(self.box)
            return replace(self, box=one), replace(self, box=other)
        return None


def unanswerable(entry: Entry, need: Need) -> str | None:
    """Why the dataset has no answer to a need, whatever its size; None where it has one."""
    wanted = need.wanted
    if wanted.datasets and entry.record.id not in wanted.datasets:
        return f"{entry.name} has the dataset {entry.record.id} only."
    if wanted.platform_types and entry.platform_type not in wanted.platform_types:
        return f"{entry.name} has platforms of type {entry.platform_type} only."
    if wanted.variables and not any(_has(entry, variable) for variable in wanted.variables):
        return f"{entry.name} does not measure {' or '.join(wanted.variables)}."
    if need.variable is not None and not _has(entry, need.variable):
        return f"{entry.name} does not measure {need.variable}."
    if need.of_profiles and entry.kind == "grid":
        return f"{entry.name} has cells of a grid, no profiles."
    for name in _RANGES:
        if getattr(wanted, name) and name not in entry.columns:
            return f"{entry.name} does not measure {name}."
    if entry.kind != "argo-bgc" or wanted.datasets:
        return None
    asked = (*wanted.variables, *([need.variable] if need.variable else []))
    own = {variable for variable in asked if BY_VARIABLE.get(variable) in _bgc(entry)}
    if own or wanted.oxygen:
        return None
    return f"{entry.name} answers where a biogeochemical variable, or its dataset, is asked for."


def ungridded(entry: Entry, need: Need) -> str | None:
    """As `unanswerable`, for grids: why one is not to be asked, also where the need has no beginning."""
    if need.wanted.platform_codes or need.wanted.cycle_numbers:
        return f"{entry.name} is a grid, without platforms or cycles."
    if reason := entry.unconfigured() or unanswerable(entry, need):
        return reason
    if need.newest is None and need.wanted.time.start is None:
        return TooMuch(f"{entry.name} has a field a day or more: name a period that starts somewhere.")
    return None


def _has(entry: Entry, variable: Variable) -> bool:
    if variable is Variable.PRESSURE:
        return "pressure" in entry.columns
    return set(inputs(variable)) <= entry.measured


def _bgc(entry: Entry) -> list[object]:
    names = entry.measured - {"temperature", "salinity"}
    return [stored for stored in BY_VARIABLE.values() if stored.name in names]


def too_large(entry: Entry, need: Need, now: datetime, gazetteer: Gazetteer) -> str | None:
    """Why a need is more than the server can bear, in one sentence; None where it is not."""
    if need.newest is not None:
        return None
    count = sum(len(slice_) for slice_ in islice(slices(entry, need, now, gazetteer), entry.chunk.most + 1))
    if count <= entry.chunk.most:
        return None
    return (
        f"{entry.name} would take more than {entry.chunk.most} requests for so much space and time: "
        "name a region, a period or platforms."
    )


def slices(entry: Entry, need: Need, now: datetime, gazetteer: Gazetteer) -> Iterator[tuple[Request, ...]]:
    """The requests that hold everything in bounds, time by time, the newest first (oldest where asked)."""
    boxes = _boxes(entry, need, gazetteer)
    if boxes == ():
        return
    codes = tuple(dict.fromkeys(need.wanted.platform_codes))
    if codes and not need.wanted.time and not need.wanted.months:
        yield tuple(
            Request(box, None, group) for group in _groups(codes, entry.chunk.platforms) for box in boxes
        )
        return
    oldest_first = need.newest is not None and need.newest < 0
    groups = list(_groups(codes, entry.chunk.platforms)) if codes else [()]
    for span in steps(spans_of(need.wanted, now), _days(entry, boxes, codes), oldest_first=oldest_first):
        yield tuple(Request(box, span, group) for group in groups for box in boxes)


def _boxes(entry: Entry, need: Need, gazetteer: Gazetteer) -> tuple[Bounds | None, ...]:
    found = boxes_of(need.wanted, gazetteer)
    if found is None:
        return (None,)
    if entry.longitudes == "0..360":
        return tuple(piece for box in found for piece in shifted(box))
    return found


def _days(entry: Entry, boxes: tuple[Bounds | None, ...], codes: tuple[str, ...]) -> float:
    """As many days at once as the space leaves room for; a platform is small enough for ten years."""
    if codes:
        return _LONGEST_DAYS
    largest = max(64_800.0 if box is None else area(box) for box in boxes)
    return min(entry.chunk.days * entry.chunk.square_degrees / largest, _LONGEST_DAYS)


def _groups(codes: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    for group in range(ceil(len(codes) / size)):
        yield codes[group * size : (group + 1) * size]
