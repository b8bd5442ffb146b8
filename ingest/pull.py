"""The real counterparts of the five starter datasets, fetched from their servers and loaded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from ingest.mirror.feeds import client, feed_of, named
from ingest.mirror.keeping import keep
from ingest.mirror.live import mirror, months
from ingest.mirror.progress import Mirrored, Report
from ingest.starter import catalogue
from ocean.errors import OceanError
from ocean.filter import OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from sources.erddap.config import Entry
from sources.erddap.server import Http
from sources.erddap.spans import Span
from sources.http.body import Body

_DAY = timedelta(days=1)
_GLOBE = 1440 * 720  # cells of the whole grid of OISST, which takes 8 MB


@dataclass(frozen=True, slots=True)
class Part:
    """What is taken of a live source. daily: every moment, else those of the day in the middle of each month.

    cells: how many a request may ask for, where the source's own measure would thin them out.
    """

    source: str
    region: str | None
    daily: bool = True
    cells: int | None = None


@dataclass(frozen=True, slots=True)
class Real:
    """A real dataset: its parts, from one year to the end of another."""

    parts: tuple[Part, ...]
    years: tuple[int, int]

    @property
    def period(self) -> Span:
        first, last = self.years
        return Span(datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC))


REAL = {
    catalogue.PACIFIC.id: Real((Part("ifremer-erddap", "Pacific Ocean"),), (2020, 2023)),
    catalogue.ATLANTIC.id: Real(
        (Part("aoml-erddap", "Atlantic Ocean"), Part("pmel-tao-currents", "Atlantic Ocean")), (2021, 2023)
    ),
    catalogue.INDIAN.id: Real(
        (Part("ifremer-erddap", "Indian Ocean"), Part("ifremer-erddap-bgc", "Indian Ocean")), (2019, 2023)
    ),
    catalogue.ARCTIC.id: Real(
        (Part("polarwatch-ice", None, daily=False), Part("ifremer-erddap", "Arctic Ocean")), (2020, 2023)
    ),
    catalogue.GLOBAL.id: Real((Part("pfeg-oisst", None, daily=False, cells=_GLOBE),), (2022, 2023)),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A client that keeps each answer as a NetCDF file, and asks for none that it has."""

    http: Http
    folder: Path

    async def get(self, url: str) -> Body:
        path = self.folder / f"{Path(url.partition('?')[0]).stem}-{_digest(url)}.nc"
        if path.exists():
            return Body(path.read_bytes(), "application/x-netcdf", 200, url)
        body = await self.http.get(url)
        if body.status == 200:
            keep(path, body.content)
        return body


def _digest(url: str) -> str:
    return blake2b(url.encode(), digest_size=6).hexdigest()


async def pull(
    name: str,
    entries: Sequence[Entry],
    folder: Path,
    dsn: str,
    gazetteer: Gazetteer,
    report: Report,
    *,
    within: TimeRange | None = None,
    contact: str | None = None,
) -> list[Mirrored]:
    """Fetches a real dataset into files below `folder` and loads it, month by month, the newest first; the
    figures of each of its parts.

    within: only what of its years lies in this time. OceanError where there is no such dataset, or a server
    can't be asked; what was loaded until then stays, and the next run goes on there.
    """
    real = _known(name)
    period = _met(real.period, within or TimeRange(), name)
    sources = {part: _entry(part, entries) for part in real.parts}
    async with client(sources.values(), contact) as http:
        kept = Kept(http, folder / name)
        return [
            await mirror(
                feed_of(entry, kept, gazetteer), _wanted(part, entry), _periods(part, period), dsn, report
            )
            for part, entry in sources.items()
        ]


def _known(name: str) -> Real:
    if name not in REAL:
        raise OceanError(f"No dataset to fetch is called {name!r}: {', '.join(REAL)}.", value=name)
    return REAL[name]


def _met(real: Span, within: TimeRange, name: str) -> TimeRange:
    start = max(real.start, within.start or real.start)
    end = min(real.end, within.end or real.end)
    if start >= end:
        raise OceanError(f"{name} has nothing in that period: it is {real}.", value=name)
    return TimeRange(start, end)


def _entry(part: Part, entries: Sequence[Entry]) -> Entry:
    entry = named(entries, part.source)
    if part.cells is None:
        return entry
    return entry.model_copy(update={"chunk": entry.chunk.model_copy(update={"cells": part.cells})})


def _wanted(part: Part, entry: Entry) -> OceanFilter:
    # Biogeochemical sources answer where their dataset is named.
    return OceanFilter(regions=(part.region,) if part.region else (), datasets=(entry.record.id,))


def _periods(part: Part, time: TimeRange) -> Iterator[Span]:
    found = months(time, datetime.now(UTC))
    return found if part.daily else map(_middle, found)


def _middle(month: Span) -> Span:
    """The day in the middle."""
    middle = month.start + (month.end - month.start) / 2
    day = middle.replace(hour=0, minute=0, second=0, microsecond=0)
    return Span(day, day + _DAY)
