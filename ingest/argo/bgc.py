"""Biogeochemical products: one profile a cast, the samplings with BGC values merged by pressure."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ingest.argo.file import ArgoFile
from ingest.argo.headers import Headers, read_headers, updated_at
from ingest.argo.platforms import read_platforms
from ingest.argo.values import Grid, parameter_modes, ragged, read_column, read_pressure
from ocean.argo import BGC, BGC_PARAMETERS, PARAMETERS, key_of
from ocean.levels import Levels, by_pressure
from ocean.records import ProfileBlock
from ocean.terms import Scheme

# A word of DATA_TYPE, and the rank of its product where a cast is in several.
PRODUCTS = {"synthetic": 3, "merged": 2, "b-argo": 1}
_LEAST_PROCESSED_FIRST = "RAD"
_SAMPLING = "bgc"


@dataclass(frozen=True, slots=True)
class _Casts:
    """rows: the first row of each cast; cast: the cast that each row belongs to."""

    rows: list[int]
    cast: npt.NDArray[np.intp]


def read_merged(file: ArgoFile, names: list[str], rank: int, start: int, stop: int) -> ProfileBlock:
    """The casts of rows start..stop, each as one profile."""
    headers = read_headers(file, start, stop)
    casts = _casts(headers)
    modes = parameter_modes(file, ["PRES", *names], headers.modes, start, stop)
    columns = {name: read_column(file, name, modes[name], start, stop) for name in names}
    shown = _shown(columns, casts)
    pressure = read_pressure(file, modes["PRES"], start, stop)
    by_row = ragged(pressure, {PARAMETERS[name]: _only(column, shown) for name, column in columns.items()})
    platforms, platform = read_platforms(file, headers.platforms, start, stop)
    rows = casts.rows
    return ProfileBlock(
        dataset=BGC,
        platforms=platforms,
        keys=[key_of(headers.casts[row], _SAMPLING) for row in rows],
        platform=np.array(platform, dtype=np.intp)[rows],
        cycle_numbers=[headers.cycles[row] for row in rows],
        directions=[headers.directions[row] for row in rows],
        schemes=[Scheme.BGC] * len(rows),
        samplings=[_SAMPLING] * len(rows),
        sampling_schemes=[headers.sampling_schemes[row] or None for row in rows],
        data_modes=list(_modes(columns, modes, casts, shown)),
        times=headers.times[rows],
        latitudes=headers.latitudes[rows],
        longitudes=headers.longitudes[rows],
        quality_flags=[headers.quality_flags[row] for row in rows],
        levels=_merged(by_row, casts),
        product_rank=rank,
        updated_at=updated_at(file),
    )


def _casts(headers: Headers) -> _Casts:
    place: dict[tuple[str, int | None, str], int] = {}
    rows: list[int] = []
    cast = []
    for row, key in enumerate(headers.casts):
        if key not in place:
            place[key] = len(rows)
            rows.append(row)
        cast.append(place[key])
    return _Casts(rows, np.array(cast, dtype=np.intp))


def _measured(column: Grid) -> npt.NDArray[np.bool_]:
    found: npt.NDArray[np.bool_] = np.logical_or.reduce(~np.isnan(column.values), axis=1)
    return found


def _shown(columns: dict[str, Grid], casts: _Casts) -> npt.NDArray[np.bool_]:
    """The rows with BGC values, and every row of a cast that has none."""
    rows = np.zeros(len(casts.cast), dtype=np.bool_)
    for name, column in columns.items():
        if name in BGC_PARAMETERS:
            np.logical_or(rows, _measured(column), out=rows)
    some = np.zeros(len(casts.rows), dtype=np.bool_)
    np.logical_or.at(some, casts.cast, rows)
    return np.logical_or(rows, ~some[casts.cast])


def _only(column: Grid, shown: npt.NDArray[np.bool_]) -> Grid:
    return Grid(np.where(shown[:, None], column.values, np.float32(np.nan)), column.flags)


def _merged(levels: Levels, casts: _Casts) -> Levels:
    if len(casts.rows) == len(casts.cast):
        return levels
    cast_of_level = casts.cast[levels.profile_of_level()]
    order = np.argsort(cast_of_level, kind="stable")
    counts = np.bincount(cast_of_level, minlength=len(casts.rows))
    return by_pressure(
        Levels(
            np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            {name: column[order] for name, column in levels.values.items()},
            {name: column[order] for name, column in levels.flags.items()},
        )
    )


def _modes(
    columns: dict[str, Grid], modes: dict[str, list[str]], casts: _Casts, shown: npt.NDArray[np.bool_]
) -> list[str]:
    """The least processed mode among the BGC parameters measured in each cast (R, then A, then D)."""
    found = [len(_LEAST_PROCESSED_FIRST)] * len(casts.rows)
    for name, column in columns.items():
        if name in BGC_PARAMETERS:
            for row in np.flatnonzero(_measured(column) & shown).tolist():
                cast = casts.cast[row]
                found[cast] = min(found[cast], _LEAST_PROCESSED_FIRST.index(modes[name][row]))
    pressure = modes["PRES"]
    return [
        _LEAST_PROCESSED_FIRST[place] if place < len(_LEAST_PROCESSED_FIRST) else pressure[row]
        for place, row in zip(found, casts.rows, strict=True)
    ]
