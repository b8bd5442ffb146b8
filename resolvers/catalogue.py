"""Datasets, regions, sources and the node behind any id."""

from dataclasses import dataclass
from typing import Any

import strawberry

from ocean.errors import ErrorCode, OceanError
from ocean.gazetteer import Region
from ocean.geometry import geojson_of
from ocean.ids import profile_key
from ocean.rows import DatasetRow
from resolvers import history
from resolvers.context import Info
from sources.health import SourceHealth
from sources.postgis import lookups

MAX_REGIONS = 500


async def datasets(info: Info) -> list[DatasetRow]:
    return await lookups.datasets(info.context.loaders.store)


async def dataset(info: Info, id: strawberry.ID) -> DatasetRow | None:
    return await info.context.loaders.dataset_by_id.load(id)


@dataclass(frozen=True, slots=True)
class Extent:
    west: float
    south: float
    east: float
    north: float


def extent(root: strawberry.Parent[DatasetRow]) -> Extent | None:
    if root.west is None or root.south is None or root.east is None or root.north is None:
        return None
    return Extent(root.west, root.south, root.east, root.north)


def regions(info: Info, search: str | None = None, first: int | None = 20) -> list[Region]:
    count = 20 if first is None else first
    if not 0 <= count <= MAX_REGIONS:
        raise OceanError(
            f"first must be from 0 to {MAX_REGIONS}, not {count}.",
            code=ErrorCode.TOO_LARGE if count > 0 else ErrorCode.BAD_INPUT,
            value=count,
        )
    return info.context.services.gazetteer.search((search or "")[:200], count)


def region(info: Info, name: str) -> Region | None:
    return info.context.services.gazetteer.find(name[:200])


def region_geometry(root: strawberry.Parent[Region]) -> Any:
    return geojson_of(root.geometry)


async def sources(info: Info) -> list[SourceHealth]:
    return await info.context.services.router.health()


async def node(info: Info, id: strawberry.ID) -> Any:
    """Whatever has this id; null where nothing has."""
    prefix, _, rest = str(id).partition("_")
    loaders = info.context.loaders
    match prefix:
        case "prf":
            try:
                return await loaders.profile_by_key.load(profile_key(id))
            except OceanError:
                return None
        case "plt":
            return await loaders.platform_by_code.load(rest)
        case "ans":
            return await history.answer(info, id)
        case "cnv":
            return await history.conversation(info, id)
    return await loaders.dataset_by_id.load(id)
