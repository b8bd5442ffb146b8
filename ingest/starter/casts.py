"""What the generators make and `write` stores: many casts in columns, contiguous and ragged."""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from ingest.starter.tables import Floats, Matrix
from ocean.terms import PlatformType

Times = npt.NDArray[np.datetime64]
Flags = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Heads:
    """What is known once a cast, each array (n,); flags on the Argo scale, NaN and NaT for missing."""

    code: npt.NDArray[np.str_]
    type: npt.NDArray[np.str_]
    cycle: npt.NDArray[np.int32]
    direction: npt.NDArray[np.str_]
    mode: npt.NDArray[np.str_]
    time: Times
    longitude: Floats
    latitude: Floats
    time_flag: Flags
    position_flag: Flags

    def __len__(self) -> int:
        return len(self.code)

    def take(self, chosen: npt.NDArray[np.bool_] | npt.NDArray[np.intp]) -> Self:
        return type(self)(*(getattr(self, f.name)[chosen] for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Casts:
    """counts: levels of each cast; values: float32 (levels,) by stored name; flags: uint8 likewise."""

    heads: Heads
    counts: npt.NDArray[np.int64]
    values: dict[str, npt.NDArray[np.float32]]
    flags: dict[str, Flags]

    def __len__(self) -> int:
        return len(self.heads)

    def take(self, chosen: npt.NDArray[np.bool_]) -> Self:
        levels = np.repeat(chosen, self.counts)
        return type(self)(
            self.heads.take(chosen),
            self.counts[chosen],
            {name: column[levels] for name, column in self.values.items()},
            {name: column[levels] for name, column in self.flags.items()},
        )

    def by_year(self) -> dict[int, Self]:
        """The casts of each calendar year; those without a time go with the first."""
        years = self.heads.time.astype("datetime64[Y]").astype(int) + 1970
        years = np.where(np.isnat(self.heads.time), years[~np.isnat(self.heads.time)].min(), years)
        return {int(year): self.take(years == year) for year in np.unique(years)}


def heads(
    platform: PlatformType,
    code: npt.NDArray[np.str_],
    cycle: npt.NDArray[np.integer[Any]],
    time: Times,
    longitude: Floats,
    latitude: Floats,
    direction: npt.NDArray[np.str_] | str = "A",
    mode: npt.NDArray[np.str_] | str = "D",
) -> Heads:
    """Heads with every time and position good; longitudes brought to -180..180."""
    n = len(code)
    return Heads(
        code=code,
        type=np.full(n, str(platform)),
        cycle=cycle.astype(np.int32),
        direction=np.broadcast_to(np.asarray(direction), (n,)),
        mode=np.broadcast_to(np.asarray(mode), (n,)),
        time=time.astype("datetime64[s]"),
        longitude=(longitude + 180.0) % 360.0 - 180.0,
        latitude=latitude,
        time_flag=np.ones(n, dtype=np.uint8),
        position_flag=np.ones(n, dtype=np.uint8),
    )


def ragged(head: Heads, matrix: Matrix, kept: npt.NDArray[np.bool_]) -> Casts:
    """Casts of the matrix's kept cells (n x m); flag 1 where there is a value, 9 where there is none."""
    values = {name: column[kept].astype(np.float32) for name, column in matrix.items()}
    flags = {name: np.where(np.isnan(v), 9, 1).astype(np.uint8) for name, v in values.items()}
    return Casts(head, kept.sum(axis=1), values, flags)


def joined(parts: list[Casts]) -> Casts:
    """One after another; a variable that a part lacks is missing there (flag 9)."""
    names = list(dict.fromkeys(name for part in parts for name in part.values))
    sizes = [int(part.counts.sum()) for part in parts]
    absent = [np.full(size, np.nan, dtype=np.float32) for size in sizes]
    unset = [np.full(size, 9, dtype=np.uint8) for size in sizes]
    together = Heads(
        *(np.concatenate([getattr(part.heads, f.name) for part in parts]) for f in fields(Heads))
    )
    return Casts(
        together,
        np.concatenate([part.counts for part in parts]),
        {n: np.concatenate([p.values.get(n, a) for p, a in zip(parts, absent, strict=True)]) for n in names},
        {n: np.concatenate([p.flags.get(n, u) for p, u in zip(parts, unset, strict=True)]) for n in names},
    )
