"""Intervals of differences and correlations, and normals: against tables, and by hand."""

import math
from statistics import fmean, variance

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import clusters
from analytics.climatology import Normal, normals
from analytics.correlation import fisher_interval, pearson
from analytics.student import t_quantile

MEANS = st.lists(st.floats(-5, 40), min_size=3, max_size=12)


@pytest.mark.parametrize(
    ("degrees", "expected"),
    [
        (1, 12.7062047364),
        (2, 4.3026527299),
        (10, 2.2281388520),
        (30, 2.0422724563),
        (120, 1.9799304051),
        (1e7, 1.9599642),
    ],
)
def test_quantiles_are_those_of_printed_tables(degrees: float, expected: float) -> None:
    assert t_quantile(0.95, degrees) == pytest.approx(expected, rel=1e-9, abs=1e-7)
    assert t_quantile(0.99, degrees) > t_quantile(0.95, degrees)


def one_each(means: list[float], prefix: str = "", count: int = 5) -> dict[str, tuple[float, int]]:
    return {f"{prefix}{i}": (value, count) for i, value in enumerate(means)}


@given(MEANS, MEANS)
def test_equal_clusters_give_welchs_interval_of_their_means(a: list[float], b: list[float]) -> None:
    va, vb = variance(a) / len(a), variance(b) / len(b)
    found = clusters.margin(one_each(a, "a"), one_each(b, "b"))
    if va + vb < 1e-20:
        assert found == pytest.approx(0, abs=1e-8)
        return
    degrees = (va + vb) ** 2 / (va**2 / (len(a) - 1) + vb**2 / (len(b) - 1))
    assert found == pytest.approx(t_quantile(0.95, degrees) * math.sqrt(va + vb), rel=1e-6, abs=1e-9)


@given(st.lists(st.tuples(st.floats(-5, 40), st.floats(-5, 40)), min_size=3, max_size=12))
def test_clusters_on_both_sides_give_the_paired_interval(pairs: list[tuple[float, float]]) -> None:
    a, b = one_each([x for x, _ in pairs]), one_each([y for _, y in pairs], count=9)
    apart = [y - x for x, y in pairs]
    expected = t_quantile(0.95, len(pairs) - 1) * math.sqrt(variance(apart) / len(pairs))
    assert clusters.margin(a, b) == pytest.approx(expected, rel=1e-6, abs=1e-7)


def test_a_cluster_of_more_values_weighs_more() -> None:
    first = {"a": (10.0, 1), "b": (12.0, 2), "c": (20.0, 1)}
    other = {"d": (15.0, 4), "e": (15.0, 1), "f": (15.0, 9)}
    assert clusters.mean(first) == 13.5
    spread = 3 / 2 * ((10 - 13.5) ** 2 + (2 * (12 - 13.5)) ** 2 + (20 - 13.5) ** 2) / 4**2
    assert clusters.margin(first, other) == pytest.approx(t_quantile(0.95, 2) * math.sqrt(spread))
    assert clusters.margin(first, dict(list(other.items())[:2])) is None
    with pytest.raises(ValueError, match="no values"):
        clusters.mean({})


def test_levels_of_one_float_do_not_make_an_interval_narrow() -> None:
    """95 of 100 intervals hold the truth where levels of a float are alike; ones by levels hardly half."""
    random = np.random.default_rng(7)
    held = 0
    for _ in range(400):
        sides = []
        for _side in range(2):
            floats = random.normal(0, 1, 8)
            counts = random.integers(20, 60, 8)
            sides.append(
                {
                    f"{_side}{i}": (float(f + random.normal(0, 0.1) / math.sqrt(n)), int(n))
                    for i, (f, n) in enumerate(zip(floats, counts, strict=True))
                }
            )
        margin = clusters.margin(*sides)
        assert margin is not None
        held += abs(clusters.mean(sides[1]) - clusters.mean(sides[0])) <= margin
    assert 0.92 <= held / 400 <= 0.98


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=3, max_size=40))
def test_r_is_that_of_numpy(pairs: list[tuple[float, float]]) -> None:
    a, b = (np.array(column) for column in zip(*pairs, strict=True))
    found = pearson(a, b)
    if np.std(a) < 1e-6 or np.std(b) < 1e-6:
        assert found is None or -1 <= found <= 1
        return
    assert found == pytest.approx(np.corrcoef(a, b)[0, 1], abs=1e-9)


def test_r_of_what_does_not_vary_is_unknown() -> None:
    assert pearson(np.array([1.0, 2.0]), np.array([3.0, 3.0])) is None
    assert pearson(np.array([1.0]), np.array([3.0])) is None
    assert pearson(np.array([1.0, 2.0]), np.array([3.0, 5.0])) == pytest.approx(1)


def test_the_interval_of_r_is_fishers() -> None:
    low, high = fisher_interval(0.5, 28) or (0, 0)
    assert (low, high) == (
        pytest.approx(math.tanh(0.5493061443 - 1.959963985 / 5)),
        pytest.approx(math.tanh(0.5493061443 + 1.959963985 / 5)),
    )
    assert fisher_interval(0.5, 3) is None
    assert fisher_interval(-1.0, 9) == (-1, -1)


def test_each_year_counts_once_in_a_normal() -> None:
    found = normals({(2001, 1): 10.0, (2002, 1): 12.0, (2003, 1): 11.0, (2002, 7): 20.0})
    assert found == {1: Normal(fmean([10, 12, 11]), 1.0, 3), 7: Normal(20.0, None, 1)}
