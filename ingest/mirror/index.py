"""A GDAC's index of profile files: which there are, of when and where, and when each was last written."""

import gzip
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import BinaryIO

import numpy as np

from ingest.argo.headers import date_of
from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.longitudes import clean_latitudes, wrap
from ocean.place import Place

MOST_FILES = 200_000
_COLUMNS = ("file", "date", "latitude", "longitude", "date_update")
_FILE = re.compile(r"\w+/(\w+)/profiles/\w+\.nc", re.ASCII)
_MOMENT = re.compile(r"\d{14}", re.ASCII)
_LONGEST_LINE = 2_000
_AT_ONCE = 50_000
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of an index. file: below `dac/`. date, updated: YYYYMMDDhhmmss; date is blank where unknown.

    Degrees are NaN where unknown.
    """

    file: str
    platform: str
    date: str
    latitude: float
    longitude: float
    updated: str

    @property
    def updated_at(self) -> datetime:
        """When the file was last written, UTC; OceanError where the index says no possible time."""
        found = date_of(self.updated)
        if found is None:
            raise OceanError(
                f"The index says that {self.file} was updated at {self.updated!r}, which is no time.",
                value=self.updated,
            )
        return found


def read_index(file: BinaryIO, name: str) -> Iterator[Listed]:
    """The lines of an index, plain or in gzip, in its order.

    OceanError where it is no index, cut short, damaged, or names anything but profile files below `dac/`.
    """
    places: list[int] | None = None
    for number, line in enumerate(_lines(file, name), 1):
        if line.startswith("#"):
            continue
        parts = line.split(",")
        if places is None:
            places, width = _places(parts, name), len(parts)
        elif len(parts) == width:
            yield _listed([parts[place] for place in places], name, number)
        else:
            raise OceanError(f"{name} is damaged in line {number}: {line[:80]!r}.", value=line[:80])
    if places is None:
        raise OceanError(f"{name} is no index: it has no line of columns.")


def select(listed: Iterable[Listed], wanted: OceanFilter, gazetteer: Gazetteer) -> list[Listed]:
    """Those in the space, time and platforms of a filter, the newest profiles first.

    TOO_LARGE above 200,000 files.
    """
    place = Place.of(wanted, gazetteer)
    fitting = filter(_fits(wanted), listed)
    found: dict[str, Listed] = {}
    while some := list(islice(fitting, _AT_ONCE)):
        found.update((one.file, one) for one in _within(place, some))
        if len(found) > MOST_FILES:
            raise OceanError(
                f"That is more than {MOST_FILES:,} files: narrow it by region, box, period or platform.",
                code=ErrorCode.TOO_LARGE,
            )
    return sorted(found.values(), key=lambda one: (one.date, one.file), reverse=True)


def _lines(file: BinaryIO, name: str) -> Iterator[str]:
    packed = file.read(2) == _GZIP
    file.seek(0)
    stream = gzip.GzipFile(fileobj=file) if packed else file
    try:
        while line := stream.readline(_LONGEST_LINE):
            if not line.endswith(b"\n"):
                raise OceanError(f"{name} is cut short: its last line is {line[:80]!r}.")
            yield line.decode("latin-1").rstrip("\r\n")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise OceanError(f"{name} is cut short or damaged: {str(error).rstrip('.')}.") from error


def _places(parts: list[str], name: str) -> list[int]:
    if not set(_COLUMNS) <= set(parts):
        raise OceanError(
            f"{name} is no index of profiles: its columns are {', '.join(parts)[:80]!r} "
            f"in place of {', '.join(_COLUMNS)}."
        )
    return [parts.index(column) for column in _COLUMNS]


def _listed(values: list[str], name: str, number: int) -> Listed:
    file, date, latitude, longitude, updated = values
    path = _FILE.fullmatch(file)
    if path is None:
        raise OceanError(
            f"{name} was refused: {file[:80]!r} in line {number} is no profile file below dac/.",
            value=file[:80],
        )
    date = date if _MOMENT.fullmatch(date) else ""
    return Listed(file, path[1], date, _degrees(latitude), _degrees(longitude), updated)


def _degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


def _fits(wanted: OceanFilter) -> Callable[[Listed], bool]:
    """Whether a file is of the filter's platforms and period; one of an unknown time is in no period."""
    codes = frozenset(wanted.platform_codes)
    start, end = (_moment(moment) for moment in (wanted.time.start, wanted.time.end))

    def fits(one: Listed) -> bool:
        if codes and one.platform not in codes:
            return False
        if not one.date:
            return not wanted.time
        return (not start or one.date >= start) and (not end or one.date < end)

    return fits


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y%m%d%H%M%S}" if moment else ""


def _within(place: Place, some: list[Listed]) -> list[Listed]:
    if not place:
        return some
    # Sentinels such as -99.999 are no latitudes.
    latitudes = clean_latitudes(np.array([one.latitude for one in some]))
    longitudes = wrap(np.array([one.longitude for one in some]))
    known = np.flatnonzero(np.isfinite(latitudes) & np.isfinite(longitudes))
    inside = place.contains(longitudes[known], latitudes[known])
    return [some[index] for index in known[inside].tolist()]
