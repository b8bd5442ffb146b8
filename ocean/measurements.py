"""Measurements as a table: the levels of many profiles column by column, and the rows they stand for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ocean.carriers import Column, Made, Spread, Table, listed
from ocean.columns import LevelView
from ocean.levels import Flags, Floats, Ints
from ocean.rows import MeasurementRow, ProfileRow
from ocean.variables import Variable, inputs

QC_COLUMNS = {
    f"{name}_qc": name
    for name in ("temperature", "salinity", "pressure", "oxygen", "chlorophyll", "nitrate", "ph")
}
# The columns of measurements that are their profile's.
SHARED = frozenset({"timestamp", "latitude", "longitude", "data_source", "dataset_id", "platform_number"})
OF_PROFILES = SHARED | {"data_mode"}
ATTRIBUTES = ("measurement_id", "profile", *sorted(SHARED))
# Computed, but no variable of the API.
COMPUTED = {"conservative_temperature": ("temperature", "salinity"), "absolute_salinity": ("salinity",)}


class Points(Protocol):
    """Levels of some profiles, k in all, profile by profile."""

    def __len__(self) -> int: ...

    def values(self, name: str) -> Floats:
        """A stored or derived quantity, NaN where it is not known, float32 (k,)."""

    def flags(self, name: str) -> Flags:
        """The flags of a stored quantity; `quality` for the worst of each level."""

    def stored_index(self) -> Ints:
        """The place of each level among the stored levels of its profile."""

    def profile(self) -> Ints:
        """The index of the profile that each level belongs to."""


@dataclass(frozen=True, slots=True)
class Picked:
    """Points of which only the columns asked for are kept, and nothing of the batch that they are from."""

    columns: Mapping[str, Floats]
    qualities: Mapping[str, Flags]
    places: Ints
    owners: Ints

    @classmethod
    def of(cls, view: LevelView, owners: Ints, columns: frozenset[str]) -> "Picked":
        """All levels of a view; `columns` are names of a measurement's values, and `quality_flag`."""
        flags = {QC_COLUMNS[name]: view.flag(QC_COLUMNS[name]) for name in columns & QC_COLUMNS.keys()}
        if "quality_flag" in columns:
            flags["quality"] = view.quality()
        names = columns - QC_COLUMNS.keys() - {"quality_flag"}
        return cls({name: view.column(name) for name in names}, flags, view.stored_index, owners)

    def __len__(self) -> int:
        return len(self.places)

    def values(self, name: str) -> Floats:
        return self.columns[name]

    def flags(self, name: str) -> Flags:
        return self.qualities[name]

    def stored_index(self) -> Ints:
        return self.places

    def profile(self) -> Ints:
        return self.owners


class MeasurementTable(Table):
    """Levels as measurements: a table of the attributes of MeasurementRow and its values."""

    def __init__(self, profiles: Sequence[ProfileRow], points: Points) -> None:
        self._profiles = profiles
        self._points = points
        self._owner: list[int] | None = None

    def __len__(self) -> int:
        return len(self._points)

    def column(self, name: str) -> Column:
        if name == "profile":
            return Spread(self._profiles, self._owners())
        if name in OF_PROFILES:
            return Spread(self._of_profiles(name), self._owners())
        if name == "measurement_id":
            return Made(len(self), self._ids)
        if name == "quality_flag":
            return self._points.flags("quality")
        if name in QC_COLUMNS:
            return self._points.flags(QC_COLUMNS[name])
        return self._points.values(name)

    def _of_profiles(self, name: str) -> Sequence[Any]:
        profiles = self._profiles
        if isinstance(profiles, Table):
            found: Sequence[Any] = profiles.column(name)
            return found
        return [getattr(profile, name) for profile in profiles]

    def _owners(self) -> list[int]:
        if self._owner is None:
            self._owner = self._points.profile().tolist()
        return self._owner

    def _ids(self, start: int, stop: int) -> list[str]:
        places = self._points.stored_index()[start:stop].tolist()
        owners = self._owners()[start:stop]
        numbers = self._of_profiles("number")
        return [f"msr_{numbers[o]}_{place}" for o, place in zip(owners, places, strict=True)]


def stored_for(columns: Iterable[str]) -> set[str]:
    """The stored quantities, besides depth and pressure, that values of these names are made of."""
    found: set[str] = set()
    for name in columns:
        stored = QC_COLUMNS.get(name, name)
        found.update(COMPUTED.get(stored) or (inputs(Variable(stored.upper())) if stored != "depth" else ()))
    return found


def rows_of(table: Table, columns: frozenset[str]) -> list[MeasurementRow]:
    """The rows of a table, with the values of these names; the flag only where it is among them."""
    names = columns - {"quality_flag"}
    own = {name: listed(table.column(name)) for name in ATTRIBUTES}
    own["quality_flag"] = (
        listed(table.column("quality_flag")) if "quality_flag" in columns else [None] * len(table)
    )
    read = {name: listed(table.column(name)) for name in names}
    return [
        MeasurementRow(**{name: own[name][i] for name in own}, values={name: read[name][i] for name in read})
        for i in range(len(table))
    ]
