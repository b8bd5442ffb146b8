"""A cache of this process, bounded by bytes: what was not asked for longest goes first."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

# One entry may take this share of the whole: one large answer must not drive out all the others.
LARGEST_SHARE = 4


class BoundedMemory:
    """Asked like the caches of aiocache; values are kept as they are, `weigh` says their bytes."""

    def __init__(
        self, limit: int, weigh: Callable[[Any], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limit = limit
        self._weigh = weigh
        self._clock = clock
        self._entries: OrderedDict[str, tuple[Any, int, float]] = OrderedDict()
        self.bytes = 0

    async def get(self, key: str) -> Any:
        """The value, None where it is gone."""
        found = self._entries.get(key)
        if found is None:
            return None
        if found[2] <= self._clock():
            self._drop(key)
            return None
        self._entries.move_to_end(key)
        return found[0]

    async def set(self, key: str, value: Any, ttl: float) -> bool:
        """Whether it is kept, for so many seconds."""
        self._drop(key)
        size = self._weigh(value)
        if size > self._limit // LARGEST_SHARE:
            return False
        self._entries[key] = (value, size, self._clock() + ttl)
        self.bytes += size
        while self.bytes > self._limit:
            self._drop(next(iter(self._entries)))
        return True

    def _drop(self, key: str) -> None:
        _, size, _ = self._entries.pop(key, (None, 0, 0.0))
        self.bytes -= size

    def __len__(self) -> int:
        return len(self._entries)
