"""ERDDAP's flat tables: one `row` dimension, every fact repeated on each row."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf import platforms, profiles, values
from ingest.cf.attributes import Coordinates
from ingest.cf.frames import Ragged
from ingest.cf.layouts import MOST_SAMPLES
from ocean.errors import UnreadableFile
from ocean.records import ProfileBlock

_ARGO = (
    "The rows of an ERDDAP query on Argo floats may be only a part of each profile: "
    "load the floats' GDAC files instead, or ask the server as a live source."
)


def is_table(dataset: Any) -> bool:
    """Whether all data lie along one dimension called row."""
    return "row" in dataset.dimensions and all(
        v.dimensions[:1] == ("row",) for v in dataset.variables.values() if v.dimensions
    )


def read(dataset: Any, path: Path, coordinates: Coordinates) -> Iterator[ProfileBlock]:
    """Rows of one platform, time and position are one profile; raises UnreadableFile for rows of Argo."""
    _refuse_argo(dataset)
    for name in ("time", "latitude", "longitude"):
        if getattr(coordinates, name) is None:
            raise UnreadableFile(f"The table has no {name} column.")
    rows = len(dataset.dimensions["row"])
    if rows > MOST_SAMPLES // 5:
        raise UnreadableFile(f"The table has {rows} rows; ask the server for a CF file (.ncCF) or for less.")
    yield from profiles.read(dataset, path, coordinates, _grouped(dataset, coordinates, rows))


def _refuse_argo(dataset: Any) -> None:
    names = {name.lower() for name in dataset.variables}
    said = " ".join(values.attribute(dataset, name) for name in ("id", "title", "source")).lower()
    if {"platform_number", "cycle_number"} <= names or "argofloats" in said or "argo float" in said:
        raise UnreadableFile(_ARGO)


def _grouped(dataset: Any, coordinates: Coordinates, rows: int) -> Ragged:
    columns = [_numbers(v) for v in (coordinates.time, coordinates.latitude, coordinates.longitude)]
    source = platforms.platform_source(dataset, coordinates)
    if source is not None and source.dimensions == ("row",):
        columns.append(np.unique(source.read(None), return_inverse=True)[1].astype(np.float64))
    table = np.nan_to_num(np.stack(columns, axis=1), nan=-1e30)
    _, first, owner = np.unique(table, axis=0, return_index=True, return_inverse=True)
    # Profiles in the order of their first rows.
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    owner = rank[owner.reshape(-1)]
    order = np.argsort(owner, kind="stable").astype(np.int64)
    return Ragged("row", rows, "", np.bincount(owner, minlength=len(first)).astype(np.int64), order)


def _numbers(variable: Any) -> npt.NDArray[np.float64]:
    if values.is_text(variable):
        texts = values.read_text(variable)
        return np.unique(texts, return_inverse=True)[1].astype(np.float64)
    return values.read(variable)
