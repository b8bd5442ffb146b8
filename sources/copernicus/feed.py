"""A Copernicus Marine dataset as a feed: cells of models, opened by the package `copernicusmarine`."""

import asyncio
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from threading import BoundedSemaphore, Event
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from ocean.deadline import remaining
from ocean.gazetteer import Gazetteer
from ocean.place import Bounds
from ocean.terms import AttemptOutcome
from sources.copernicus.fields import Part, part_of
from sources.erddap.boxes import boxes_of
from sources.erddap.config import Entry
from sources.erddap.requests import ungridded
from sources.erddap.server import Http, refused
from sources.erddap.spans import Span, spans_of
from sources.feed import Fault, Gathered, Need, TooMuch

if TYPE_CHECKING:
    from xarray import Dataset

T = TypeVar("T")

THREADS = 2
# What a gather may take where no deadline is set: background work has none.
_LONGEST = 120.0
# m, on each side: levels are compared in float32 in the end.
_MARGIN = 0.01


class CopernicusFeed:
    """See Feed. The package blocks, so it is called in THREADS threads of this feed.

    No thread can be ended: one that nobody waits for any more stops after the moment that it reads, and one
    that hangs goes on to the package's own timeouts. While all are taken no other need is.
    """

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
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix=entry.name)
        self._free = BoundedSemaphore(THREADS)

    @property
    def name(self) -> str:
        return self.entry.name

    def refusal(self, need: Need) -> str | None:
        if reason := ungridded(self.entry, need):
            return reason
        if boxes_of(need.wanted, self._gazetteer) is None:
            return TooMuch(f"{self.name} has millions of cells a day: name a region or another place.")
        return None

    async def gather(self, need: Need) -> Gathered:
        if reason := self.refusal(need):
            raise refused(reason)
        fetched_at = self._now()
        spans = spans_of(need.wanted, fetched_at)
        boxes = boxes_of(need.wanted, self._gazetteer) if spans else ()
        given_up = Event()
        try:
            parts = await self._in_thread(partial(self._read, need, boxes or (), spans, given_up))
        finally:
            given_up.set()
        return Gathered(
            tuple(field for part in parts for field in part.fields),
            fetched_at,
            exhausted=not any(part.enough for part in parts),
            missing=tuple(dict.fromkeys(self._left_out(parts))),
        )

    async def probe(self) -> None:
        """Asks for the page of the service: opening a dataset takes longer than a probe may."""
        status = (await self._http.get(self.entry.url)).status
        if status >= 400:
            raise Fault(f"{self.name} answered {status}.")

    async def _in_thread(self, work: Callable[[], T]) -> T:
        if not self._free.acquire(blocking=False):
            raise refused(f"{self.name} is not asked for now: {THREADS} earlier questions are not done yet.")
        running = self._threads.submit(work)
        running.add_done_callback(lambda _: self._free.release())
        seconds = min(remaining(), _LONGEST)
        try:
            async with asyncio.timeout(seconds):
                return await asyncio.wrap_future(running)
        except TimeoutError as error:
            late = f"{self.name}: no answer in {seconds:.3g} s."
            raise Fault(late, AttemptOutcome.TIMEOUT) from error

    def _read(
        self, need: Need, boxes: Iterable[Bounds], spans: tuple[Span, ...], given_up: Event
    ) -> list[Part]:
        """Runs in a thread. Whatever the package raises, at once or while it reads, is a Fault."""
        user, password = (os.environ.get(name, "") for name in self.entry.requires.environment)
        try:
            opened = (self._opened(need, box, spans, user, password) for box in boxes)
            return [part_of(one, self.entry, need, spans, given_up) for one in opened if one is not None]
        except Fault:
            raise
        except Exception as error:  # noqa: BLE001  # its kinds of errors are many, and not documented
            said = _masked(f"{type(error).__name__}: {error}", user, password)
            # Not from the error: it may hold the address with the user's name in it.
            raise Fault(f"{self.name}: {said}") from None

    def _opened(
        self, need: Need, box: Bounds, spans: tuple[Span, ...], user: str, password: str
    ) -> "Dataset | None":
        """Not yet read; None where the dataset lies elsewhere in space, time or depth."""
        package: Any = import_module("copernicusmarine")
        # Its lines tell addresses and who asks for them.
        logging.getLogger("copernicusmarine").disabled = True
        west, south, east, north = box
        depth = need.wanted.depth
        asked: dict[str, Any] = {
            "dataset_id": self.entry.dataset_id,
            "variables": list(dict.fromkeys(column.name for column in self.entry.columns.values())),
            "minimum_longitude": west,
            "maximum_longitude": east,
            "minimum_latitude": south,
            "maximum_latitude": north,
            "start_datetime": spans[0].start,
            "end_datetime": spans[-1].end,
            "minimum_depth": None if depth.min is None else depth.min - _MARGIN,
            "maximum_depth": None if depth.max is None else depth.max + _MARGIN,
            "username": user,
            "password": password,
        }
        try:
            found: Dataset = package.open_dataset(**asked)
        except package.CoordinatesOutOfDatasetBounds:
            return None
        return found

    def _left_out(self, parts: list[Part]) -> Iterator[str]:
        for part in parts:
            if part.beyond is not None:
                yield f"{self.name} was not asked for what lies beyond {part.beyond:%Y-%m-%dT%H:%M:%SZ}."
        stride = max((part.stride for part in parts), default=1)
        if stride > 1:
            yield f"Of {self.name} only one cell in {stride} by {stride} was read."


def _masked(said: str, *secrets: str) -> str:
    """One line without the secrets, plain or as they are in an address."""
    line = " ".join(said.split())
    for secret in filter(None, secrets):
        line = line.replace(secret, "***").replace(quote(secret, safe=""), "***")
    return line[:200]
