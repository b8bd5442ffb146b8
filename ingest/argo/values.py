"""The levels of Argo profiles: the value and flag that each parameter's data mode names."""

from dataclasses import dataclass

import numpy as np

from ingest.argo.file import ArgoFile, joined
from ocean.argo import FINE_ERROR, flags_of
from ocean.errors import UnreadableFile
from ocean.flags import COARSE_PRESSURE, MISSING
from ocean.levels import Flags, Floats, Levels, by_pressure

# A parameter without flags of its own in the file (pressure in B-files, whose flags are in the core file).
_UNFLAGGED = 2


@dataclass(frozen=True, slots=True)
class Grid:
    """A column (p, n): values with NaN for missing, flags with 9 there."""

    values: Floats
    flags: Flags


def parameter_modes(
    file: ArgoFile, names: list[str], modes: list[str], start: int, stop: int
) -> dict[str, list[str]]:
    """The mode (R, A, D) of each parameter in each profile: PARAMETER_DATA_MODE, else DATA_MODE, else R."""
    default = [mode or "R" for mode in modes]
    if "PARAMETER_DATA_MODE" not in file or "STATION_PARAMETERS" not in file:
        return dict.fromkeys(names, default)
    letters = file.octets("PARAMETER_DATA_MODE", start, stop)
    stations = joined(file.octets("STATION_PARAMETERS", start, stop))
    stations = np.char.rstrip(np.char.rstrip(stations, b"\0"), b" ")
    found = {}
    for name in names:
        here = stations == name.encode()
        letter = np.where(here, letters, 0).max(axis=1).tolist()
        found[name] = [
            chr(code) if chr(code) in "RAD" else other for code, other in zip(letter, default, strict=True)
        ]
    return found


def read_column(file: ArgoFile, name: str, modes: list[str], start: int, stop: int) -> Grid:
    """The raw values of profiles in mode R, the adjusted ones of those in A and D, with their flags."""
    adjusted = np.array([mode != "R" for mode in modes])
    if f"{name}_ADJUSTED" not in file and f"{name}_QC" not in file:
        # B-files repeat the pressure as the axis only.
        adjusted[:] = False
    if not adjusted.any():
        return _column(file, name, start, stop)
    if adjusted.all():
        return _column(file, f"{name}_ADJUSTED", start, stop)
    raw = _column(file, name, start, stop)
    corrected = _column(file, f"{name}_ADJUSTED", start, stop)
    chosen = adjusted[:, None]
    return Grid(np.where(chosen, corrected.values, raw.values), np.where(chosen, corrected.flags, raw.flags))


def _column(file: ArgoFile, name: str, start: int, stop: int) -> Grid:
    rows, width = stop - start, file.shape("PRES")[1]
    if name not in file:
        return Grid(
            np.full((rows, width), np.nan, dtype=np.float32), np.full((rows, width), MISSING, dtype=np.uint8)
        )
    stored = file.raw(name, start, stop)
    if stored.shape != (rows, width) or stored.dtype.kind not in "fi":
        raise UnreadableFile(f"{name} is {stored.dtype} of {stored.shape}, not one number a level.")
    values = stored.astype(np.float32, copy=False)
    missing = ~np.isfinite(values) | (stored == stored.dtype.type(file.fill(name)))
    values = np.where(missing, np.float32(np.nan), values)
    flags = _flags(file, f"{name}_QC", start, stop, (rows, width))
    return Grid(values, np.where(missing, np.uint8(MISSING), flags))


def _flags(file: ArgoFile, name: str, start: int, stop: int, shape: tuple[int, int]) -> Flags:
    if name in file:
        found = flags_of(file.octets(name, start, stop))
        if found.shape != shape:
            raise UnreadableFile(f"{name} does not have one flag a level.")
        return found
    return np.full(shape, _UNFLAGGED if name == "PRES_QC" else MISSING, dtype=np.uint8)


def read_pressure(file: ArgoFile, modes: list[str], start: int, stop: int) -> Grid:
    """As `read_column`, with the bit COARSE_PRESSURE where the error is not known to be small."""
    column = read_column(file, "PRES", modes, start, stop)
    coarse = np.full(column.values.shape, True)
    if "PRES_ADJUSTED_ERROR" in file and any(mode != "R" for mode in modes):
        errors = file.raw("PRES_ADJUSTED_ERROR", start, stop)
        if errors.shape == coarse.shape:
            adjusted = np.array([mode != "R" for mode in modes])
            coarse = ~((errors < FINE_ERROR) & (errors >= 0)) | ~adjusted[:, None]
    coarse &= ~np.isnan(column.values)
    return Grid(column.values, column.flags | np.where(coarse, np.uint8(COARSE_PRESSURE), np.uint8(0)))


def ragged(pressure: Grid, columns: dict[str, Grid]) -> Levels:
    """Levels with some measured value, by pressure within each profile, those without pressure last."""
    measured = np.zeros(pressure.values.shape, dtype=np.bool_)
    for column in columns.values():
        measured |= ~np.isnan(column.values)
    offsets = np.concatenate(([0], np.cumsum(measured.sum(axis=1)))).astype(np.int64)
    every = {"pressure": pressure} | columns
    places = np.flatnonzero(measured)  # three times as fast as the mask itself, for columns this many
    levels = Levels(
        offsets,
        {name: column.values.take(places) for name, column in every.items()},
        {name: column.flags.take(places) for name, column in every.items()},
    )
    return by_pressure(levels)
