"""A server whose every answer can be made to fail, in each way that is known of servers and networks."""

import asyncio
import socket
import ssl
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from aiohttp.abc import AbstractResolver, ResolveResult

from tests.doubles import content
from tests.doubles.behaviours import BEHAVIOURS, Scene, send
from tests.doubles.local import Answer, LocalServer, Request

PEM = Path(__file__).with_name("loopback.pem")
# Bodies and statuses as servers once sent them: the numbers of the recordings.
_RECORDED = {
    "no rows": 22,
    "unknown dataset": 40,
    "400": 105,
    "413": 20,
    "500": 38,
    "500 of 1.82": 111,
    "502": 37,
    "503": 39,
}


@dataclass(slots=True)
class Faults(Scene):
    """Answers as `good` does, except where told otherwise.

    Each request takes the next name of `script`, and `state` once that is at its end; `names()` are all the
    names. `data` is the folder of real files.
    """

    data: Path = Path()
    state: str = "ok"
    script: deque[str] = field(default_factory=deque)

    async def talk(self, request: Request, writer: asyncio.StreamWriter) -> None:
        """One answer over the wire, right or wrong."""
        name = self.script.popleft() if self.script else self.state
        if name in _RECORDED:
            answer = self._recorded(name)
            await send(writer, answer)
        elif name in content.EDITS:
            answer = self.good(replace(request, headers={}))
            if answer.content_type == "application/x-netcdf":
                answer = replace(answer, body=content.edited(answer.body, content.EDITS[name]))
            await send(writer, answer)
        else:
            await BEHAVIOURS[name](self, request, writer)

    def _recorded(self, name: str) -> Answer:
        path = next((self.data / "erddap/recorded").glob(f"*/{_RECORDED[name]:03}_*"))
        status = int(path.name.split("_")[1])
        html = path.suffix == ".html" or b"<html" in path.read_bytes()[:200].lower()
        content_type = "text/html; charset=iso-8859-1" if html else "text/plain;charset=UTF-8"
        return Answer(status, path.read_bytes(), content_type, {"Retry-After": self.retry_after})


def names() -> list[str]:
    """Every way to answer; `ok` is the first."""
    return [*BEHAVIOURS, *_RECORDED, *content.EDITS]


def serving(faults: Faults, *, tls: ssl.SSLContext | None = None) -> LocalServer:
    """A server of it, not yet started."""
    return LocalServer(faults.talk, tls=tls)


def self_signed() -> ssl.SSLContext:
    """TLS of a server whose certificate nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context


@contextmanager
def refusing() -> Iterator[str]:
    """The URL of a port that is taken but refuses connections."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


class Names(AbstractResolver):
    """Resolves these names to these addresses without a network; all others fail as unknown ones do."""

    def __init__(self, addresses: dict[str, str] | None = None) -> None:
        self.addresses = addresses or {}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self.addresses:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        address = self.addresses[host]
        return [ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        self.addresses = {}
