"""The API's scalars: times as RFC 3339 in UTC, JSON and GeoJSON as they are."""

from datetime import datetime
from typing import Any

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.types.scalar import ScalarDefinition

from ocean.filter import rfc3339
from resolvers.inputs import GeoJSON, parse_moment


def _as_it_is(value: Any) -> Any:
    return value


SCALARS: dict[object, ScalarDefinition] = {
    datetime: strawberry.scalar(
        name="DateTime",
        description="A moment in UTC, RFC 3339, such as 2023-03-01T00:00:00Z.",
        serialize=rfc3339,
        parse_value=parse_moment,
    ),
    GeoJSON: strawberry.scalar(
        name="GeoJSON",
        description="A GeoJSON geometry object (RFC 7946); Polygon or MultiPolygon as input.",
        serialize=_as_it_is,
        parse_value=_as_it_is,
    ),
}

CONFIG = StrawberryConfig(scalar_map=SCALARS)
