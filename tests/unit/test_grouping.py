"""Statistics by group."""

import numpy as np
import pytest

from analytics.grouping import Grouping


def direction(values: list[float], weights: list[float] | None) -> float | None:
    grouping = Grouping(circular=True)
    group = np.zeros(len(values), dtype=np.int64)
    shares = None if weights is None else np.array(weights)
    grouping.add([()], group, np.array(values), shares, None, None)
    return grouping.groups[()].direction


def test_a_mean_direction_is_weighted_by_area() -> None:
    assert direction([0.0, 90.0], None) == pytest.approx(45)
    assert direction([0.0, 90.0], [1.0, np.sqrt(3)]) == pytest.approx(60)
    assert direction([0.0, 90.0], [1.0, 0.0]) == pytest.approx(0)


def test_directions_that_cancel_out_have_no_mean() -> None:
    assert direction([10.0, 190.0], [0.01, 0.01]) is None
