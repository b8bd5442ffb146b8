"""Columns as JSON text: leaves, objects and lists, written a part at a time when their turn comes."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import orjson

from ocean.carriers import Column, Made
from ocean.levels import Ints
from web.execution.leaves import NULL, Leaf, alike, dumps

# So many leaves are written in one go: about half a millisecond.
BLOCK = 4_096
# So many leaves of a plain list take as long as one of an object.
LIGHT = 4


class Writer:
    """n values of one column; leaves: how many there are in all."""

    leaves: int

    @property
    def ends(self) -> Ints:
        """How many leaves there are before each value, and in all, int64 (n + 1,)."""
        raise NotImplementedError

    def texts(self, start: int, stop: int) -> list[bytes]:
        """The text of each of the values start..stop."""
        raise NotImplementedError

    def joined(self, start: int, stop: int) -> bytes:
        """The values start..stop with commas between."""
        return b",".join(self.texts(start, stop))

    def lists(self, edges: Sequence[int]) -> list[bytes]:
        """The values between each two edges, as a list."""
        texts, first = self.texts(edges[0], edges[-1]), edges[0]
        return [b"[%b]" % b",".join(texts[start - first : stop - first]) for start, stop in pairwise(edges)]

    def pieces(self, start: int, stop: int) -> Iterator[bytes]:
        """As `joined`, in pieces of about a block."""
        if self.leaves <= BLOCK:
            yield self.joined(start, stop)
            return
        for first, last in self.blocks(start, stop):
            if first > start:
                yield b","
            if last == first + 1:
                yield from self._pieces_of(first)
            else:
                yield self.joined(first, last)

    def blocks(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Neighbours that are one block together, or one value that may be more."""
        if self.leaves <= BLOCK:
            yield start, stop
            return
        while start < stop:
            room = int(np.searchsorted(self.ends, self.ends[start] + BLOCK, side="right")) - 1
            last = min(stop, max(room, start + 1))
            yield start, last
            start = last

    def _pieces_of(self, index: int) -> Iterator[bytes]:
        yield self.joined(index, index + 1)


class Leaves(Writer):
    """Scalars and enums."""

    def __init__(self, leaf: Leaf, column: Column, *, required: bool) -> None:
        self._leaf = leaf
        self._column = column
        self._required = required
        self.leaves = len(column)

    @cached_property
    def is_array(self) -> bool:
        """Whether orjson can write parts of it."""
        return isinstance(self._column, np.ndarray) and alike(self._column)

    @cached_property
    def ends(self) -> Ints:
        return np.arange(len(self._column) + 1)

    def texts(self, start: int, stop: int) -> list[bytes]:
        return self._leaf.texts(self._part(start, stop), required=self._required)

    def joined(self, start: int, stop: int) -> bytes:
        part = self._part(start, stop)
        if isinstance(part, np.ndarray):
            return self._leaf.text_of(part, required=self._required)[1:-1]
        return b",".join(self._leaf.texts(part, required=self._required))

    def lists(self, edges: Sequence[int]) -> list[bytes]:
        if not isinstance(self._column, np.ndarray):
            return super().lists(edges)
        return self._leaf.lists(self._column, edges, required=self._required)

    def arrays(self, edges: Sequence[int]) -> list[Any]:
        """As `lists`, for orjson to write; of a column that is a numpy array."""
        return self._leaf.arrays(self._column, edges, required=self._required)

    def _part(self, start: int, stop: int) -> Column:
        return self._column.make(start, stop) if isinstance(self._column, Made) else self._column[start:stop]


class Objects(Writer):
    """`count` objects: a writer a field, and the literal text before each of them and at the end."""

    def __init__(self, literals: Sequence[bytes], count: int, fields: Sequence[Writer]) -> None:
        self._literals = literals
        self._count = count
        self._fields = fields
        self._template = b"%b".join(literals)  # names have no %
        self.leaves = max(count, sum([field.leaves for field in fields]))
        self._arrays = [field for field in fields if isinstance(field, Lists) and field.of_arrays]

    @cached_property
    def ends(self) -> Ints:
        plain = sum(isinstance(field, Leaves) for field in self._fields)
        ends = np.arange(self._count + 1) * max(plain, 1)
        for field in self._fields:
            if not isinstance(field, Leaves):
                ends += field.ends
        return ends

    def texts(self, start: int, stop: int) -> list[bytes]:
        if not self._fields:
            return [self._template] * (stop - start)
        if len(self._arrays) == len(self._fields):
            names = [name for name, value in self._blank.items() if value is None]
            rows = zip(*(field.arrays(start, stop) for field in self._arrays), strict=True)
            return [dumps(self._blank | dict(zip(names, row, strict=True))) for row in rows]
        return list(map(self._template.__mod__, zip(*self._columns(start, stop), strict=True)))

    @cached_property
    def _blank(self) -> dict[str, Any]:
        """An object without its values, which has its type where that is selected."""
        found: dict[str, Any] = orjson.loads(b"null".join(self._literals))
        return found

    def joined(self, start: int, stop: int) -> bytes:
        return self._rows(self._columns(start, stop), 0, stop - start, b"", b"")

    def lists(self, edges: Sequence[int]) -> list[bytes]:
        columns, first = self._columns(edges[0], edges[-1]), edges[0]
        return [
            self._rows(columns, start - first, stop - first, b"[", b"]") for start, stop in pairwise(edges)
        ]

    def _columns(self, start: int, stop: int) -> list[list[bytes]]:
        return [field.texts(start, stop) for field in self._fields]

    def _rows(
        self, columns: list[list[bytes]], start: int, stop: int, opening: bytes, closing: bytes
    ) -> bytes:
        """All pieces of all rows in one list, a column at every so many places, joined once."""
        if start == stop or not columns:
            return b"%b%b%b" % (opening, b",".join([self._template] * (stop - start)), closing)
        head, *between, tail = self._literals
        row = [b"%b,%b" % (tail, head), b""]
        for literal in between:
            row += (literal, b"")
        pieces = row * (stop - start)
        for place, column in enumerate(columns):
            pieces[2 * place + 1 :: len(row)] = column[start:stop]
        pieces[0] = opening + head
        pieces.append(tail + closing)
        return b"".join(pieces)

    def _pieces_of(self, index: int) -> Iterator[bytes]:
        for literal, field in zip(self._literals, self._fields, strict=False):
            yield literal
            yield from field.pieces(index, index + 1)
        yield self._literals[-1]


class Lists(Writer):
    """Lists end to end in `items`, null where `absent` says so."""

    def __init__(self, items: Writer, offsets: Ints, absent: Sequence[bool] | None) -> None:
        self._items = items
        self._offsets = offsets
        self._edges: list[int] = offsets.tolist()
        self._absent = absent if absent is not None and any(absent) else None
        self.leaves = len(self._edges) + items.leaves

    @cached_property
    def ends(self) -> Ints:
        plain = isinstance(self._items, Leaves)
        ends: Ints = self._offsets // LIGHT if plain else self._items.ends[self._offsets]
        return ends + np.arange(len(self._offsets))

    def texts(self, start: int, stop: int) -> list[bytes]:
        texts = self._items.lists(self._edges[start : stop + 1])
        if self._absent is None:
            return texts
        return [NULL if gone else text for gone, text in zip(self._absent[start:stop], texts, strict=True)]

    @property
    def of_arrays(self) -> bool:
        """Whether each is a part of one numpy array."""
        return isinstance(self._items, Leaves) and self._items.is_array

    def arrays(self, start: int, stop: int) -> list[Any]:
        """As `texts`, for orjson to write."""
        assert isinstance(self._items, Leaves)  # noqa: S101
        found = self._items.arrays(self._edges[start : stop + 1])
        if self._absent is None:
            return found
        return [None if gone else one for gone, one in zip(self._absent[start:stop], found, strict=True)]

    def _pieces_of(self, index: int) -> Iterator[bytes]:
        if self._absent is not None and self._absent[index]:
            yield NULL
            return
        yield b"["
        yield from self._items.pieces(*self._edges[index : index + 2])
        yield b"]"
