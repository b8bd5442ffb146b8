"""Depths by pressure: the bounds that spare computing them never decide another way than they would."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ocean.columns import LevelBatch
from ocean.filter import FloatRange, OceanFilter
from ocean.flags import QualityPolicy
from ocean.levels import Levels
from ocean.numbers import within
from ocean.seawater import depth_of, depth_range

PRESSURES = st.floats(-10, 20_000, width=32, allow_subnormal=False) | st.sampled_from([0.0, 100.0, 103.0])
EDGES = st.none() | st.floats(-10, 13_000, width=32) | st.sampled_from([0.0, 100.0])


@settings(deadline=None)
@given(st.lists(PRESSURES, min_size=1, max_size=30), st.floats(-90, 90))
def test_a_depth_lies_within_the_range_of_its_pressure(pressures: list[float], latitude: float) -> None:
    pressure = np.array(pressures, dtype=np.float32)
    depth = depth_of(pressure, np.full(len(pressure), latitude))
    deepest, shallowest = depth_range(pressure)
    known = np.isfinite(deepest)
    assert known.tolist() == ((pressure >= 0) & (pressure <= 12_000)).tolist()
    assert (depth[known] <= deepest[known]).all()
    assert (depth[known] >= shallowest[known]).all()


@settings(deadline=None)
@given(st.lists(PRESSURES, min_size=1, max_size=30), st.floats(-90, 90), EDGES, EDGES)
def test_levels_match_a_depth_range_as_their_computed_depths_do(
    pressures: list[float], latitude: float, low: float | None, high: float | None
) -> None:
    if low is not None and high is not None and low > high:
        low, high = high, low
    pressure = np.array(pressures, dtype=np.float32)
    flags = np.ones(len(pressure), dtype=np.uint8)
    values = {"pressure": pressure, "temperature": np.ones_like(pressure)}
    levels = Levels(np.array([0, len(pressure)]), values, dict.fromkeys(values, flags))
    view = LevelBatch(levels, np.array([latitude]), np.zeros(1)).view(QualityPolicy.GOOD)
    expected = within(depth_of(pressure, np.full(len(pressure), latitude)), FloatRange(low, high))
    wanted = OceanFilter(depth=FloatRange(low, high))
    assert view.matches(wanted).tolist() == (expected if wanted.depth else flags == 1).tolist()
