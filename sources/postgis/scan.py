"""Profiles that match a filter, in order, a chunk at a time: SQL narrows, the levels decide."""

import asyncio
import math
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from asyncpg import Record

from ocean.columns import LevelView
from ocean.filter import OceanFilter
from ocean.ids import Cursor, microseconds
from ocean.variables import Variable
from sources.postgis.store import LEVEL_COLUMNS, PROFILE_COLUMNS, Store, level_batch
from sources.postgis.where import Where, distance, geography, needs_levels, where_of
from sources.postgis.years import edge

MAX_CHUNK = 4_000
SELDOM = 50
ASIDE_DEGREES = 0.0001
ASIDE_METRES = 20  # more than that is in both directions, 16 m
Key = tuple[Any, int]


@dataclass(frozen=True, slots=True)
class Order:
    """Rows by (`expression`, id); the comparison finds what comes after a key.

    origin: the point, or one some metres from it, that `expression` is the distance from.
    """

    expression: str
    descending: bool
    extra: str = ""
    origin: str | None = None

    @property
    def sql(self) -> str:
        way = "DESC" if self.descending else "ASC"
        return f"{self.expression} {way}, p.id {way}"


NEWEST = Order("p.profile_date", descending=True)
OLDEST = Order("p.profile_date", descending=False)


def nearest(where: Where, wanted: OceanFilter) -> Order:
    """By geodesic distance in metres from the filter's `near`."""
    expression = distance(where, wanted)
    return Order(
        expression, descending=False, extra=f", {expression} AS distance", origin=_origin(where, wanted)
    )


def _origin(where: Where, wanted: OceanFilter) -> str:
    """Where neighbours are looked for, which may be a few metres aside.

    A pole and 180 degrees have many spellings, which the index keeps apart by the rounding of zero:
    PostgreSQL then finds neighbours of such a point "in wrong order", and fails.
    """
    assert wanted.near is not None  # noqa: S101 - callers have checked
    return geography(where, _aside(wanted.near.longitude), _aside(wanted.near.latitude))


def _aside(degrees: float) -> float:
    """A coordinate, or where it is a multiple of 90, one beside it."""
    axis = round(degrees / 90) * 90
    return degrees if abs(degrees - axis) > ASIDE_DEGREES else axis - math.copysign(ASIDE_DEGREES, axis)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Candidate profiles, which of them match, and their levels where they were read.

    found: indices into `records`. matches: which levels of `view` match, bool; both None where the
    filter says nothing of levels and nobody asked for them.
    """

    records: list[Record]
    found: list[int]
    view: LevelView | None = None
    matches: npt.NDArray[np.bool_] | None = None

    def hits(self) -> Iterator[tuple[Record, Key]]:
        """The matching records with their sort keys, in order."""
        for index in self.found:
            record = self.records[index]
            yield record, (record["sort_key"], record["id"])


@dataclass(frozen=True, slots=True)
class Scan:
    """A filter over the store; `with_levels` decides by levels even where the filter needs none.

    bring_levels: levels are read with the profiles, whoever decides. variable: the one that statistics
    are computed of; measured: one that a matching level must have besides; names: the only columns to unpack.
    """

    store: Store
    wanted: OceanFilter
    with_levels: bool = False
    variable: Variable | None = None
    names: tuple[str, ...] | None = None
    extra_columns: str = ""
    measured: Variable | None = None
    bring_levels: bool = False

    def where(self) -> Where:
        return where_of(self.wanted, self.store.gazetteer, self.variable)

    @property
    def decides(self) -> bool:
        """Whether the levels tell which profiles match; else SQL does."""
        return self.with_levels or needs_levels(self.wanted)

    async def chunks(
        self, where: Where, order: Order, after: Key | None = None, size: int = 500, hits: int | None = None
    ) -> AsyncGenerator[Chunk, None]:
        """Chunks of matching profiles after a key; empty ones are left out.

        They grow, or where the caller wants so many `hits` and no more, they hold what those should need:
        profiles, or with `with_levels` matching levels.
        """
        read = found = 0
        decides, order = self.decides, self._telling(where, order)
        while True:
            records = await self._fetch(where, order, after, size)
            if records:
                after = (records[-1]["sort_key"], records[-1]["id"])
                chunk = await asyncio.to_thread(self._decide, records) if decides else _plain(records)
                read, found = read + len(records), found + self._hits(chunk)
                if chunk.found:
                    yield chunk
            if len(records) < size:
                return
            size = _next_size(size, read, found, hits)

    def _hits(self, chunk: Chunk) -> int:
        if self.with_levels and chunk.matches is not None:
            return int(np.count_nonzero(chunk.matches))
        return len(chunk.found)

    async def first(self, where: Where, order: Order, after: Key | None, size: int) -> list[Record]:
        """The first so many profiles after a key, where SQL decides."""
        return await self._fetch(where, self._telling(where, order), after, size)

    def _telling(self, where: Where, order: Order) -> Order:
        """With the distance, which a profile tells in every order."""
        if self.wanted.near is None or order.extra:
            return order
        return replace(order, extra=f", {distance(where, self.wanted)} AS distance")

    async def _fetch(self, where: Where, order: Order, after: Key | None, size: int) -> list[Record]:
        """The next rows. The years that should hold them are asked first: to plan for all costs most."""
        edge = self._edge(order, after, size)
        if edge is None:
            return await self._records(where, order, after, size)
        here, beyond = (">=", "<") if order.descending else ("<", ">=")
        records = await self._records(where.also(f"p.profile_date {here} ", edge), order, after, size)
        if len(records) < size:
            rest, left = where.also(f"p.profile_date {beyond} ", edge), size - len(records)
            records += await self._records(rest, order, after, left)
        return records

    def _edge(self, order: Order, after: Key | None, size: int) -> datetime | None:
        """Where the first years end that have profiles enough for a filter that one in 50 passes."""
        if order not in (NEWEST, OLDEST):
            return None
        time = self.wanted.time
        start, end = time.start, time.end
        if after is not None:
            start, end = (start, after[0]) if order.descending else (after[0], end)
        return edge(self.store.years, start, end, SELDOM * size, descending=order.descending)

    async def _records(self, where: Where, order: Order, after: Key | None, size: int) -> list[Record]:
        values, conditions = list(where.values), where.sql
        if after is not None:
            values += after
            beyond, mark = ("<", "<=") if order.descending else (">", ">=")
            key, number = f"${len(values) - 1}", f"${len(values)}"
            # The first condition prunes partitions, which a comparison of rows does not.
            conditions += (
                f" AND {order.expression} {mark} {key}"
                f" AND ({order.expression}, p.id) {beyond} ({key}, {number})"
            )
        if order.origin is not None:
            conditions += f" AND {_in_reach(order, conditions, size)}"
        levels = f", {LEVEL_COLUMNS}" if self.decides or self.bring_levels else ""
        return await self.store.search(
            f"SELECT {PROFILE_COLUMNS}, {order.expression} AS sort_key"
            f"{order.extra}{self.extra_columns}{levels}"
            f" FROM profiles p WHERE {conditions} ORDER BY {order.sql} LIMIT {size}",
            *values,
        )

    def _decide(self, records: list[Record]) -> Chunk:
        """The profiles of a chunk that have at least one matching level."""
        view = level_batch(records, self.names).view(self.wanted.policy)
        matches = view.matches(self.wanted)
        for variable in (self.variable, self.measured):
            if variable is not None:
                matches &= view.measured(variable)
        found = np.flatnonzero(np.bincount(view.profile[matches])).tolist()
        return Chunk(records, found, view, matches)


def _in_reach(order: Order, conditions: str, size: int) -> str:
    """A condition that the nearest `size` rows meet, and few others.

    The index gives neighbours by distance on a sphere, half a percent off: the nearest on the ellipsoid
    are no farther than the farthest of those.
    """
    neighbours = (
        f"SELECT {order.expression} AS metres FROM profiles p WHERE {conditions}"
        f" ORDER BY p.location::geography <-> {order.origin} LIMIT {size}"
    )
    farthest = f"(SELECT max(metres) + {ASIDE_METRES} FROM ({neighbours}) AS neighbours)"
    return f"p.location::geography && _ST_Expand({order.origin}, {farthest})"


def _next_size(size: int, read: int, found: int, hits: int | None) -> int:
    if hits is None or found == 0:
        return min(size * 2, MAX_CHUNK)
    return min(MAX_CHUNK, 50 + 5 * max(0, hits - found) * read // (4 * found))


def _plain(records: list[Record]) -> Chunk:
    return Chunk(records, list(range(len(records))))


def time_key(cursor: Cursor, place: int = 0) -> Key:
    """From the two parts of a cursor's key that begin at `place`."""
    return (cursor.moment(place), cursor.whole(place + 1))


def time_parts(key: Key) -> tuple[int, int]:
    """To the parts of a cursor."""
    return (microseconds(key[0]), key[1])
