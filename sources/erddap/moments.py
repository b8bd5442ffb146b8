"""Rows of drifters and moorings as profiles, one a platform and moment, as ingest makes them of tables."""

import numpy as np
import numpy.typing as npt

from ocean.flags import MISSING
from ocean.keys import moment_keys, slug, undated
from ocean.levels import Flags, Levels
from ocean.longitudes import clean_latitudes, wrap
from ocean.records import PlatformRecord, ProfileBlock
from ocean.terms import Scheme
from ocean.units import outside
from ocean.variables import VERTICAL
from sources.erddap.config import Entry
from sources.erddap.copies import copies
from sources.erddap.runs import runs_of
from sources.erddap.tables import Table
from sources.erddap.times import times_of
from sources.feed import Fault

Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_UNFLAGGED = 2
_BAD = (3, 4, MISSING)
_COORDINATES = ("time", "latitude", "longitude")


def columns_of(entry: Entry) -> tuple[str, ...]:
    """What is asked of the server."""
    columns = entry.columns.values()
    values = [name for column in columns for name in (column.name, column.quality) if name is not None]
    return tuple(dict.fromkeys([str(entry.platform), *_COORDINATES, *values]))


def decode(table: Table, entry: Entry) -> ProfileBlock:
    """The moments of a table that have a time, a position and a measured value, by their first rows.

    Fault where a column is absent, of another unit or of another kind.
    """
    table.rows(columns_of(entry))
    runs = runs_of(table, [*_COORDINATES, str(entry.platform)])
    times = times_of(table, "time", a_second=1_000)[runs.first]
    latitudes = clean_latitudes(table.numbers("latitude")[runs.first])
    longitudes = wrap(table.numbers("longitude")[runs.first])
    codes = np.array(table.texts(str(entry.platform), runs.first), dtype=np.str_)
    placed = ~np.isnat(times) & ~np.isnan(latitudes) & ~np.isnan(longitudes) & (codes != "")
    levels, kept = _levels(table, entry, runs.profile_of_row, placed)
    return block_of(entry, codes[kept], times[kept], latitudes[kept], longitudes[kept], levels)


def block_of(
    entry: Entry,
    codes: npt.NDArray[np.str_],
    times: npt.NDArray[np.datetime64],
    latitudes: Doubles,
    longitudes: Doubles,
    levels: Levels,
) -> ProfileBlock:
    """One profile for each of these moments (p,) of platforms."""
    named, platform = np.unique(codes, return_inverse=True)
    count = len(codes)
    prefix = f"cf|{entry.record.id}"
    return ProfileBlock(
        dataset=entry.record,
        platforms=tuple(PlatformRecord(str(code), entry.platform_type) for code in named),
        keys=moment_keys(prefix, _stream(entry), codes, times, latitudes, longitudes) if count else [],
        platform=platform.astype(np.intp),
        cycle_numbers=[None] * count,
        directions=[None] * count,
        schemes=[Scheme.PRIMARY] * count,
        samplings=["primary"] * count,
        sampling_schemes=[None] * count,
        data_modes=[None] * count,
        times=times,
        latitudes=latitudes,
        longitudes=longitudes,
        quality_flags=[None] * count,
        levels=levels,
    )


def _stream(entry: Entry) -> str:
    """What tells two datasets of one platform apart; as ingest names a table of this dataset."""
    stream = slug(undated(entry.dataset_id))
    return stream if set(VERTICAL) & set(entry.columns) else f"{stream}@{entry.depth or 0:.1f}"


def _levels(
    table: Table, entry: Entry, profile: npt.NDArray[np.intp], placed: Bools
) -> tuple[Levels, npt.NDArray[np.intp]]:
    """The measured levels, shallowest first, and the places of the profiles that have some."""
    vertical = next((name for name in VERTICAL if name in entry.columns), "depth")
    every = {name: _readings(table, entry, name) for name in entry.columns}
    every.setdefault(vertical, _fixed(entry, len(profile)))
    measured = np.logical_or.reduce([~np.isnan(every[name][0]) for name in entry.measured])
    again = copies(table, profile, next(iter(entry.columns.values())).name)
    there = measured & ~np.isnan(every[vertical][0]) & placed[profile] & ~again
    rows = np.flatnonzero(there)
    rows = rows[np.lexsort((every[vertical][0][rows], profile[rows]))]
    counts = np.bincount(profile[rows], minlength=len(placed))
    kept = np.flatnonzero(counts).astype(np.intp)
    levels = Levels(
        np.concatenate(([0], np.cumsum(counts[kept]))).astype(np.int64),
        {name: values[rows].astype(np.float32) for name, (values, _) in every.items()},
        {name: flags[rows] for name, (_, flags) in every.items()},
    )
    return levels, kept


def _fixed(entry: Entry, count: int) -> tuple[Doubles, Flags]:
    return np.full(count, entry.depth or 0.0), np.full(count, _UNFLAGGED, dtype=np.uint8)


def _readings(table: Table, entry: Entry, stored: str) -> tuple[Doubles, Flags]:
    """Values in our unit and flags on the Argo scale; implausible values that no flag calls bad are fills."""
    column = entry.columns[stored]
    how = column.conversion(stored, table.units(column.name))
    if how is None:
        said, expected = table.units(column.name), column.units or f"a unit of {stored}"
        raise Fault(f"{table.name}: {column.name} is in {said!r}, not in {expected!r}.")
    values = how.apply(table.numbers(column.name))
    flags = np.full(len(values), _UNFLAGGED, dtype=np.uint8)
    if column.quality is not None:
        flags = _flags(table, column.quality, entry.flags or {})
    strange = outside(stored, values) & ~np.isin(flags, _BAD)
    values = np.where(strange | (flags == MISSING), np.nan, values)
    return values, np.where(np.isnan(values), np.uint8(MISSING), flags)


def _flags(table: Table, name: str, scale: dict[int, int]) -> Flags:
    """A server's quality codes on the Argo scale, as they are without a scale of its own; 9 for no code,
    0 for an unknown one."""
    codes = table.codes(name)
    known = scale or {code: code for code in (0, 1, 2, 3, 4, 5, 8, 9)}
    found = np.zeros(len(codes), dtype=np.uint8)
    for code, flag in known.items():
        found[codes == code] = flag
    found[np.isnan(codes)] = MISSING
    return found
