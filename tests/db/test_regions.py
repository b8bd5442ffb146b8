"""Regions are synchronised once, imported ones stay, and a point is found in their parts."""

import json
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest
import shapely
from shapely import Point
from shapely.geometry import MultiPolygon, box, mapping
from shapely.geometry.base import BaseGeometry

from db.regions import import_regions, imported_regions, sync_regions
from ocean.errors import OceanError
from ocean.gazetteer import Gazetteer, Region

ROUND = Region("Round Sea", ("the Round",), "sea", None, 860_000, Point(10, 10).buffer(5, 100))
ACROSS = Region(
    *("Date Sea", (), "ocean", None, 1.0),
    MultiPolygon([box(175, -5, 180, 5), box(-180, -5, -175, 5)]),
)
AT = (
    "SELECT DISTINCT name FROM region_parts WHERE ST_Intersects(geometry, ST_SetSRID(ST_Point($1, $2), 4326))"
)


def feature(name: str, geometry: BaseGeometry, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": {"NAME": name, **properties}, "geometry": mapping(geometry)}


async def sync(connection: asyncpg.Connection, folder: Path, *regions: Region) -> bool:
    """Synchronises with a file written as the packaged one is."""
    lines = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {
                    "name": region.name,
                    "aliases": region.aliases,
                    "kind": region.kind,
                    "parent": region.parent,
                    "area_km2": region.area_km2,
                },
                "geometry": json.loads(shapely.to_geojson(region.geometry)),
            },
            separators=(",", ":"),
        )
        for region in regions
    ]
    file = folder / "regions.geojson"
    file.write_text("\n".join(lines))
    return await sync_regions(connection, file)


async def names_at(connection: asyncpg.Connection, longitude: float, latitude: float) -> list[str]:
    return [row["name"] for row in await connection.fetch(AT, longitude, latitude)]


@pytest.fixture(autouse=True)
async def synchronised(connection: asyncpg.Connection, tmp_path: Path) -> None:
    await connection.execute("DELETE FROM regions; DELETE FROM content_digests")
    await sync(connection, tmp_path, ROUND, ACROSS)


async def test_a_point_is_found_in_the_parts_of_its_region(connection: asyncpg.Connection) -> None:
    assert await names_at(connection, 10, 14.9) == ["Round Sea"]
    assert await names_at(connection, 179.9, 0) == ["Date Sea"] == await names_at(connection, -179.9, 0)
    assert await names_at(connection, 0, 0) == []
    largest = "SELECT max(ST_NPoints(geometry)) FROM region_parts"
    assert await connection.fetchval(largest) <= 128
    area = "SELECT sum(ST_Area(geometry)) FROM region_parts WHERE name = 'Round Sea'"
    assert await connection.fetchval(area) == pytest.approx(shapely.area(ROUND.geometry), rel=1e-9)


async def test_the_same_gazetteer_is_loaded_once(connection: asyncpg.Connection, tmp_path: Path) -> None:
    assert not await sync(connection, tmp_path, ROUND, ACROSS)
    assert await sync(connection, tmp_path, replace(ROUND, aliases=("O",)))
    rows = await connection.fetch("SELECT name, aliases, kind, area_km2, imported FROM regions")
    assert [tuple(row) for row in rows] == [("Round Sea", ["O"], "sea", 860_000, False)]
    assert await names_at(connection, 179.9, 0) == []


async def test_an_imported_region_takes_the_place_of_its_namesake_and_stays(
    connection: asyncpg.Connection, tmp_path: Path
) -> None:
    official = box(20, 20, 22, 22)
    assert await import_regions(connection, [feature("THE ROUND", official)]) == ["Round Sea"]
    assert await names_at(connection, 10, 10) == []
    assert await names_at(connection, 21, 21) == ["Round Sea"]
    assert await sync(connection, tmp_path, replace(ROUND, kind="gulf"), ACROSS)
    assert await names_at(connection, 21, 21) == ["Round Sea"]
    row = await connection.fetchrow("SELECT aliases, kind, area_km2 FROM regions WHERE imported")
    assert (row["aliases"], row["kind"]) == (["the Round"], "sea")
    assert row["area_km2"] == pytest.approx(45_700, rel=0.02)
    found = await imported_regions(connection)
    assert [(region.name, region.aliases) for region in found] == [("Round Sea", ("the Round",))]
    assert shapely.equals(found[0].geometry, official)


async def test_a_new_name_is_added(connection: asyncpg.Connection) -> None:
    new = feature("New Bay", box(0, 0, 1, 1), kind="bay", parent="Round Sea", aliases=["NB"])
    assert await import_regions(connection, [new]) == ["New Bay"]
    row = await connection.fetchrow("SELECT aliases, kind, parent FROM regions WHERE name = 'New Bay'")
    assert tuple(row) == (["NB"], "bay", "Round Sea")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (feature("Line", Point(0, 0)), "The geometry of Line is no Polygon"),
        (feature("Far", box(170, 0, 190, 1)), "Far reaches outside longitudes"),
        (feature("", box(0, 0, 1, 1)), "A feature has no name"),
        ({"properties": {"name": "None"}, "geometry": None}, "The geometry of None can't be read"),
    ],
)
async def test_a_wrong_feature_is_refused_and_nothing_is_imported(
    connection: asyncpg.Connection, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(OceanError, match=sentence):
        await import_regions(connection, [feature("Round Sea", box(0, 0, 1, 1)), wrong])
    assert await imported_regions(connection) == []
    assert await names_at(connection, 10, 10) == ["Round Sea"]


async def test_the_packaged_gazetteer_is_loaded_whole(connection: asyncpg.Connection) -> None:
    assert await sync_regions(connection)
    assert not await sync_regions(connection)
    rows = await connection.fetch("SELECT name FROM regions")
    assert {row["name"] for row in rows} == set(Gazetteer.load().names())
    cut = await connection.fetch("SELECT DISTINCT name FROM region_parts")
    assert len(cut) == len(rows)
    assert "Tasman Sea" in await names_at(connection, 160, -40)
