"""Names are looked up aside: what hangs there holds up nothing else."""

import asyncio
import socket
import threading
from contextlib import suppress

import pytest

from sources.feed import Fault
from sources.http.client import opened
from sources.http.names import Resolver
from sources.http.server import Server


async def test_lookups_that_hang_leave_the_threads_of_answers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    hanging, over = threading.Semaphore(0), threading.Event()

    def lookup(*_: object, **__: object) -> list[object]:
        hanging.release()
        over.wait()
        raise socket.gaierror("over")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    servers = [Server(f"https://server{n}.invalid") for n in range(100)]

    async def ask(client: object, server: Server) -> None:
        with suppress(Fault):
            await client.get(server.base_url, deadline=60.0)  # type: ignore[attr-defined]

    async with opened(servers) as client:
        asking = [asyncio.create_task(ask(client, server)) for server in servers]
        assert await asyncio.to_thread(hanging.acquire, timeout=30)
        answers = await asyncio.gather(*(asyncio.to_thread(abs, -n) for n in range(50)))
        over.set()
        await asyncio.gather(*asking)
    assert answers == list(range(50))


async def test_a_loopback_name_has_its_address() -> None:
    resolver = Resolver()
    found = await resolver.resolve("localhost", 80)
    await resolver.close()
    assert ("127.0.0.1", 80) in [(one["host"], one["port"]) for one in found]
