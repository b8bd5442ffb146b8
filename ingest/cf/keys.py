"""Natural keys: what makes a profile the same profile in another file or in a newer version."""

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf.columns import Column
from ingest.cf.frames import Block
from ingest.cf.moments import Moments
from ingest.cf.values import attribute
from ocean.keys import moment_keys, slug, undated

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
    places = np.arange(len(codes)) + block.first
    cycle = np.char.add(np.char.add(moments.cycles.astype(str), "|"), moments.directions)
    named = np.where(moments.cycles >= 0, np.char.add("cycle ", cycle), "")
    times, latitudes, longitudes = moments.times, moments.latitudes, moments.longitudes
    return moment_keys(f"cf|{prefix}", stream, codes, times, latitudes, longitudes, named, places)
