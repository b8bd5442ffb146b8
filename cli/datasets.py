"""`ocean datasets`: what the database holds, and the starter data."""

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
from db import migrate, server
from db.engine import connected
from ingest.starter import SEED, generate, load_starter
from ocean.errors import OceanError
from ocean.settings import Settings
from ocean.variables import STORED, VERTICAL

app = typer.Typer(help="The datasets in the database, and the starter data.", no_args_is_help=True)

Dsn = Annotated[str | None, typer.Option(help="Another database than the settings'.", metavar="ADDRESS")]
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the NetCDF files go.")]
Seed = Annotated[int, typer.Option(min=0, help="Another seed makes another ocean of the same kind.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="The dataset to fetch.")]

STARTER_FOLDER = "starter"
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


@app.command()
def pull(name: Name) -> None:
    """Fetches a real dataset; it comes with the live sources."""
    typer.echo(f"ocean datasets pull {name}: fetching real data comes with the live sources.", err=True)
    raise typer.Exit(1)


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
