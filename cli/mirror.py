"""`ocean mirror`: chosen regions and periods kept in step with a GDAC or a live source."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.ingest import database
from db import migrate
from db.engine import connected
from db.regions import imported_regions
from ingest.mirror import gdac, live
from ingest.mirror.alone import alone
from ingest.mirror.feeds import client, feed_of, named
from ingest.mirror.progress import Mirrored
from ocean.errors import OceanError
from ocean.filter import BoundingBox, OceanFilter, TimeRange
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings
from sources.erddap.config import load
from sources.http.client import opened

MB = 1e6
TOLD = 5  # of what could not be had

Origin = Annotated[
    str,
    typer.Argument(metavar="SOURCE", help="A GDAC's folder, address or name, or the name of a live source."),
]
Regions = Annotated[list[str] | None, typer.Option("--region", help="A water body; more than one: any.")]
Box = Annotated[
    tuple[float, float, float, float] | None,
    typer.Option(metavar="WEST SOUTH EAST NORTH", help="Degrees; west > east crosses the antimeridian."),
]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="From this day on, UTC.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Before this day, UTC.")]
Platforms = Annotated[list[str] | None, typer.Option("--platform", help="A WMO number or another code.")]
Index = Annotated[str | None, typer.Option(help="Another index file of the GDAC.", metavar="NAME")]
Private = Annotated[bool, typer.Option("--allow-private", help="The address may be a private one.")]
Dsn = Annotated[str | None, typer.Option(help="Another database than the settings'.", metavar="ADDRESS")]


def mirror(
    source: Origin,
    region: Regions = None,
    box: Box = None,
    since: Since = None,
    until: Until = None,
    platform: Platforms = None,
    index: Index = None,
    allow_private: Private = False,
    dsn: Dsn = None,
) -> None:
    """Brings what is new, the newest first, and loads it; run it again whenever you like.

    Of a GDAC the files that its index says are newer than those here; of a live source the months that are
    not here yet or may have changed. It can be interrupted at any moment and run again.
    """
    settings = Settings.load()
    wanted = OceanFilter(
        regions=tuple(region or ()),
        bounding_box=BoundingBox(*box) if box else None,
        time=TimeRange(since, until),
        platform_codes=tuple(platform or ()),
    )
    with alone(settings.home), database(settings, dsn) as address:
        asyncio.run(migrate.upgrade(address))
        run = _Run(settings, address, wanted)
        found = asyncio.run(run.bring(source, index, allow_private=allow_private))
    for sentence in found.missing[:TOLD]:
        typer.echo(sentence, err=True)
    typer.echo(describe(found))
    if found.missing:
        raise typer.Exit(1)


class _Run:
    def __init__(self, settings: Settings, dsn: str, wanted: OceanFilter) -> None:
        self._settings = settings
        self._dsn = dsn
        self._wanted = wanted

    async def bring(self, source: str, index: str | None, *, allow_private: bool) -> Mirrored:
        gazetteer = await known_regions(self._dsn)
        url = gdac.GDACS.get(source, source if "://" in source else None)
        if url is not None:
            server = gdac.server(url.rstrip("/"), allow_private=allow_private)
            async with opened([server], self._settings.contact_url) as http:
                root = gdac.folder_of(self._settings.home, server.base_url)
                return await self._files(gdac.Remote(server.base_url, http, root), gazetteer, index)
        if Path(source).is_dir():
            return await self._files(gdac.Folder(Path(source).resolve()), gazetteer, index)
        return await self._records(source, gazetteer)

    async def _files(self, origin: gdac.Gdac, gazetteer: Gazetteer, index: str | None) -> Mirrored:
        workers = self._settings.ingest_workers
        return await gdac.mirror(origin, self._wanted, gazetteer, self._dsn, workers, show, index)

    async def _records(self, name: str, gazetteer: Gazetteer) -> Mirrored:
        entries = load(self._settings.sources)
        if name not in {entry.name for entry in entries}:
            names = ", ".join([*gdac.GDACS, *(entry.name for entry in entries)])
            raise OceanError(f"{name!r} is no folder, no address and none of {names}.", value=name)
        entry = named(entries, name)
        async with client([entry], self._settings.contact_url) as http:
            wanted = self._wanted.with_parts(datasets=(entry.record.id,))
            periods = live.months(wanted.time, datetime.now(UTC))
            return await live.mirror(feed_of(entry, http, gazetteer), wanted, periods, self._dsn, show)


async def known_regions(dsn: str) -> Gazetteer:
    """The gazetteer, with the regions that were imported."""
    async with connected(dsn) as connection:
        return Gazetteer.load().extended(await imported_regions(connection))


def show(found: Mirrored) -> None:
    """A line for people who wait, once there is something to tell."""
    if not found.done:
        return
    received = f", {found.received / MB:,.1f} MB" if found.received else ""
    typer.echo(f"{found.done:,} of {found.chosen:,}{received}, {found.profiles:,} profiles", err=True)


def describe(found: Mirrored) -> str:
    """The figures as a line for people."""
    parts = {
        "chosen": found.chosen,
        "loaded": found.loaded,
        "unchanged": found.unchanged,
        "refused": found.refused,
        "not there": found.absent,
        "failed": len(found.missing),
    }
    always = ("chosen", "loaded", "unchanged")
    figures = ", ".join(f"{number:,} {what}" for what, number in parts.items() if number or what in always)
    return f"{figures}: {found.profiles:,} profiles, {found.levels:,} levels, {found.tiles:,} grid tiles"
