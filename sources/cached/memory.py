"""A cache of this process, bounded by bytes: what was not asked for longest goes first."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from aiocache.base import BaseCache
from aiocache.serializers import NullSerializer

# One entry may take this share of the whole: one large answer must not drive out all the others.
LARGEST_SHARE = 4


class BoundedMemory(BaseCache):  # type: ignore[misc]  # aiocache has no types
    """Of aiocache, whose own memory has no bound; values are kept as they are, `weigh` says their bytes."""

    NAME = "bounded-memory"

    def __init__(
        self, limit: int, weigh: Callable[[Any], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(serializer=NullSerializer(), timeout=None)
        self._limit = limit
        self._weigh = weigh
        self._clock = clock
        self._entries: OrderedDict[str, tuple[Any, int, float]] = OrderedDict()
        self.bytes = 0

    async def _get(self, key: str, encoding: str | None = None, _conn: Any = None) -> Any:
        found = self._entries.get(key)
        if found is None:
            return None
        if found[2] <= self._clock():
            self._drop(key)
            return None
        self._entries.move_to_end(key)
        return found[0]

    async def _set(self, key: str, value: Any, ttl: float, _cas_token: Any = None, _conn: Any = None) -> bool:
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
