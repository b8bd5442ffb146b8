"""Groups of values: the same figures in whatever parts and order the values come."""

import itertools
import math
from dataclasses import dataclass, fields
from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import exact
from analytics.grouping import Grouping, Part, Wanted

ALL = Wanted(mean=True, spread=True, extremes=True, median=True)
VALUES = st.floats(-12_500, 12_500, width=32, allow_subnormal=False).map(
    lambda value: 0.0 if abs(value) < 1e-9 else value
)
ROWS = st.lists(st.tuples(st.integers(0, 3), VALUES), min_size=1, max_size=60)


ONE = np.zeros(1, dtype=np.int64)


@dataclass(frozen=True)
class Single:
    """What is known of one group."""

    count: int
    profiles: int
    platforms: int
    mean: float | None
    stddev: float | None
    low: float | None
    high: float | None
    median: float | None
    direction: float | None


def single(grouping: Grouping, number: int = 0) -> Single:
    found = grouping.of(np.array([number]))
    return Single(**{name.name: getattr(found, name.name)[0] for name in fields(Single)})


def gathered(rows: list[tuple[int, float]], cuts: list[int]) -> dict[int, Single]:
    """The groups of (key, value) rows that come in parts cut at `cuts`."""
    grouping = Grouping(ALL)
    edges = [0, *sorted(cut % (len(rows) + 1) for cut in cuts), len(rows)]
    for start, stop in itertools.pairwise(edges):
        part = rows[start:stop]
        keys = sorted({key for key, _ in part}, reverse=bool(start % 2))
        group = np.array([keys.index(key) for key, _ in part], dtype=np.int64)
        values = np.array([value for _, value in part], dtype=np.float64)
        grouping.add(Part(np.array(keys, dtype=np.int64), group, values))
    return {key: single(grouping, key) for key in sorted({key for key, _ in rows})}


@given(ROWS, st.lists(st.integers(0, 60), max_size=4), st.randoms())
def test_figures_are_exact_and_the_same_in_any_order_and_parts(
    rows: list[tuple[int, float]], cuts: list[int], random: object
) -> None:
    once = gathered(rows, [])
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert gathered(shuffled, cuts) == once
    for key, found in once.items():
        values = [value for other, value in rows if other == key]
        whole = sum(Fraction(value) for value in values)
        assert found.count == len(values)
        assert found.mean == pytest.approx(float(whole / len(values)), rel=1e-15, abs=2.0**-59)
        assert (found.low, found.high) == (min(values), max(values))
        assert found.median == float(np.median(values))
        if len(values) > 1:
            apart = sum((Fraction(value) - whole / len(values)) ** 2 for value in values)
            assert found.stddev == pytest.approx(math.sqrt(apart / (len(values) - 1)), rel=1e-9, abs=1e-9)


def doubles(*values: float) -> npt.NDArray[np.float64]:
    return np.array(values, dtype=np.float32).astype(np.float64)


def test_sums_of_many_large_values_lose_nothing() -> None:
    values = np.tile(doubles(12_499.999, 0.001, -3.25e-5), 40_000)
    group = np.zeros(len(values), dtype=np.int64)
    for power in (1, 2):
        (found,) = exact.group_sums(values, group, 1, power)
        each = sum(round(Fraction(value) ** power * 2**60) for value in values[:3].tolist())
        assert found == 40_000 * each


def test_equal_values_have_no_deviation() -> None:
    found = gathered([(0, 28.100000381469727)] * 7, [3])
    assert (found[0].mean, found[0].stddev) == (28.100000381469727, 0.0)


def test_weights_count_and_mix_with_values_without() -> None:
    grouping = Grouping(ALL)
    group = np.zeros(2, dtype=np.int64)
    grouping.add(Part(ONE, group, doubles(1, 3), weights=doubles(1, 0.5)))
    grouping.add(Part(ONE, group, doubles(5, 7)))
    found = single(grouping)
    mean = (1 + 1.5 + 5 + 7) / 3.5
    squares = (1 - mean) ** 2 + 0.5 * (3 - mean) ** 2 + (5 - mean) ** 2 + (7 - mean) ** 2
    assert found.mean == pytest.approx(mean)
    assert found.stddev == pytest.approx(math.sqrt(squares / 3.5 * 4 / 3))


def test_profiles_add_up_and_platforms_are_counted_once() -> None:
    grouping = Grouping(Wanted())
    group = np.array([0, 1, 1], dtype=np.int64)
    for _ in range(2):
        pairs = (np.array([0, 1, 1]), np.array([7, 7, 8]))
        grouping.add(Part(np.arange(2), group, profiles=np.array([1, 2]), platforms=pairs))
    found = grouping.of(np.array([1, 0, 2]))
    assert (found.count, found.profiles, found.platforms) == ([4, 2, 0], [4, 2, 0], [2, 1, 0])


def direction(values: list[float], weights: list[float] | None) -> float | None:
    grouping = Grouping(Wanted(circular=True))
    group = np.zeros(len(values), dtype=np.int64)
    grouping.add(Part(ONE, group, np.array(values), None if weights is None else np.array(weights)))
    found = single(grouping)
    return found.direction


def test_a_mean_direction_is_weighted_by_area() -> None:
    assert direction([0.0, 90.0], None) == pytest.approx(45)
    assert direction([0.0, 90.0], [1.0, np.sqrt(3)]) == pytest.approx(60)
    assert direction([0.0, 90.0], [1.0, 0.0]) == pytest.approx(0)


def test_directions_that_cancel_out_have_no_mean() -> None:
    assert direction([10.0, 190.0], [0.01, 0.01]) is None
