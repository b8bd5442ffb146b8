"""The queries of the benches over the synthetic store: GraphQL for ours, the same as parameters by hand."""

from dataclasses import dataclass
from typing import Any

import orjson

from bench.common import document
from bench.rows import EAST, NORTH, SOUTH, WEST
from ocean.ids import profile_id

LEVELS = "pressure temperature salinity temperatureQc"
BOX = {"west": WEST, "south": SOUTH, "east": EAST, "north": NORTH}
# A part of the store's years, so that `time` is a condition and not a formality.
TIME = {"start": "2016-01-01T00:00:00Z", "end": "2024-01-01T00:00:00Z"}
SINCE = "2022-01-01T00:00:00Z"
NEAR = {"latitude": -10.0, "longitude": 75.0, "radiusKm": 1000.0}
REGION = "Arabian Sea"


@dataclass(frozen=True)
class Query:
    """One query; `ratio` is the most that ours may cost of what it costs by hand."""

    title: str
    ratio: float
    text: str
    variables: dict[str, Any]

    @property
    def body(self) -> bytes:
        """As it is sent."""
        return document(self.text, **self.variables)

    @property
    def by_hand(self) -> bytes:
        """The variables alone, for an endpoint that does one thing."""
        return orjson.dumps(self.variables)


def queries(profiles: int, id_: str) -> dict[str, Query]:
    """All seven; `profiles` is how many Q1 wants, `id_` the profile of Q2."""
    place = {"filter": {"boundingBox": BOX, "time": TIME}}
    return {
        "Q1": Query(f"{profiles:,} profiles, levels as objects", 1.15, _levels("measurements"),
                    place | {"first": profiles}),
        "Q1c": Query(f"{profiles:,} profiles, levels as columns", 1.15, _levels("columns"),
                     place | {"first": profiles}),
        "Q2": Query("one profile with its levels", 1.35, ONE, {"id": id_}),
        "Q3": Query("mean of 0-100 m a profile, 1,000 km around", 1.3, MEANS, {"filter": {
            "near": NEAR, "time": {"start": SINCE}, "depth": {"min": 0.0, "max": 100.0}}}),
        "Q4": Query("1,000 levels over 28 C above 50 m", 1.3, THRESHOLD, {"filter": {
            "temperature": {"min": 28.0}, "depth": {"max": 50.0}}, "first": 1_000}),
        "Q5": Query("50 profiles with platform and dataset", 1.35, LIST, place | {"first": 50}),
        "Q6": Query(f"monthly mean of 0-50 m in the {REGION}", 1.3, MONTHLY, {"filter": {
            "regions": [REGION], "depth": {"max": 50.0}}}),
    }  # fmt: skip


def _levels(form: str) -> str:
    return (
        "query Q($filter: OceanFilter, $first: Int) { profiles(filter: $filter, first: $first)"
        f" {{ nodes {{ id timestamp latitude longitude {form} {{ {LEVELS} }} }} }} }}"
    )


ONE = (
    "query Q($id: ID!) { profile(id: $id)"
    f" {{ id timestamp latitude longitude measurements {{ {LEVELS} }} }} }}"
)
# The API has no group by profile: a float has at most one profile a day, so PLATFORM and DAY is the same.
MEANS = (
    "query Q($filter: OceanFilter) { statistics(filter: $filter, variable: TEMPERATURE,"
    " statistics: [MEAN], groupBy: [PLATFORM, DAY])"
    " { rows { group { platformCode start } mean count } } }"
)
THRESHOLD = (
    "query Q($filter: OceanFilter, $first: Int) { measurements(filter: $filter, first: $first)"
    " { nodes { timestamp latitude longitude depth temperature } } }"
)
LIST = (
    "query Q($filter: OceanFilter, $first: Int) { profiles(filter: $filter, first: $first)"
    " { nodes { id timestamp latitude longitude platform { code type } dataset { id title } } } }"
)
MONTHLY = (
    "query Q($filter: OceanFilter) { statistics(filter: $filter, variable: TEMPERATURE,"
    " statistics: [MEAN], groupBy: [MONTH]) { rows { group { start } mean count } } }"
)

NEWEST = "SELECT id, profile_date FROM profiles ORDER BY profile_date DESC OFFSET 100 LIMIT 1"


async def some_id(connection: Any) -> str:
    """The id of a profile in the store."""
    row = await connection.fetchrow(NEWEST)
    return profile_id(row["id"], row["profile_date"])


def equal(a: Any, b: Any, tolerance: float = 2e-6) -> bool:
    """Whether two JSON values are the same, numbers within a tolerance."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(equal(a[key], b[key], tolerance) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(equal(x, y, tolerance) for x, y in zip(a, b, strict=True))
    if isinstance(a, int | float) and isinstance(b, int | float):
        return abs(a - b) <= tolerance * max(1.0, abs(a), abs(b))
    return bool(a == b)


def size_of(answer: bytes) -> int:
    """How many rows an answer has; RuntimeError where it has errors."""
    found = orjson.loads(answer)
    if "errors" in found:
        raise RuntimeError(f"errors: {found['errors'][:2]}")
    (value,) = found["data"].values()
    rows = value.get("nodes", value.get("rows", value.get("measurements")))
    return len(rows)
