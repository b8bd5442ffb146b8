"""What sets the sides of a comparison apart, in words."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from ocean.filter import FloatRange, OceanFilter, TimeRange

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def names_of(shared: OceanFilter, sides: Sequence[OceanFilter]) -> tuple[str, ...]:
    """A name a side: what it does not share; its number where words fail."""
    found = [", ".join(_parts(shared, side)) for side in sides]
    return tuple(
        name if name and found.count(name) == 1 else f"{name or 'side'} {i + 1}"
        for i, name in enumerate(found)
    )


def _parts(shared: OceanFilter, side: OceanFilter) -> list[str]:
    parts = []
    if side.regions != shared.regions:
        parts.append(" and ".join(side.regions))
    if side.near and side.near != shared.near:
        parts.append(f"{side.near.radius_km:g} km around {point(side.near.latitude, side.near.longitude)}")
    if side.platform_codes != shared.platform_codes:
        parts.append(" and ".join(side.platform_codes))
    if side.platform_types != shared.platform_types:
        parts.append(" and ".join(kind.replace("_", " ").lower() + "s" for kind in side.platform_types))
    if side.time != shared.time:
        parts.append(span(side.time))
    if side.months != shared.months:
        parts.append(", ".join(MONTHS[month - 1] for month in side.months))
    if side.depth != shared.depth:
        parts.append(layer(side.depth, "m"))
    if side.pressure != shared.pressure:
        parts.append(layer(side.pressure, "dbar"))
    return [part for part in parts if part]


def point(latitude: float, longitude: float) -> str:
    """15.5°S 65°E"""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):g}°{north} {abs(longitude):g}°{east}"


def layer(limits: FloatRange, unit: str) -> str:
    """100 to 200 m; 500 m and deeper."""
    low, high = limits.min, limits.max
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low:g} {unit} and deeper"
    return f"{low or 0:g} to {high:g} {unit}"


def span(time: TimeRange) -> str:
    """2019; March 2019; 2019-03-04; 2019 to 2021; since, before: whole years, months and days by name."""
    start, end = time.start, time.end
    if start is None or end is None:
        return f"since {_day(start)}" if start else f"before {_day(end)}" if end else ""
    last = end - timedelta(microseconds=1)
    if (start.month, start.day, end.month, end.day) == (1, 1, 1, 1) and _is_midnight(start, end):
        return f"{start:%Y}" if start.year == last.year else f"{start:%Y} to {last:%Y}"
    if start.day == end.day == 1 and _is_midnight(start, end):
        first, final = (f"{MONTHS[moment.month - 1]} {moment:%Y}" for moment in (start, last))
        return first if first == final else f"{first} to {final}"
    return _day(start) if _day(start) == _day(last) else f"{_day(start)} to {_day(last)}"


def _is_midnight(*moments: datetime) -> bool:
    return all(moment.astimezone(UTC).time() == datetime.min.time() for moment in moments)


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
