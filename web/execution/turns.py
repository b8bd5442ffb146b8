"""Values written a piece at a time, with turns for other requests between: short ones in one go."""

import asyncio

from web.execution.writers import BLOCK, Writer

# After so many bytes other requests have their turn.
PAUSE = 16_384


async def written(writer: Writer, start: int, stop: int) -> bytes:
    """The values start..stop with commas between; other requests have their turns meanwhile."""
    if writer.leaves <= BLOCK:
        return writer.joined(start, stop)
    found: list[bytes] = []
    size = 0
    for piece in writer.pieces(start, stop):
        if size > PAUSE:
            await asyncio.sleep(0)
            size = 0
        found.append(piece)
        size += len(piece)
    return b"".join(found)


async def texts_of(writer: Writer, count: int) -> list[bytes]:
    """The text of each of `count` values."""
    if writer.leaves <= BLOCK:
        return writer.texts(0, count)
    found: list[bytes] = []
    for start, stop in writer.blocks(0, count):
        if start:
            await asyncio.sleep(0)
        found += writer.texts(start, stop) if stop > start + 1 else [await written(writer, start, stop)]
    return found
