"""Moments as the time range and the months of a filter, or of the sides of a comparison."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from nlp.rules import spans
from nlp.rules.spans import Span
from nlp.rules.when import Moment, is_within_a_year
from ocean.filter import TimeRange


@dataclass(frozen=True, slots=True)
class Times:
    """The time range and the months of any year of one filter."""

    time: TimeRange = field(default_factory=TimeRange)
    months: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.time or self.months)


def together(moments: Sequence[Moment]) -> Times:
    """All moments as the parts of one filter."""
    months = tuple(dict.fromkeys(month for moment in moments for month in moment.atom.months))
    dated = [moment.atom for moment in moments if moment.atom.span is not None]
    if not dated:
        return Times(months=months)
    if months and len(dated) == 1 and dated[0].year is not None:
        return Times(_time(spans.months_in_year(_in_order(months), dated[0].year)))
    return Times(_time(_union(atom.span for atom in dated if atom.span)), months)


def _in_order(months: tuple[int, ...]) -> tuple[int, ...]:
    """Neighbouring months from their first on: December before January."""
    ordered = sorted(months)
    if 12 in ordered and 1 in ordered:
        late = [month for month in ordered if month > 6]
        return (*late, *(month for month in ordered if month <= 6))
    return tuple(ordered)


def _union(found: Iterable[Span]) -> Span:
    listed = list(found)
    starts: list[datetime | None] = [span.start for span in listed]
    ends: list[datetime | None] = [span.end for span in listed]
    if len(listed) > 1:
        # "since 2015 until 2018" is one stretch: the open ends are closed by the other.
        known_starts = [start for start in starts if start is not None]
        known_ends = [end for end in ends if end is not None]
        return Span(min(known_starts, default=None), max(known_ends, default=None))
    return listed[0]


def _time(span: Span) -> TimeRange:
    return TimeRange(span.start, span.end)


def sides(moments: Sequence[Moment]) -> list[Times]:
    """Each dated moment as a side of its own; months named beside years narrow each year."""
    dated = [moment for moment in moments if moment.atom.span is not None]
    undated = [moment for moment in moments if moment.atom.span is None]
    if len(dated) < 2:
        return [together([moment]) for moment in moments] if not dated else [together(moments)]
    found: list[Times] = []
    for moment in dated:
        before = dated[0].atom.span
        part = dated[0].year is None and not dated[0].atom.moving
        if moment.year is not None and part and before and is_within_a_year(before):
            found.append(Times(_time(_moved(before, moment.year))))
        else:
            found.append(together([moment, *undated]))
    return found


def _moved(span: Span, year: int) -> Span:
    """The same months ("summer 2019 versus 2020") in another year."""
    if span.start is None or span.end is None:
        return span
    last = span.end.year if span.end.month > 1 else span.end.year - 1
    shift = year - last
    return Span(_shifted(span.start, shift), _shifted(span.end, shift))


def _shifted(moment: datetime, years: int) -> datetime:
    day = 28 if moment.month == 2 and moment.day == 29 else moment.day
    return moment.replace(year=moment.year + years, day=day)
