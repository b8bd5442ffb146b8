"""Calendar arithmetic in UTC: whole years, months and seasons, and going back from now."""

import calendar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

FIRST_YEAR, LAST_YEAR = 1700, 2200


@dataclass(frozen=True, slots=True)
class Span:
    """`start` inclusive, `end` exclusive; None is open."""

    start: datetime | None
    end: datetime | None


def _first(year: int, month: int = 1) -> datetime:
    return datetime(year, month, 1, tzinfo=UTC)


def sensible(now: datetime) -> datetime:
    """In UTC; a clock before the first year or behind the last, around which no span fits, is set to it."""
    moment = now if now.tzinfo else now.replace(tzinfo=UTC)
    return min(max(moment, _first(FIRST_YEAR)), _first(LAST_YEAR)).astimezone(UTC)


def year_span(year: int, years: int = 1) -> Span:
    return Span(_first(year), _first(year + years))


def months_span(year: int, month: int, months: int = 1) -> Span:
    """`months` whole months from `month` of `year` on; `month` may run over the year's ends."""
    index = year * 12 + month - 1
    return Span(_at(index), _at(index + months))


def _at(index: int) -> datetime:
    return _first(index // 12, index % 12 + 1)


def day_span(year: int, month: int, day: int) -> Span:
    """One day; a day that the month lacks is its last."""
    last = calendar.monthrange(year, month)[1]
    start = datetime(year, month, max(1, min(day, last)), tzinfo=UTC)
    return Span(start, start + timedelta(days=1))


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def back(now: datetime, count: float, unit: str) -> datetime:
    """`now` less `count` units; a day that the month lacks is its last."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    try:
        if months is None:
            hours = {"hour": 1, "day": 24, "week": 168, "fortnight": 336}[unit]
            return now - timedelta(hours=count * hours)
        index = now.year * 12 + now.month - 1 - round(count * months)
        year, month = index // 12, index % 12 + 1
        return now.replace(year=year, month=month, day=min(now.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return _first(FIRST_YEAR)


def neighbour(span: Span, unit: str, steps: int) -> Span | None:
    """The unit before a span (`steps` -1) or behind it (1); of a span no longer than the unit the same part.

    None where the span is open on that side.
    """
    edge = span.start if steps < 0 else span.end
    if edge is None:
        return None
    if span.start is not None and span.end is not None and back(span.end, 1, unit) <= span.start:
        return Span(back(span.start, -steps, unit), back(span.end, -steps, unit))
    other = back(edge, -steps, unit)
    return Span(min(edge, other), max(edge, other))


def whole(now: datetime, unit: str, ago: int) -> Span:
    """The calendar unit that holds now (`ago` 0) or one before it."""
    if unit == "hour":
        start = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=ago)
        return Span(start, start + timedelta(hours=1))
    if unit in ("day", "week", "fortnight"):
        days = {"day": 1, "week": 7, "fortnight": 14}[unit]
        start = midnight(now) - timedelta(days=(now.weekday() if days > 1 else 0) + ago * days)
        return Span(start, start + timedelta(days=days))
    if unit == "month":
        return months_span(now.year, now.month - ago)
    if unit == "quarter":
        return months_span(now.year, (now.month - 1) // 3 * 3 + 1 - 3 * ago, 3)
    if unit == "decade":
        return year_span(now.year // 10 * 10 - 10 * ago, 10)
    return year_span(now.year - ago)


SEASONS = {"winter": (12, 1, 2), "spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11)}
_OPPOSITE = {"winter": "summer", "summer": "winter", "spring": "autumn", "autumn": "spring"}
_FIXED = {
    "sw": (6, 7, 8, 9),
    "ne": (10, 11, 12),
    "djf": (12, 1, 2),
    "mam": (3, 4, 5),
    "jja": (6, 7, 8),
    "son": (9, 10, 11),
    "jfm": (1, 2, 3),
    "amj": (4, 5, 6),
    "jas": (7, 8, 9),
    "ond": (10, 11, 12),
}


def season_months(name: str, southern: bool) -> tuple[int, ...]:
    """Months of a meteorological season, of a monsoon (`sw`, `ne`) or of initials (`jja`)."""
    if name in _FIXED:
        return _FIXED[name]
    return SEASONS[_OPPOSITE[name] if southern else name]


def months_in_year(months: tuple[int, ...], year: int) -> Span:
    """Neighbouring months as one span; with December before January it begins the year before."""
    first = months[0]
    return months_span(year - 1 if 12 in months and 1 in months else year, first, len(months))


def latest_whole(months: tuple[int, ...], now: datetime) -> Span:
    """The most recent occurrence of neighbouring months that has ended by now."""
    for year in (now.year + 1, now.year, now.year - 1):
        span = months_in_year(months, year)
        if span.end is not None and span.end <= now:
            return span
    return months_in_year(months, now.year - 2)
