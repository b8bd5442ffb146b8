"""The levels in rows of Argo floats: the value and flag that each parameter's data mode names."""

import numpy as np
import numpy.typing as npt

from ocean.argo import BGC_PARAMETERS, FINE_ERROR, flags_of
from ocean.flags import COARSE_PRESSURE, MISSING
from ocean.levels import Flags, Floats, Levels, by_pressure
from ocean.units import Conversion
from sources.erddap.config import Entry
from sources.erddap.runs import Runs
from sources.erddap.tables import Table
from sources.feed import Fault

Bools = npt.NDArray[np.bool_]


def levels_of(table: Table, entry: Entry, runs: Runs, modes: list[str]) -> tuple[Levels, list[str | None]]:
    """The measured levels of each profile by pressure, and the data mode of each profile."""
    merged = entry.kind == "argo-bgc"
    profile = runs.profile_of_row
    values: dict[str, Floats] = {}
    flags: dict[str, Flags] = {}
    adjusted = np.array([mode not in ("R", "") for mode in modes], dtype=np.bool_)
    raw = np.zeros(len(modes), dtype=np.bool_)
    measured = np.zeros(len(profile), dtype=np.bool_)
    found_bgc = np.zeros(len(modes), dtype=np.bool_)
    for stored, column in entry.columns.items():
        _check_units(table, entry, stored)
        if merged:
            adjusted = _adjusted(table, column.name, runs)
        values[stored], flags[stored] = _column(table, column.name, adjusted[profile])
        if stored == "pressure":
            flags[stored] |= _coarse(table, column.name, values[stored], adjusted[profile])
            pressure_adjusted = adjusted
            continue
        here = ~np.isnan(values[stored])
        measured |= here
        if merged and stored in BGC_PARAMETERS.values():
            some = np.bincount(profile[here], minlength=len(modes)) > 0
            found_bgc |= some
            raw |= some & ~adjusted
    if merged:
        least = np.where(found_bgc, ~raw, pressure_adjusted)
        modes = ["A" if processed else "R" for processed in least.tolist()]
    return _gathered(runs, values, flags, measured, len(modes)), [mode or None for mode in modes]


def _check_units(table: Table, entry: Entry, stored: str) -> None:
    column = entry.columns[stored]
    for name in (column.name, f"{column.name}_adjusted"):
        # Argo's values are kept to the bit, as ingest keeps them.
        if column.conversion(stored, table.units(name)) != Conversion():
            expected = column.units or f"a unit of {stored}"
            raise Fault(f"{table.name}: {name} is in {table.units(name)!r}, not in {expected!r}.")


def _adjusted(table: Table, name: str, runs: Runs) -> Bools:
    """Which profiles have adjusted values of a parameter: in mode R its adjusted flags are blank.

    The server leaves out PARAMETER_DATA_MODE; a parameter that was adjusted and found bad throughout has
    no adjusted value, but flags.
    """
    flagged = np.isin(table.octets(f"{name}_adjusted_qc")[:, 0], np.frombuffer(b"0123456789", np.uint8))
    flagged |= ~np.isnan(table.floats(f"{name}_adjusted"))
    found: Bools = np.bincount(runs.profile_of_row[flagged], minlength=len(runs.first)) > 0
    return found


def _column(table: Table, name: str, adjusted: Bools) -> tuple[Floats, Flags]:
    """The adjusted value and flag of each row where its profile is adjusted, else the raw ones."""
    chosen = np.where(adjusted, table.floats(f"{name}_adjusted"), table.floats(name))
    marks = np.where(adjusted, _flags(table, f"{name}_adjusted_qc"), _flags(table, f"{name}_qc"))
    return chosen, np.where(np.isnan(chosen), np.uint8(MISSING), marks)


def _flags(table: Table, name: str) -> Flags:
    return flags_of(table.octets(name)[:, 0])


def _coarse(table: Table, name: str, values: Floats, adjusted: Bools) -> Flags:
    errors = table.numbers(f"{name}_adjusted_error")
    with np.errstate(invalid="ignore"):
        coarse = ~((errors < FINE_ERROR) & (errors >= 0)) | ~adjusted
    return np.where(coarse & ~np.isnan(values), np.uint8(COARSE_PRESSURE), np.uint8(0))


def _gathered(
    runs: Runs, values: dict[str, Floats], flags: dict[str, Flags], measured: Bools, count: int
) -> Levels:
    rows = runs.order[measured[runs.order]]
    counts = np.bincount(runs.profile_of_row[rows], minlength=count)
    levels = Levels(
        np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        {name: column[rows] for name, column in values.items()},
        {name: column[rows] for name, column in flags.items()},
    )
    return by_pressure(levels)
