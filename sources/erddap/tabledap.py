"""A tabledap dataset as a feed: floats, drifters and moorings."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from types import ModuleType

import numpy as np

from ocean.gazetteer import Gazetteer
from ocean.records import ProfileBlock
from ocean.terms import Scheme
from sources.erddap import answers, argo, moments
from sources.erddap.boxes import place_of
from sources.erddap.config import Entry
from sources.erddap.query import constraints, table_url
from sources.erddap.requests import Request, slices, too_large, unanswerable
from sources.erddap.server import Http, Tally, ask, in_order, refused, version
from sources.erddap.tables import read_table
from sources.feed import Gathered, Need, TooMuch

_DECODERS: dict[str, ModuleType] = {
    "argo": argo,
    "argo-bgc": argo,
    "trajectory": moments,
    "timeseries": moments,
}
_PROBED = timedelta(hours=1)
_HALVED_MOST = 3


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Step:
    """One of the requests of a slice of time; last: the slice is whole with it."""

    request: Request
    last: bool

    def __str__(self) -> str:
        return str(self.request)


@dataclass(frozen=True, slots=True)
class TableFeed:
    """See Feed. What it gathers is in chunks of what the server bears, the newest first."""

    entry: Entry
    http: Http
    gazetteer: Gazetteer
    now: Callable[[], datetime] = field(default=_now)

    @property
    def name(self) -> str:
        return self.entry.name

    def refusal(self, need: Need) -> str | None:
        if reason := self.entry.unconfigured() or unanswerable(self.entry, need):
            return reason
        size = too_large(self.entry, need, self.now(), self.gazetteer)
        return TooMuch(size) if size else None

    async def gather(self, need: Need) -> Gathered:
        if reason := self.refusal(need):
            raise refused(reason)
        fetched_at = self.now()
        tally, blocks, count = Tally(), list[ProfileBlock](), 0
        enough = False
        steps = list(islice(self._steps(need), self.entry.chunk.most + 1))
        walk = steps[: self.entry.chunk.most]
        async with aclosing(in_order(walk, lambda step: self._blocks(step.request, need))) as answers:
            async for told in answers:
                tally.add(told)
                for block in told.answer or ():
                    blocks.append(block)
                    count += counted(block, need, self.gazetteer)
                if told.question.last and need.newest is not None and count >= abs(need.newest):
                    enough = told.question is not steps[-1]
                    break
        tally.check()
        if len(steps) > len(walk) and not enough:
            tally.missing.append(f"{self.name} was not asked for what lies beyond {walk[-1]}.")
        return Gathered(tuple(blocks), fetched_at, exhausted=not enough, missing=tuple(tally.missing))

    async def probe(self) -> None:
        """Asks for the version, and for the latest hour of the dataset."""
        await version(self.http, self.entry.url, self.name)
        since = (self.now() - _PROBED).strftime("%Y-%m-%dT%H:%M:%SZ")
        await ask(self.http, table_url(self.entry, ["time"], [f"time>={since}", "distinct()"]), self.name)

    def _steps(self, need: Need) -> Iterator[Step]:
        for requests in slices(self.entry, need, self.now(), self.gazetteer):
            for request in requests:
                yield Step(request, request is requests[-1])

    async def _blocks(self, request: Request, need: Need, halved: int = 0) -> list[ProfileBlock]:
        """What a request gives; where it is too much for the server, in halves, quarters and eighths."""
        try:
            block = await self._block(request, need)
        except answers.TooLarge:
            halves = request.halves() if halved < _HALVED_MOST else None
            if halves is None:
                raise
            return [block for half in halves for block in await self._blocks(half, need, halved + 1)]
        return [] if block is None else [block]

    async def _block(self, request: Request, need: Need) -> ProfileBlock | None:
        decoder = _DECODERS[self.entry.kind]
        columns = decoder.columns_of(self.entry)
        url = table_url(self.entry, columns, constraints(self.entry, request, need))
        body = await ask(self.http, url, self.name)
        if body is None:
            return None
        return await asyncio.to_thread(lambda: decoder.decode(read_table(body, self.name), self.entry))


def counted(block: ProfileBlock, need: Need, gazetteer: Gazetteer) -> int:
    """Profiles that the need is about; levels are not looked at."""
    found = place_of(need.wanted, gazetteer).contains(block.longitudes, block.latitudes)
    start, end = need.wanted.time.start, need.wanted.time.end
    if start is not None:
        found &= block.times >= _moment(start)
    if end is not None:
        found &= block.times < _moment(end)
    if not need.wanted.all_schemes:
        found &= np.array([scheme in (Scheme.PRIMARY, Scheme.BGC) for scheme in block.schemes], np.bool_)
    return int(found.sum())


def _moment(moment: datetime) -> np.datetime64:
    return np.datetime64(moment.replace(tzinfo=None), "us")
