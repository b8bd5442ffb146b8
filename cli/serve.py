"""`ocean serve`: the database made ready, then the API until it is told to stop."""

import asyncio
import signal
import socket
import sys
import time
from types import FrameType
from typing import Annotated

import typer

from db import migrate, server
from db.engine import connected
from ocean.errors import OceanError
from ocean.settings import Settings

STARTER_FOLDER = "starter"
STOPPED = 128

Starter = Annotated[
    bool | None,
    typer.Option(
        help="Load the synthetic starter data when missing; left out: into the private database only."
    ),
]


def serve(starter: Starter = None) -> None:
    """Serves the API at OCEAN_HOST and OCEAN_PORT until interrupted.

    Without DATABASE_URL the private database is started, and stopped again at the end.
    """
    settings = Settings.load()
    _require_free_port(settings)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _exit)
    started = time.perf_counter()
    with server.dsn_of(settings) as dsn:
        asyncio.run(
            prepare(dsn, settings, starter=settings.database_url is None if starter is None else starter)
        )
        _say(f"Database ready after {time.perf_counter() - started:.1f} s.")
        _run(settings.model_copy(update={"database_url": dsn}))


def _require_free_port(settings: Settings) -> None:
    """Found out before the database is started and loaded, not after."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise OceanError(
                f"{settings.host}:{settings.port} can't be listened on ({error.strerror}): "
                "set OCEAN_PORT, or OCEAN_HOST.",
                value=settings.port,
            ) from error


async def prepare(dsn: str, settings: Settings, *, starter: bool) -> None:
    """Migrates, and loads the regions and the starter data where they are missing; quick when nothing is."""
    if await migrate.upgrade(dsn):
        _say("Migrated the database.")
    await _load_regions(dsn)
    if starter:
        await _load_starter(dsn, settings)


async def _load_regions(dsn: str) -> None:
    from db.regions import sync_regions

    async with connected(dsn) as connection:
        if await sync_regions(connection):
            _say("Loaded the regions.")


async def _load_starter(dsn: str, settings: Settings) -> None:
    from ingest.starter import load_starter

    summary = await load_starter(dsn, settings.home / STARTER_FOLDER, settings.ingest_workers)
    if summary is not None:
        _say(f"Loaded the synthetic starter data: {summary.profiles:,} profiles in {summary.seconds:.0f} s.")


def _run(settings: Settings) -> None:
    from web.server import serve as run

    _say(f"Serving http://{settings.host}:{settings.port}")
    run(settings)


def _exit(number: int, _frame: FrameType | None) -> None:
    """As an exception, so that what was started is stopped on the way out."""
    sys.exit(STOPPED + number)


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)
