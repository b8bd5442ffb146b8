"""Bodies of answers: read in pieces, unpacked in pieces, and given up at the limit."""

import asyncio
import zlib
from dataclasses import dataclass

from aiohttp import ClientResponse

from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http.server import MIB, Lane, Progress

# What is read of an error's body: enough for its message.
ERROR_BODY = 65_536
_GZIP = 31
_PACKED = ("gzip", "x-gzip")


@dataclass(frozen=True, slots=True)
class Body:
    """An answer: its content unpacked, its type in lower case without parameters, the URL that gave it."""

    content: bytes
    content_type: str
    status: int
    url: str


class _Enough(Exception):
    """More than is wanted of this body."""


async def read(response: ClientResponse, lane: Lane, progress: Progress) -> bytes:
    """The unpacked body: of an error its beginning, else all, or a TOO_LARGE Fault that names the limit."""
    whole = response.status < 400
    packed, unpacked = (lane.server.max_body, lane.server.max_content) if whole else (ERROR_BODY, ERROR_BODY)
    if whole and (response.content_length or 0) > packed:
        response.close()
        raise _too_large(lane, packed)
    content = bytearray()
    try:
        await _fill(content, response, lane, progress, (packed, unpacked))
    except _Enough as enough:
        response.close()
        if whole:
            raise _too_large(lane, packed if "packed" in enough.args else unpacked) from None
        del content[unpacked:]  # a piece may be as large as a socket's buffer
    return bytes(content)


async def _fill(
    content: bytearray, response: ClientResponse, lane: Lane, progress: Progress, limits: tuple[int, int]
) -> None:
    unpacker = _unpacker(response, lane)
    received = 0
    async for piece in response.content.iter_any():
        received += len(piece)
        progress.doing = f"sending its answer, of which {received:,} bytes had come"
        if unpacker is None:
            content += piece
        else:
            unpacker = await _unpack(unpacker, piece, content, limits[1], lane)
        if received > limits[0]:
            raise _Enough("packed")
    if unpacker is not None and received and not unpacker.eof:
        raise Fault(f"{lane.name} sent a gzip answer that breaks off after {received:,} bytes.")


async def _unpack(
    unpacker: "zlib._Decompress", piece: bytes, content: bytearray, limit: int, lane: Lane
) -> "zlib._Decompress":
    """Adds to `content` and gives the unpacker of what comes next: gzip may be several members in a row."""
    while piece:
        if unpacker.eof:
            unpacker = zlib.decompressobj(_GZIP)
        try:
            content += unpacker.decompress(piece, MIB)
        except zlib.error as error:
            raise Fault(f"{lane.name} sent an answer that is no gzip, though it says so: {error}.") from error
        if len(content) > limit:
            raise _Enough
        piece = unpacker.unconsumed_tail or unpacker.unused_data
        await asyncio.sleep(0)  # others have their turn between two pieces of a MiB
    return unpacker


def _unpacker(response: ClientResponse, lane: Lane) -> "zlib._Decompress | None":
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding in ("identity", ""):
        return None
    if coding not in _PACKED:
        raise Fault(f"{lane.name} answered in the encoding {coding[:40]!r}, which it was not asked for.")
    return zlib.decompressobj(_GZIP)


def _too_large(lane: Lane, limit: int) -> Fault:
    return Fault(
        f"{lane.name} sent more than the {limit / MIB:,.6g} MiB that are taken of an answer.",
        AttemptOutcome.TOO_LARGE,
    )
