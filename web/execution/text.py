"""JSON text in pieces, written in slices of time: between them other requests have their turns."""

import asyncio
from dataclasses import dataclass
from time import perf_counter

from ocean.deadline import check
from web.execution.writers import BLOCK, Writer

# About how long a slice takes, in seconds.
SLICE = 0.0005
# Whoever has something to do gets so many turns of the loop between two slices: a light request needs a few.
TURNS = 8
# A turn of the loop in which nobody had is shorter.
IDLE = 0.00005


@dataclass(frozen=True, slots=True)
class Text:
    """What the pieces say together."""

    pieces: list[bytes]

    @property
    def whole(self) -> bytes:
        """All in one."""
        return b"".join(self.pieces)


class Pace:
    """Long work on the event loop: when a slice is over, others have their turns."""

    def __init__(self) -> None:
        self._end = perf_counter() + SLICE

    async def pause(self) -> None:
        """Nothing before the slice is over."""
        if perf_counter() < self._end:
            return
        for _ in range(TURNS):
            before = perf_counter()
            await asyncio.sleep(0)
            if perf_counter() - before < IDLE:
                break
        self._end = perf_counter() + SLICE


async def written(writer: Writer, start: int, stop: int) -> Text:
    """The values start..stop with commas between; OceanError TIMEOUT where the request's time is over."""
    if writer.leaves <= BLOCK:
        return Text([writer.joined(start, stop)])
    found: list[bytes] = []
    pace = Pace()
    for piece in writer.pieces(start, stop):
        found.append(piece)
        await pace.pause()
        check()
    return Text(found)


async def texts_of(writer: Writer, count: int) -> list[bytes]:
    """The text of each of `count` values."""
    if writer.leaves <= BLOCK:
        return writer.texts(0, count)
    found: list[bytes] = []
    pace = Pace()
    for start, stop in writer.blocks(0, count):
        if stop > start + 1:
            found += writer.texts(start, stop)
        else:
            found.append((await written(writer, start, stop)).whole)
        await pace.pause()
        check()
    return found
