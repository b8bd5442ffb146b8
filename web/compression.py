"""Content encodings: which one the asker takes, and the answer in it."""

import asyncio
import zlib
from collections.abc import Callable
from functools import lru_cache

import brotli
import zstandard

from web.negotiation import REMEMBERED, accepted

# Less is not worth it; more would keep other requests waiting, and goes to a thread.
SMALLEST = 1_024
OFF_LOOP = 16_384


def _zstd(body: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=3).compress(body)


def _brotli(body: bytes) -> bytes:
    packed: bytes = brotli.compress(body, quality=4)
    return packed


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(5, zlib.DEFLATED, 31)
    return packer.compress(body) + packer.flush()


# The best first.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {"zstd": _zstd, "br": _brotli, "gzip": _gzip}


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
    """The body in an encoding, off the event loop where it is large."""
    pack = ENCODINGS[encoding]
    return pack(body) if len(body) < OFF_LOOP else await asyncio.to_thread(pack, body)
