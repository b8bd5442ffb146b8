"""A pool whose connections stay taken between queries: to give one back and take it again costs more than
a small query does."""

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

    def acquire(self, timeout: float | None = None) -> "Turn":
        """A connection for an `async with`; TimeoutError where none is free in so many seconds."""
        return Turn(self, timeout)

    async def give(self, connection: PoolConnectionProxy, *, failed: bool) -> None:
        """Takes a connection back."""
        if failed or self._waiting:  # who waits is in asyncpg's queue, so it goes there
            await self.pool.release(connection)  # which waits until a query that was cut off has ended
        else:
            self._idle.append(connection)

    async def take(self, timeout: float | None) -> PoolConnectionProxy:
        """A connection that its taker gives back."""
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


class Turn:
    """A connection that is taken for as long as the block lasts."""

    __slots__ = ("_connection", "_pool", "_timeout")

    def __init__(self, pool: Pool, timeout: float | None) -> None:
        self._pool = pool
        self._timeout = timeout

    async def __aenter__(self) -> PoolConnectionProxy:
        self._connection = await self._pool.take(self._timeout)
        return self._connection

    async def __aexit__(self, kind: object, *_: object) -> None:
        await self._pool.give(self._connection, failed=kind is not None)


def _is_open(connection: PoolConnectionProxy) -> bool:
    try:
        return not connection.is_closed()
    except asyncpg.InterfaceError:  # it was lost, and the pool has dropped it already
        return False
