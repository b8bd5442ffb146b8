"""When a need looks, as spans of time that a server can bear, in the order in which they are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ocean.filter import OceanFilter, rfc3339

# Argo's times are kept to the second; servers have fractions of it.
_MARGIN = timedelta(seconds=1)
# Nothing of the ocean that a live source has is older, and times beyond a day ahead are faults.
FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """`start` inclusive, `end` exclusive, both UTC."""

    start: datetime
    end: datetime

    @property
    def days(self) -> float:
        return (self.end - self.start) / timedelta(days=1)

    def halves(self) -> "tuple[Span, Span]":
        """The two halves, parted at a full second."""
        middle = (self.start + (self.end - self.start) / 2).replace(microsecond=0)
        return Span(self.start, middle), Span(middle, self.end)

    def __str__(self) -> str:
        return f"{rfc3339(self.start)} to {rfc3339(self.end)}"


def spans_of(wanted: OceanFilter, now: datetime) -> tuple[Span, ...]:
    """The times of the filter, ascending and apart, each wider by a second; unbounded, from 1970 to now."""
    start = max(wanted.time.start or FIRST, FIRST)
    end = min(wanted.time.end or now + _AHEAD, now + _AHEAD)
    if start >= end:
        return ()
    if not wanted.months or len(set(wanted.months)) == 12:
        return (_widened(start, end),)
    found: list[Span] = []
    for first, after in _months(start, end):
        if first.month in wanted.months:
            span = _widened(max(first, start), min(after, end))
            if found and span.start <= found[-1].end:
                span = Span(found.pop().start, span.end)
            found.append(span)
    return tuple(found)


def _widened(start: datetime, end: datetime) -> Span:
    return Span(start - _MARGIN, end + _MARGIN)


def _months(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    first = datetime(start.year, start.month, 1, tzinfo=UTC)
    while first < end:
        after = (first + timedelta(days=32)).replace(day=1)
        yield first, after
        first = after


def steps(spans: tuple[Span, ...], days: float, *, oldest_first: bool = False) -> Iterator[Span]:
    """The spans in steps of at most so many days, the newest first."""
    step = timedelta(days=days)
    for span in spans if oldest_first else reversed(spans):
        left, right = span.start, span.end
        while left < right:
            if oldest_first:
                yield Span(left, min(left + step, right))
                left += step
            else:
                yield Span(max(right - step, left), right)
                right -= step
