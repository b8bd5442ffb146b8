"""Packed levels: the ragged vertical columns of many profiles, to and from one byte string a profile.

A profile of n levels with the variables of its bit mask is packed, in the order of `STORED`, as
n little-endian float32 a variable (NaN for missing), then n flag bytes a variable, padded to four.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ocean.variables import STORED

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]

# By the number of flags, modulo four.
_PADDING = (b"", b"\0\0\0", b"\0\0", b"\0")
_NAN = np.float32(np.nan).tobytes()


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of p profiles, l in all, shallowest first within each.

    offsets: int64 (p + 1,); values: float32 (l,) by column name, NaN for missing;
    flags: uint8 (l,) by column name, 9 where the value is missing.
    """

    offsets: Ints
    values: dict[str, Floats]
    flags: dict[str, Flags]

    @property
    def counts(self) -> Ints:
        """Levels of each profile."""
        return np.diff(self.offsets)

    def take(self, index: Ints) -> "Levels":
        """Those of some profiles, in this order."""
        counts = self.counts[index]
        ends = np.cumsum(counts)
        at = np.repeat(self.offsets[:-1][index] - (ends - counts), counts) + np.arange(int(counts.sum()))
        return Levels(
            np.concatenate((np.zeros(1, dtype=np.int64), ends)),
            {name: column[at] for name, column in self.values.items()},
            {name: column[at] for name, column in self.flags.items()},
        )

    def profile_of_level(self) -> Ints:
        """The index of the profile that each level belongs to, int64 (l,)."""
        if len(self.offsets) == 2:
            return np.zeros(int(self.offsets[1]), dtype=np.int64)
        return np.repeat(np.arange(len(self.offsets) - 1), self.counts)


def offsets_of(profile: Ints, profiles: int) -> Ints:
    """Where the levels of each profile begin, and where the last ends."""
    if profiles == 1:
        return np.array((0, len(profile)))
    return np.searchsorted(profile, np.arange(profiles + 1))


def by_pressure(levels: Levels) -> Levels:
    """The same levels, stably sorted by pressure within each profile where they are not already."""
    pressure = levels.values["pressure"]
    depth = np.where(np.isnan(pressure), np.float32(np.inf), pressure)
    falls = depth[1:] < depth[:-1]
    falls[levels.offsets[(levels.offsets > 0) & (levels.offsets < len(depth))] - 1] = False
    if not falls.any():
        return levels
    order = np.lexsort((depth, levels.profile_of_level()))
    return Levels(
        levels.offsets,
        {name: column[order] for name, column in levels.values.items()},
        {name: column[order] for name, column in levels.flags.items()},
    )


def end_to_end(parts: Sequence[Levels]) -> Levels:
    """The profiles of all; NaN, flag 9, where a part lacks a column that another has."""
    counts = np.concatenate([part.counts for part in parts]) if parts else np.zeros(0, dtype=np.int64)
    names = dict.fromkeys(name for part in parts for name in part.values)
    return Levels(
        np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts))),
        {name: np.concatenate([_values(part, name) for part in parts]) for name in names},
        {name: np.concatenate([_flags(part, name) for part in parts]) for name in names},
    )


def _values(levels: Levels, name: str) -> Floats:
    absent = np.full(int(levels.offsets[-1]), np.nan, dtype=np.float32)
    return levels.values.get(name, absent)


def _flags(levels: Levels, name: str) -> Flags:
    absent = np.full(int(levels.offsets[-1]), 9, dtype=np.uint8)
    return levels.flags.get(name, absent)


def pack(levels: Levels) -> tuple[list[bytes], npt.NDArray[np.int32]]:
    """One byte string and one bit mask a profile; a variable with no finite value is left out."""
    present = {
        s.name: _any_finite(levels.values[s.name], levels.offsets) for s in STORED if s.name in levels.values
    }
    masks = np.zeros(len(levels.offsets) - 1, dtype=np.int32)
    for stored in STORED:
        if stored.name in present:
            masks |= np.where(present[stored.name], np.int32(1 << stored.bit), np.int32(0))
    return _pack(levels, masks), masks


def _any_finite(values: Floats, offsets: Ints) -> npt.NDArray[np.bool_]:
    found = np.zeros(len(offsets) - 1, dtype=np.bool_)
    filled = np.flatnonzero(np.diff(offsets))
    if len(filled):
        found[filled] = np.logical_or.reduceat(np.isfinite(values), offsets[:-1][filled])
    return found


def _pack(levels: Levels, masks: npt.NDArray[np.int32]) -> list[bytes]:
    """Slices of whole columns, joined a profile at a time: ten times as fast as numpy's scattering."""
    columns = [
        (
            1 << s.bit,
            np.ascontiguousarray(levels.values[s.name], "<f4").tobytes(),
            levels.flags[s.name].tobytes(),
        )
        for s in STORED
        if s.name in levels.values
    ]
    present = {
        mask: [(values, flags) for bit, values, flags in columns if mask & bit]
        for mask in np.unique(masks).tolist()
    }
    blobs = []
    offsets = levels.offsets.tolist()
    for start, stop, mask in zip(offsets, offsets[1:], masks.tolist(), strict=False):
        here = present[mask]
        parts = [values[4 * start : 4 * stop] for values, _ in here]
        parts += [flags[start:stop] for _, flags in here]
        parts.append(_PADDING[len(here) * (stop - start) & 3])
        blobs.append(b"".join(parts))
    return blobs


def unpack(
    blobs: Sequence[bytes], counts: Sequence[int] | Ints, masks: Sequence[int] | Ints, names: Iterable[str]
) -> Levels:
    """The levels of many profiles at once, only the columns in `names` (see `STORED`)."""
    wanted = set(names)
    if len(blobs) == 1:
        return _unpack_one(blobs[0], int(counts[0]), int(masks[0]), wanted)
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    sizes = np.diff(offsets).tolist()
    kinds = np.asarray(masks).tolist()
    values, flags = {}, {}
    for stored in STORED:
        if stored.name in wanted:
            octets = _joined(blobs, sizes, kinds, _values_at(set(kinds), stored.bit), _NAN)
            values[stored.name] = np.frombuffer(octets, dtype="<f4")
            octets = _joined(blobs, sizes, kinds, _flags_at(set(kinds), stored.bit), b"\x09")
            flags[stored.name] = np.frombuffer(octets, dtype=np.uint8)
    return Levels(offsets, values, flags)


def _unpack_one(blob: bytes, count: int, mask: int, names: set[str]) -> Levels:
    """As `unpack`, of one profile: its columns are views of the packed bytes."""
    values: dict[str, Floats] = {}
    flags: dict[str, Flags] = {}
    first_flag = 4 * count * mask.bit_count()
    for stored in STORED:
        if stored.name not in names:
            continue
        if not mask >> stored.bit & 1:
            values[stored.name] = np.full(count, np.nan, dtype=np.float32)
            flags[stored.name] = np.full(count, 9, dtype=np.uint8)
            continue
        before = count * (mask & (1 << stored.bit) - 1).bit_count()
        values[stored.name] = np.frombuffer(blob, "<f4", count, 4 * before)
        flags[stored.name] = np.frombuffer(blob, np.uint8, count, first_flag + before)
    return Levels(np.array((0, count)), values, flags)


# Where a variable begins and ends in a packed profile, in bytes a level, by the mask of those that have it.
_Places = dict[int, tuple[int, int]]


def _values_at(masks: set[int], bit: int) -> _Places:
    before = {mask: (mask & (1 << bit) - 1).bit_count() for mask in masks if mask >> bit & 1}
    return {mask: (4 * place, 4 * place + 4) for mask, place in before.items()}


def _flags_at(masks: set[int], bit: int) -> _Places:
    values = _values_at(masks, bit)
    starts = {mask: 4 * mask.bit_count() + start // 4 for mask, (start, _) in values.items()}
    return {mask: (start, start + 1) for mask, start in starts.items()}


def _joined(
    blobs: Sequence[bytes], counts: list[int], masks: list[int], places: _Places, absent: bytes
) -> bytes:
    """A variable of all profiles: slices joined, ten times as fast as numpy's gathering."""
    if len(set(masks)) == 1 and places:
        (first, last), *_ = places.values()
        return b"".join([blob[first * n : last * n] for blob, n in zip(blobs, counts, strict=True)])
    slices = []
    for blob, count, mask in zip(blobs, counts, masks, strict=True):
        first, last = places.get(mask, (0, 0))
        slices.append(blob[first * count : last * count] if last else absent * count)
    return b"".join(slices)
