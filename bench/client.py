"""Clients of bench/load.py: requests as fast as they go, at a fixed rate, and a crowd of subscriptions."""

import asyncio
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.common import Server

CONNECTIONS = 16


def saturate(server: Server, body: bytes, seconds: float) -> float:
    """Requests a second of 16 connections that never pause: by wrk where it is installed."""
    if shutil.which("wrk"):
        return _wrk(server, body, seconds)
    return asyncio.run(_closed_loop(server, body, seconds))


def _wrk(server: Server, body: bytes, seconds: float) -> float:
    script = (
        'wrk.method = "POST"\nwrk.headers["content-type"] = "application/json"\n'
        f"wrk.body = [==[{body.decode()}]==]\n"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        url = f"http://127.0.0.1:{server.port}{server.path}"
        length = f"{max(1, round(seconds))}s"
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{length}", "-s", file.name, url]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 30)
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    if failed:
        raise RuntimeError(f"{failed[1]} requests failed")
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    assert found is not None  # noqa: S101 - wrk prints it always
    return float(found[1])


@dataclass
class Wire:
    """One HTTP/1.1 connection; `request` is sent again and again."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    request: bytes

    @classmethod
    async def open(cls, server: Server, body: bytes) -> "Wire":
        head = (
            f"POST {server.path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\n\r\n"
        )
        return cls(*await asyncio.open_connection("127.0.0.1", server.port), head.encode() + body)

    async def ask(self) -> None:
        """Sends the request and reads its whole answer."""
        self.writer.write(self.request)
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
        if not head.startswith(b"HTTP/1.1 200") or length is None:
            raise RuntimeError(head[:200].decode())
        await self.reader.readexactly(int(length[1]))


async def _closed_loop(server: Server, body: bytes, seconds: float) -> float:
    wires = [await Wire.open(server, body) for _ in range(CONNECTIONS)]
    end = time.perf_counter() + seconds

    async def go(wire: Wire) -> int:
        count = 0
        while time.perf_counter() < end:
            await wire.ask()
            count += 1
        return count

    counts = await asyncio.gather(*map(go, wires))
    for wire in wires:
        wire.writer.close()
    return sum(counts) / seconds


async def at_rate(server: Server, body: bytes, rate: float, seconds: float) -> list[float]:
    """Milliseconds of each request from the moment it was due, so that waiting counts."""
    free: asyncio.Queue[Wire] = asyncio.Queue()
    wires = [await Wire.open(server, body) for _ in range(4 * CONNECTIONS)]
    for wire in wires:
        free.put_nowait(wire)
    started = time.perf_counter() + 0.1
    found: list[float] = []

    async def one(due: float) -> None:
        wire = await free.get()
        await wire.ask()
        found.append((time.perf_counter() - due) * 1000)
        free.put_nowait(wire)

    async with asyncio.TaskGroup() as tasks:
        for number in range(max(20, round(rate * seconds))):
            due = started + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            tasks.create_task(one(due))
    for wire in wires:
        wire.writer.close()
    return found


@dataclass
class Crowd:
    """Many open WebSockets, each with one subscription, and what came of them."""

    events: int = 0
    completed: int = 0
    failed: int = 0
    first_failure: str = ""
    sockets: list[ClientConnection] = field(default_factory=list)

    async def open(self, server: Server, count: int) -> None:
        """Connects and has every connection acknowledged."""
        for start in range(0, count, 50):
            self.sockets += await asyncio.gather(*(_socket(server) for _ in range(min(50, count - start))))

    async def subscribe(
        self, payload: Mapping[str, object], seconds: float, watch: Callable[[], None]
    ) -> float:
        """Starts a subscription on each at once; the seconds until all have ended or the time is up."""
        message = orjson.dumps({"id": "1", "type": "subscribe", "payload": payload}).decode()
        started = time.perf_counter()
        tasks = [asyncio.create_task(self._follow(socket, message)) for socket in self.sockets]
        pending: set[asyncio.Task[None]] = set(tasks)
        while pending and time.perf_counter() - started < seconds:
            _, pending = await asyncio.wait(pending, timeout=0.25)
            watch()
        for task in pending:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return time.perf_counter() - started

    async def first(self, payload: Mapping[str, object]) -> tuple[float, float]:
        """One chat on the first socket to its end: ms to its first event and to its first text."""
        started, event, text = time.perf_counter(), 0.0, 0.0
        await self.sockets[0].send(
            orjson.dumps({"id": "1", "type": "subscribe", "payload": payload}).decode()
        )
        while (message := orjson.loads(await self.sockets[0].recv()))["type"] == "next":
            elapsed = (time.perf_counter() - started) * 1000
            event = event or elapsed
            if not text and "delta" in message["payload"]["data"]["chat"]:
                text = elapsed
        return event, text

    async def _follow(self, socket: ClientConnection, message: str) -> None:
        await socket.send(message)
        async for text in socket:
            event = orjson.loads(text)
            if event["type"] == "next" and "errors" not in event["payload"]:
                self.events += 1
            elif event["type"] in ("next", "error"):
                self.failed += 1
                self.first_failure = self.first_failure or str(text)[:300]
            if event["type"] == "complete":
                self.completed += 1
            if event["type"] in ("complete", "error"):
                return

    async def close(self) -> None:
        """Closes every socket."""
        await asyncio.gather(*(socket.close() for socket in self.sockets), return_exceptions=True)


async def _socket(server: Server) -> ClientConnection:
    url = f"ws://127.0.0.1:{server.port}{server.path}"
    socket = await connect(
        url,
        subprotocols=[Subprotocol("graphql-transport-ws")],
        open_timeout=60,
        ping_interval=None,
        compression=None,
    )
    await socket.send('{"type":"connection_init"}')
    await socket.recv()
    return socket
