"""The measured columns of a block of samples: values in our units, with their flags."""

from dataclasses import dataclass
from typing import Any

import gsw
import numpy as np
import numpy.typing as npt

from ingest.cf import attributes, quality, times
from ingest.cf.attributes import Coordinates, Measured
from ingest.cf.frames import Block
from ingest.cf.opening import Variable
from ingest.cf.probing import believed, sampled
from ingest.cf.sources import Source, flags, numeric
from ingest.cf.values import is_numeric
from ocean.units import Conversion, conversion, outside
from ocean.variables import VERTICAL

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Readings:
    """Values in our unit, NaN for missing, and flags on the Argo scale, 9 where missing; one a level."""

    values: Floats
    flags: Flags


@dataclass(frozen=True, slots=True)
class Column:
    """Where the values and flags of a stored column come from; adjusted: their delayed-mode twins."""

    stored: str
    conversion: Conversion
    source: Source
    flags: Source | None
    adjusted: Source | None = None
    adjusted_flags: Source | None = None

    def read(self, block: Block, adjusts: Bools) -> Readings:
        """The levels of a block; `adjusts` (l,) says which levels take the adjusted value."""
        found, marks = block.per_level(self.source), _flags_of(self.flags, block)
        if self.adjusted is not None and adjusts.any():
            found = np.where(adjusts, block.per_level(self.adjusted), found)
            marks = np.where(adjusts, _flags_of(self.adjusted_flags, block), marks)
        ours = self.conversion.apply(found)
        return Readings(ours, np.where(np.isnan(ours), quality.MISSING, marks))


def _flags_of(source: Source | None, block: Block) -> Flags:
    if source is None:
        return np.full(int(block.offsets[-1]), quality.UNFLAGGED)
    return block.per_level(source).astype(np.uint8)


def measured_columns(
    dataset: Any, coordinates: Coordinates
) -> tuple[list[Column], list[Measured], list[str]]:
    """The columns of a file, the variables behind them, and a remark for each variable that is left out."""
    candidates, remarks = attributes.measured(dataset, coordinates.names)
    columns, kept = [], []
    for candidate in candidates:
        marks = quality.flag_variable(dataset, candidate.variable)
        found, remark = believed(candidate, marks)
        if found is None:
            remarks.append(remark)
            continue
        kept.append(found)
        columns.append(_column(dataset, found.stored, found.variable, found.conversion, marks))
    return columns, kept, remarks


def vertical_column(dataset: Any, coordinates: Coordinates) -> Column | None:
    """Pressure or depth, whichever the file has more values of; None where it has neither."""
    best, most = None, 0
    for variable in coordinates.verticals:
        count = len(sampled(variable, None, valid_range=False)[0])
        if count > most:
            best, most = variable, count
    if best is None:
        return None
    stored = str(attributes.vertical_kind(best))
    how = conversion(stored, times.units_of(best)) or Conversion()
    if stored == "depth" and attributes.points_up(best):
        how = Conversion(-how.scale, -how.offset)
    return _column(dataset, stored, best, how, quality.flag_variable(dataset, best))


def _column(dataset: Any, stored: str, variable: Variable, how: Conversion, marks: Variable | None) -> Column:
    # Pressures of -0.1 dbar at the surface are real, whatever valid_min says.
    ranged = stored not in VERTICAL
    adjusted = _twin(dataset, variable)
    adjusted_marks = None if adjusted is None else quality.flag_variable(dataset, adjusted)
    return Column(
        stored,
        how,
        numeric(variable, valid_range=ranged),
        None if marks is None else flags(marks),
        None if adjusted is None else numeric(adjusted, valid_range=ranged),
        None if adjusted_marks is None else flags(adjusted_marks),
    )


def _twin(dataset: Any, variable: Variable) -> Variable | None:
    for name, other in dataset.variables.items():
        if name.lower() == f"{variable.name.lower()}_adjusted" and is_numeric(other):
            return other
    return None


def per_kilogram(readings: Readings, water: dict[str, Readings], vertical: Floats, kind: str) -> Readings:
    """Amounts per litre as amounts per kilogram, by the potential density of the same sample.

    As for Argo oxygen (doi:10.13155/39795): rho(S, theta, 0). It takes temperature and salinity that
    are there and not flagged as bad; where they are not, the value is missing rather than a guess.
    The influence of the position on the density is below 1e-5, so none is asked for.
    """
    if not {"temperature", "salinity"} <= water.keys():
        return Readings(np.full_like(readings.values, np.nan), np.full_like(readings.flags, quality.MISSING))
    temperature, salinity = (_trusted(water[name]) for name in ("temperature", "salinity"))
    pressure = vertical if kind == "pressure" else gsw.p_from_z(-vertical, 45.0)
    absolute = gsw.SR_from_SP(salinity)
    density = (1000.0 + gsw.sigma0(absolute, gsw.CT_from_t(absolute, temperature, pressure))) / 1000.0
    ours = readings.values / density
    return Readings(ours, np.where(np.isnan(ours), quality.MISSING, readings.flags))


def _trusted(readings: Readings) -> Floats:
    return np.where(np.isin(readings.flags, quality.BAD), np.nan, readings.values)


def without_fills(stored: str, readings: Readings) -> Readings:
    """Implausible values that no flag calls bad are fill values the file does not declare: missing."""
    strange = outside(stored, readings.values) & ~np.isin(readings.flags, quality.BAD)
    if not strange.any():
        return readings
    return Readings(
        np.where(strange, np.nan, readings.values), np.where(strange, quality.MISSING, readings.flags)
    )
