"""`ocean datasets`: what the database holds, the starter data, and its real counterparts."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import asyncpg
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cli.ingest import describe
from cli.mirror import Since, Until, known_regions, show
from cli.mirror import describe as describe_mirrored
from db import migrate, server
from db.engine import connected
from ingest.mirror.alone import alone
from ingest.mirror.progress import Mirrored
from ingest.pull import pull
from ingest.starter import SEED, generate, load_starter
from ocean.errors import OceanError
from ocean.filter import TimeRange
from ocean.settings import Settings
from ocean.variables import STORED, VERTICAL
from sources.erddap.config import load as load_sources

app = typer.Typer(
    help="The datasets in the database, the starter data and its real counterparts.", no_args_is_help=True
)

Dsn = Annotated[str | None, typer.Option(help="Another database than the settings'.", metavar="ADDRESS")]
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the NetCDF files go.")]
Seed = Annotated[int, typer.Option(min=0, help="Another seed makes another ocean of the same kind.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="The dataset to fetch.")]

STARTER_FOLDER = "starter"
DOWNLOADS_FOLDER = "downloads"
MB = 1e6
PIPE_WIDTH = 160  # a pipe has no width of its own
_LISTED = """
    SELECT d.*, coalesce(f.size, 0)::bigint AS size, coalesce(g.tiles, 0) AS tiles
    FROM datasets d
    LEFT JOIN (SELECT dataset_id, sum(size) AS size FROM ingested_files WHERE status = 'loaded'
               GROUP BY dataset_id) f ON f.dataset_id = d.id
    LEFT JOIN (SELECT dataset_id, count(*) AS tiles FROM grid_tiles GROUP BY dataset_id) g
        ON g.dataset_id = d.id
    ORDER BY d.id"""


@app.command("list")
def list_datasets(dsn: Dsn = None) -> None:
    """Lists the datasets with their sizes and coverage."""
    with _database(dsn) as (address, _):
        rows = asyncio.run(_rows(address))
    if not rows:
        typer.echo("No dataset is loaded: ocean datasets load brings the starter data.")
        return
    terminal = Console()
    console = terminal if terminal.is_terminal else Console(width=PIPE_WIDTH)
    console.print(table(rows))


@app.command()
def load(dsn: Dsn = None) -> None:
    """Generates and loads the five starter datasets where they are missing."""
    with _database(dsn) as (address, settings):
        folder = settings.home / STARTER_FOLDER
        summary = asyncio.run(load_starter(address, folder, settings.ingest_workers))
    typer.echo(describe(summary) if summary else "The starter data is loaded already.")
    if summary and summary.refused:
        raise typer.Exit(1)


@app.command("generate")
def generate_files(folder: Folder, seed: Seed = SEED) -> None:
    """Writes the starter datasets as CF NetCDF files and loads nothing."""
    files = generate(folder, seed)
    size = sum(path.stat().st_size for path in files) / MB
    typer.echo(f"{len(files)} files, {size:,.1f} MB in {folder}: synthetic data, never observations.")


@app.command("pull")
def pull_real(name: Name, since: Since = None, until: Until = None, dsn: Dsn = None) -> None:
    """Fetches the real counterpart of a starter dataset into OCEAN_HOME/downloads, and loads it.

    Month by month, the newest first; it can be interrupted at any moment and run again.
    """
    with _database(dsn) as (address, settings), alone(settings.home):
        found = asyncio.run(_pull(name, address, settings, TimeRange(since, until)))
    for part in found:
        typer.echo(describe_mirrored(part))


async def _pull(name: str, dsn: str, settings: Settings, within: TimeRange) -> list[Mirrored]:
    gazetteer = await known_regions(dsn)
    folder = settings.home / DOWNLOADS_FOLDER
    entries = load_sources(settings.sources)
    return await pull(
        name, entries, folder, dsn, gazetteer, show, within=within, contact=settings.contact_url
    )


@contextmanager
def _database(dsn: str | None) -> Iterator[tuple[str, Settings]]:
    """The migrated database that is meant; our own errors end the command with their sentence."""
    try:
        settings = Settings.load()
        if dsn:
            yield dsn, settings
            return
        with server.dsn_of(settings) as address:
            asyncio.run(migrate.upgrade(address))
            yield address, settings
    except OceanError as error:
        typer.echo(f"ocean datasets: {error.message}", err=True)
        raise typer.Exit(1) from error


async def _rows(dsn: str) -> list[asyncpg.Record]:
    async with connected(dsn) as connection:
        return list(await connection.fetch(_LISTED))


def table(rows: list[Any]) -> Table:
    """A row a dataset, its facts one below the other, so that it fits in 80 columns."""
    found = Table("dataset", "kind", "holds", "covers", show_lines=True)
    for row in rows:
        found.add_row(
            f"[bold]{row['id']}[/bold]\n{escape(row['title'])}",
            "synthetic" if row["synthetic"] else "observed",
            "\n".join(_holds(row)),
            "\n".join(line for line in (_variables(row), _time(row), _space(row)) if line),
        )
    return found


def _holds(row: Any) -> list[str]:
    counts = {"profiles": "profile_count", "measurements": "measurement_count", "grid tiles": "tiles"}
    return [f"{row[name]:,} {what}" for what, name in counts.items() if row[name]] + [
        f"{row['size'] / MB:,.1f} MB"
    ]


def _variables(row: Any) -> str:
    return ", ".join(s.name for s in STORED if row["variables"] >> s.bit & 1 and s.name not in VERTICAL)


def _time(row: Any) -> str:
    start, end = row["time_start"], row["time_end"]
    return f"{start:%Y-%m-%d} to {end:%Y-%m-%d}" if start and end else ""


def _space(row: Any) -> str:
    if row["west"] is None:
        return ""
    south, north = (f"{abs(value):.0f}{'N' if value >= 0 else 'S'}" for value in (row["south"], row["north"]))
    west, east = (f"{abs(value):.0f}{'E' if value >= 0 else 'W'}" for value in (row["west"], row["east"]))
    return f"{south} to {north}, {west} to {east}"
