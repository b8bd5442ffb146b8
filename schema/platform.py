"""Platforms and their tracks."""

from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry.scalars import JSON

from ocean.rows import PlatformRow
from ocean.terms import PlatformType
from ocean.variables import Variable
from resolvers import platforms as resolve
from resolvers.batches import Keyed, Many
from schema.node import Node, field, plain
from schema.profile import Profile

LazyProfiles = Annotated["ProfileConnection", strawberry.lazy("schema.connections")]  # type: ignore[name-defined]  # noqa: F821


LATEST = Keyed("number", lambda context, keys: context.loaders.latest_by_platform.load_many(keys))


@strawberry.type(description="Positions in time order, as parallel arrays.")
class Track:
    profile_ids: list[strawberry.ID | None] = field(
        resolve.track_profile_ids, "Ids of the profiles.", list[strawberry.ID | None]
    )
    timestamps: list[datetime] = plain("When (UTC).")
    latitudes: list[float] = plain("Degrees north.")
    longitudes: list[float] = plain("Degrees east, -180 to 180.")


@strawberry.type(description="A float, drifter, mooring, ship or glider.")
class Platform(Node):
    id: strawberry.ID = field(resolve.id_of, "Opaque, unique over all types.", strawberry.ID)
    code: strawberry.ID = plain("WMO number for Argo floats.")
    type: PlatformType = plain("Kind of platform.")
    country: str | None = plain("Who operates it.")
    status: str | None = plain("Whether it is active, where that is known.")
    deployment_date: datetime | None = plain("When it was deployed (UTC).")
    metadata: JSON | None = plain("What else the source says of it.")
    profile_count: int = field(
        resolve.profile_count,
        "Primary profiles with a level that quality GOOD lets through.",
        int,
        Many(resolve.profile_counts),
    )
    latest_profile: Profile | None = field(
        resolve.latest_profile, "The latest of them.", Profile | None, LATEST
    )
    variables: list[Variable] = field(
        resolve.variables,
        "What it measured, derived quantities included.",
        list[Variable],
        Many(resolve.variables_of_many),
    )
    profiles: LazyProfiles = field(
        resolve.profiles, "Its profiles, newest first unless ordered.", LazyProfiles
    )
    track: Track = field(
        resolve.track, "Every position in time order, as parallel arrays.", Track, Many(resolve.tracks)
    )

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, PlatformRow)
