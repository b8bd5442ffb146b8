"""A client of loopback servers, and what it is asked in the tests."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from sources.feed import Fault
from sources.http.client import Client, opened
from sources.http.server import Server
from tests.doubles import faults as double
from tests.doubles.local import Answer

GOOD = Answer(200, bytes(range(256)) * 16, "application/x-netcdf")
SOON = 0.3  # the deadline of what never answers


@asynccontextmanager
async def asking(*urls: str, tls: ssl.SSLContext | None = None, **limits: object) -> AsyncIterator[Client]:
    """A client of these loopback servers, after which no task may be left."""
    around = asyncio.all_tasks()
    servers = [Server(url, **({"allow_private": True} | limits)) for url in urls]  # type: ignore[arg-type]  # of many kinds
    async with opened(servers, resolver=double.Names(), tls=tls) as client:
        yield client
    assert asyncio.all_tasks() - {asyncio.current_task()} <= around


async def fault(client: Client, url: str, deadline: float = 5.0) -> Fault:
    with pytest.raises(Fault) as found:
        await client.get(url, deadline=deadline)
    return found.value
