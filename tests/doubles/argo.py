"""Argo profile files as the rows that an ERDDAP server makes of them: one a level, columns by name."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np

from tests.doubles.table import TYPES, Array, Table
from tests.doubles.turns import in_turn

CORE = re.compile(r"([RD]\d+_\d+D?|\d+_prof)\.nc")
_EPOCH_1950 = -631_152_000.0
_OTHER_NAMES = {
    "time": "JULD",
    "time_qc": "JULD_QC",
    "time_location": "JULD_LOCATION",
    "data_center": "DATA_CENTRE",
}
_MODES = {b"D": 2, b"A": 1, b"R": 0}


@in_turn
def argo_floats(folder: Path, info: Path) -> Table:
    """The dataset ArgoFloats over the core files under `folder`, described as in the recorded `info`.

    A profile that several files hold is taken once, as a GDAC does: delayed mode before adjusted before real
    time, then the newest file. Levels without any value are left out, as ERDDAP leaves them out.
    """
    rows = json.loads(info.read_text())["table"]["rows"]
    types = {name: kind for what, name, _, kind, _ in rows if what == "variable"}
    newest: dict[tuple[Any, ...], tuple[tuple[Any, ...], dict[str, Any]]] = {}
    for path in sorted(folder.rglob("*.nc")):
        if CORE.fullmatch(path.name):
            for key, rank, profile in _profiles(path, types):
                if key not in newest or rank >= newest[key][0]:
                    newest[key] = rank, profile
    return _table("ArgoFloats", rows, types, [profile for _, profile in newest.values()])


def _table(
    name: str, rows: Iterable[list[str]], types: Mapping[str, str], profiles: list[dict[str, Any]]
) -> Table:
    sizes = [len(profile["pres"]) for profile in profiles]
    of_levels = {name for name, one in profiles[0].items() if isinstance(one, np.ndarray)}
    levels = {name: np.concatenate([profile[name] for profile in profiles]) for name in of_levels}
    whole = {
        name: np.array([profile[name] for profile in profiles]) for name in types if name not in of_levels
    }
    return Table.described(name, rows, whole, levels, np.repeat(np.arange(len(profiles)), sizes))


def _profiles(
    path: Path, types: Mapping[str, str]
) -> Iterable[tuple[tuple[Any, ...], tuple[Any, ...], dict[str, Any]]]:
    """Each profile of a file with its key and its rank among those of the same key."""
    with netCDF4.Dataset(path) as file:
        file.set_auto_mask(False)
        count, depth = len(file.dimensions["N_PROF"]), len(file.dimensions["N_LEVELS"])
        # The columns of levels come last.
        first = list(types).index("pres")
        columns = {
            name: _column(file, path, name, kind, (count,) if place < first else (count, depth))
            for place, (name, kind) in enumerate(types.items())
        }
    seen: dict[tuple[Any, ...], int] = {}
    for index in range(count):
        profile = {name: column[index] for name, column in columns.items()}
        _drop_empty_levels(profile)
        key = tuple(profile[one] for one in ("platform_number", "cycle_number", "direction"))
        key += (_scheme(profile["vertical_sampling_scheme"]),)
        seen[key] = seen.get(key, -1) + 1
        rank = (_MODES.get(profile["data_mode"], 0), profile["date_update"])
        yield (*key, seen[key]), rank, profile


def _scheme(text: bytes) -> bytes:
    return next((one for one in (b"near-surface", b"secondary") if text.lower().startswith(one)), b"primary")


def _drop_empty_levels(profile: dict[str, Any]) -> None:
    values = [profile[name + end] for name in ("pres", "temp", "psal") for end in ("", "_adjusted")]
    full = np.any([~np.isnan(one) for one in values], axis=0)
    for name, one in profile.items():
        if isinstance(one, np.ndarray):
            profile[name] = one[full]


def _column(file: Any, path: Path, name: str, kind: str, shape: tuple[int, ...]) -> Array:
    """A column of a file: an item a profile, or a row a profile with an item a level; absent ones missing."""
    if name == "fileNumber":
        return np.full(shape, path.stem.encode())
    variable = file.variables.get(_OTHER_NAMES.get(name, name.upper()))
    if variable is None:
        return _missing(shape, kind)
    raw = variable[:]
    if variable.dimensions[:1] != ("N_PROF",):
        raw = np.broadcast_to(raw, (shape[0], *raw.shape))
    if raw.dtype.kind == "S":
        text = _texts(raw, joined=len(shape) < raw.ndim)
        return np.array([_moment(one) for one in text]) if kind == "double" else text
    return _numbers(raw, getattr(variable, "_FillValue", None), name, kind)


def _missing(shape: tuple[int, ...], kind: str) -> Array:
    if kind == "String":
        return np.full(shape, b"")
    return np.full(shape, 99999, np.int32) if kind == "int" else np.full(shape, np.nan, TYPES[kind])


def _texts(raw: Array, *, joined: bool) -> Array:
    if joined:
        return np.array([b"".join(row).split(b"\0")[0].rstrip() for row in raw])
    return np.where((raw == b" ") | (raw == b"\0"), b"", raw)


def _numbers(raw: Array, fill: Any, name: str, kind: str) -> Array:
    if kind == "int":
        return raw.astype(np.int32)
    numbers = raw.astype(TYPES[kind])
    numbers[(raw == fill) | (raw == 99999.0) | (raw == 999999.0)] = np.nan
    if name.startswith("time"):
        numbers = np.round(numbers * 86_400.0) + _EPOCH_1950
    return numbers


def _moment(text: bytes) -> float:
    """Seconds since 1970 of a time such as 20240131235959."""
    try:
        return datetime.strptime(text.decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return float("nan")
