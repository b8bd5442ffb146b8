"""Datasets and regions."""

from datetime import datetime
from typing import Any

import strawberry

from ocean.gazetteer import Region as RegionRow
from ocean.rows import DatasetRow
from ocean.variables import Variable
from resolvers import catalogue
from resolvers.inputs import GeoJSON
from schema.node import Node, field, plain


@strawberry.type(description="A box in degrees; west > east crosses the antimeridian.")
class GeoExtent:
    west: float = plain("Western longitude, degrees.")
    south: float = plain("Southern latitude, degrees.")
    east: float = plain("Eastern longitude, degrees.")
    north: float = plain("Northern latitude, degrees.")


@strawberry.type(description="A collection of data with one citation.")
class Dataset(Node):
    id: strawberry.ID = plain("Short name of the dataset.")
    title: str = plain("Title.")
    description: str | None = plain("What it holds.")
    institution: str | None = plain("Who made it.")
    licence: str | None = plain("Under which licence it is used.")
    citation: str = plain("How to cite it.")
    doi: str | None = plain("Digital object identifier.")
    variables: list[Variable] = plain("What it measures, derived quantities included.")
    time_start: datetime | None = plain("First time (UTC).")
    time_end: datetime | None = plain("Last time (UTC).")
    profile_count: int = plain("Profiles with a valid time and position, of every sampling scheme.")
    measurement_count: float = plain("Levels that quality GOOD lets through, and grid cells with a value.")
    extent: GeoExtent | None = field(catalogue.extent, "Where it lies, degrees.", GeoExtent | None)
    url: str | None = plain("Where it is described.")
    quality_flagged: bool = plain("False: the source carries no flags; its values have flag 2.")
    synthetic: bool = plain("True for generated demonstration data: never passed off as observations.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, DatasetRow)


@strawberry.type(description="A named water body.")
class Region:
    name: str = plain("Canonical name.")
    aliases: list[str] = plain("Other names, abbreviations and languages.")
    kind: str = plain("ocean, sea, gulf, bay, strait, box, ...")
    geometry: GeoJSON = field(catalogue.region_geometry, "MultiPolygon, degrees.", GeoJSON)
    area_km2: float = strawberry.field(name="areaKm2", description="Area in km2.")
    parent: str | None = plain("The water body that it belongs to.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, RegionRow)
