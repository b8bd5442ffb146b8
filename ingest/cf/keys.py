"""Natural keys: what makes a profile the same profile in another file or in a newer version."""

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf.columns import Column
from ingest.cf.datasets import slug, undated
from ingest.cf.frames import Block
from ingest.cf.moments import Moments
from ingest.cf.values import attribute

_UPDATES = re.compile(r"_?(LATEST|MONTHLY|HISTORY)(?=_|$)", re.IGNORECASE)


def stream_of(dataset: Any, vertical: Column | None) -> str:
    """What tells two instruments of one platform apart: the file's undated id and its fixed depths.

    Copernicus publishes a profile as latest, monthly and history in turn, under one id but for that word.
    """
    stream = slug(undated(_UPDATES.sub("", attribute(dataset, "id"))))
    if vertical is None or len(vertical.source.dimensions) > 1 or vertical.source.shape not in ((), (1,)):
        return stream
    depth = vertical.conversion.apply(np.asarray(vertical.source.read(None)).reshape(-1))
    return f"{stream}@{depth[0]:.1f}"


def keys_of(
    prefix: str, stream: str, codes: npt.NDArray[np.str_], moments: Moments, block: Block
) -> list[str]:
    """One key a profile: by cycle where there are cycles, else by time and position, else by its place.

    Profiles of a block that would share a key are numbered in their order.
    """
    times = np.datetime_as_string(moments.times, unit="us")
    where = np.char.add(
        np.char.add(np.char.mod("%.3f", moments.latitudes), ","), np.char.mod("%.3f", moments.longitudes)
    )
    moment = np.char.add(np.char.add(times, "|"), where)
    place = np.char.add("#", (np.arange(len(codes)) + block.first).astype(str))
    moment = np.where(np.isnat(moments.times), place, moment)
    cycle = np.char.add(np.char.add(moments.cycles.astype(str), "|"), moments.directions)
    detail = np.where(moments.cycles >= 0, np.char.add("cycle ", cycle), moment)
    keys = np.char.add(np.char.add(np.char.add(f"cf|{prefix}|", codes), f"|{stream}|"), detail)
    return _numbered(keys)


def _numbered(keys: npt.NDArray[np.str_]) -> list[str]:
    unique, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    if len(unique) == len(keys):
        return [*map(str, keys.tolist())]
    order = np.argsort(inverse, kind="stable")
    firsts = np.repeat(np.cumsum(counts) - counts, counts)
    rank = np.empty(len(keys), dtype=np.int64)
    rank[order] = np.arange(len(keys)) - firsts
    return [f"{key}#{n + 1}" if n else str(key) for key, n in zip(keys, rank, strict=True)]
