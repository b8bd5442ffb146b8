"""`ocean ingest`: files and folders into the database, with a progress bar and a summary."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from db import migrate, server
from ingest.outcome import Summary
from ingest.run import ingest as run_ingest
from ingest.run import refused as refused_files
from ocean.settings import Settings

_LINE_SECONDS = 5.0
_INTERRUPTED = 130

# What can't be read is told by the run, in one line.
Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH...", help="Files, or folders of them.", readable=False),
]
Refused = Annotated[bool, typer.Option("--refused", help="List the files that were refused, and why.")]
Workers = Annotated[int | None, typer.Option(min=1, max=64, help="Processes; default OCEAN_INGEST_WORKERS.")]
Dsn = Annotated[str | None, typer.Option(help="Another database than the settings'.", metavar="ADDRESS")]


def ingest(paths: Paths = None, refused: Refused = False, workers: Workers = None, dsn: Dsn = None) -> None:
    """Loads NetCDF files, and every file below folders, into the database.

    Each file is loaded or refused with a reason; those that did not change since the last time are
    skipped. It can be interrupted at any moment and run again.
    """
    if not paths and not refused:
        raise typer.BadParameter("name the files or folders to load, or --refused")
    try:
        settings = Settings.load()
        with database(settings, dsn) as address:
            asyncio.run(migrate.upgrade(address))
            if paths:
                _load(paths, address, workers or settings.ingest_workers)
            if refused:
                _list_refused(address)
    except KeyboardInterrupt:
        typer.echo("Interrupted: what was reported as loaded is safe, run it again to go on.", err=True)
        raise typer.Exit(_INTERRUPTED) from None


@contextmanager
def database(settings: Settings, dsn: str | None) -> Iterator[str]:
    """The address that is meant: the option's, or that of the settings."""
    if dsn:
        yield dsn
        return
    with server.dsn_of(settings) as address:
        yield address


def _load(paths: list[Path], dsn: str, workers: int) -> None:
    console = Console(stderr=True)
    if console.is_terminal:
        with _Bar(console) as bar:
            summary = asyncio.run(run_ingest(paths, dsn, workers, bar.show))
    else:
        summary = asyncio.run(run_ingest(paths, dsn, workers, _Lines().show))
    typer.echo(describe(summary))


def _list_refused(dsn: str) -> None:
    found = asyncio.run(refused_files(dsn))
    for path, reason in found:
        typer.echo(f"{path}: {reason}")
    if not found:
        typer.echo("No file was refused.")


def describe(summary: Summary) -> str:
    """The summary as lines for people."""
    why = " (ocean ingest --refused says why)" if summary.refused else ""
    return (
        f"{summary.files:,} files in {summary.seconds:,.1f} s: {summary.loaded:,} loaded, "
        f"{summary.unchanged:,} unchanged, {summary.refused:,} refused{why}\n"
        f"{summary.profiles:,} profiles, {summary.levels:,} levels, {summary.tiles:,} grid tiles, "
        f"{summary.profiles_per_second:,.0f} profiles/s"
    )


def _rates(summary: Summary) -> str:
    seconds = max(summary.seconds, 0.001)
    return f"{summary.done / seconds:,.0f} files/s  {summary.profiles / seconds:,.0f} profiles/s"


class _Bar(Progress):
    """A bar on a terminal, which grows while the tree is still being walked."""

    def __init__(self, console: Console) -> None:
        super().__init__(
            *(
                "Ingest",
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.fields[rates]}"),
            ),
            console=console,
        )
        self._task = self.add_task("ingest", total=None, rates="")

    def show(self, summary: Summary) -> None:
        self.update(self._task, completed=summary.done, total=summary.files, rates=_rates(summary))


class _Lines:
    """A line every few seconds where the output is not a terminal."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def show(self, summary: Summary) -> None:
        now = time.monotonic()
        if now - self._last >= _LINE_SECONDS:
            self._last = now
            typer.echo(f"{summary.done:,} files  {_rates(summary)}", err=True)
