"""`ocean sources`: the live sources that are configured, and new ones from what servers say of datasets."""

import asyncio
import re
from pathlib import Path
from typing import Annotated

import typer

from ocean.errors import OceanError
from ocean.settings import Settings
from sources.erddap.config import Entry, everything
from sources.erddap.info import entry_of, read_info
from sources.erddap.server import ask
from sources.erddap.writing import append, toml
from sources.http.client import opened
from sources.http.server import Server

app = typer.Typer(help="List the live sources, or add a dataset of an ERDDAP server.", no_args_is_help=True)

DEADLINE = 30.0

Url = Annotated[str, typer.Argument(help="The server, such as https://coastwatch.noaa.gov/erddap.")]
Id = Annotated[str, typer.Argument(help="The dataset, as in its address.")]
Name = Annotated[str | None, typer.Option(help="What to call the source; from server and dataset otherwise.")]
File = Annotated[Path | None, typer.Option("--file", help="The file to add to; OCEAN_SOURCES otherwise.")]
Private = Annotated[bool, typer.Option("--allow-private", help="The server is at a private address.")]


@app.command("list")
def list_sources() -> None:
    """The sources in the order in which they are asked, and why some are not."""
    for entry in everything(Settings.load().sources):
        typer.echo(f"{entry.name:32} {_state(entry)}")


def _state(entry: Entry) -> str:
    if not entry.enabled:
        return "switched off"
    return entry.unconfigured() or f"{entry.kind:10} {', '.join(sorted(entry.measured))}"


@app.command()
def add(
    url: Url, dataset_id: Id, name: Name = None, file: File = None, allow_private: Private = False
) -> None:
    """Reads what a server says of a dataset, and writes an entry for it; refuses what it can't map."""
    path = file or Settings.load().sources
    if path is None:
        raise OceanError("Nowhere to write to: set OCEAN_SOURCES to a file, or give --file.")
    base = url.rstrip("/")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", dataset_id):
        raise OceanError(f"{dataset_id!r} is no id of an ERDDAP dataset.", value=dataset_id)
    body = asyncio.run(_described(base, dataset_id, allow_private=allow_private))
    called = name or re.sub(r"[^a-z0-9]+", "-", dataset_id.lower()).strip("-")[:40]
    entry = entry_of(read_info(body), base, dataset_id, called)
    if allow_private:
        entry["allow_private"] = True
    append(path, entry)
    typer.echo(f"Added to {path}; look it over before you use it:\n\n{toml(entry)}")


async def _described(base: str, dataset_id: str, *, allow_private: bool) -> bytes:
    async with opened([Server(base, allow_private=allow_private)]) as client, asyncio.timeout(DEADLINE):
        body = await ask(client, f"{base}/info/{dataset_id}/index.json", base)
    if body is None:
        raise OceanError(f"{base} has no dataset {dataset_id}.", value=dataset_id)
    return body
