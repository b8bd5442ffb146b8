"""Rows of Argo floats as the profiles that ingest makes of their files, value by value.

ERDDAP repeats the facts of a profile on each of its levels; every row of it has the same facts.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from ocean.argo import (
    DESCRIBED,
    key_of,
    platform_record,
)
from ocean.levels import Levels
from ocean.records import PlatformRecord, ProfileBlock
from sources.erddap.argo_facts import MODES, Facts, facts_of
from sources.erddap.argo_levels import levels_of
from sources.erddap.config import Entry
from sources.erddap.copies import copies
from sources.erddap.runs import Runs, runs_of
from sources.erddap.tables import Table

Bools = npt.NDArray[np.bool_]

_COORDINATES = ("cycle_number", "direction", "time", "time_qc", "latitude", "longitude", "position_qc")
_CORE = ("data_mode", "vertical_sampling_scheme")
# Columns of the server by Argo's names; some servers have only some of them.
_ABOUT = {name.lower(): name for name in DESCRIBED} | {"data_center": "DATA_CENTRE"}
_PRODUCT_RANK = {"argo": 0, "argo-bgc": 3}


def columns_of(entry: Entry) -> tuple[str, ...]:
    """What is asked of the server."""
    values = (
        f"{column.name}{suffix}"
        for column in entry.columns.values()
        for suffix in ("", "_qc", "_adjusted", "_adjusted_qc")
    )
    about = (
        ("data_center", "project_name", "pi_name", "platform_type", "wmo_inst_type")
        if entry.kind == "argo"
        else ("data_centre", "pi_name", "platform_type", "wmo_inst_type")
    )
    core = _CORE if entry.kind == "argo" else ()
    pressure_error = f"{entry.columns['pressure'].name}_adjusted_error"
    return (_code(entry), *_COORDINATES, *core, "date_update", *about, *values, pressure_error)


def decode(table: Table, entry: Entry) -> ProfileBlock:
    """The profiles of a table that have a time and a position, in the order of their first rows.

    Fault where a column is absent, of another unit or of another kind.
    """
    merged = entry.kind == "argo-bgc"
    names = (_code(entry), *_COORDINATES, *(() if merged else _CORE))
    table.rows(names)
    facts = [name for name in (*names, "date_update") if name in table]
    runs = runs_of(table, [name for name in facts if not name.endswith("_qc")])
    found = facts_of(table, entry, _code(entry), runs)
    again = copies(table, runs.profile_of_row, entry.columns["pressure"].name)
    levels, modes = levels_of(table, entry, runs.without(again), found.modes)
    kept = _kept(found, modes)
    return _block(table, entry, runs, found, modes, levels, kept)


def _code(entry: Entry) -> str:
    return entry.platform or "platform_number"


def _kept(found: Facts, modes: list[str | None]) -> list[int]:
    """Profiles with a time and a position; of several versions of one, the most processed and newest."""
    best: dict[str, tuple[tuple[int, float], int]] = {}
    placed = ~np.isnat(found.times) & ~np.isnan(found.latitudes) & ~np.isnan(found.longitudes)
    for place in np.flatnonzero(placed).tolist():
        key = key_of(found.casts[place], found.named[place][1])
        update = found.updates[place]
        rank = MODES.get(modes[place] or "", 0), 0.0 if update != update else update
        if key not in best or rank > best[key][0]:
            best[key] = rank, place
    return sorted(place for _, place in best.values())


def _block(
    table: Table,
    entry: Entry,
    runs: Runs,
    found: Facts,
    modes: list[str | None],
    levels: Levels,
    kept: list[int],
) -> ProfileBlock:
    casts = found.casts
    platforms, platform = _platforms(table, runs, found, kept)
    return ProfileBlock(
        dataset=entry.record,
        platforms=platforms,
        keys=[key_of(casts[place], found.named[place][1]) for place in kept],
        platform=np.array(platform, dtype=np.intp),
        cycle_numbers=[found.cycles[place] for place in kept],
        directions=[found.directions[place] for place in kept],
        schemes=[found.named[place][0] for place in kept],
        samplings=[found.named[place][1] for place in kept],
        sampling_schemes=[found.sampling_schemes[place] or None for place in kept],
        data_modes=[modes[place] for place in kept],
        times=found.times[kept],
        latitudes=found.latitudes[kept],
        longitudes=found.longitudes[kept],
        quality_flags=[found.quality_flags[place] for place in kept],
        levels=_taken(levels, kept),
        product_rank=_PRODUCT_RANK[entry.kind],
        updated_at=_updated(found.updates[place] for place in kept),
    )


def _taken(levels: Levels, kept: list[int]) -> Levels:
    if len(kept) == len(levels.offsets) - 1:
        return levels
    counts = levels.counts[kept]
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    rows = np.repeat(levels.offsets[kept] - offsets[:-1], counts) + np.arange(offsets[-1])
    return Levels(
        offsets,
        {name: column[rows] for name, column in levels.values.items()},
        {name: column[rows] for name, column in levels.flags.items()},
    )


def _platforms(
    table: Table, runs: Runs, found: Facts, kept: list[int]
) -> tuple[tuple[PlatformRecord, ...], list[int]]:
    """The floats, described by their last profile, and each profile's index there."""
    last = {found.platforms[place]: place for place in kept}
    rows = runs.first[list(last.values())]
    about = {theirs: table.texts(ours, rows) for ours, theirs in _ABOUT.items() if ours in table}
    known = [name for name in DESCRIBED if name in about]
    records = tuple(
        platform_record(code, {name: about[name][row] for name in known if about[name][row]})
        for row, code in enumerate(last)
    )
    place = {code: index for index, code in enumerate(last)}
    return records, [place[found.platforms[index]] for index in kept]


def _updated(updates: Iterable[float]) -> datetime | None:
    """When the oldest of the files was written: nothing in the block is older than it says."""
    known = [update for update in updates if update == update]
    return datetime.fromtimestamp(int(min(known)), UTC) if known else None
