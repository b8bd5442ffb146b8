"""A griddap dataset as a feed: analyses and satellites, a window of cells at a few moments."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from math import ceil, sqrt
from urllib.parse import quote

import numpy as np

from ocean.gazetteer import Gazetteer
from ocean.records import GridField
from sources.erddap.axes import Axes, Window, axes_of
from sources.erddap.boxes import boxes_of
from sources.erddap.config import Entry
from sources.erddap.grids import decode
from sources.erddap.requests import ungridded
from sources.erddap.server import Http, Tally, ask, in_order, refused, version
from sources.erddap.spans import spans_of
from sources.erddap.tables import read_table
from sources.feed import Fault, Gathered, Need

# Near-real-time datasets grow at the end once a day.
_AXES_KEPT = 3600.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A window of cells at the moments from one place of the time axis to another; every stride-th cell."""

    axes: Axes
    first: int
    last: int
    window: Window
    stride: int

    def __str__(self) -> str:
        return f"{self.axes.times[self.first]} to {self.axes.times[self.last]}"

    def subscripts(self) -> str:
        """The part of a query behind the name of a variable."""
        times, rows, columns = self.axes.times, self.axes.rows, self.axes.columns
        bounds = [f"({np.datetime_as_string(times[at], unit='s')}Z)" for at in (self.first, self.last)]
        parts = [f"[{bounds[0]}:1:{bounds[1]}]", *(f"[({other!r})]" for other in self.axes.others)]
        for axis, (first, last) in ((rows, self.window.rows), (columns, self.window.columns)):
            parts.append(f"[({float(axis[first])!r}):{self.stride}:({float(axis[last])!r})]")
        return "".join(parts)


class GridFeed:
    """See Feed. Cells beyond what the server bears are thinned out, and the answer says so."""

    def __init__(
        self,
        entry: Entry,
        http: Http,
        gazetteer: Gazetteer,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.entry = entry
        self._http = http
        self._gazetteer = gazetteer
        self._now = now
        self._axes: tuple[float, Axes] | None = None

    @property
    def name(self) -> str:
        return self.entry.name

    def refusal(self, need: Need) -> str | None:
        return ungridded(self.entry, need)

    async def gather(self, need: Need) -> Gathered:
        if reason := self.refusal(need):
            raise refused(reason)
        fetched_at = self._now()
        axes = await self._known_axes()
        pieces = list(islice(self._pieces(axes, need), self.entry.chunk.most + 1))
        walk = pieces[: self.entry.chunk.most]
        tally, fields, enough = Tally(), list[GridField](), False
        async with aclosing(in_order(walk, self._fields)) as answers:
            async for told in answers:
                tally.add(told)
                fields += told.answer or ()
                if need.newest is not None and cells_in(fields) >= abs(need.newest):
                    enough = told.question is not pieces[-1]
                    break
        tally.check()
        tally.missing += self._left_out(walk, pieces, enough=enough)
        return Gathered(tuple(fields), fetched_at, exhausted=not enough, missing=tuple(tally.missing))

    async def probe(self) -> None:
        """Asks for the version, and for the last moment of the dataset."""
        await version(self._http, self.entry.url, self.name)
        await ask(self._http, self._url(f"{self.entry.axes[0]}[(last)]"), self.name)

    async def _known_axes(self) -> Axes:
        if self._axes is None or time.monotonic() - self._axes[0] > _AXES_KEPT:
            body = await ask(self._http, self._url(",".join(self.entry.axes)), self.name)
            if body is None:
                raise Fault(f"{self.name} says nothing of its axes {', '.join(self.entry.axes)}.")
            self._axes = (
                time.monotonic(),
                axes_of(read_table(body, self.name), self.entry.axes, self.entry.crs),
            )
        return self._axes[1]

    def _pieces(self, axes: Axes, need: Need) -> Iterator[Piece]:
        """The newest moments first (the oldest where asked), as many at once as the server bears."""
        boxes = boxes_of(need.wanted, self._gazetteer)
        windows = list(axes.windows(boxes))
        moments = axes.moments(spans_of(need.wanted, self._now()))
        most = self.entry.chunk.cells
        strides = [stride_of(window, most) for window in windows]
        shapes = zip(windows, strides, strict=True)
        cells = max((_thinned(window, stride) for window, stride in shapes), default=1)
        # One moment is enough for most who ask for the newest.
        at_once = max(1, most // cells) if need.newest is None else 1
        oldest_first = need.newest is not None and need.newest < 0
        for first, last in _groups(moments, at_once, oldest_first=oldest_first):
            for window, stride in zip(windows, strides, strict=True):
                yield Piece(axes, first, last, window, stride)

    async def _fields(self, piece: Piece) -> list[GridField]:
        names = dict.fromkeys(column.name for column in self.entry.columns.values())
        query = ",".join(name + piece.subscripts() for name in names)
        body = await ask(self._http, self._url(query), self.name)
        if body is None:
            return []
        return await asyncio.to_thread(lambda: decode(read_table(body, self.name), self.entry))

    def _left_out(self, walk: list[Piece], pieces: list[Piece], *, enough: bool) -> list[str]:
        found = []
        if len(pieces) > len(walk) and not enough:
            found.append(f"{self.name} was not asked for what lies beyond {walk[-1]}.")
        stride = max((piece.stride for piece in walk), default=1)
        if stride > 1:
            found.append(f"Of {self.name} only one cell in {stride} by {stride} was read.")
        return found

    def _url(self, query: str) -> str:
        return f"{self.entry.url}/griddap/{self.entry.dataset_id}.nc?{quote(query, safe='')}"


def stride_of(window: Window, most: int) -> int:
    """So that every so many-th row and column are at most so many cells."""
    rows, columns = window.shape
    stride = max(1, ceil(sqrt(rows * columns / most)))
    return stride if _thinned(window, stride) <= most else stride + 1


def _thinned(window: Window, stride: int) -> int:
    rows, columns = window.shape
    return ceil(rows / stride) * ceil(columns / stride)


def _groups(moments: list[int], size: int, *, oldest_first: bool) -> Iterator[tuple[int, int]]:
    """Stretches of neighbouring places of at most so many."""
    ordered = moments if oldest_first else moments[::-1]
    start = 0
    while start < len(ordered):
        stop = start + 1
        while stop < len(ordered) and stop - start < size and abs(ordered[stop] - ordered[stop - 1]) == 1:
            stop += 1
        ends = ordered[start], ordered[stop - 1]
        yield min(ends), max(ends)
        start = stop


def cells_in(fields: list[GridField]) -> int:
    """Those that have a value."""
    return sum(int(np.isfinite(one.values).sum()) for one in fields)
