"""Statistics by group."""

from datetime import datetime
from typing import Any

import strawberry

from ocean.rows import StatisticRow as Row
from ocean.variables import Variable
from resolvers import statistics as resolve
from resolvers.batches import Named
from schema.node import field, plain
from schema.provenance import Provenance


@strawberry.type(description="Only the parts that groupBy asked for are set.")
class StatisticGroup:
    start: datetime | None = plain("Start of the year, month or day (UTC), inclusive.")
    end: datetime | None = plain("End of the year, month or day (UTC), exclusive.")
    month_of_year: int | None = plain("1 to 12, of all years together.")
    region: str | None = plain("Canonical name of the region.")
    platform_code: str | None = plain("Code of the platform.")
    dataset_id: strawberry.ID | None = plain("Id of the dataset.")
    depth_min: float | None = plain("Upper edge of the depth bin, metres, inclusive.")
    depth_max: float | None = plain("Lower edge of the depth bin, metres, exclusive.")
    west: float | None = plain("Western edge of the cell, degrees.")
    south: float | None = plain("Southern edge of the cell, degrees.")
    cell_degrees: float | None = plain("Size of the cell, degrees.")


def _figure(name: str, description: str) -> Any:
    def figure(root: strawberry.Parent[Row]) -> float | None:
        found: float | None = getattr(root.figures, name)
        return found

    return field(figure, description, float | None, Named(name))


@strawberry.type(description="Statistics of one group, in the variable's unit; grids weighted by area.")
class StatisticRow:
    variable: Variable | None = plain("The quantity; null for counts alone.")
    unit: str | None = plain("Its unit.")
    group: StatisticGroup = plain("What the row is about.")
    side: int | None = plain("In an answer to COMPARE: index into parsed.compare.")
    mean: float | None = _figure("mean", "Mean; circular for CURRENT_DIRECTION.")
    min: float | None = _figure("min", "Lowest value.")
    max: float | None = _figure("max", "Highest value.")
    median: float | None = _figure("median", "Median.")
    stddev: float | None = _figure("stddev", "Standard deviation of the sample (n - 1).")
    count: float = plain("How many values.")
    profile_count: int = plain("How many profiles they are from.")
    platform_count: int = plain("How many platforms they are from.")


@strawberry.type(description="Statistics by group, in the order of the groups.")
class StatisticTable:
    rows: list[StatisticRow] = plain("One row a group.")
    provenance: Provenance = field(resolve.provenance, "Where the values came from.", Provenance)
