"""Where gathered records are kept: in memory, and in Redis where there is one, which may fail at any time."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, TypeVar

import structlog

from ocean.errors import OceanError
from sources.cached.memory import BoundedMemory
from sources.cached.packing import pack, unpack, weight
from sources.circuit import Circuit, Limits
from sources.feed import Gathered

T = TypeVar("T")

NAMESPACE = "ocean:gathered"
# No query waits longer for Redis; an entry above this size (bytes) is kept in memory only.
REDIS_S = 0.05
REDIS_LARGEST = 8 * 1024**2
WRITES = 8


class Packed:
    """A serializer of aiocache."""

    encoding = None

    def dumps(self, value: Gathered | bytes) -> bytes:
        return value if isinstance(value, bytes) else pack(value)

    def loads(self, value: bytes | None) -> Gathered | None:
        return None if value is None else unpack(value)


class Shelves:
    """Memory first. Redis is left alone for a while after each failure, and never fails a query."""

    def __init__(self, memory: BoundedMemory, redis: Any = None, circuit: Circuit | None = None) -> None:
        self.memory = memory
        self._redis = redis
        self._circuit = circuit or Circuit(Limits(failures=1, first=5.0, longest=60.0))
        self._writes: set[asyncio.Task[None]] = set()

    async def find(self, keys: Sequence[str]) -> Gathered | None:
        """The newest of what is kept under these keys."""
        kept = _newest([await self.memory.get(key) for key in keys])
        if kept is not None or self._redis is None:
            return kept
        return _newest(await self._tried(lambda: self._redis.multi_get(keys)) or ())

    async def keep(self, key: str, gathered: Gathered, ttl: float) -> None:
        """For `ttl` seconds; Redis hears of it in the background."""
        await self.memory.set(key, gathered, ttl=ttl)
        if self._redis is None or len(self._writes) >= WRITES:
            return
        task = asyncio.create_task(self._share(key, gathered, ttl))
        self._writes.add(task)
        task.add_done_callback(self._writes.discard)

    async def _share(self, key: str, gathered: Gathered, ttl: float) -> None:
        data = await asyncio.to_thread(pack, gathered)
        if len(data) <= REDIS_LARGEST:
            await self._tried(lambda: self._redis.set(key, data, ttl=float(ttl)))

    async def _tried(self, asked: Callable[[], Awaitable[T]]) -> T | None:
        permit = self._circuit.admit()
        if permit is None:
            return None
        try:
            found = await asked()
        except asyncio.CancelledError:
            self._circuit.withdrawn(permit)
            raise
        except Exception as error:  # noqa: BLE001  # whatever a cache does, the answer has another way
            self._circuit.failed(permit)
            # The class only: a message may hold an address with its password.
            structlog.get_logger("sources").warning("cache_unavailable", error=type(error).__name__)
            return None
        self._circuit.succeeded(permit)
        return found

    async def close(self) -> None:
        """Ends what is being written, and the connections."""
        for task in self._writes:
            task.cancel()
        await asyncio.gather(*self._writes, return_exceptions=True)
        if self._redis is not None:
            await self._redis.client.aclose()


def _newest(found: Iterable[Gathered | None]) -> Gathered | None:
    return max((one for one in found if one), key=lambda one: one.fetched_at, default=None)


def open_shelves(limit: int, redis_url: str | None = None) -> Shelves:
    """Memory of so many bytes, and the Redis at this address; nothing is connected yet."""
    memory = BoundedMemory(limit, weight, time.monotonic)
    return Shelves(memory, _redis(redis_url) if redis_url else None)


def _redis(url: str) -> Any:
    try:
        from aiocache.backends.redis import RedisCache
        from redis.asyncio import ConnectionPool
        from redis.asyncio.retry import Retry
        from redis.backoff import NoBackoff
    except ImportError as error:
        raise OceanError("REDIS_URL needs the Redis client: install ocean-chat[redis].") from error
    try:
        pool = ConnectionPool.from_url(url, max_connections=WRITES * 4, retry=Retry(NoBackoff(), 0))
    except ValueError as error:
        raise OceanError(f"REDIS_URL can't be used: {error}") from error
    return RedisCache(
        serializer=Packed(), namespace=NAMESPACE, timeout=REDIS_S, connection_pool_class=lambda **_: pool
    )
