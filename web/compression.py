"""Content encodings: which one the asker takes, and the answer in it."""

import asyncio
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import Protocol

import brotli
import zstandard

from web.negotiation import REMEMBERED, accepted

# Less is not worth it; more would keep other requests waiting, and goes to a thread.
SMALLEST = 1_024
OFF_LOOP = 16_384


class Packer(Protocol):
    """Takes a body in parts; what it gives, put together, is the body in an encoding."""

    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


class _Brotli:
    def __init__(self) -> None:
        self._packer = brotli.Compressor(quality=4)

    def compress(self, data: bytes, /) -> bytes:
        packed: bytes = self._packer.process(data)
        return packed

    def flush(self) -> bytes:
        packed: bytes = self._packer.finish()
        return packed


# The best first; by the size of the body, which zstd tells whoever unpacks it.
ENCODINGS: dict[str, Callable[[int], Packer]] = {
    "zstd": lambda size: zstandard.ZstdCompressor(level=3).compressobj(size=size),
    "br": lambda size: _Brotli(),
    "gzip": lambda size: zlib.compressobj(5, zlib.DEFLATED, 31),
}


@lru_cache(REMEMBERED)
def encoding_of(accept_encoding: str) -> str | None:
    """The encoding that the asker likes best; ours decides among equals, None for none."""
    if not accept_encoding:
        return None
    wanted = accepted(accept_encoding)
    liked = {name: wanted.get(name, wanted.get("*", 0.0)) for name in ENCODINGS}
    best = max(liked, key=lambda name: liked[name])
    plain = wanted.get("identity", 0.0)
    return best if liked[best] > 0 and liked[best] >= plain else None


async def encoded(body: bytes, encoding: str) -> bytes:
    """The whole body in an encoding, off the event loop where it is large."""
    packer = ENCODINGS[encoding](len(body))
    if len(body) < OFF_LOOP:
        return packer.compress(body) + packer.flush()
    return await asyncio.to_thread(lambda: packer.compress(body) + packer.flush())


async def packed(packer: Packer, part: bytes) -> bytes:
    """What a packer gives for a part, off the event loop."""
    return await asyncio.to_thread(packer.compress, part)
