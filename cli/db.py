"""`ocean db`: the private database by hand."""

import asyncio
from typing import Annotated

import typer

from db import migrate as migrations
from db import server
from db.cluster import Running
from ocean.settings import Settings

app = typer.Typer(help="Start, stop, migrate and find the database.", no_args_is_help=True)

Tcp = Annotated[
    bool, typer.Option("--tcp", help="Over loopback, with the password, as other programs want it.")
]


@app.command()
def start() -> None:
    """Starts the private database and leaves it running until `ocean db stop`."""
    settings = Settings.load()
    if settings.database_url:
        typer.echo("DATABASE_URL is set: that database is used, and there is nothing to start.")
        return
    _describe(server.start(settings.home, keep=True))


@app.command()
def stop() -> None:
    """Stops the private database."""
    stopped = server.stop(Settings.load().home)
    typer.echo("The private database is stopped." if stopped else "The private database was not running.")


@app.command()
def status() -> None:
    """Says whether the database runs and is migrated; exits with 1 where it does not run."""
    settings = Settings.load()
    dsn = settings.database_url
    if dsn is None:
        found = server.status(settings.home)
        if found is None:
            typer.echo("The private database is not running.")
            raise typer.Exit(1)
        _describe(found)
        dsn = found.dsn
    current = asyncio.run(migrations.is_current(dsn))
    typer.echo(
        "Its tables are the newest." if current else "Its tables are not the newest: ocean db migrate."
    )


@app.command()
def migrate() -> None:
    """Brings the tables to the newest revision."""
    with server.dsn_of(Settings.load()) as dsn:
        done = asyncio.run(migrations.upgrade(dsn))
    typer.echo("Migrated." if done else "The tables were the newest already.")


@app.command()
def url(tcp: Tcp = False) -> None:
    """Prints the address of the database, for psql and its kin."""
    settings = Settings.load()
    if settings.database_url:
        typer.echo(settings.database_url)
        return
    found = server.status(settings.home)
    if found is None:
        typer.echo("The private database is not running: ocean db start.", err=True)
        raise typer.Exit(1)
    typer.echo(found.tcp_dsn if tcp else found.dsn)


def _describe(found: Running) -> None:
    typer.echo(f"The private database runs in {found.folder}, process {found.pid}, 127.0.0.1:{found.port}.")
