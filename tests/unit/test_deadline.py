"""The deadline that requests carry down to SQL."""

import asyncio
import math

import pytest

from ocean.deadline import remaining, within


def test_without_a_deadline_there_is_all_the_time() -> None:
    assert remaining() == math.inf


def test_an_inner_deadline_can_only_be_nearer() -> None:
    with within(10):
        with within(60):
            assert 9 < remaining() <= 10
        with within(1):
            assert 0 < remaining() <= 1
        assert 9 < remaining() <= 10
    assert remaining() == math.inf


def test_time_that_is_up_is_zero_and_not_negative() -> None:
    with within(-5):
        assert remaining() == 0


def test_the_outer_deadline_is_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="inside"), within(1):
        raise ValueError("inside")
    assert remaining() == math.inf


async def test_each_task_has_its_own_deadline() -> None:
    async def work(seconds: float) -> float:
        with within(seconds):
            await asyncio.sleep(0)
            return remaining()

    short, long = await asyncio.gather(work(1), work(100))
    assert short <= 1 < 99 < long <= 100
