"""Brings a database to the newest tables. Used by every start, so nearly free when nothing is to do."""

import asyncio
import re
from pathlib import Path

import asyncpg

from db.engine import connected
from ocean.errors import ErrorCode, OceanError

ROOT = Path(__file__).parent.parent
_REVISION = re.compile(r'^revision\s*(?::\s*str\s*)?=\s*"([^"]+)"', re.MULTILINE)
_PARENT = re.compile(r'^down_revision\s*(?::[^=]+)?=\s*"([^"]+)"', re.MULTILINE)


def head() -> str:
    """The newest revision in alembic/versions, read without loading Alembic."""
    texts = [file.read_text() for file in (ROOT / "alembic" / "versions").glob("*.py")]
    revisions = {found[1] for text in texts if (found := _REVISION.search(text))}
    newest = revisions - {found[1] for text in texts if (found := _PARENT.search(text))}
    if len(newest) != 1:
        raise RuntimeError(f"alembic/versions has not one newest revision: {sorted(newest)}")
    return newest.pop()


async def revision(connection: asyncpg.Connection) -> str | None:
    """The revision that the database is at, None for an empty one."""
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        return None
    found: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
    return found


async def is_current(dsn: str) -> bool:
    """Whether the database is at the newest revision."""
    async with connected(dsn) as connection:
        return await revision(connection) == head()


async def upgrade(dsn: str) -> bool:
    """Migrates to the newest revision; False where it was there already. OceanError without PostGIS."""
    async with connected(dsn) as connection:
        if await revision(connection) == head():
            return False
        await _require_postgis(connection)
    await run("upgrade", dsn, "head")
    return True


async def run(command: str, dsn: str, target: str) -> None:
    """Alembic's `upgrade` or `downgrade`; in a thread, since env.py has a loop of its own."""
    from alembic import command as commands
    from alembic.config import Config

    config = Config(str(ROOT / "alembic.ini"))
    config.attributes["dsn"] = dsn
    await asyncio.to_thread(getattr(commands, command), config, target)


async def _require_postgis(connection: asyncpg.Connection) -> None:
    there = await connection.fetchval("SELECT count(*) FROM pg_extension WHERE extname = 'postgis'")
    offered = await connection.fetchval("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'")
    if not there and not offered:
        raise OceanError(
            "The database of DATABASE_URL has no PostGIS: install it on that server "
            "(Debian: postgresql-<version>-postgis-3).",
            code=ErrorCode.SOURCE_UNAVAILABLE,
        )
    allowed = await connection.fetchval("SELECT usesuper FROM pg_user WHERE usename = current_user")
    if not there and not allowed:
        raise OceanError(
            "PostGIS is not enabled in the database of DATABASE_URL and its user may not do that: "
            "let a superuser run CREATE EXTENSION postgis in it.",
            code=ErrorCode.SOURCE_UNAVAILABLE,
        )
