"""Times in any CF unit and calendar as datetime64[us] in UTC, NaT where there is none."""

import re
from datetime import UTC, datetime
from typing import Any

import cftime
import numpy as np
import numpy.typing as npt

from ingest.cf.opening import Variable
from ingest.cf.values import attribute
from ocean.errors import UnreadableFile

Times = npt.NDArray[np.datetime64]
Floats = npt.NDArray[np.float64]

NAT = np.datetime64("NaT", "us")
FIRST, LAST = np.datetime64("1800-01-01", "us"), np.datetime64("2200-01-01", "us")
"""Times outside are a fault of the file (an undeclared fill, a wrong origin) and become NaT."""

_MICROSECONDS = {
    "microsecond": 1.0,
    "millisecond": 1e3,
    "msec": 1e3,
    "second": 1e6,
    "sec": 1e6,
    "s": 1e6,
    "minute": 6e7,
    "min": 6e7,
    "hour": 3.6e9,
    "hr": 3.6e9,
    "h": 3.6e9,
    "day": 8.64e10,
    "d": 8.64e10,
}
_SINCE = re.compile(r"\s*([a-z]+?)s?\s+since\s+(.+)", re.IGNORECASE)
_STANDARD = ("standard", "gregorian", "proleptic_gregorian")
_OTHER = ("noleap", "365_day", "all_leap", "366_day", "360_day", "julian")


def units_of(variable: Variable) -> str:
    """The units attribute, also where it is misspelt `Unit` (GlobCurrent)."""
    return attribute(variable, "units", "unit")


def is_time_unit(units: str) -> bool:
    """Whether a text reads as `days since 1950-01-01`."""
    return _SINCE.match(units) is not None


def decode(values: Floats, units: str, calendar: str) -> Times:
    """Times of numbers in CF `units` and `calendar`; same shape, NaN and years outside 1800..2200 give NaT.

    Months and years since are counted on the calendar with the fraction taken of that month or year, as
    climatologies mean them (UDUNITS would count 30.44 days). Raises UnreadableFile for a unit or a
    calendar that has no date.
    """
    since = _SINCE.match(units)
    if not since:
        raise UnreadableFile(f"The time has the unit {units!r}, which gives no date.")
    step, kind = since[1].lower(), calendar.lower() or "standard"
    kind = "standard" if kind in ("none", "gregorian") else kind
    if kind not in (*_STANDARD, *_OTHER):
        raise UnreadableFile(f"The time has the calendar {calendar!r}, which is not known.")
    try:
        found = _decode(values, step, since[2], kind)
    except (ValueError, OverflowError, TypeError) as error:  # the last from cftime, for half a date
        raise UnreadableFile(f"The time has the unit {units!r}, which gives no date.") from error
    return sane(_whole_milliseconds(found))


def _whole_milliseconds(found: Times) -> Times:
    """A day as a float64 of days is exact to some microseconds: 00:29:59.999994 was meant to be 00:30."""
    return (found + np.timedelta64(500, "us")).astype("datetime64[ms]").astype("datetime64[us]")


def _decode(values: Floats, step: str, origin: str, calendar: str) -> Times:
    if step in ("month", "mon"):
        return _calendar_steps(values, origin, "M")
    if step in ("year", "yr", "common_year"):
        return _calendar_steps(values, origin, "Y")
    if step not in _MICROSECONDS:
        raise ValueError(step)
    if calendar in _STANDARD:
        return _linear(values, step, origin, calendar)
    return _by_cftime(values, f"{step}s since {origin}", calendar)


def _linear(values: Floats, step: str, origin: str, calendar: str) -> Times:
    """From the number that 1970 has, so that origins before 1582 count in their own calendar."""
    epoch = cftime.date2num(
        cftime.datetime(1970, 1, 1, calendar=calendar), f"microseconds since {origin}", calendar=calendar
    )
    numbers = values * _MICROSECONDS[step] - float(epoch)
    return _from_microseconds(numbers)


def _from_microseconds(numbers: Floats) -> Times:
    usable = np.abs(numbers) < 2.0**62
    whole = np.where(usable, np.rint(np.where(usable, numbers, 0.0)), 0.0).astype(np.int64)
    return np.where(usable, whole.astype("datetime64[us]"), NAT)


def _calendar_steps(values: Floats, origin: str, step: str) -> Times:
    start = np.datetime64(cftime.num2pydate(0, f"days since {origin}"), "us")
    usable = np.abs(values) < 1e5
    numbers = np.where(usable, values, 0.0)
    whole = np.floor(numbers)
    first = start.astype(f"datetime64[{step}]")
    within = start - first.astype("datetime64[us]")
    low = (first + whole.astype(np.int64)).astype("datetime64[us]")
    high = (first + whole.astype(np.int64) + 1).astype("datetime64[us]")
    part = np.rint((high - low).astype(np.float64) * (numbers - whole)).astype(np.int64)
    return np.where(usable, low + within + part.astype("timedelta64[us]"), NAT)


def _by_cftime(values: Floats, units: str, calendar: str) -> Times:
    """Dates of another calendar by their name; 30 February (360_day) becomes the last of the month."""
    finite = np.isfinite(values)
    unique, place = np.unique(np.where(finite, values, 0.0), return_inverse=True)
    dates = cftime.num2date(unique, units, calendar=calendar)
    named = np.array([_name(date) for date in np.ravel(dates)], dtype="datetime64[us]")
    return np.where(finite, named[place.reshape(values.shape)], NAT)


def _name(date: Any) -> np.datetime64:
    month = np.datetime64(f"{date.year:04d}-{date.month:02d}", "M")
    day = min(month.astype("datetime64[D]") + (date.day - 1), (month + 1).astype("datetime64[D]") - 1)
    seconds = (date.hour * 60 + date.minute) * 60 + date.second
    moment: np.datetime64 = day.astype("datetime64[us]")
    return moment + np.timedelta64(seconds * 1_000_000 + int(date.microsecond), "us")


def sane(times: Times) -> Times:
    """NaT where the year lies outside 1800..2200."""
    with np.errstate(invalid="ignore"):
        return np.where((times >= FIRST) & (times < LAST), times, NAT)


def from_text(texts: npt.NDArray[np.str_]) -> Times:
    """Times of ISO 8601 strings, NaT for any other; the same shape."""
    unique, place = np.unique(texts, return_inverse=True)
    found = np.array([_iso(str(text)) for text in unique], dtype="datetime64[us]")
    return sane(found[place.reshape(texts.shape)])


def _iso(text: str) -> np.datetime64:
    moment = moment_of(text)
    return NAT if moment is None else np.datetime64(moment.replace(tzinfo=None), "us")


def moment_of(text: str) -> datetime | None:
    """An ISO 8601 date or time (also 20220913T000000Z) in UTC; None for any other text."""
    try:
        moment = datetime.fromisoformat(text.strip().replace(" UTC", "Z"))
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def undated(time: Variable | None) -> UnreadableFile:
    """The refusal of a file whose times cannot be told."""
    if time is None:
        return UnreadableFile("The file has no time coordinate, and its attributes give no single date.")
    return UnreadableFile(
        f"The time variable {time.name} has the unit {units_of(time)!r}, which gives no date."
    )


def stated(dataset: Any) -> datetime | None:
    """The one moment that the global attributes give, for files whose data have no time.

    None where there is none or where start and end lie more than 32 days apart, since then no single
    date is true. The start is taken: so do the daily and monthly products that date by attribute.
    """
    start = moment_of(attribute(dataset, "time_coverage_start", "start_time", "start_date"))
    end = moment_of(attribute(dataset, "time_coverage_end", "end_time", "stop_time", "end_date"))
    if start is None or not 1800 <= start.year < 2200:
        return None
    if end is not None and abs((end - start).days) > 32:
        return None
    return start
