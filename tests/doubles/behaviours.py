"""What goes wrong between the head of an answer and its last byte: each behaviour answers one request."""

import asyncio
import socket
import struct
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import cache

from tests.doubles.local import Answer, Request

HUGE = 5 * 10**9
Reply = Callable[[Request], Answer]


@dataclass(slots=True)
class Scene:
    """What the behaviours play with: good answers, the pause of a trickle (s), what a 429 or 503 asks for,
    and where a redirect leads."""

    good: Reply
    pace: float = 0.05
    retry_after: str = ""
    elsewhere: str = "http://127.0.0.2:9/"


Behaviour = Callable[[Scene, Request, asyncio.StreamWriter], Awaitable[None]]
BEHAVIOURS: dict[str, Behaviour] = {}


def _named(name: str) -> Callable[[Behaviour], Behaviour]:
    def keep(behaviour: Behaviour) -> Behaviour:
        BEHAVIOURS[name] = behaviour
        return behaviour

    return keep


async def send(writer: asyncio.StreamWriter, answer: Answer) -> None:
    writer.write(answer.encode())
    await writer.drain()


async def _halves(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> bytes:
    """Sends the head and the first half of a good answer's body; the second half."""
    answer = scene.good(request)
    whole = answer.encode()
    middle = len(whole) - len(answer.body) // 2
    writer.write(whole[:middle])
    await writer.drain()
    return whole[middle:]


async def _forever() -> None:
    await asyncio.Event().wait()


def _reset(writer: asyncio.StreamWriter) -> None:
    # Closing with a linger of zero seconds sends RST in place of FIN.
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@_named("ok")
async def _ok(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, scene.good(request))


@_named("hang before headers")
async def _hang(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await _forever()


@_named("hang mid-body")
async def _hang_in_body(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await _halves(scene, request, writer)
    await _forever()


@_named("reset before headers")
async def _reset_early(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    _reset(writer)


@_named("closed before headers")
async def _close_early(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    writer.close()


@_named("reset mid-body")
async def _reset_late(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await _halves(scene, request, writer)
    _reset(writer)


@_named("closed mid-body")
async def _close_late(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await _halves(scene, request, writer)
    writer.close()


@_named("trickle")
async def _trickle(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    for byte in scene.good(request).encode():
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(scene.pace)


@_named("truncated")
async def _truncated(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    """Half of a file, with the length of that half: only its content tells."""
    answer = scene.good(replace(request, headers={}))
    await send(writer, replace(answer, body=answer.body[: len(answer.body) // 2]))


@_named("truncated gzip")
async def _truncated_gzip(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    answer = scene.good(replace(request, headers={})).packed()
    await send(writer, replace(answer, body=answer.body[: len(answer.body) // 2]))


@_named("not gzip")
async def _not_gzip(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, replace(scene.good(request), headers={"Content-Encoding": "gzip"}, body=b"plain"))


@_named("brotli")
async def _brotli(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, replace(scene.good(request), headers={"Content-Encoding": "br"}))


@_named("wrong content type")
async def _wrong_type(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    """Another format than was asked for, and it says so."""
    await send(writer, Answer(200, b"time,pres\nUTC,decibar\n", "text/csv;charset=ISO-8859-1"))


@_named("html 200")
async def _page(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    page = b"<!doctype html><html><head><title>Please sign in</title></head><body></body></html>"
    await send(writer, Answer(200, page, "text/html"))


@_named("not http")
async def _not_http(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
    await writer.drain()


@_named("redirect loop")
async def _loop(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, Answer(301, headers={"Location": request.target}))


@_named("redirect elsewhere")
async def _elsewhere(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, Answer(302, headers={"Location": scene.elsewhere}))


@_named("429")
async def _limited(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    body = b'Error {\n    code=429;\n    message="Too Many Requests: Slow down.";\n}\n'
    await send(writer, Answer(429, body, headers={"Retry-After": scene.retry_after}))


@_named("504")
async def _gateway(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, Answer(504, b"<html><title>504 Gateway Time-out</title></html>", "text/html"))


@_named("403")
async def _forbidden(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    await send(writer, Answer(403, b"<html><title>403 Forbidden</title></html>", "text/html"))


@_named("huge")
async def _huge(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    """5 GB, declared."""
    head = f"HTTP/1.1 200 .\r\nContent-Type: application/x-netcdf\r\nContent-Length: {HUGE}\r\n\r\n"
    writer.write(head.encode())
    await _pour(writer, bytes(2**16), HUGE // 2**16)


@_named("huge chunked")
async def _huge_chunked(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    """5 GB, of which nothing is said beforehand."""
    writer.write(
        b"HTTP/1.1 200 .\r\nContent-Type: application/x-netcdf\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    await _pour(writer, b"10000\r\n" + bytes(2**16) + b"\r\n", HUGE // 2**16)


@_named("gzip bomb")
async def _bomb(scene: Scene, request: Request, writer: asyncio.StreamWriter) -> None:
    """5 GB of zeros in 5 MB, as one stream of gzip."""
    head, block = _bomb_parts()
    count = HUGE // 10**6
    writer.write(
        b"HTTP/1.1 200 .\r\nContent-Type: application/x-netcdf\r\nContent-Encoding: gzip\r\n"
        b"Content-Length: %d\r\n\r\n%b" % (len(head) + count * len(block), head)
    )
    await _pour(writer, block, count)


@cache
def _bomb_parts() -> tuple[bytes, bytes]:
    """The head of a stream of gzip, and a block of it that may be repeated: a million zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    return head, packer.compress(bytes(10**6)) + packer.flush(zlib.Z_FULL_FLUSH)


async def _pour(writer: asyncio.StreamWriter, block: bytes, count: int) -> None:
    for _ in range(count):
        writer.write(block)
        await writer.drain()
