"""Bounds of profiles against a plain loop, and that they never exclude what a query could return."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from ocean.bounds import bounds_of
from ocean.flags import FLAG_BITS
from ocean.levels import Levels
from ocean.seawater import depth_of
from ocean.variables import BY_NAME

USABLE, GOOD = {0, 1, 2, 5, 8}, {1, 2, 5, 8}
FLAGS = st.sampled_from([0, 1, 2, 3, 4, 5, 8, 9, 0x41, 0x44, 0x49])


@st.composite
def levels(draw: st.DrawFn) -> Levels:
    counts = draw(st.lists(st.integers(0, 4), min_size=1, max_size=5))
    names = [draw(st.sampled_from(["pressure", "depth"])), "temperature", "oxygen", "current_u"]
    numbers = st.floats(0, 6_000, width=32) | st.just(math.nan)
    return Levels(
        np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        {name: draw(arrays.arrays(np.float32, sum(counts), elements=numbers)) for name in names},
        {name: draw(arrays.arrays(np.uint8, sum(counts), elements=FLAGS)) for name in names},
    )


def plainly(levels: Levels, row: int, latitude: float) -> dict[str, Any]:
    """The same figures for one profile, level by level."""
    vertical, *names = levels.values
    here = range(levels.offsets[row], levels.offsets[row + 1])

    def seen(level: int, name: str, accepted: set[int]) -> bool:
        flags = [int(levels.flags[column][level]) & FLAG_BITS for column in (vertical, name)]
        values = [levels.values[column][level] for column in (vertical, name)]
        return all(flag in accepted for flag in flags) and not any(np.isnan(values))

    def bound(choose: Any, column: str, found: list[int]) -> float:
        return float(choose([levels.values[column][level] for level in found], default=math.nan))

    def depth(value: float) -> float:
        if vertical == "depth":
            return value
        return float(depth_of(np.float32([value]), np.float64([latitude]))[0])

    usable = [level for level in here if any(seen(level, name, USABLE) for name in names)]
    good = [level for level in here if any(seen(level, name, GOOD) for name in names)]
    temperatures = [level for level in here if seen(level, "temperature", USABLE)]
    variables = [name for name in names if any(seen(level, name, USABLE) for level in here)]
    return {
        "good_count": len(good),
        "good_variables": sum(
            1 << BY_NAME[name].bit for name in [*variables, *([vertical] if usable else [])]
        ),
        "temperature_min": bound(min, "temperature", temperatures),
        "temperature_max": bound(max, "temperature", temperatures),
        "depth_min": depth(bound(min, vertical, usable)),
        "depth_max": depth(bound(max, vertical, usable)),
        "max_depth": depth(bound(max, vertical, good)),
    }


@settings(deadline=None)
@given(levels())
def test_bounds_are_those_of_a_plain_loop(original: Levels) -> None:
    profiles = len(original.counts)
    latitudes = np.linspace(-60, 60, profiles)
    found = bounds_of(original, latitudes)
    for row in range(profiles):
        wanted = plainly(original, row, float(latitudes[row]))
        assert found.good_counts[row] == wanted.pop("good_count")
        assert found.good_variables[row] == wanted.pop("good_variables")
        for name, value in wanted.items():
            assert float(found.columns[name][row]) == pytest.approx(value, rel=1e-6, nan_ok=True), name


def test_without_a_position_pressures_are_bounded_and_depths_are_not_known() -> None:
    flags = np.ones(2, dtype=np.uint8)
    column = np.array([10, 20], dtype=np.float32)
    names = ("pressure", "temperature")
    found = bounds_of(
        Levels(np.array([0, 2]), dict.fromkeys(names, column), dict.fromkeys(names, flags)),
        np.array([np.nan]),
    )
    assert found.columns["pressure_max"].tolist() == [20]
    assert np.isnan(found.columns["depth_max"]).all()
    assert found.good_counts.tolist() == [2]
