"""What follows from the facts by counting and comparing alone: texts and the check of texts share it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from nlp.facts import Facts
from ocean.rows import StatisticRow
from ocean.variables import Variable

FEW_PROFILES = 10  # fewer, or one platform alone, is told as thin sampling
TOLD_ROWS = 4  # groups told one by one; more are told by their extremes
_YEAR, _MONTH = 365.25, 30.44


def filled(facts: Facts) -> list[StatisticRow]:
    """The groups that hold anything."""
    return [row for row in facts.rows if row.count]


def thin(row: StatisticRow) -> bool:
    """Few profiles, or one platform; cells of grids are never thin."""
    return bool(row.profile_count) and (row.profile_count < FEW_PROFILES or row.platform_count == 1)


def extremes(rows: Sequence[StatisticRow]) -> tuple[StatisticRow, StatisticRow] | None:
    """The groups of the lowest and of the highest mean; None of directions, which have neither."""
    told = [row for row in rows if row.figures.mean is not None]
    told = [row for row in told if row.variable is not Variable.CURRENT_DIRECTION]
    if not told:
        return None
    return min(told, key=_mean), max(told, key=_mean)


def change(rows: Sequence[StatisticRow]) -> float | None:
    """The last mean of a series less the first; None where there are not two.

    None too where the rows are of several series, or of no time, and of directions, which have no order.
    """
    times = {row.group.start for row in rows}
    directed = any(row.variable is Variable.CURRENT_DIRECTION for row in rows)
    if directed or None in times or len(times) < len(rows):
        return None
    means = [row.figures.mean for row in rows if row.figures.mean is not None]
    return means[-1] - means[0] if len(means) > 1 else None


def period(facts: Facts) -> tuple[datetime, datetime] | None:
    """From the oldest to the newest of what is listed."""
    moments = [profile.timestamp for profile in facts.profiles]
    return (min(moments), max(moments)) if moments else None


def newest(facts: Facts) -> datetime | None:
    """The newest observation of the datasets that answered."""
    return max((dataset.time_end for dataset in facts.datasets if dataset.time_end), default=None)


def age(moment: datetime, now: datetime) -> tuple[int, str] | None:
    """How long ago, as (number, "days", "months" or "years"); None for the same day and the future."""
    days = (now - moment) // timedelta(days=1)
    if days < 1:
        return None
    if days < 2 * _MONTH:
        return days, "days"
    return (round(days / _MONTH), "months") if days < 2 * _YEAR else (round(days / _YEAR), "years")


def _mean(row: StatisticRow) -> float:
    return row.figures.mean if row.figures.mean is not None else float("nan")
