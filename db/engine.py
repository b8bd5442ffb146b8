"""Connections: asyncpg pools for searches and look-ups, and single ones.

A search is planned for its own bounds each time (`force_custom_plan`): the generic plan that PostgreSQL
turns to after five runs is ten times slower on a wide box. A look-up by id gains from the generic one.
Neither takes parallel workers: to start them costs more than most queries, and other requests want the cores.
"""

import asyncio
import math
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import asyncpg
import orjson

from db.pool import Pool
from ocean.deadline import remaining
from ocean.errors import ErrorCode, OceanError
from ocean.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

APPLICATION = "ocean-chat"
CONNECT_SECONDS = 10.0
# The client gives up a little after the server, whose error says more.
GRACE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Pools:
    """The connections of one server process."""

    search: Pool
    lookup: Pool
    timeout: float

    async def close(self) -> None:
        """Returns every connection; what is still running is cut off after five seconds."""
        for pool in (self.search, self.lookup):
            try:
                await asyncio.wait_for(pool.close(), 5)
            except TimeoutError:
                pool.terminate()


async def open_pools(settings: Settings, dsn: str) -> Pools:
    """The pools of `dsn`; OceanError where it can't be reached."""
    timeout = min(settings.sql_timeout, settings.request_timeout)
    lookups = max(1, settings.pool_size // 4)
    search = await _open(dsn, settings.pool_size - lookups, timeout, plan_cache_mode="force_custom_plan")
    try:
        lookup = await _open(dsn, lookups, timeout)
    except BaseException:
        search.terminate()
        raise
    return Pools(search, lookup, timeout)


async def _open(dsn: str, size: int, timeout: float, **parameters: str) -> Pool:
    async with reaching():
        pool = await asyncpg.create_pool(
            dsn,
            min_size=1,
            max_size=size,
            timeout=CONNECT_SECONDS,
            command_timeout=timeout + GRACE_SECONDS,
            init=set_codecs,
            reset=_keep,
            server_settings={
                "application_name": APPLICATION,
                "statement_timeout": str(round(timeout * 1000)),
                "timezone": "UTC",
                "jit": "off",
                "max_parallel_workers_per_gather": "0",
                **parameters,
            },
        )
    return Pool(pool)


async def _keep(connection: asyncpg.Connection) -> None:
    """Nothing to undo: what runs here changes no session, and a reset costs a round trip."""


@asynccontextmanager
async def connected(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    """One connection without a deadline, for migrations and ingest; OceanError where none is had."""
    async with reaching():
        connection = await asyncpg.connect(
            dsn, timeout=CONNECT_SECONDS, server_settings={"application_name": APPLICATION, "timezone": "UTC"}
        )
    try:
        await set_codecs(connection)
        yield connection
    finally:
        await connection.close()


async def set_codecs(connection: asyncpg.Connection) -> None:
    """json and jsonb as Python values; bytea and timestamptz are native already."""
    await connection.set_type_codec(
        "json", schema="pg_catalog", encoder=_json_text, decoder=orjson.loads, format="text"
    )
    await connection.set_type_codec(
        "jsonb", schema="pg_catalog", encoder=_jsonb_bytes, decoder=_jsonb_value, format="binary"
    )


def _json_text(value: object) -> str:
    return orjson.dumps(value).decode()


def _jsonb_bytes(value: object) -> bytes:
    return b"\x01" + orjson.dumps(value)


def _jsonb_value(data: bytes) -> Any:
    return orjson.loads(data[1:])


async def fetch(pool: Pool, query: str, *arguments: object) -> list[asyncpg.Record]:
    """The rows of one query; OceanError TIMEOUT past the deadline, SOURCE_UNAVAILABLE with no database.

    The deadline is the request's: a query that outlives it is cancelled on the server.
    """
    async with reaching():
        try:
            return await _fetched(pool, query, *arguments)
        except asyncpg.InternalClientError:
            # The server ended the connection while it was idle, and its end was not read yet: nothing was
            # asked, so another connection may be.
            return await _fetched(pool, query, *arguments)


async def _fetched(pool: Pool, query: str, *arguments: object) -> list[asyncpg.Record]:
    async with pool.acquire(timeout=_turn()) as connection:
        left = remaining()
        try:
            rows: list[asyncpg.Record] = await connection.fetch(
                query, *arguments, timeout=None if math.isinf(left) else left
            )
        except asyncpg.InternalClientError:
            connection.terminate()
            raise
        return rows


def _turn() -> float:
    """How long a query waits for a connection: as long as its request may, in a queue that is busy."""
    left = remaining()
    return CONNECT_SECONDS if math.isinf(left) else left


async def stream(
    pool: Pool, query: str, *arguments: object, size: int
) -> AsyncGenerator[list[asyncpg.Record], None]:
    """The rows of one query, `size` at a time; the next ones are fetched while the caller works.

    Close it (`contextlib.aclosing`) where it may be left early: it holds a connection.
    """
    async with (
        reaching(),
        pool.acquire(timeout=_turn()) as connection,
        connection.transaction(readonly=True),
    ):
        cursor = await connection.cursor(query, *arguments)
        ahead = asyncio.ensure_future(_batch(cursor, size))
        try:
            while rows := await ahead:
                last = len(rows) < size
                if not last:
                    ahead = asyncio.ensure_future(_batch(cursor, size))
                yield rows
                if last:
                    return
        finally:
            ahead.cancel()
            await asyncio.wait([ahead])


async def _batch(cursor: asyncpg.cursor.Cursor, size: int) -> list[asyncpg.Record]:
    left = remaining()
    rows: list[asyncpg.Record] = await cursor.fetch(size, timeout=None if math.isinf(left) else left)
    return rows


class reaching:  # noqa: N801 - see ocean.deadline.within
    """Turns what goes wrong between us and the database into errors that a user can act on."""

    __slots__ = ()

    async def __aenter__(self) -> None:
        return

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        told = _told(error) if error is not None else None
        if told is not None:
            raise told from error


def _told(error: BaseException) -> OceanError | None:
    match error:
        case TimeoutError() | asyncpg.QueryCanceledError():
            return OceanError(
                "The database did not answer in time: "
                "ask for a smaller region, a shorter time or fewer rows.",
                code=ErrorCode.TIMEOUT,
            )
        case asyncpg.CharacterNotInRepertoireError():
            return OceanError("Text can't hold the character U+0000.")
        case asyncpg.InvalidCatalogNameError():
            return _unreached("The database is missing", error)
        case asyncpg.InvalidAuthorizationSpecificationError() | asyncpg.InvalidPasswordError():
            return _unreached("The database refuses the user or the password of DATABASE_URL", error)
        case OSError() | asyncpg.PostgresConnectionError() | asyncpg.CannotConnectNowError():
            return _unreached("The database can't be reached", error)
        case (
            asyncpg.InsufficientResourcesError()
            | asyncpg.OperatorInterventionError()
            | asyncpg.InterfaceError()
        ):
            return _unreached("The database takes no query now", error)
    return None


def _unreached(what: str, error: BaseException) -> OceanError:
    return OceanError(f"{what}: {error}.", code=ErrorCode.SOURCE_UNAVAILABLE)


def alchemy_engine(dsn: str, *, size: int = 2) -> "AsyncEngine":
    """SQLAlchemy's engine of at most `size` connections, for Alembic and SQLModel; its owner disposes of it.

    SQLAlchemy is loaded here, since that takes longer than most commands, which do without.
    """
    from sqlalchemy.ext.asyncio import create_async_engine

    async def creator() -> asyncpg.Connection:
        return await asyncpg.connect(dsn, timeout=CONNECT_SECONDS)

    return create_async_engine(
        "postgresql+asyncpg://",
        async_creator=creator,
        pool_size=size,
        max_overflow=0,
        json_serializer=_json_text,
        json_deserializer=orjson.loads,
    )
