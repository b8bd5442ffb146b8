"""A live source of the benches that does what its mood says."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from ocean.filter import OceanFilter
from ocean.records import DatasetRecord, GridField
from ocean.terms import AttemptOutcome, DataSource, ProfileOrder
from sources.base import Origin, Page, ProfilePage
from sources.feed import Fault, Feed, Gathered, Need
from sources.questions import Question

AT = datetime(2024, 1, 1, tzinfo=UTC)
POINT = np.zeros(1, np.float32)
RECORD = GridField(DatasetRecord("d", "d", "d"), "sea_ice_concentration", AT, None, POINT, POINT, POINT[None])
# Seconds of an answer; None hangs.
MOODS: dict[str, float | None] = {
    "ok": 0.03,
    "slow": 0.3,
    "hangs": None,
    "refuses": 0.0,
    "errors": 0.01,
    "empty": 0.02,
    "part": 0.02,
}


@dataclass
class Moody:
    """A feed in a mood."""

    name: str = "moody"
    mood: str = "ok"
    running: int = 0

    def refusal(self, need: Need) -> str | None:
        return None

    async def gather(self, need: Need) -> Gathered:
        mood, seconds = self.mood, MOODS[self.mood]
        self.running += 1
        try:
            await asyncio.sleep(3600 if seconds is None else seconds)
        finally:
            self.running -= 1
        if mood == "refuses":
            raise Fault("Connection refused.", AttemptOutcome.REFUSED)
        if mood == "errors":
            raise Fault("503 Service Unavailable", AttemptOutcome.ERROR)
        missing = ("January.",) if mood == "part" else ()
        return Gathered(() if mood == "empty" else (RECORD,), datetime.now(UTC), missing=missing)

    async def probe(self) -> None:
        await self.gather(Need(OceanFilter()))


@dataclass
class MoodySource:
    """Answers with rows of the store, for what its feed gathers."""

    feed: Feed
    page: ProfilePage
    fit: bool = True
    name: str = "moody"
    kind: DataSource = DataSource.LIVE_API
    refused: str = field(default="moody has none of it.")

    def refusal(self, question: Question[Any]) -> str | None:
        return None if self.fit else self.refused

    async def profiles(self, wanted: OceanFilter, order: ProfileOrder, page: Page) -> ProfilePage:
        found = await self.feed.gather(Need(wanted))
        rows = self.page.rows if found.records else []
        return replace(
            self.page, rows=rows, origin=Origin(found.fetched_at, found.cached, found.stale, found.missing)
        )

    def __getattr__(self, name: str) -> Any:
        raise NotImplementedError(name)
