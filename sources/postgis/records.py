"""Profiles as the database sent them: columns for pages, rows for whoever wants objects."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any, overload

from asyncpg import Record

from ocean.carriers import Column
from ocean.columns import LevelBatch
from ocean.flags import QualityPolicy
from ocean.ids import ProfileKey, microseconds, profile_ids
from ocean.rows import ProfileRow
from sources.base import ProfileLevels, ProfileTable
from sources.postgis.store import MODES, profile_row

# The attributes of ProfileRow that are values of the record as they are.
PLAIN = {
    "number": "id",
    "platform_number": "platform_id",
    "dataset_id": "dataset_id",
    "cycle_number": "cycle_number",
    "sampling_scheme": "sampling_scheme",
    "timestamp": "profile_date",
    "latitude": "latitude",
    "longitude": "longitude",
    "quality_flag": "data_quality_flag",
    "stored_count": "level_count",
    "good_count": "good_count",
}


class ProfileRecords(ProfileTable):
    """Records of PROFILE_COLUMNS; `levels` are theirs, in their order."""

    def __init__(self, records: list[Record], policy: QualityPolicy, levels: LevelBatch | None) -> None:
        self._records = records
        self.policy = policy
        self.levels = levels

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> ProfileRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[ProfileRow]: ...
    def __getitem__(self, index: int | slice) -> ProfileRow | list[ProfileRow]:
        return self._rows[index]

    @cached_property
    def _rows(self) -> list[ProfileRow]:
        return [profile_row(record, self.policy) for record in self._records]

    def column(self, name: str) -> Column:
        if name in PLAIN:
            return list(map(itemgetter(PLAIN[name]), self._records))
        if name == "id":
            return profile_ids(self.column("number"), self.column("timestamp"))
        if name == "data_mode":
            return [MODES.get(record["data_mode"]) for record in self._records]
        return [getattr(row, name) for row in self._rows]

    def levels_by_key(self) -> Mapping[ProfileKey, ProfileLevels]:
        if self.levels is None:
            return {}
        return levels_by_key(self._records, self.levels)


def levels_by_key(records: Sequence[Record], batch: LevelBatch) -> dict[ProfileKey, ProfileLevels]:
    """The place of each record's levels in the batch that was made of them."""
    return {
        ProfileKey(record["id"], record["profile_date"]): ProfileLevels(batch, index)
        for index, record in enumerate(records)
    }


class SortKeys(Sequence[tuple[Any, int]]):
    """For the cursors of records with a `sort_key`; each is made when it is looked at."""

    def __init__(self, records: Sequence[Record], part: Callable[[Any], Any]) -> None:
        self._records = records
        self._part = part

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> tuple[Any, int]: ...
    @overload
    def __getitem__(self, index: slice) -> "SortKeys": ...
    def __getitem__(self, index: int | slice) -> "tuple[Any, int] | SortKeys":
        if isinstance(index, slice):
            return SortKeys(self._records[index], self._part)
        record = self._records[index]
        return (self._part(record["sort_key"]), record["id"])


def time_keys(records: Sequence[Record]) -> SortKeys:
    """Of records in the order of time."""
    return SortKeys(records, microseconds)


def distance_keys(records: Sequence[Record]) -> SortKeys:
    """Of records in the order of distance."""
    return SortKeys(records, float)
