"""A GDAC, as a folder or behind HTTP, kept in step by its index."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol

import asyncpg

from db.engine import reaching
from ingest import tree
from ingest.connection import connected
from ingest.mirror.index import Listed, read_index, select
from ingest.mirror.keeping import keep
from ingest.mirror.progress import Mirrored, Report
from ingest.run import ingest
from ocean.errors import OceanError
from ocean.filter import OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.place import region_names
from sources.erddap.server import in_order
from sources.feed import Fault
from sources.http.client import Client
from sources.http.server import MIB, Server

CHUNK = 250  # files that are fetched, then ingested
INDEXES = ("ar_index_global_prof.txt.gz", "ar_index_global_prof.txt")
GDACS = {
    "ifremer-gdac": "https://data-argo.ifremer.fr",
    "us-gdac": "https://usgodae.org/pub/outgoing/argo",
}
_GONE = (404, 410)
_GIVEN_UP = 3  # faults in a row


def server(url: str, *, allow_private: bool = False) -> Server:
    """A GDAC as a configured server; its index alone is some 60 MB, and unpacked 300."""
    return Server(url, allow_private, read_timeout=60.0, max_body=256 * MIB, max_content=768 * MIB)


class Gdac(Protocol):
    """Where the index and the files come from; `path` is where a file is on this machine."""

    async def index(self, name: str) -> BinaryIO | None:
        """The index of this name, None where there is none."""

    def path(self, one: Listed) -> Path: ...

    def is_current(self, one: Listed) -> bool:
        """Whether the file is there, and no older than the index says."""

    async def fetch(self, one: Listed) -> int:
        """Brings a file and gives its bytes, 0 where the GDAC has none; raises Fault."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A copy of a GDAC on this machine: its files are read where they are."""

    root: Path

    async def index(self, name: str) -> BinaryIO | None:
        try:
            return (self.root / name).open("rb")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise OceanError(f"{self.root / name} can't be read: {error.strerror}.", value=name) from error

    def path(self, one: Listed) -> Path:
        return self.root / "dac" / one.file

    def is_current(self, one: Listed) -> bool:
        return self.path(one).exists()

    async def fetch(self, one: Listed) -> int:
        return 0

    def __str__(self) -> str:
        return str(self.root)


@dataclass(frozen=True, slots=True)
class Remote:
    """A GDAC behind HTTP. Its files are kept in `root`, each with the time of its update in the index."""

    url: str
    http: Client
    root: Path

    async def index(self, name: str) -> BinaryIO | None:
        body = await self.http.get(f"{self.url}/{name}")
        if body.status in _GONE:
            return None
        if body.status != 200:
            raise Fault(f"{self.url}/{name} was answered with {body.status}.")
        return BytesIO(body.content)

    def path(self, one: Listed) -> Path:
        return self.root / "dac" / one.file

    def is_current(self, one: Listed) -> bool:
        try:
            return self.path(one).stat().st_mtime >= one.updated_at.timestamp()
        except OSError:
            return False

    async def fetch(self, one: Listed) -> int:
        body = await self.http.get(f"{self.url}/dac/{one.file}")
        if body.status in _GONE:
            return 0
        if body.status != 200:
            raise Fault(f"{self.url} answered {body.status}.")
        await asyncio.to_thread(keep, self.path(one), body.content, one.updated_at)
        return len(body.content)

    def __str__(self) -> str:
        return self.url


def folder_of(home: Path, url: str) -> Path:
    """Where the files of a GDAC are kept: a folder of `home` that its address names."""
    return home.resolve() / "mirror" / re.sub(r"[^A-Za-z0-9.-]+", "_", url.partition("://")[2].rstrip("/"))


async def mirror(
    gdac: Gdac,
    wanted: OceanFilter,
    gazetteer: Gazetteer,
    dsn: str,
    workers: int,
    report: Report,
    index: str | None = None,
) -> Mirrored:
    """The files of the index in the filter's space, time and platforms, those fetched and loaded that are
    newer than what is there, the newest profiles first and some hundred at a time.

    OceanError where the index can't be had or trusted, or the GDAC or the database fails on the way; what
    was loaded until then stays, and the next run goes on there.
    """
    region_names(wanted, gazetteer)  # a region that is not known is told before anything is fetched
    chosen = await _chosen(gdac, wanted, gazetteer, (index,) if index else INDEXES)
    async with reaching(), connected(dsn) as connection:
        pending = await _pending(connection, gdac, chosen)
    found = Mirrored(chosen=len(chosen), unchanged=len(chosen) - len(pending))
    report(found)
    left = iter(pending)
    while some := list(islice(left, CHUNK)):
        await _fetch(gdac, some, found)
        await _load(gdac, some, found, dsn, workers)
        report(found)
    return found


async def _chosen(
    gdac: Gdac, wanted: OceanFilter, gazetteer: Gazetteer, names: tuple[str, ...]
) -> list[Listed]:
    def chosen(file: BinaryIO, name: str) -> list[Listed]:
        with file:
            return select(read_index(file, f"{gdac}/{name}"), wanted, gazetteer)

    for name in names:
        file = await gdac.index(name)
        if file is not None:
            return await asyncio.to_thread(chosen, file, name)
    raise OceanError(f"{gdac} has no {' or '.join(names)}: it is no GDAC.", value=str(gdac))


async def _pending(connection: asyncpg.Connection, gdac: Gdac, chosen: list[Listed]) -> list[Listed]:
    """Files that are not there, or older than the index says, or not yet ingested."""
    unknown: set[str] = set()
    async for changed, _ in tree.changed(connection, (gdac.path(one) for one in chosen)):
        unknown.update(changed)
    return [one for one in chosen if str(gdac.path(one)) in unknown or not gdac.is_current(one)]


async def _fetch(gdac: Gdac, some: list[Listed], found: Mirrored) -> None:
    """Two at a time; gives up where three in a row can't be had."""
    faults = 0
    stale = [one for one in some if not gdac.is_current(one)]
    async with aclosing(in_order(stale, gdac.fetch)) as answers:
        async for told in answers:
            faults = faults + 1 if told.fault else 0
            if told.fault and faults >= _GIVEN_UP:
                raise told.fault
            if told.fault:
                found.missing.append(f"{told.question.file}: {told.fault.message}")
            elif not told.answer:
                found.absent += 1
            found.received += told.answer or 0


async def _load(gdac: Gdac, some: list[Listed], found: Mirrored, dsn: str, workers: int) -> None:
    # An older version stays loaded; the newer one was told as missing.
    paths = [gdac.path(one) for one in _current(gdac, some)]
    if paths:
        summary = await ingest(paths, dsn, workers)
        found.loaded += summary.loaded
        found.refused += summary.refused
        found.unchanged += summary.unchanged
        found.add(summary)


def _current(gdac: Gdac, some: list[Listed]) -> Iterator[Listed]:
    return (one for one in some if gdac.is_current(one))
