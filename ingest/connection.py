"""The connections of ingest, without the rest of db: a worker's memory counts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import orjson


async def connect(dsn: str) -> asyncpg.Connection:
    """A connection for ingest, with metadata as dictionaries; asyncpg's own errors where none is had."""
    connection = await asyncpg.connect(
        dsn, timeout=10, server_settings={"application_name": "ocean-ingest", "timezone": "UTC"}
    )
    await connection.set_type_codec(
        "jsonb",
        schema="pg_catalog",
        encoder=lambda value: b"\x01" + orjson.dumps(value),
        decoder=lambda data: orjson.loads(data[1:]),
        format="binary",
    )
    return connection


@asynccontextmanager
async def connected(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection for as long as nothing fails: closing a lost one would hide what went wrong."""
    connection = await connect(dsn)
    try:
        yield connection
    except BaseException:
        connection.terminate()
        raise
    await connection.close()
