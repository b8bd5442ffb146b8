"""A pool whose connections stay taken between queries: to give one back and take it again costs more than
a small query does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from asyncpg.pool import PoolConnectionProxy


class Pool:
    """Wraps asyncpg's, which opens and replaces connections, and has those back on which a query failed."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool
        self._idle: list[PoolConnectionProxy] = []
        self._waiting = 0

    @property
    def in_use(self) -> int:
        """Connections at work."""
        idle: int = self.pool.get_idle_size()
        return self.size - idle - len(self._idle)

    @property
    def size(self) -> int:
        """Connections that are open."""
        found: int = self.pool.get_size()
        return found

    @asynccontextmanager
    async def acquire(self, timeout: float | None = None) -> AsyncIterator[PoolConnectionProxy]:
        """A connection; TimeoutError where none is free in so many seconds."""
        connection = await self._take(timeout)
        try:
            yield connection
        except BaseException:
            await self.pool.release(connection)  # which waits until a query that was cut off has ended
            raise
        if self._waiting:  # in asyncpg's queue, so it goes there
            await self.pool.release(connection)
        else:
            self._idle.append(connection)

    async def _take(self, timeout: float | None) -> PoolConnectionProxy:
        while self._idle:
            connection = self._idle.pop()
            if _is_open(connection):
                return connection
        self._waiting += 1
        try:
            return await self.pool.acquire(timeout=timeout)
        finally:
            self._waiting -= 1

    async def close(self) -> None:
        """Closes every connection, those at work when they are done."""
        self._waiting += 1  # none is kept from now on
        while self._idle:
            await self.pool.release(self._idle.pop())
        await self.pool.close()

    def terminate(self) -> None:
        """Closes every connection at once."""
        self.pool.terminate()


def _is_open(connection: PoolConnectionProxy) -> bool:
    try:
        return not connection.is_closed()
    except asyncpg.InterfaceError:  # it was lost, and the pool has dropped it already
        return False
