"""Profiles for statistics and counts: streamed in no order, as arrays, only the columns that are needed."""

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from asyncpg import Record

from ocean.columns import LevelBatch, LevelView
from ocean.deadline import check
from ocean.filter import OceanFilter
from ocean.levels import unpack
from ocean.variables import STORED, VERTICAL, Variable, inputs
from sources.postgis.blocks import aside
from sources.postgis.store import Store
from sources.postgis.where import Where

Ints = npt.NDArray[np.int64]
Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Times = npt.NDArray[np.datetime64]

T = TypeVar("T")

CHUNK = 4_000
_EPOCH = np.datetime64("2000-01-01T00:00:00", "us")  # PostgreSQL's
LATITUDE, LONGITUDE = "ST_Y(p.location)", "ST_X(p.location)"
# The eight bytes as they travel: a datetime a row would cost more than all other columns.
TIME = "timestamptz_send(p.profile_date)"
REAL_TIME = "p.data_mode IS NOT DISTINCT FROM 'R'"


@dataclass(frozen=True, slots=True)
class Needs:
    """Which columns to read: `names` of levels (None for all), and what of the profiles.

    grids: SQL that tells whether grids have to be asked too, nothing where that is known.
    """

    names: tuple[str, ...] | None
    position: bool = False
    time: bool = False
    platform: bool = False
    dataset: bool = False
    mode: bool = False
    grids: str = ""


@dataclass(frozen=True, slots=True)
class ProfileChunk:
    """p profiles with their levels; None, and positions NaN, where not asked for.

    matches: which levels of `view` match; dataset: index into `datasets` (p,), (1,) where not asked for;
    grids: whether grids may have something beside them.
    """

    view: LevelView
    matches: Bools
    latitudes: Doubles
    longitudes: Doubles
    times: Times | None
    platforms: Ints | None
    dataset: Ints
    datasets: tuple[str, ...]
    real_time: Bools | None = None
    grids: bool = True

    def __len__(self) -> int:
        return len(self.latitudes)


def deciding(wanted: OceanFilter, variable: Variable | None) -> tuple[str, ...] | None:
    """The columns of levels that decide and are computed with; None for all, where any may decide.

    With a condition on one variable, a level without that one does not match, whatever else it has. Pressure
    alone decides nothing: a level counts by what is measured on it.
    """
    conditions = (name for name in ("temperature", "salinity", "oxygen") if getattr(wanted, name))
    required = (*(inputs(variable) if variable else ()), *conditions)
    alternatives = [inputs(one) for one in wanted.variables]
    if _is_vertical(required) and (not alternatives or any(map(_is_vertical, alternatives))):
        return None
    return (*required, *chain.from_iterable(alternatives))


def _is_vertical(names: Sequence[str]) -> bool:
    return set(names) <= set(VERTICAL)


async def stream(
    store: Store,
    where: Where,
    wanted: OceanFilter,
    needs: Needs,
    variables: Sequence[Variable],
    use: Callable[[ProfileChunk], T],
) -> AsyncGenerator[T, None]:
    """What `use` makes of all profiles of `where`, unordered; a level must have all of `variables` to match.

    One chunk comes by itself: a cursor and its transaction take three trips more to the database. Of more,
    the next rows come while the last are unpacked and used, in one thread.
    """

    def made(records: list[Record]) -> T:
        check()
        return use(_chunk(records, tuple(columns), wanted, needs, variables))

    columns = _columns(needs)
    sql = f"SELECT {', '.join(columns.values())} FROM profiles p WHERE {where.sql}"
    records = await store.search(f"{sql} LIMIT {CHUNK + 1}", *where.values)
    if len(records) <= CHUNK:
        if records:
            yield await aside(sum(map(itemgetter(0), records)), made, records)
        return
    del records
    async with aclosing(store.stream(sql, *where.values, size=CHUNK)) as batches:
        async for records in batches:
            yield await aside(sum(map(itemgetter(0), records)), made, records)


async def matching(
    store: Store, where: Where, wanted: OceanFilter, measured: Variable | None
) -> AsyncGenerator[ProfileChunk, None]:
    """What counts need: which levels match, and have `measured` besides. Waits for its turn."""
    needs = Needs(deciding(wanted, measured), position=bool(wanted.depth))
    variables = (measured,) if measured else ()
    async with store.turns.one():
        chunks = stream(store, where, wanted, needs, variables, lambda chunk: chunk)
        async with aclosing(chunks):
            async for chunk in chunks:
                yield chunk


def _columns(needs: Needs) -> dict[str, str]:
    """SQL by name, in the order of selection."""
    asked = {"count": "p.level_count", "variables": "p.variables", "levels": "p.levels"}
    asked |= {"latitude": LATITUDE, "longitude": LONGITUDE} if needs.position else {}
    asked |= {"time": TIME} if needs.time else {}
    asked |= {"platform": "p.platform_id"} if needs.platform else {}
    asked |= {"dataset": "p.dataset_id"} if needs.dataset else {}
    asked |= {"real_time": REAL_TIME} if needs.mode else {}
    asked |= {"grids": needs.grids} if needs.grids else {}
    return asked


def _chunk(
    records: list[Record],
    names: tuple[str, ...],
    wanted: OceanFilter,
    needs: Needs,
    variables: Sequence[Variable],
) -> ProfileChunk:
    read = {name: list(map(itemgetter(i), records)) for i, name in enumerate(names)}
    nowhere = np.full(len(records), np.nan)
    latitudes, longitudes = (
        np.array(read[name], dtype=np.float64) if needs.position else nowhere
        for name in ("latitude", "longitude")
    )
    masks = np.array(read["variables"], dtype=np.int64)
    present = int(np.bitwise_or.reduce(masks))
    kept = None if needs.names is None else {*needs.names, *VERTICAL}
    columns = [s.name for s in STORED if present >> s.bit & 1 and (kept is None or s.name in kept)]
    levels = unpack(read["levels"], read["count"], masks, columns)
    view = LevelBatch(levels, latitudes, longitudes).view(wanted.policy)
    matches = view.matches(wanted)
    for variable in variables:
        matches &= view.measured(variable)
    datasets, dataset = _coded(read.get("dataset", [""]))
    return ProfileChunk(
        view=view,
        matches=matches,
        latitudes=latitudes,
        longitudes=longitudes,
        times=_times(read["time"]) if needs.time else None,
        platforms=np.array(read["platform"], dtype=np.int64) if needs.platform else None,
        dataset=dataset,
        datasets=datasets,
        real_time=np.array(read["real_time"], dtype=np.bool_) if needs.mode else None,
        grids=bool(read["grids"][0]) if needs.grids else True,
    )


def _times(packed: list[bytes]) -> Times:
    microseconds = np.frombuffer(b"".join(packed), dtype=">i8").astype(np.int64)
    return _EPOCH + microseconds.astype("timedelta64[us]")


def _coded(names: Iterable[Any]) -> tuple[tuple[str, ...], Ints]:
    codes: dict[str, int] = {}
    index = [codes.setdefault(name, len(codes)) for name in names]
    return tuple(codes), np.array(index, dtype=np.int64)
