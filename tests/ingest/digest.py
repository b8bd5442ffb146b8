"""A digest of everything that ingest writes, equal for equal databases whatever ids their serials gave."""

import asyncpg

_TABLES = {
    "profiles": "SELECT to_jsonb(t) - 'platform_id' AS row FROM profiles t ORDER BY id",
    "platform of profile": (
        "SELECT to_jsonb(array[t.id::text, p.platform_code]) AS row"
        " FROM profiles t JOIN platforms p ON p.id = t.platform_id ORDER BY t.id"
    ),
    "archived": "SELECT to_jsonb(t) - 'platform_id' AS row FROM archived_profiles t ORDER BY id",
    "platforms": "SELECT to_jsonb(t) - 'id' AS row FROM platforms t ORDER BY platform_code",
    "datasets": "SELECT to_jsonb(t) AS row FROM datasets t ORDER BY id",
    "tiles": "SELECT to_jsonb(t) AS row FROM grid_tiles t ORDER BY id",
    "cells": "SELECT to_jsonb(t) AS row FROM grid_cells t ORDER BY id",
    "files": "SELECT to_jsonb(t) - 'ingested_at' AS row FROM ingested_files t ORDER BY path",
}


async def digest(dsn: str) -> dict[str, str]:
    """A hash of each table."""
    connection = await asyncpg.connect(dsn)
    try:
        return {
            name: await connection.fetchval(
                f"SELECT md5(coalesce(string_agg(row::text, ','), '')) FROM ({query}) q"
            )
            for name, query in _TABLES.items()
        }
    finally:
        await connection.close()
