"""`ocean regions`: official outlines in place of the project's own."""

import asyncio
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from db import migrate, server
from db.engine import connected
from db.regions import import_regions
from ocean.errors import OceanError
from ocean.settings import Settings

app = typer.Typer(help="Import official outlines of water bodies.", no_args_is_help=True)

File = Annotated[
    Path, typer.Argument(metavar="FILE.geojson", help="A FeatureCollection with a `name` a feature.")
]


@app.callback()
def group() -> None:
    """Keeps `import` a command of its own while it is the only one."""


@app.command("import")
def import_file(file: File) -> None:
    """Imports the features of a GeoJSON file; each replaces the region of its name or alias."""
    features = _features(file)
    with server.dsn_of(Settings.load()) as dsn:
        names = asyncio.run(_import(dsn, features))
    typer.echo(f"Imported {len(names)} regions: {', '.join(names)}.")


async def _import(dsn: str, features: list[Any]) -> list[str]:
    await migrate.upgrade(dsn)
    async with connected(dsn) as connection:
        return await import_regions(connection, features)


def _features(file: Path) -> list[Any]:
    try:
        found = orjson.loads(file.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise OceanError(f"{file} can't be read as GeoJSON: {error}.", value=str(file)) from error
    if isinstance(found, dict) and found.get("type") == "Feature":
        return [found]
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list) or not features:
        raise OceanError(f"{file} is no GeoJSON FeatureCollection with features.", value=str(file))
    return features
