"""Water bodies in the database: the gazetteer's own, and official ones imported in their place.

Each is also kept in small parts, so that a point is tested against few vertices.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import asyncpg
import shapely
from shapely.geometry import MultiPolygon, Polygon, box, shape
from shapely.geometry.base import BaseGeometry

import ocean.gazetteer
from ocean.errors import OceanError
from ocean.gazetteer import Gazetteer, Region

PACKAGED = Path(ocean.gazetteer.__file__).with_name("regions.geojson")
PART_VERTICES = 128
_LOCK = 0x0CEA_5EA5  # any number: the same for everyone who writes regions
_WORLD = box(-180, -90, 180, 90)

_INSERT = """
INSERT INTO regions (name, aliases, kind, parent, area_km2, imported, geometry)
SELECT $1, $2, $3, $4, coalesce($5, ST_Area(shape::geography) / 1e6), $6, shape
FROM (SELECT ST_Multi(ST_GeomFromWKB($7, 4326)) AS shape) AS given
"""
_CUT = f"""
INSERT INTO region_parts (name, geometry)
SELECT name, (ST_Dump(ST_Subdivide(geometry, {PART_VERTICES}))).geom FROM regions WHERE name = ANY($1)
"""
_REMEMBER = """
INSERT INTO content_digests (name, digest) VALUES ('gazetteer', $1)
ON CONFLICT (name) DO UPDATE SET digest = $1, loaded_at = now()
"""
_KNOWN = """
SELECT name, aliases, kind, parent FROM regions
WHERE lower(name) = lower($1) OR EXISTS (SELECT FROM unnest(aliases) AS alias WHERE lower(alias) = lower($1))
ORDER BY lower(name) <> lower($1) LIMIT 1
"""


async def sync_regions(connection: asyncpg.Connection, gazetteer: Path = PACKAGED) -> bool:
    """Makes the table hold the gazetteer of that file, imported regions kept; False where it did already."""
    digest = hashlib.sha256(gazetteer.read_bytes()).hexdigest()
    if await _stored_digest(connection) == digest:
        return False
    wanted = Gazetteer.load(gazetteer)
    regions = [wanted.resolve(name) for name in wanted.names()]
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        await connection.execute("DELETE FROM regions WHERE NOT imported")
        imported = {row["name"] for row in await connection.fetch("SELECT name FROM regions")}
        fresh = [region for region in regions if region.name not in imported]
        await connection.executemany(_INSERT, [_row(region) for region in fresh])
        await connection.execute(_CUT, [region.name for region in fresh])
        await connection.execute(_REMEMBER, digest)
    await connection.execute("ANALYZE regions, region_parts")
    return True


async def imported_regions(connection: asyncpg.Connection) -> list[Region]:
    """The regions that were imported, by name; the gazetteer takes them by `extended`."""
    rows = await connection.fetch(
        "SELECT name, aliases, kind, parent, area_km2, ST_AsBinary(geometry) AS wkb"
        " FROM regions WHERE imported ORDER BY name"
    )
    return [
        Region(
            row["name"],
            tuple(row["aliases"]),
            row["kind"],
            row["parent"],
            row["area_km2"],
            shapely.from_wkb(row["wkb"]),
        )
        for row in rows
    ]


async def import_regions(connection: asyncpg.Connection, features: Iterable[Mapping[str, Any]]) -> list[str]:
    """Stores GeoJSON features and returns the names they have here; all of them or, at an error, none.

    A feature's `name` may be an alias in the gazetteer: the region it means takes the feature's shape.
    """
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        names = [await _import(connection, feature) for feature in features]
        await connection.execute(_CUT, names)
    return names


async def _import(connection: asyncpg.Connection, feature: Mapping[str, Any]) -> str:
    given = _properties(feature)
    geometry = _geometry(given["name"], feature.get("geometry"))
    known = await connection.fetchrow(_KNOWN, given["name"])
    name, aliases, kind, parent = known or (given["name"], [], None, None)
    await connection.execute("DELETE FROM regions WHERE name = $1", name)
    await connection.execute(
        *(_INSERT, name, given.get("aliases") or aliases, given.get("kind") or kind or "sea"),
        *(given.get("parent") or parent, None, True, geometry.wkb),
    )
    return str(name)


def _properties(feature: Mapping[str, Any]) -> dict[str, Any]:
    properties = feature.get("properties") if isinstance(feature, Mapping) else None
    found = {str(key).lower(): value for key, value in (properties or {}).items()}
    if not isinstance(found.get("name"), str) or not found["name"].strip():
        raise OceanError(
            "A feature has no name: each needs properties with a `name`.", value=str(feature)[:80]
        )
    return found | {"name": found["name"].strip()}


def _geometry(name: str, geometry: Any) -> BaseGeometry:
    try:
        found = shape(geometry)
    except (
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        IndexError,
        shapely.errors.ShapelyError,
    ) as error:
        raise OceanError(f"The geometry of {name} can't be read: {error}.", value=name) from error
    if not isinstance(found, Polygon | MultiPolygon) or found.is_empty:
        raise OceanError(f"The geometry of {name} is no Polygon or MultiPolygon.", value=name)
    if not _WORLD.covers(box(*found.bounds)):
        raise OceanError(f"{name} reaches outside longitudes -180..180 and latitudes -90..90.", value=name)
    whole = shapely.make_valid(found, method="structure", keep_collapsed=False)
    if whole.is_empty:
        raise OceanError(f"The geometry of {name} has no area.", value=name)
    return whole


def _row(region: Region) -> tuple[object, ...]:
    return (
        *(region.name, list(region.aliases), region.kind, region.parent, region.area_km2),
        *(False, shapely.to_wkb(region.geometry)),
    )


async def _stored_digest(connection: asyncpg.Connection) -> str | None:
    found: str | None = await connection.fetchval(
        "SELECT digest FROM content_digests WHERE name = 'gazetteer'"
    )
    return found
