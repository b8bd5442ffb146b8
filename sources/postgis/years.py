"""Which years a search in order of time should ask first. Used by `scan`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from itertools import accumulate


def edge(
    years: Mapping[int, int], start: datetime | None, end: datetime | None, rows: int, *, descending: bool
) -> datetime | None:
    """The New Year where the first years that hold so many rows end; None where none are left beyond.

    years: how many rows each has, about. start, end: what the search is bounded by.
    """
    asked = [year for year in years if _begins_before(year, end) and not _ends_before(year, start)]
    asked.sort(reverse=descending)
    held = accumulate(years[year] for year in asked)
    for year, count in zip(asked[:-1], held, strict=False):
        if count >= rows:
            return _new_year(year if descending else year + 1)
    return None


@lru_cache(100)
def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=UTC)


def _begins_before(year: int, end: datetime | None) -> bool:
    return end is None or _new_year(year) < end


def _ends_before(year: int, start: datetime | None) -> bool:
    return start is not None and _new_year(year + 1) <= start
