"""A feed over records that a test has at hand, for what needs no server."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ocean.records import Record
from sources.feed import Gathered, Need

FETCHED = datetime(2026, 1, 2, tzinfo=UTC)


@dataclass
class RecordsFeed:
    """Gives all of its records, or half of them where a need says that few are enough."""

    records: Sequence[Record]
    name: str = "records"
    needs: list[Need] = field(default_factory=list)

    def refusal(self, need: Need) -> str | None:
        return None

    async def gather(self, need: Need) -> Gathered:
        self.needs.append(need)
        return Gathered(tuple(self.records), FETCHED)

    async def probe(self) -> None:
        return None
