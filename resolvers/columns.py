"""The levels of one profile, as the reference executor asks for them: a slice, and its columns."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ocean.columns import LevelView
from ocean.filter import FloatRange
from ocean.flags import QualityPolicy
from ocean.ids import ProfileKey
from ocean.numbers import shortest
from ocean.rows import ProfileRow
from resolvers.context import Info
from resolvers.inputs import FloatRangeInput
from resolvers.levels import policy_of


@dataclass(frozen=True, slots=True)
class Slice:
    """The levels start..stop of a view: those of one profile."""

    view: LevelView
    start: int
    stop: int

    def values(self, name: str) -> list[float | None]:
        return self.view.values_of(name)[self.start : self.stop]

    def flags(self, name: str) -> list[int]:
        return self.view.flags_of(name)[self.start : self.stop]


async def slice_of(
    root: ProfileRow, info: Info, depth: FloatRangeInput | None, quality: QualityPolicy | None
) -> Slice | None:
    """The levels of a profile that count; None where there are none."""
    policy = policy_of(root, quality)
    if policy is None:
        return None
    found = await info.context.loaders.levels_by_profile.load(ProfileKey(root.number, root.timestamp))
    if found is None:
        return None
    view = found.batch.view(policy, depth.checked() if depth else FloatRange())
    return Slice(view, int(view.offsets[found.index]), int(view.offsets[found.index + 1]))


@dataclass(frozen=True, slots=True)
class ColumnRows:
    """The levels of one profile, or values at given depths, made a column at a time."""

    levels: Slice | None
    at_depths: list[float] | None

    def values(self, name: str) -> list[float | None]:
        """A column; at given depths linear between levels, None outside them."""
        if self.levels is None:
            return [] if self.at_depths is None else [None] * len(self.at_depths)
        if self.at_depths is None:
            return self.levels.values(name)
        if name == "depth":
            return list(self.at_depths)
        part = slice(self.levels.start, self.levels.stop)
        return _interpolated(
            self.levels.view.column("depth")[part], self.levels.view.column(name)[part], self.at_depths
        )

    def flags(self, name: str) -> list[int]:
        """The flags of a column; at given depths 8 (interpolated) where there is a value, else 9."""
        if self.at_depths is not None:
            return [9 if value is None else 8 for value in self.values(name)]
        return self.levels.flags(name) if self.levels else []

    def measured(self, name: str) -> list[float | None] | None:
        """The column, or None where the profile has none of it."""
        found = self.values(name)
        return found if any(value is not None for value in found) else None


def _interpolated(depth: Any, values: Any, wanted: list[float]) -> list[float | None]:
    known = np.isfinite(depth) & np.isfinite(values)
    if not known.any():
        return [None] * len(wanted)
    rising = np.maximum.accumulate(depth[known].astype(np.float64))
    asked = np.asarray(wanted, dtype=np.float32).astype(np.float64)  # as depths are stored
    found = np.interp(asked, rising, values[known].astype(np.float64), left=np.nan, right=np.nan)
    return shortest(found.astype(np.float32))
