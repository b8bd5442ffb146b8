"""The profiles of gathered blocks that a filter is about, side by side, newest version of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from ocean.bounds import bounds_of
from ocean.columns import LevelBatch, LevelView
from ocean.filter import OceanFilter
from ocean.flags import QualityPolicy
from ocean.levels import end_to_end
from ocean.numbers import shortest
from ocean.place import Place, distance_km
from ocean.records import ProfileBlock, identity
from ocean.rows import ProfileRow
from ocean.terms import DataMode, DataSource, Direction, PlatformType, Scheme
from ocean.variables import Variable

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Doubles = npt.NDArray[np.float64]

_DIRECTIONS = {"A": Direction.ASCENDING, "D": Direction.DESCENDING}
_MODES = {"R": DataMode.REAL_TIME, "A": DataMode.ADJUSTED, "D": DataMode.DELAYED}
_RANKS = {"D": 3, "A": 2, "R": 1}


@dataclass(frozen=True, slots=True)
class Part:
    """Some profiles of one block, by their places in it."""

    block: ProfileBlock
    index: Ints


@dataclass(frozen=True)
class Table:
    """p profiles with their levels, in no order unless one is said.

    owners: the block of each and its place there. numbers: int64 (p,), as ingest would number them.
    platforms: the store's numbers of their platforms (p,). times: datetime64[us] (p,).
    """

    wanted: OceanFilter
    owners: Sequence[tuple[ProfileBlock, int]]
    numbers: Ints
    platforms: Ints
    times: npt.NDArray[np.datetime64]
    batch: LevelBatch

    def __len__(self) -> int:
        return len(self.numbers)

    def take(self, index: Ints) -> "Table":
        """Some of the profiles, in this order."""
        batch, wanted = self.batch, self.wanted
        levels = batch.levels.take(index)
        return Table(
            wanted,
            [self.owners[place] for place in index.tolist()],
            self.numbers[index],
            self.platforms[index],
            self.times[index],
            LevelBatch(levels, batch.latitudes[index], batch.longitudes[index]),
        )

    @cached_property
    def distances(self) -> Doubles | None:
        """Metres from the filter's `near`, None without it."""
        if self.wanted.near is None:
            return None
        return distance_km(self.wanted.near, self.batch.longitudes, self.batch.latitudes) * 1000

    @property
    def view(self) -> LevelView:
        return self.batch.view(self.wanted.policy)

    def matches(self, *measured: Variable) -> Bools:
        """Which levels of the view match, and have all of `measured` besides."""
        found = self.view.matches(self.wanted)
        for variable in measured:
            found &= self.view.measured(variable)
        return found

    @cached_property
    def rows(self) -> list[ProfileRow]:
        """Of all p profiles."""
        bounds = bounds_of(self.batch.levels, self.batch.latitudes)
        km = [None] * len(self) if self.distances is None else (self.distances / 1000).tolist()
        return [
            ProfileRow(
                number=number,
                platform_number=platform,
                dataset_id=block.dataset.id,
                cycle_number=block.cycle_numbers[place],
                direction=_DIRECTIONS.get(block.directions[place] or ""),
                scheme=block.schemes[place],
                sampling_scheme=block.sampling_schemes[place],
                timestamp=time.replace(tzinfo=UTC),
                latitude=float(block.latitudes[place]),
                longitude=float(block.longitudes[place]),
                data_mode=_MODES.get(block.data_modes[place] or ""),
                quality_flag=block.quality_flags[place],
                stored_count=stored,
                good_count=good,
                max_depth=depth,
                data_source=DataSource.LIVE_API,
                policy=self.wanted.policy,
                distance_km=distance,
            )
            for (block, place), number, platform, time, stored, good, depth, distance in zip(
                self.owners,
                self.numbers.tolist(),
                self.platforms.tolist(),
                self.times.tolist(),
                self.batch.levels.counts.tolist(),
                bounds.good_counts.tolist(),
                shortest(bounds.columns["max_depth"]),
                km,
                strict=True,
            )
        ]


def table_of(
    blocks: Sequence[ProfileBlock],
    wanted: OceanFilter,
    place: Place,
    schemes: tuple[Scheme, ...] | None,
    platforms: Mapping[str, int],
) -> Table:
    """Everything that the filter says of profiles holds; what it says of levels, `Table.matches` decides.

    schemes: the sampling schemes that answer, None for all. platforms: the numbers of platforms by code.
    """
    parts = _best([Part(one, np.flatnonzero(_chosen(one, wanted, place, schemes))) for one in blocks])
    owners = [(part.block, place) for part in parts for place in part.index.tolist()]
    return Table(
        wanted,
        owners,
        np.array([identity(block.keys[place]) for block, place in owners], dtype=np.int64),
        np.array(
            [platforms[block.platforms[block.platform[place]].code] for block, place in owners],
            dtype=np.int64,
        ),
        _joined([part.block.times[part.index].astype("datetime64[us]") for part in parts], "M8[us]"),
        LevelBatch(
            end_to_end([part.block.levels.take(part.index) for part in parts]),
            _joined([part.block.latitudes[part.index] for part in parts], "f8"),
            _joined([part.block.longitudes[part.index] for part in parts], "f8"),
        ),
    )


def _joined(columns: Sequence[npt.NDArray[Any]], kind: str) -> npt.NDArray[Any]:
    return np.concatenate([*columns, np.zeros(0, dtype=kind)]).astype(kind)


def _chosen(
    block: ProfileBlock, wanted: OceanFilter, place: Place, schemes: tuple[Scheme, ...] | None
) -> Bools:
    """Which profiles of a block the filter is about."""
    found = ~np.isnat(block.times) & np.isfinite(block.latitudes) & np.isfinite(block.longitudes)
    if wanted.datasets and block.dataset.id not in wanted.datasets:
        found[:] = False
    found &= _timely(block.times, wanted)
    if schemes is not None:
        found &= np.array([scheme in schemes for scheme in block.schemes], dtype=np.bool_)
    if wanted.cycle_numbers:
        found &= np.array([number in wanted.cycle_numbers for number in block.cycle_numbers], dtype=np.bool_)
    modes = _modes(wanted)
    if modes is not None:
        found &= np.array([mode in modes for mode in block.data_modes], dtype=np.bool_)
    found &= _of_platforms(block, wanted)
    if place:
        left = np.flatnonzero(found)
        found[left] = place.contains(block.longitudes[left], block.latitudes[left])
    return found


def _timely(times: npt.NDArray[np.datetime64], wanted: OceanFilter) -> Bools:
    found = np.ones(len(times), dtype=np.bool_)
    if wanted.time.start is not None:
        found &= times >= np.datetime64(wanted.time.start.replace(tzinfo=None), "us")
    if wanted.time.end is not None:
        found &= times < np.datetime64(wanted.time.end.replace(tzinfo=None), "us")
    if wanted.months:
        found &= np.isin(times.astype("datetime64[M]").astype(np.int64) % 12 + 1, wanted.months)
    return found


def _modes(wanted: OceanFilter) -> set[str | None] | None:
    letters = {mode: letter for letter, mode in _MODES.items()}
    asked: set[str | None] | None = (
        {letters[mode] for mode in wanted.data_modes} if wanted.data_modes else None
    )
    if wanted.policy is QualityPolicy.RESEARCH:
        research: set[str | None] = {"D", None}
        return research if asked is None else asked & research
    return asked


def _of_platforms(block: ProfileBlock, wanted: OceanFilter) -> Bools:
    codes = {code.strip() for code in wanted.platform_codes}
    types: set[PlatformType] = set(wanted.platform_types)
    fits = [(not codes or p.code in codes) and (not types or p.type in types) for p in block.platforms]
    found: Bools = np.array(fits, dtype=np.bool_)[block.platform]
    return found


def _best(parts: Sequence[Part]) -> list[Part]:
    """Of two versions of a profile the one that ingest would keep."""
    best: dict[str, tuple[tuple[int, int], int, int]] = {}
    for i, part in enumerate(parts):
        for place in part.index.tolist():
            key = part.block.keys[place]
            rank = (part.block.product_rank, _RANKS.get(part.block.data_modes[place] or "", 0))
            if key not in best or rank > best[key][0]:
                best[key] = (rank, i, place)
    kept: list[list[int]] = [[] for _ in parts]
    for _, i, place in best.values():
        kept[i].append(place)
    return [
        Part(part.block, np.array(sorted(mine), dtype=np.int64))
        for part, mine in zip(parts, kept, strict=True)
    ]
