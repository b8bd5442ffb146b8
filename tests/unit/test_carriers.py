"""Columns end to end: the same values, whatever carries them."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocean.carriers import Made, Spread, Stacked, Table, end_to_end, listed

NUMBERS = st.lists(st.integers(0, 9), max_size=6)


def _array(values: list[int]) -> Any:
    return np.array(values, dtype=np.uint8)


def _made(values: list[int]) -> Made:
    return Made(len(values), lambda start, stop: values[start:stop])


def _spread(values: list[int]) -> Spread:
    return Spread(range(10), values)


class Numbers(Table):
    """One column, of numbers."""

    def __init__(self, values: list[int]) -> None:
        self.values = values

    def __len__(self) -> int:
        return len(self.values)

    def column(self, name: str) -> Any:
        return _made(self.values)


@given(st.lists(st.tuples(st.sampled_from([_array, _made, _spread, list]), NUMBERS), max_size=4))
def test_columns_of_any_kind_come_one_after_another(parts: list[tuple[Any, list[int]]]) -> None:
    joined = end_to_end([carry(values) for carry, values in parts])
    expected = [value for _, values in parts for value in values]
    assert (len(joined), listed(joined)) == (len(expected), expected)


@pytest.mark.parametrize(("carry", "kind"), [(_array, np.ndarray), (_made, Made), (_spread, Spread)])
def test_columns_of_one_kind_stay_of_it(carry: Any, kind: type) -> None:
    assert isinstance(end_to_end([carry([1, 2]), carry([3])]), kind)


@given(st.lists(NUMBERS, min_size=1, max_size=4), st.integers(0, 30), st.integers(0, 30))
def test_a_part_of_made_values_makes_no_others(lists: list[list[int]], start: int, stop: int) -> None:
    whole = [value for one in lists for value in one]
    asked: list[int] = []

    def made(values: list[int]) -> Made:
        def make(first: int, last: int) -> list[int]:
            asked.extend(values[first:last])
            return values[first:last]

        return Made(len(values), make)

    joined = end_to_end([made(values) for values in lists])
    assert joined[start:stop] == whole[start:stop] == asked


def test_values_are_as_python_prints_them() -> None:
    assert listed(np.array([28.1, np.nan], dtype=np.float32)) == [28.1, None]
    assert listed(Spread(["a", None], [1, 0, 0])) == [None, "a", "a"]
    with pytest.raises(IndexError):
        _made([1, 2])[2]
    assert _made([1, 2])[-1] == 2


def test_tables_are_stacked() -> None:
    stacked = Stacked([Numbers([1, 2]), Stacked([]), Numbers([3])])
    assert len(stacked) == 3
    assert listed(stacked.column("any")) == [1, 2, 3]
    assert isinstance(end_to_end([Numbers([1]), Numbers([2])]), Stacked)


def test_flags_beside_nothing_are_kept_once() -> None:
    joined = end_to_end([np.array([2, 1, 2], dtype=np.uint8), Spread([None], [0, 0])])
    assert (joined.values, listed(joined)) == ([2, 1, None], [2, 1, 2, None, None])
