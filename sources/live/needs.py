"""What a live answer needs gathered: no more than its page, where the order is that of time."""

from collections.abc import Iterator
from datetime import timedelta

from ocean.filter import OceanFilter, TimeRange
from ocean.ids import Cursor, from_microseconds
from ocean.terms import ProfileOrder
from ocean.variables import Variable
from sources.base import Page
from sources.feed import Need

_MOMENT = timedelta(microseconds=1)
# Some profiles have no level that matches; this many more than the page holds spare most second rounds.
_SPARE = 1.25


def needs_of(
    wanted: OceanFilter, order: ProfileOrder, page: Page, *, of_profiles: bool = False
) -> Iterator[Need]:
    """Ever wider needs, the last one for everything."""
    if order in (ProfileOrder.TIME_DESC, ProfileOrder.TIME_ASC) and not page.counted:
        count = int((page.first + 1) * _SPARE) + 10
        from_cursor = _after(wanted, order, page, 0 if of_profiles else 1)
        newest = count if order is ProfileOrder.TIME_DESC else -count
        yield whole(from_cursor, newest, of_profiles=of_profiles)
        yield whole(from_cursor, of_profiles=of_profiles)
    else:
        yield whole(wanted, of_profiles=of_profiles)


def whole(wanted: OceanFilter, newest: int | None = None, *, of_profiles: bool = False) -> Need:
    """All levels of the profiles; what the filter says of levels is decided here, not by the feed."""
    return Need(wanted, newest=newest, of_profiles=of_profiles)


def part(wanted: OceanFilter, variable: Variable | None) -> Need:
    """Only levels that can match: nothing of the profiles is shown."""
    return Need(wanted, whole=False, variable=variable)


def _after(wanted: OceanFilter, order: ProfileOrder, page: Page, place: int) -> OceanFilter:
    """The filter from the cursor's time on, that moment included: others may share it. `place` of the
    cursor's key holds the time.
    """
    if page.after is None:
        return wanted
    cursor = Cursor.decode(page.after, order=str(order), length=2 if place == 0 else 4)
    moment = from_microseconds(cursor.whole(place))
    start, end = wanted.time.start, wanted.time.end
    if order is ProfileOrder.TIME_DESC:
        end = min(end or moment + _MOMENT, moment + _MOMENT)
    else:
        start = max(start or moment, moment)
    return wanted.with_parts(time=TimeRange(start, max(start, end) if start and end else end))
