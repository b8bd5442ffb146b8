"""The connections of ingest, without the rest of db: a worker's memory counts."""

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
