"""An HTTP server in a thread of its own; what it answers is up to a function, what it counts is here."""

import asyncio
import gzip
import ssl
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request:
    """A request as sent: `target` is the path with its query, percent-encoded; header names in lower case."""

    target: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    status: int = 200
    body: bytes = b""
    content_type: str = "text/plain;charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)

    def packed(self) -> "Answer":
        """This answer in gzip."""
        headers = {**self.headers, "Content-Encoding": "gzip"}
        return Answer(self.status, gzip.compress(self.body, 1), self.content_type, headers)

    def encode(self) -> bytes:
        """What goes over the wire."""
        head = {"Content-Type": self.content_type, "Content-Length": str(len(self.body)), **self.headers}
        lines = [f"HTTP/1.1 {self.status} .", *(f"{name}: {value}" for name, value in head.items() if value)]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + self.body


Talk = Callable[[Request, asyncio.StreamWriter], Coroutine[Any, Any, None]]


def answering(reply: Callable[[Request], Answer]) -> Talk:
    """Talk that is one whole answer."""

    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(request).encode())
        await writer.drain()

    return talk


class LocalServer:
    """Serves `talk`, which writes its answer to the connection; `with` starts and stops it.

    `requests` came so far, in order; `open` are the connections now, `most` the requests that were in
    flight at once.
    """

    def __init__(self, talk: Talk, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self._talk = talk
        self._host = host
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._conversations: set[asyncio.Task[None]] = set()
        self._changed = threading.Condition()
        self.requests: list[Request] = []
        self.open = self.in_flight = self.most = 0
        self.port = 0

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://{self._host}:{self.port}"

    @property
    def targets(self) -> list[str]:
        return [request.target for request in self.requests]

    def __enter__(self) -> Self:
        self._thread.start()
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def start(self) -> None:
        """Listens, at the port that it had before if it was stopped."""
        listening = asyncio.start_server(self._converse, self._host, self.port, ssl=self._tls)
        self._server = self.run(listening)
        self.port = self._server.sockets[0].getsockname()[1]

    def stop(self) -> None:
        """Refuses connections and drops those there are, until it is started again."""
        self.run(self._stop())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """The result of `work` on the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def until(self, true: Callable[[], bool], seconds: float = 5.0) -> bool:
        """Waits until this holds of what is counted; whether it came to hold."""
        with self._changed:
            return self._changed.wait_for(true, seconds)

    async def _stop(self) -> None:
        for listening in self._server.sockets:
            self._loop.remove_reader(listening)
        # A connection just taken comes to its conversation, which closes it: asyncio would leave it open.
        for _ in range(3):
            await asyncio.sleep(0)
        self._server.close()
        for one in (conversations := list(self._conversations)):
            one.cancel()
        await asyncio.gather(*conversations, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._conversations.add(task)
        task.add_done_callback(self._conversations.discard)
        self._count(open=1)
        try:
            # A client that leaves ends the conversation, and so does the end of the server.
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                early: bytes | None = b""
                while early is not None:
                    early = await self._turn(early, reader, writer)
        finally:
            writer.transport.abort()
            with suppress(OSError):
                await writer.wait_closed()
            self._count(open=-1)

    async def _turn(
        self, early: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bytes | None:
        """One request and its answer; what came early of the next one, None where none can follow."""
        request = _request(early + await reader.readuntil(b"\r\n\r\n"))
        self._count(request)
        talk = asyncio.ensure_future(self._talk(request, writer))
        more = asyncio.ensure_future(reader.read(1))
        try:
            await asyncio.wait([talk, more], return_when=asyncio.FIRST_COMPLETED)
            left = more.done() and not more.result()
            if not left:
                await talk
            return None if left or writer.is_closing() else more.result() if more.done() else b""
        finally:
            talk.cancel()
            more.cancel()
            await asyncio.gather(talk, more, return_exceptions=True)
            self._count(done=True)

    def _count(self, request: Request | None = None, *, open: int = 0, done: bool = False) -> None:
        with self._changed:
            self.open += open
            self.in_flight += (request is not None) - done
            self.most = max(self.most, self.in_flight)
            if request is not None:
                self.requests.append(request)
            self._changed.notify_all()


def begun_in_order(came: Sequence[T], order: Sequence[T], at_once: int = 2) -> bool:
    """Whether what came may have been begun in this order: what begins later overtakes what is on its way."""
    rank = {one: order.index(one) for one in came}
    return all(rank[one] < place + at_once for place, one in enumerate(came))


def _request(head: bytes) -> Request:
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines if line)
    return Request(first.split(" ")[1], {name.lower(): value for name, value in headers.items()})
