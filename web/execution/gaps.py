"""Columns whose values are those of another: each many times over, or with nulls between."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from ocean.levels import Ints
from web.execution.leaves import NULL
from web.execution.writers import Writer


class Picked(Writer):
    """Texts that are there already, each for many values."""

    def __init__(self, texts: list[bytes], index: Sequence[int]) -> None:
        self._texts = texts
        self._index = index
        self.leaves = len(index)

    @property
    def ends(self) -> Ints:
        return np.arange(len(self._index) + 1)

    def texts(self, start: int, stop: int) -> list[bytes]:
        return list(map(self._texts.__getitem__, self._index[start:stop]))


class Sparse(Writer):
    """The values of `inner` where there is one, null elsewhere."""

    def __init__(self, inner: Writer, there: Sequence[bool]) -> None:
        self._inner = inner
        self._there = there
        self._places: Ints = np.concatenate(([0], np.cumsum(there)))
        self.leaves = len(there) + inner.leaves

    @cached_property
    def ends(self) -> Ints:
        ends: Ints = self._inner.ends[self._places] + np.arange(len(self._places))
        return ends

    def texts(self, start: int, stop: int) -> list[bytes]:
        found = iter(self._inner.texts(int(self._places[start]), int(self._places[stop])))
        return [next(found) if there else NULL for there in self._there[start:stop]]

    def _pieces_of(self, index: int) -> Iterator[bytes]:
        if not self._there[index]:
            yield NULL
            return
        yield from self._inner.pieces(int(self._places[index]), int(self._places[index + 1]))
