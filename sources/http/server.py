"""A server that may be asked, and the lane of requests to it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http.patience import WORTH_WAITING

MIB = 1024**2
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Server:
    """A configured server and its limits (seconds, bytes).

    allow_private: it may live at a loopback, private or otherwise reserved address. max_body: as sent;
    max_content: decompressed. queue: requests that may wait while `in_flight` others run.
    """

    base_url: str
    allow_private: bool = False
    connect_timeout: float = 2.0
    read_timeout: float = 10.0
    in_flight: int = 2
    queue: int = 64
    max_body: int = 64 * MIB
    max_content: int = 128 * MIB

    @property
    def doors(self) -> frozenset[tuple[str, int]]:
        """Host and port pairs that are this server; https at 443 and http at 80 are one."""
        host, port = door(self.base_url)
        ports = PORTS.values() if port in PORTS.values() else (port,)
        return frozenset((host, one) for one in ports)


def door(url: str) -> tuple[str, int]:
    """The host and port of an address; Fault where it is no http address of a server."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or PORTS.get(parts.scheme)
    except ValueError:
        host = port = None
    if not host or not port or parts.scheme not in PORTS or parts.username is not None:
        raise Fault(f"{url[:200]!r} is not an http or https address of a server.")
    return host.rstrip("."), port


@dataclass(slots=True)
class Progress:
    """How far a request is: until when it matters (monotonic s), and what is said of it if it ends there."""

    until: float = 0.0
    doing: str = "being asked"


@dataclass(slots=True)
class Lane:
    """Lets `in_flight` requests to a server run at once, a bounded number wait, and all wait when told to."""

    server: Server
    name: str
    _slots: asyncio.Semaphore = field(init=False)
    _waiting: int = 0
    _quiet_until: float = 0.0

    def __post_init__(self) -> None:
        self._slots = asyncio.Semaphore(self.server.in_flight)

    def hush(self, seconds: float) -> None:
        """Nothing is sent for so long: the server asked for it."""
        self._quiet_until = max(self._quiet_until, time.monotonic() + seconds)

    @asynccontextmanager
    async def turn(self, progress: Progress) -> AsyncIterator[None]:
        """A request's turn; Fault where its time would not do, or too many wait already."""
        self._refuse_beyond(progress)
        if self._slots.locked() and self._waiting >= self.server.queue:
            raise Fault(
                f"{self.name} was not asked: {self._waiting} requests wait for it already.",
                AttemptOutcome.SKIPPED,
            )
        progress.doing = "waiting for earlier requests to it"
        self._waiting += 1
        try:
            await self._slots.acquire()
        finally:
            self._waiting -= 1
        try:
            self._refuse_beyond(progress)
            await asyncio.sleep(max(0.0, self._quiet_until - time.monotonic()))
            yield
        finally:
            self._slots.release()

    def _refuse_beyond(self, progress: Progress) -> None:
        now = time.monotonic()
        wait = self._quiet_until - now
        if wait > min(max(progress.until - now, 0.0), WORTH_WAITING):
            raise Fault(
                f"{self.name} asked for no requests for another {wait:.0f} s.",
                AttemptOutcome.RATE_LIMITED,
                retry_after=wait,
            )
