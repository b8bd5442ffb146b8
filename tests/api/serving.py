"""The whole app over real services on a port of loopback, and what its database is doing."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import asyncpg

from ocean.settings import Settings
from web.app import create_app
from web.server import server

# 1 where a query waits for a lock, else 0.
WAITING = """SELECT least(count(*), 1) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'"""


@contextmanager
def served(dsn: str, **others: Any) -> Iterator[str]:
    """The address of the app over a database, without live sources."""
    settings = Settings(database_url=dsn, live=False, probe_interval=0, **others)
    runner = server(create_app(settings), settings)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=runner.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not runner.started:
            assert thread.is_alive()
            thread.join(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        runner.should_exit = True
        thread.join(10)


async def until(connection: asyncpg.Connection, query: str, count: int) -> None:
    """Returns when the query gives so many."""
    async with asyncio.timeout(15):
        while await connection.fetchval(query) != count:
            await asyncio.sleep(0.02)
