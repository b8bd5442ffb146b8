"""The levels of many profiles at once, chosen by policy and depth."""

import asyncio
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from ocean.carriers import Ragged, Table
from ocean.columns import LevelView
from ocean.filter import FloatRange
from ocean.flags import QualityPolicy
from ocean.ids import ProfileKey
from ocean.levels import Flags, Floats, Ints
from ocean.measurements import QC_COLUMNS
from ocean.rows import ProfileRow
from ocean.terms import DataMode
from resolvers.context import Context
from sources.base import ProfileLevels

# The levels of more profiles are chosen off the event loop.
MANY = 50
# What a profile may have none of: null then, not a list of nulls.
OPTIONAL = frozenset({"oxygen", "chlorophyll", "nitrate", "ph"})

_T = TypeVar("_T", bound=np.generic)

Piece = tuple[LevelView, int, int]


class Chosen:
    """The levels of p profiles that a policy and a depth range let through, k in all, end to end."""

    def __init__(self, pieces: list[Piece], offsets: Ints) -> None:
        self._pieces = _joined(pieces)
        self.offsets = offsets

    def __len__(self) -> int:
        return int(self.offsets[-1])

    def values(self, name: str) -> Floats:
        """A stored or derived quantity, NaN where it is not known, float32 (k,)."""
        found = [view.column(name)[start:stop] for view, start, stop in self._pieces]
        return _concatenated(found, np.dtype(np.float32))

    def flags(self, name: str) -> Flags:
        """The flags of a stored quantity; `quality` for the worst of each level."""
        found = [
            (view.quality() if name == "quality" else view.flag(name))[start:stop]
            for view, start, stop in self._pieces
        ]
        return _concatenated(found, np.dtype(np.uint8))

    def stored_index(self) -> Ints:
        """The place of each level among the stored levels of its profile."""
        found = [view.stored_index[start:stop] for view, start, stop in self._pieces]
        return _concatenated(found, np.dtype(np.int64))

    def profile(self) -> Ints:
        """The index of the profile that each level belongs to."""
        return np.repeat(np.arange(len(self.offsets) - 1), np.diff(self.offsets))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours in one view become one piece: mostly all of them."""
    joined: list[Piece] = []
    for view, start, stop in pieces:
        if joined and joined[-1][0] is view and joined[-1][2] == start:
            joined[-1] = (view, joined[-1][1], stop)
        elif stop > start:
            joined.append((view, start, stop))
    return joined


def _concatenated(parts: list[npt.NDArray[_T]], kind: np.dtype[_T]) -> npt.NDArray[_T]:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)


def policy_of(root: ProfileRow, quality: QualityPolicy | None) -> QualityPolicy | None:
    """Which levels of a profile count; None for none: for Argo, research asks for delayed mode."""
    policy = quality or root.policy
    if policy is QualityPolicy.RESEARCH and root.data_mode not in (None, DataMode.DELAYED):
        return None
    return policy


async def choose(
    context: Context,
    roots: Sequence[ProfileRow],
    depth: FloatRange,
    quality: QualityPolicy | None,
    first: int | None = None,
) -> Chosen:
    """The levels of these profiles, of each profile the first so many."""
    keys = [ProfileKey(root.number, root.timestamp) for root in roots]
    found = await context.loaders.levels_by_profile.load_many(keys)
    if len(roots) > MANY:
        return await asyncio.to_thread(_chosen, roots, found, depth, quality, first)
    return _chosen(roots, found, depth, quality, first)


def _chosen(
    roots: Sequence[ProfileRow],
    found: Sequence[ProfileLevels | None],
    depth: FloatRange,
    quality: QualityPolicy | None,
    first: int | None,
) -> Chosen:
    pieces: list[Piece] = []
    counts: list[int] = []
    views: dict[tuple[int, QualityPolicy], LevelView] = {}  # batches live as long as `found`
    for root, levels in zip(roots, found, strict=True):
        policy = policy_of(root, quality)
        if levels is None or policy is None:
            counts.append(0)
            continue
        key = (id(levels.batch), policy)
        view = views.get(key)
        if view is None:
            view = views[key] = levels.batch.view(policy, depth)
        start, stop = view.edges[levels.index], view.edges[levels.index + 1]
        if first is not None:
            stop = min(stop, start + first)
        pieces.append((view, start, stop))
        counts.append(stop - start)
    return Chosen(pieces, np.array((0, *accumulate(counts))))


class ColumnsTable(Table):
    """Chosen levels as parallel arrays: a table with one row a profile and a list in each place."""

    def __init__(self, chosen: Chosen) -> None:
        self._chosen = chosen

    def __len__(self) -> int:
        return len(self._chosen.offsets) - 1

    def column(self, name: str) -> Ragged:
        stored = QC_COLUMNS.get(name, name)
        items = self._chosen.flags(stored) if name in QC_COLUMNS else self._chosen.values(name)
        absent = list(self._absent(stored)) if stored in OPTIONAL else None
        return Ragged(items, self._chosen.offsets, absent)

    def _absent(self, name: str) -> Iterator[bool]:
        known = np.concatenate(([0], np.cumsum(np.isfinite(self._chosen.values(name)))))
        counts = np.diff(known[self._chosen.offsets])
        return (not count for count in counts.tolist())
