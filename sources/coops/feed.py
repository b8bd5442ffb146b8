"""Stations of NOAA CO-OPS (Tides and Currents) as a feed, by its own API: hourly values of one product."""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any
from urllib.parse import quote, urlencode

import numpy as np

from ocean.gazetteer import Gazetteer
from ocean.records import ProfileBlock
from ocean.terms import AttemptOutcome
from sources.coops.answers import Station, data_of, decode, stations_of
from sources.erddap.boxes import place_of
from sources.erddap.config import Entry
from sources.erddap.requests import unanswerable
from sources.erddap.server import Http, Tally, in_order, refused
from sources.erddap.spans import FIRST, Span, spans_of, steps
from sources.erddap.tabledap import counted
from sources.feed import Fault, Gathered, Need, TooMuch

# Which stations have a product, in the words of the metadata API.
_LISTS = {"water_temperature": "watertemp", "salinity": "cond"}
_STATIONS_KEPT = 86_400.0
# The API gives hourly values of a year at once.
_LONGEST_DAYS = 365.0
_MINUTE, _SECOND = timedelta(minutes=1), timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Step:
    """A station in a span of time; last: all stations have been asked for it."""

    station: Station
    span: Span
    last: bool

    def __str__(self) -> str:
        return f"station {self.station.code}; {self.span}"


class StationFeed:
    """See Feed. The product is the entry's dataset_id; each station is asked alone, the newest span first."""

    def __init__(
        self,
        entry: Entry,
        http: Http,
        gazetteer: Gazetteer,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.entry = entry
        self._http = http
        self._gazetteer = gazetteer
        self._now = now
        self._stations: tuple[float, tuple[Station, ...]] | None = None

    @property
    def name(self) -> str:
        return self.entry.name

    def refusal(self, need: Need) -> str | None:
        wanted = need.wanted
        if reason := self.entry.unconfigured() or unanswerable(self.entry, need):
            return reason
        # Its coasts are no answer to a question about the sea at large, whatever it measures.
        if not wanted.datasets and self.entry.platform_type not in wanted.platform_types:
            return f"{self.name} answers where moorings, or its dataset, are asked for."
        if not wanted.datasets and self._stations and not self._near(self._stations[1], need):
            return f"{self.name} has no station there."
        most = self.entry.chunk.most
        if need.newest is None and len(list(islice(self._spans(need), most + 1))) > most:
            return TooMuch(f"{self.name} would take more than {most} requests a station: name a period.")
        return None

    async def gather(self, need: Need) -> Gathered:
        if reason := self.refusal(need):
            raise refused(reason)
        fetched_at = self._now()
        found = list(islice(self._steps(await self._chosen(need), need), self.entry.chunk.most + 1))
        walk = found[: self.entry.chunk.most]
        if need.newest is None and len(found) > len(walk):
            raise self._too_much("so many stations and so long a period")
        tally, blocks, count, enough = Tally(), list[ProfileBlock](), 0, False
        async with aclosing(in_order(walk, self._block)) as answers:
            async for told in answers:
                tally.add(told)
                if told.answer is not None:
                    blocks.append(told.answer)
                    count += counted(told.answer, need, self._gazetteer)
                if told.question.last and need.newest is not None and count >= abs(need.newest):
                    enough = told.question is not found[-1]
                    break
        tally.check()
        if len(found) > len(walk) and not enough:
            tally.missing.append(f"{self.name} was not asked for what lies beyond {walk[-1]}.")
        return Gathered(tuple(blocks), fetched_at, exhausted=not enough, missing=tuple(tally.missing))

    async def probe(self) -> None:
        """Asks for the stations, once a day, and for the latest value of the first."""
        for station in (await self._known())[:1]:
            await self._data(station, {"date": "latest"})

    async def _chosen(self, need: Need) -> list[Station]:
        """The stations of a need; Fault where they are more than are asked at once."""
        found = self._near(await self._known(), need)
        if len(found) > self.entry.chunk.platforms:
            raise self._too_much(f"{len(found)} stations")
        return found

    def _too_much(self, what: str) -> Fault:
        chunk = self.entry.chunk
        return Fault(
            f"{self.name} is not asked for {what}: name a smaller area, a shorter period or at most "
            f"{chunk.platforms} stations ({chunk.most} requests an answer).",
            AttemptOutcome.TOO_LARGE,
        )

    async def _known(self) -> tuple[Station, ...]:
        if self._stations is None or time.monotonic() - self._stations[0] > _STATIONS_KEPT:
            kind = _LISTS.get(self.entry.dataset_id)
            listed = f"?type={kind}" if kind else ""
            said = await self._asked(f"{self.entry.url}/mdapi/prod/webapi/stations.json{listed}")
            self._stations = time.monotonic(), stations_of(said or {}, self.name)
        return self._stations[1]

    def _near(self, stations: tuple[Station, ...], need: Need) -> list[Station]:
        longitudes = np.array([station.longitude for station in stations], dtype=np.float64)
        latitudes = np.array([station.latitude for station in stations], dtype=np.float64)
        there = place_of(need.wanted, self._gazetteer).contains(longitudes, latitudes)
        codes = need.wanted.platform_codes
        return [
            station
            for station, inside in zip(stations, there, strict=True)
            if inside and (not codes or station.code in codes)
        ]

    def _spans(self, need: Need) -> Iterator[Span]:
        """In whole minutes and days, so that no two of them share a value."""
        days = max(1, int(min(self.entry.chunk.days, _LONGEST_DAYS)))
        oldest_first = need.newest is not None and need.newest < 0
        # Values are of full minutes: the margin of a second that spans have is not needed.
        spans = (
            Span(_minute(span.start), _minute(span.end - _SECOND))
            for span in spans_of(need.wanted, self._now())
        )
        return steps(tuple(spans), days, oldest_first=oldest_first)

    def _steps(self, stations: list[Station], need: Need) -> Iterator[Step]:
        for span in self._spans(need) if stations else ():
            for station in stations:
                yield Step(station, span, station is stations[-1])

    async def _block(self, step: Step) -> ProfileBlock | None:
        # The API counts both ends in, a span its start alone.
        first, last = step.span.start, step.span.end - _MINUTE
        when = {"begin_date": f"{first:%Y%m%d %H:%M}", "end_date": f"{last:%Y%m%d %H:%M}"}
        said = await self._data(step.station, when)
        if said is None:
            return None
        return await asyncio.to_thread(decode, said, step.station, self.entry)

    async def _data(self, station: Station, when: Mapping[str, str]) -> dict[str, Any] | None:
        asked = {
            "station": station.code,
            "product": self.entry.dataset_id,
            **when,
            "interval": "h",
            "units": "metric",
            "time_zone": "gmt",
            "format": "json",
            "application": "ocean-chat",
        }
        query = urlencode(asked, quote_via=quote)
        return await self._asked(f"{self.entry.url}/api/prod/datagetter?{query}")

    async def _asked(self, url: str) -> dict[str, Any] | None:
        return data_of(await self._http.get(url), self.name)


def _minute(moment: datetime) -> datetime:
    """The first full minute from a moment on."""
    return moment + (FIRST - moment) % _MINUTE
