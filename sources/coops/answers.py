"""What the API of CO-OPS means by its answers: stations, values, nothing, or a fault."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ocean.levels import Levels
from ocean.longitudes import wrap
from ocean.records import ProfileBlock
from ocean.terms import AttemptOutcome
from ocean.units import outside
from sources.erddap.config import Entry
from sources.erddap.moments import block_of
from sources.feed import Fault
from sources.http.body import Body
from sources.http.words import line, reason

# What the API says, with 200 or 400, where a station has no values then.
_NO_DATA = "No data was found"
_GOOD, _SUSPECT = 2, 3


@dataclass(frozen=True, slots=True)
class Station:
    """Where a station lies, degrees, longitude -180..180."""

    code: str
    latitude: float
    longitude: float


def data_of(body: Body, name: str) -> dict[str, Any] | None:
    """The JSON of an answer; None where there are no data; else Fault.

    Errors come with 200 as well: the words decide.
    """
    try:
        said = json.loads(body.content)
    except ValueError:
        said = None
    error = said.get("error") if isinstance(said, dict) else None
    words = line(str(error.get("message", ""))) if isinstance(error, dict) else ""
    if _NO_DATA in words:
        return None
    if body.status == 200 and isinstance(said, dict) and error is None:
        return said
    words = words or reason(body.content_type, body.content) or "no JSON of its own"
    outcome = AttemptOutcome.RATE_LIMITED if body.status == 429 else AttemptOutcome.ERROR
    raise Fault(f"{name} answered {body.status} ({words}).", outcome)


def stations_of(said: Mapping[str, Any], name: str) -> tuple[Station, ...]:
    """The stations of a list; Fault where it is none."""
    try:
        return tuple(
            Station(str(one["id"]), float(one["lat"]), float(wrap(np.array([float(one["lng"])]))[0]))
            for one in said["stations"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Fault(f"{name}: the list of stations is not as documented ({error!r}).") from error


def decode(said: Mapping[str, Any], station: Station, entry: Entry) -> ProfileBlock:
    """The moments of an answer that have a value, as profiles of one level at the entry's depth.

    Its unit is ours: what is asked for in metric units comes in °C or PSU. Fault where the answer is not
    as documented.
    """
    ((stored, column),) = entry.columns.items()
    try:
        rows = said["data"]
        times = np.array([row["t"] for row in rows], dtype="datetime64[us]")
        values = np.array([float(row[column.name] or "nan") for row in rows])
        flags = np.array([_flag(row.get("f", "")) for row in rows], dtype=np.uint8)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Fault(f"{entry.name}: the answer is not as documented ({error!r}).") from error
    values = np.where(outside(stored, values) & (flags == _GOOD), np.nan, values)
    _, first = np.unique(times, return_index=True)
    kept = first[~np.isnan(values[first]) & ~np.isnat(times[first])]
    count = len(kept)
    levels = Levels(
        np.arange(count + 1, dtype=np.int64),
        {stored: values[kept].astype(np.float32), "depth": np.full(count, entry.depth or 0.0, np.float32)},
        {stored: flags[kept], "depth": np.full(count, _GOOD, dtype=np.uint8)},
    )
    codes = np.full(count, station.code)
    latitudes, longitudes = np.full(count, station.latitude), np.full(count, station.longitude)
    return block_of(entry, codes, times[kept], latitudes, longitudes, levels)


def _flag(codes: str) -> int:
    """Good where none of the limits was exceeded (each is 0 or 1), as where there are no flags."""
    return _SUSPECT if any(code.strip() not in ("", "0") for code in codes.split(",")) else _GOOD
