"""When, where and of what: the facts of each profile in a block, besides its levels."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf import quality, times
from ingest.cf.attributes import Coordinates
from ingest.cf.frames import Block
from ingest.cf.opening import Variable
from ingest.cf.sources import Source, flags, numeric, text
from ingest.cf.values import attribute, is_numeric, is_text, numbers
from ocean import longitudes
from ocean.errors import UnreadableFile
from ocean.flags import worst

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.uint8]
Texts = npt.NDArray[np.str_]

_GONE = (4, 9)
"""Flags of a time or a position that is not to be used: bad, missing."""


@dataclass(frozen=True, slots=True)
class Moments:
    """p profiles: see ProfileBlock for times and positions; flags: the worse of both, None without any.

    cycles: -1 for none; directions, modes, schemes: '' for none.
    """

    times: times.Times
    latitudes: Floats
    longitudes: Floats
    flags: Flags | None
    cycles: npt.NDArray[np.int64]
    directions: Texts
    modes: Texts
    schemes: Texts


@dataclass(frozen=True, slots=True)
class MomentSources:
    """The variables behind Moments, looked up once a file."""

    units: str
    calendar: str
    fixed_time: np.datetime64
    time: Source | None
    latitude: Source
    longitude: Source
    time_flags: Source | None
    position_flags: tuple[Source, ...]
    cycle: Source | None
    direction: Source | None
    mode: Source | None
    scheme: Source | None
    default_mode: str

    def read(self, block: Block) -> Moments:
        """The facts of the profiles in a block."""
        count = len(block.offsets) - 1
        found = self._times(block, count)
        time_flags = None if self.time_flags is None else block.per_profile(self.time_flags)
        latitudes = longitudes.clean_latitudes(block.per_profile(self.latitude))
        east = longitudes.wrap(block.per_profile(self.longitude))
        position_flags = [block.per_profile(source) for source in self.position_flags]
        nowhere = np.isnan(latitudes) | np.isnan(east)
        for position in position_flags:
            nowhere |= np.isin(position, _GONE)
        marks: list[Flags] = [*position_flags, *([] if time_flags is None else [time_flags])]
        return Moments(
            found if time_flags is None else np.where(np.isin(time_flags, _GONE), times.NAT, found),
            np.where(nowhere, np.nan, latitudes),
            np.where(nowhere, np.nan, east),
            worst(marks, [np.ones(count, dtype=bool)] * len(marks)) if marks else None,
            self._cycles(block, count),
            self._texts(block, self.direction, count, "AD"),
            self._texts(block, self.mode, count, "RAD", self.default_mode),
            self._texts(block, self.scheme, count),
        )

    def _times(self, block: Block, count: int) -> times.Times:
        if self.time is None:
            return np.full(count, self.fixed_time)
        found = block.per_profile(self.time)
        return (
            times.from_text(found)
            if found.dtype.kind == "U"
            else times.decode(found, self.units, self.calendar)
        )

    def _cycles(self, block: Block, count: int) -> npt.NDArray[np.int64]:
        if self.cycle is None:
            return np.full(count, -1)
        found = block.per_profile(self.cycle)
        return np.where(np.isfinite(found), np.nan_to_num(found), -1).astype(np.int64)

    @staticmethod
    def _texts(block: Block, source: Source | None, count: int, known: str = "", default: str = "") -> Texts:
        found = np.full(count, "") if source is None else block.per_profile(source)
        if not known:
            return found
        return np.where(np.isin(found, list(known)), found, default)


def moment_sources(dataset: Any, coordinates: Coordinates) -> MomentSources:
    """Where times and positions come from; raises UnreadableFile for a file that gives neither."""
    time, dated = _time(dataset, coordinates)
    latitude = _position(dataset, coordinates.latitude, "latitude", "lat")
    longitude = _position(dataset, coordinates.longitude, "longitude", "lon")
    time_marks = None if time is None else quality.flag_variable(dataset, time)
    mode = attribute(dataset, "data_mode").upper()
    return MomentSources(
        units="" if time is None else times.units_of(time),
        calendar="" if time is None else attribute(time, "calendar"),
        fixed_time=dated,
        time=None if time is None else text(time) if is_text(time) else numeric(time),
        latitude=latitude,
        longitude=longitude,
        time_flags=None if time_marks is None else flags(time_marks),
        position_flags=_position_flags(dataset, coordinates),
        cycle=_named(dataset, "cycle_number", numbers_only=True),
        direction=_named(dataset, "direction"),
        mode=_named(dataset, "data_mode"),
        scheme=_named(dataset, "vertical_sampling_scheme"),
        default_mode=mode if mode in ("R", "A", "D") else "",
    )


def _time(dataset: Any, coordinates: Coordinates) -> tuple[Variable | None, np.datetime64]:
    time = coordinates.time
    if time is not None and (is_text(time) or times.is_time_unit(times.units_of(time))):
        return time, times.NAT
    moment = times.stated(dataset)
    if moment is not None and (time is None or time.size == 1):
        return None, np.datetime64(moment.replace(tzinfo=None), "us")
    raise times.undated(time)


def _position(dataset: Any, variable: Variable | None, name: str, short: str) -> Source:
    if variable is not None:
        return numeric(variable)
    ends = [numbers(dataset, f"geospatial_{short}_{end}") for end in ("min", "max")]
    if any(not end.size for end in ends) or ends[0][0] != ends[1][0]:
        raise UnreadableFile(
            f"The file has no {name}, as a variable or as one fixed place in its attributes."
        )
    return Source(name, (), (), lambda _: ends[0][0].reshape(()))


def _position_flags(dataset: Any, coordinates: Coordinates) -> tuple[Source, ...]:
    found = {}
    for variable in (coordinates.latitude, coordinates.longitude):
        marks = None if variable is None else quality.flag_variable(dataset, variable)
        if marks is not None:
            found[marks.name] = flags(marks)
    return tuple(found.values())


def _named(dataset: Any, name: str, *, numbers_only: bool = False) -> Source | None:
    for own, variable in dataset.variables.items():
        if own.lower() != name:
            continue
        if numbers_only:
            return numeric(variable) if is_numeric(variable) else None
        return text(variable) if is_text(variable) else None
    return None
