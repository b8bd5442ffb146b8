"""What matches of some profiles or of one tile: made into columns where a page wants it."""

import asyncio
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ParamSpec, TypeVar

import numpy as np

from ocean.carriers import Made, Table
from ocean.columns import LevelView
from ocean.flags import QualityPolicy
from ocean.levels import Ints
from ocean.measurements import MeasurementTable, Picked
from ocean.rows import ProfileRow
from ocean.terms import ProfileOrder
from sources.postgis.records import ProfileRecords
from sources.postgis.scan import Chunk, Key, time_parts

TIME_ORDERS = (ProfileOrder.TIME_DESC, ProfileOrder.TIME_ASC)
# More levels are unpacked and made into columns off the event loop: these take a millisecond or so.
MANY = 10_000

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a page starts: after `place` of the profile or tile (kind, key)."""

    kind: str
    key: Key
    place: int


@dataclass(frozen=True, slots=True)
class Block:
    """The matching rows of profiles in their order (kind p) or of one tile (kind g).

    keys: of the profiles or the tile; the rows of key i are edges[i]..edges[i + 1]; places: which stored
    level or cell each row is, ascending within a key; table: makes the rows start..stop.
    """

    kind: str
    keys: Sequence[Key]
    edges: Sequence[int]
    places: Ints
    table: Callable[[int, int], Table]

    def part(self, start: int, stop: int | None = None) -> "Block":
        """The rows of some keys."""
        return replace(self, keys=self.keys[start:stop], edges=self.edges[start : stop and stop + 1])

    def after(self, start: Start | None) -> int:
        """The first row behind the start, which is in the first key or before it."""
        first, stop = self.edges[:2]
        if start is None or (self.kind, self.keys[0][1]) != (start.kind, start.key[1]):
            return first
        return first + int(np.searchsorted(self.places[first:stop], start.place, side="right"))

    def cursor_keys(self, order: ProfileOrder, start: int, stop: int) -> Made:
        """Of the rows start..stop; they keep nothing else of the block."""
        kind, keys, edges, places = self.kind, self.keys, self.edges, self.places[start:stop]
        lead = time_parts if order in TIME_ORDERS else tuple

        def make(first: int, last: int) -> list[tuple[str | int | float, ...]]:
            owners = [bisect_right(edges, start + row) - 1 for row in range(first, last)]
            rows = zip(owners, places[first:last].tolist(), strict=True)
            return [(kind, *lead(keys[owner]), place) for owner, place in rows]

        return Made(stop - start, make)


def level_block(chunk: Chunk, keys: Sequence[Key], policy: QualityPolicy, columns: frozenset[str]) -> Block:
    """The matching levels of a chunk; `keys` are those of the profiles that have some."""
    assert chunk.view is not None and chunk.matches is not None  # noqa: S101, PT018 - scanned with levels
    view = chunk.view.only(np.flatnonzero(chunk.matches))
    records = chunk.records

    def profiles(places: list[int]) -> ProfileRecords:
        return ProfileRecords([records[place] for place in places], policy, None)

    return block_of(view, chunk.found, keys, profiles, columns)


def block_of(
    view: LevelView,
    found: Sequence[int],
    keys: Sequence[Key],
    profiles: Callable[[list[int]], Sequence[ProfileRow]],
    columns: frozenset[str],
) -> Block:
    """All levels of a view. found: its profiles that have some, in order; profiles: those of some places."""
    edges = [*np.searchsorted(view.profile, found).tolist(), len(view)]

    def table(start: int, stop: int) -> MeasurementTable:
        part = view.only(slice(start, stop))
        begins = np.diff(part.profile, prepend=-1) > 0
        shown = profiles(part.profile[begins].tolist())
        return MeasurementTable(shown, Picked.of(part, np.cumsum(begins) - 1, columns))

    return Block("p", keys, edges, view.stored_index, table)


async def aside(size: int, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """Off the event loop where there is much of it."""
    if size > MANY:
        return await asyncio.to_thread(work, *given, **named)
    return work(*given, **named)
