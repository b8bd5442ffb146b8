"""A live dataset as its wrappers and the sources above see it: ask for records, get them or a fault."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ocean.errors import ErrorCode, OceanError
from ocean.filter import OceanFilter
from ocean.records import Record
from ocean.terms import AttemptOutcome
from ocean.variables import Variable


@dataclass(frozen=True, slots=True)
class Need:
    """What an answer needs of a feed; equal needs are answered by equal records.

    whole: all levels of every profile, as its fields (levelCount, maxDepth) tell of; else a feed may leave
    out levels beyond the bounds of depth, pressure and values. newest: this many profiles, newest first
    (oldest first where negative), are enough; None for all.
    variable: what is computed with, besides those of the filter. of_profiles: cells of grids are none.
    """

    wanted: OceanFilter
    whole: bool = True
    newest: int | None = None
    variable: Variable | None = None
    of_profiles: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """Records of everything in the space and time of a need, or of more; the reader filters.

    exhausted: nothing more lies in bounds (False where `newest` were enough). missing: a sentence for each
    part that could not be had.
    """

    records: tuple[Record, ...]
    fetched_at: datetime
    exhausted: bool = True
    missing: tuple[str, ...] = ()
    cached: bool = False
    stale: bool = False


class TooMuch(str):
    """A refusal for its size alone: the dataset has what is asked for, so none of another kind stands in."""

    __slots__ = ()


class Fault(OceanError):
    """A live source did not serve: what happened, and when it may be asked again (s), where it says so."""

    def __init__(
        self,
        message: str,
        outcome: AttemptOutcome = AttemptOutcome.ERROR,
        *,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=ErrorCode.SOURCE_UNAVAILABLE)
        self.outcome = outcome
        self.retry_after = retry_after


class Feed(Protocol):
    """One live dataset; wrapped by what guards, caches and counts."""

    @property
    def name(self) -> str: ...

    def refusal(self, need: Need) -> str | None:
        """Why this feed is not to be asked, in one sentence; None where it can answer."""

    async def gather(self, need: Need) -> Gathered:
        """Raises Fault; nothing in bounds is no records."""

    async def probe(self) -> None:
        """A cheap question to the server; raises Fault."""
