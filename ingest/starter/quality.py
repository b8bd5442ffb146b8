"""What goes wrong in the field: spikes, drifting cells, gaps, lost positions, each with its flag.

Shares are those of a healthy Argo fleet (about 97% flag 1; QC manual, doi:10.13155/33951).
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ingest.starter.casts import Casts, Flags, Heads

Column = npt.NDArray[np.float32]

# Size of a spike in each quantity's unit.
SPIKE = {
    "temperature": 4.0,
    "salinity": 1.2,
    "oxygen": 45.0,
    "chlorophyll": 1.5,
    "nitrate": 6.0,
    "ph": 0.12,
    "current_u": 0.8,
    "current_v": 0.8,
}
# What a sensor's drift adds at its worst; only these drift.
DRIFT = {"salinity": 0.12, "oxygen": -15.0, "ph": 0.05}
NOISE = {
    "temperature": 0.004,
    "salinity": 0.002,
    "oxygen": 1.0,
    "chlorophyll": 0.01,
    "nitrate": 0.2,
    "ph": 0.004,
    "current_u": 0.015,
    "current_v": 0.015,
}
# A sensor's output does not fall under these, spike or not.
LEAST = {"salinity": 2.0, "oxygen": -2.0, "chlorophyll": -0.02, "nitrate": -1.0}


def spoiled(random: np.random.Generator, casts: Casts) -> Casts:
    """The casts as instruments would have reported them, with flags."""
    flags = dict(casts.flags)
    values = dict(casts.values)
    for name in NOISE:
        if name in values:
            values[name], flags[name] = _reported(random, name, casts)
    for name in ("pressure", "depth"):
        if name in flags:
            flags[name] = np.where(random.random(flags[name].shape) < 0.0008, 4, flags[name]).astype(np.uint8)
    return replace(casts, values=values, flags=flags)


def _reported(random: np.random.Generator, name: str, casts: Casts) -> tuple[Column, Flags]:
    """One quantity with noise, then what is doubtful (2), drifted (3), spiked (4) and lost (9)."""
    value = casts.values[name].astype(np.float64)
    there = np.isfinite(value)
    size, profiles = len(value), len(casts)
    value += random.normal(0.0, NOISE[name], size)
    flag = np.ones(size, dtype=np.uint8)
    flag[random.random(size) < 0.006] = 2
    if name in DRIFT:
        drifted = np.repeat(random.random(profiles) < 0.012, casts.counts)
        value = np.where(drifted, value + DRIFT[name] * random.uniform(0.5, 1.0), value)
        flag[drifted] = 3
    spiked = random.random(size) < 0.004
    value += np.where(
        spiked, random.choice((-1.0, 1.0), size) * SPIKE[name] * random.uniform(0.6, 1.4, size), 0
    )
    flag[spiked] = 4
    lost = (random.random(size) < 0.003) | np.repeat(random.random(profiles) < 0.003, casts.counts) | ~there
    value = np.maximum(value, LEAST.get(name, -np.inf))
    flag[lost] = 9
    return np.where(lost, np.nan, value).astype(np.float32), flag


def unlocated(random: np.random.Generator, head: Heads) -> Heads:
    """A few casts without position (9) or time (9), with an interpolated (8) or a bad (4) position."""
    luck = random.random(len(head))
    position = np.select([luck < 0.006, luck < 0.016, luck < 0.018], [9, 8, 4], 1).astype(np.uint8)
    time = np.where(random.random(len(head)) < 0.003, 9, 1).astype(np.uint8)
    return replace(
        head,
        longitude=np.where(position == 9, np.nan, head.longitude),
        latitude=np.where(position == 9, np.nan, head.latitude),
        time=np.where(time == 9, np.datetime64("NaT", "s"), head.time),
        position_flag=position,
        time_flag=time,
    )
