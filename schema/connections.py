"""Connections: pages with keyset cursors on (timestamp, id), counts only when asked."""

import strawberry

from resolvers import connections as resolve
from resolvers import measurements as of_measurements
from resolvers.batches import Many
from schema.measurement import Measurement
from schema.node import field, plain
from schema.platform import Platform
from schema.profile import Profile
from schema.provenance import Provenance

COUNT = "How many match; a lower bound where provenance.complete is false. Counted only when selected."


@strawberry.type(description="Where a page stands.")
class PageInfo:
    has_next_page: bool = plain("More rows follow.")
    has_previous_page: bool = plain("Rows come before: the page was asked for with `after`.")
    start_cursor: str | None = plain("Cursor of the first row.")
    end_cursor: str | None = plain("Cursor of the last row.")


@strawberry.type(description="A profile in a page.")
class ProfileEdge:
    cursor: str = plain("Ask for what follows with `after`.")
    node: Profile = plain("The profile.")
    distance_km: float | None = plain("Geodesic distance from filter.near, km.")


@strawberry.type(description="A page of profiles.")
class ProfileConnection:
    edges: list[ProfileEdge] = field(resolve.edges, "Rows with their cursors.", list[ProfileEdge])
    nodes: list[Profile] = plain("The rows alone.")
    page_info: PageInfo = field(resolve.page_info, "Where the page stands.", PageInfo)
    total_count: int = field(resolve.total_count, COUNT, int)
    provenance: Provenance = field(resolve.provenance, "Where the rows came from.", Provenance)


@strawberry.type(description="A measurement in a page.")
class MeasurementEdge:
    cursor: str = plain("Ask for what follows with `after`.")
    node: Measurement = plain("The measurement.")


@strawberry.type(description="A page of measurements.")
class MeasurementConnection:
    edges: list[MeasurementEdge] = field(
        of_measurements.edges,
        "Rows with their cursors.",
        list[MeasurementEdge],
        Many(of_measurements.edges_of),
    )
    nodes: list[Measurement] = field(
        of_measurements.nodes, "The rows alone.", list[Measurement], Many(of_measurements.nodes_of)
    )
    page_info: PageInfo = field(resolve.page_info, "Where the page stands.", PageInfo)
    total_count: float = field(resolve.total_count, COUNT, float)
    provenance: Provenance = field(resolve.provenance, "Where the rows came from.", Provenance)


@strawberry.type(description="A platform in a page.")
class PlatformEdge:
    cursor: str = plain("Ask for what follows with `after`.")
    node: Platform = plain("The platform.")
    distance_km: float | None = plain(
        "Geodesic distance of its latest matching profile from filter.near, km."
    )


@strawberry.type(description="A page of platforms.")
class PlatformConnection:
    edges: list[PlatformEdge] = field(resolve.edges, "Rows with their cursors.", list[PlatformEdge])
    nodes: list[Platform] = plain("The rows alone.")
    page_info: PageInfo = field(resolve.page_info, "Where the page stands.", PageInfo)
    total_count: int = field(resolve.total_count, COUNT, int)
    provenance: Provenance = field(resolve.provenance, "Where the rows came from.", Provenance)
