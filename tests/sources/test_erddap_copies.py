"""Answers that repeat profiles: they are told once, and levels that a profile has twice stay twice."""

from pathlib import Path

from sources.erddap import argo
from sources.erddap.config import load
from sources.erddap.tables import read_table
from tests.doubles.content import Column, Columns, edited
from tests.sources.profiles import profiles

ENTRIES = {entry.name: entry for entry in load()}
CORE = ENTRIES["ifremer-erddap"]


def recorded(shared_data: Path) -> bytes:
    return next((shared_data / "erddap/recorded/erddap.ifremer.fr").glob("023_200_*.nc")).read_bytes()


def rows(columns: Columns, order: list[int]) -> Columns:
    """These rows, in this order."""
    return {name: Column(one.items[order], one.attributes) for name, one in columns.items()}


def decoded(content: bytes) -> dict[str, dict[str, object]]:
    return profiles(argo.decode(read_table(content, CORE.name), CORE))


def test_a_profile_that_came_twice_or_thrice_is_told_once(shared_data: Path) -> None:
    whole = recorded(shared_data)
    for times in (2, 3):
        again = edited(whole, lambda columns, t=times: rows(columns, _all(columns) * t))  # type: ignore[misc]
        each = edited(whole, lambda columns, t=times: rows(columns, sorted(_all(columns) * t)))  # type: ignore[misc]
        assert decoded(again) == decoded(each) == decoded(whole)


def test_levels_that_a_profile_has_twice_stay_twice_also_where_it_came_twice(shared_data: Path) -> None:
    doubled = edited(recorded(shared_data), lambda columns: rows(columns, sorted([*_all(columns), 5])))
    again = edited(doubled, lambda columns: rows(columns, _all(columns) * 2))
    block = argo.decode(read_table(doubled, CORE.name), CORE)
    before = argo.decode(read_table(recorded(shared_data), CORE.name), CORE)
    assert before.levels.counts.tolist() == [18, 18, 18]
    assert block.levels.counts.tolist() == [19, 18, 18]
    assert decoded(again) == decoded(doubled)


def _all(columns: Columns) -> list[int]:
    return list(range(len(columns["pres"].items)))
