"""Redis behind the memory: shared where it works, and never in the way where it does not."""

import asyncio
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ocean.errors import OceanError
from ocean.filter import OceanFilter
from sources.cached import Cached
from sources.cached.shelves import REDIS_S, Shelves, open_shelves
from sources.feed import Gathered, Need
from tests.api.world import CASTS, block_of
from tests.sources.test_cached import same

BLOCK = block_of(*CASTS)
GATHERED = Gathered((BLOCK,), datetime(2024, 1, 1, tzinfo=UTC))
MIB = 1024**2
Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[str]:
    """The address of a real redis-server that this test has for itself, on a socket file."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server on PATH")
    path = tmp_path / "s"
    arguments = ["--port", "0", "--unixsocket", str(path), "--save", "", "--dir", str(tmp_path)]
    with subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL) as process:
        try:
            until = time.monotonic() + 10
            while not path.exists() and time.monotonic() < until:
                time.sleep(0.01)
            yield f"unix://{path}"
        finally:
            process.terminate()


async def shared(shelves: Shelves, key: str) -> Gathered | None:
    """Once what is being written has been."""
    await asyncio.gather(*shelves._writes)
    return await shelves.find([key])


async def test_what_one_process_gathers_another_finds(redis_server: str) -> None:
    one, other = open_shelves(MIB, redis_server), open_shelves(MIB, redis_server)
    await one.keep("key", GATHERED, 60.0)
    await asyncio.gather(*one._writes)
    found = await shared(other, "key")
    assert found is not None
    assert same(found, GATHERED)
    assert await other.find(["none", "such"]) is None
    await one.close()
    await other.close()


async def test_what_others_wrote_there_is_as_nothing(redis_server: str) -> None:
    shelves = open_shelves(MIB, redis_server)
    await shelves._redis.client.set("ocean:gathered:key", b"\x80\x04cposix\nsystem\n")
    assert await shelves.find(["key"]) is None
    await shelves.close()


async def test_an_entry_ends_with_its_time(redis_server: str) -> None:
    shelves = open_shelves(MIB, redis_server)
    await shelves.keep("key", GATHERED, 60.0)
    await asyncio.gather(*shelves._writes)
    assert 59_000 < await shelves._redis.client.pttl("ocean:gathered:key") <= 60_000
    await shelves.close()


async def _hangs(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
    writer.close()


async def _talks_nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while await reader.read(1_000):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    writer.close()


async def _hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


@asynccontextmanager
async def broken(handler: Handler | None) -> AsyncIterator[str]:
    """The address of something on loopback that is no Redis; None: of nothing."""
    server = await asyncio.start_server(handler or _hangs, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    if handler is None:
        server.close()
        await server.wait_closed()
    yield f"redis://127.0.0.1:{port}/0"
    server.close()


class Feed:
    name = "erddap"
    gathered = 0

    def refusal(self, need: Need) -> str | None:
        return None

    async def gather(self, need: Need) -> Gathered:
        self.gathered += 1
        return Gathered((BLOCK,), datetime.now(UTC))

    async def probe(self) -> None: ...


@pytest.mark.parametrize("handler", [_hangs, _talks_nonsense, _hangs_up, None])
async def test_a_redis_that_does_not_work_costs_one_short_wait_and_no_answer(handler: Handler | None) -> None:
    before = asyncio.all_tasks()
    waits: list[float] = []

    async with broken(handler) as url:
        shelves = open_shelves(10 * MIB, url)
        find = shelves._redis.multi_get

        async def timed(keys: list[str]) -> object:
            started = time.perf_counter()
            try:
                return await find(keys)
            finally:
                waits.append(time.perf_counter() - started)

        shelves._redis.multi_get = timed
        cached = Cached(Feed(), shelves, 600.0)
        for number in range(1, 6):
            need = Need(OceanFilter(cycle_numbers=(number,)))
            assert (await cached.gather(need)).records == (BLOCK,)
            assert (await cached.gather(need)).cached
        await cached.close()
        await shelves.close()
    assert len(waits) == 1  # the others did not wait at all
    assert shelves._redis.timeout == REDIS_S == 0.05
    assert asyncio.all_tasks() - before - _of_servers() == set()


def _of_servers() -> set["asyncio.Task[object]"]:
    """Of the servers above: they end in their own time."""
    return {task for task in asyncio.all_tasks() if task.get_coro().__name__ in ("_hangs", "_talks_nonsense")}  # type: ignore[union-attr]


def test_an_address_that_is_none_is_told_without_its_password() -> None:
    with pytest.raises(OceanError, match="REDIS_URL can't be used") as error:
        open_shelves(MIB, "http://me:secret@localhost")
    assert "secret" not in error.value.message
