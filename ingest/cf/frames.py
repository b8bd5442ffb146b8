"""The shapes that discrete samples come in, all read as blocks of profiles with their levels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from ingest.cf import values
from ingest.cf.opening import MOST_ELEMENTS
from ingest.cf.sources import Source
from ocean.errors import UnreadableFile

Array = npt.NDArray[Any]
Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]

BLOCK_LEVELS = 400_000
"""Levels of one block: with ten variables about 100 MB while it is worked on."""
BLOCK_PROFILES = 20_000


class Block(Protocol):
    """Some profiles of a file.

    first: how many come before. offsets: where the levels of each profile start, (p + 1,).
    """

    @property
    def first(self) -> int: ...

    @property
    def offsets(self) -> Ints: ...

    def per_profile(self, source: Source) -> Array:
        """One value a profile, (p,); of a source with one a level, the first that is there."""

    def per_level(self, source: Source) -> Array:
        """One value a level, (l,)."""


class Frame(Protocol):
    """All profiles of a file, in blocks of bounded size."""

    def blocks(self) -> Iterator[Block]: ...

    def holds(self, source: Source) -> bool:
        """Whether a measured variable has one value a level; one value a profile has no depth of its own."""


@dataclass(frozen=True, slots=True)
class Rectangular:
    """Multidimensional arrays: profiles along the outer dimensions, levels along one (or a single level).

    parents: for a dimension of stations or trajectories, the place in it of each profile along `outer`.
    """

    outer: dict[str, int]
    level: str | None
    levels: int
    parents: Mapping[str, Places] = field(default_factory=dict)

    def holds(self, source: Source) -> bool:
        own = {name for name, length in zip(source.dimensions, source.shape, strict=True) if length > 1}
        return own <= {*self.outer, self.level} and (self.level is None or self.level in source.dimensions)

    def blocks(self) -> Iterator["RectangularBlock"]:
        if self.levels > MOST_ELEMENTS:
            raise UnreadableFile(f"{self.level} declares {self.levels} levels a profile, too many to read.")
        most = max(1, min(BLOCK_PROFILES, BLOCK_LEVELS // max(self.levels, 1)))
        first = 0
        for slab in values.hyperslabs(tuple(self.outer.values()), most):
            block = RectangularBlock(self, dict(zip(self.outer, slab, strict=True)), first)
            first += len(block.offsets) - 1
            yield block


@dataclass(frozen=True, slots=True)
class RectangularBlock:
    """See Block."""

    frame: Rectangular
    slab: dict[str, slice]
    first: int

    @property
    def _profiles(self) -> tuple[int, ...]:
        return tuple(part.stop - part.start for part in self.slab.values())

    @property
    def offsets(self) -> Ints:
        profiles = int(np.prod(self._profiles, dtype=np.int64))
        return np.arange(profiles + 1, dtype=np.int64) * self.frame.levels

    def per_profile(self, source: Source) -> Array:
        if self.frame.level is not None and self.frame.level in source.dimensions:
            return _first_of_each(self.per_level(source), self.offsets)
        return self._take(source, tuple(self.slab), self._profiles)

    def per_level(self, source: Source) -> Array:
        if self.frame.level is None:
            return self.per_profile(source)
        dimensions = (*self.slab, self.frame.level)
        return self._take(source, dimensions, (*self._profiles, self.frame.levels))

    def _take(self, source: Source, dimensions: tuple[str, ...], shape: tuple[int, ...]) -> Array:
        for parent, places in self.frame.parents.items():
            if source.dimensions == (parent,):
                own = next(iter(self.slab.values()))
                within = source.read(None)[places[own]]
                return _spread(within, (next(iter(self.slab)),), dimensions, shape)
        names, index = self._index(source, dimensions)
        return _spread(source.read(index or None), names, dimensions, shape)

    def _index(self, source: Source, dimensions: tuple[str, ...]) -> tuple[tuple[str, ...], values.Index]:
        names, index = [], []
        for name, length in zip(source.dimensions, source.shape, strict=True):
            own = self._alias(name, length, dimensions)
            names.append(own)
            index.append(self.slab.get(own, slice(0, length)))
        return tuple(names), tuple(index)

    def _alias(self, name: str, length: int, dimensions: tuple[str, ...]) -> str:
        """Copernicus gives positions their own dimensions, as long as TIME."""
        if name in dimensions or length == 1:
            return name
        for own, whole in self.frame.outer.items():
            if whole == length:
                return own
        raise UnreadableFile(f"{name} of length {length} is none of the dimensions {', '.join(dimensions)}.")


def _spread(
    array: Array, names: tuple[str, ...], dimensions: tuple[str, ...], shape: tuple[int, ...]
) -> Array:
    """An array over `names` as one over `dimensions`, flattened: transposed and broadcast."""
    lone = tuple(place for place, name in enumerate(names) if name not in dimensions)
    array = array.squeeze(lone) if lone else array
    kept = [name for name in names if name in dimensions]
    array = array.transpose([kept.index(name) for name in dimensions if name in kept])
    array = array.reshape(
        [length if name in kept else 1 for name, length in zip(dimensions, shape, strict=True)]
    )
    return np.broadcast_to(array, shape).reshape(-1)


@dataclass(frozen=True, slots=True)
class Ragged:
    """Samples along one dimension that belong to profiles of unequal length.

    sample: the dimension of levels, samples: its length. instance: the dimension of profiles ('' where
    the file has none). counts: levels of each profile. order: the places of the samples profile by
    profile; None where they lie so in the file. parents: as in Rectangular.
    """

    sample: str
    samples: int
    instance: str
    counts: Ints
    order: Ints | None = None
    parents: Mapping[str, Places] = field(default_factory=dict)

    def holds(self, source: Source) -> bool:
        return source.dimensions == (self.sample,)

    def blocks(self) -> Iterator["RaggedBlock"]:
        ends = np.concatenate(([0], np.cumsum(self.counts)))
        start = 0
        while start < len(self.counts):
            fits = int(np.searchsorted(ends, ends[start] + BLOCK_LEVELS, side="right")) - 1
            stop = max(start + 1, min(fits, start + BLOCK_PROFILES, len(self.counts)))
            if ends[stop] - ends[start] > MOST_ELEMENTS:
                raise UnreadableFile(f"A profile has {ends[stop] - ends[start]} levels, too many to read.")
            yield RaggedBlock(self, start, stop, ends[start : stop + 1])
            start = stop


@dataclass(frozen=True, slots=True)
class RaggedBlock:
    """See Block."""

    frame: Ragged
    first: int
    stop: int
    ends: Ints

    @property
    def offsets(self) -> Ints:
        within: Ints = self.ends - self.ends[0]
        return within

    def per_profile(self, source: Source) -> Array:
        if source.dimensions == (self.frame.sample,):
            return _first_of_each(self.per_level(source), self.offsets)
        if source.dimensions == (self.frame.instance,):
            return source.read((slice(self.first, self.stop),))
        for parent, places in self.frame.parents.items():
            if source.dimensions == (parent,):
                return source.read(None)[places[self.first : self.stop]]
        lone = source.read(None)
        if lone.size != 1:
            raise UnreadableFile(f"{source.name} has dimensions that are neither of profiles nor of samples.")
        return np.broadcast_to(lone.reshape(-1), (self.stop - self.first,))

    def per_level(self, source: Source) -> Array:
        if source.dimensions == (self.frame.sample,):
            return self._samples(source)
        return np.repeat(self.per_profile(source), np.diff(self.ends))

    def _samples(self, source: Source) -> Array:
        start, stop = int(self.ends[0]), int(self.ends[-1])
        if self.frame.order is None:
            return source.read((slice(start, stop),))
        places = self.frame.order[start:stop]
        if not places.size:
            return source.read((slice(0, 0),))
        low, high = int(places.min()), int(places.max()) + 1
        if high - low > 50 * BLOCK_LEVELS:
            raise UnreadableFile(f"The levels of one profile are scattered over {high - low} samples.")
        return source.read((slice(low, high),))[places - low]


def _first_of_each(array: Array, offsets: Ints) -> Array:
    """The first value of each profile that is not missing; NaN, '' or 9 for a profile without one."""
    there = ~np.isnan(array) if array.dtype.kind == "f" else np.ones(array.shape, dtype=bool)
    places = np.flatnonzero(there)
    found = np.searchsorted(places, offsets[:-1])
    has = found < len(places)
    place = places[np.minimum(found, len(places) - 1)] if len(places) else np.zeros_like(found)
    has &= place < offsets[1:]
    absent = {"f": np.nan, "U": "", "u": 9}[array.dtype.kind]
    result = np.full(len(offsets) - 1, absent, dtype=array.dtype)
    result[has] = array[place[has]]
    return result
