"""The `ocean` command. A command's module is loaded only when it is the one that is asked for."""

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from ocean.errors import OceanError

# Each is a module of this package, with a Typer group `app` or a function of the command's name.
COMMANDS = {
    "serve": "Serve the API, with the private database unless DATABASE_URL is set.",
    "ingest": "Load NetCDF files into the database.",
    "mirror": "Keep regions and periods in step with a GDAC or a live source.",
    "datasets": "The datasets in the database, the starter data and its real counterparts.",
    "sources": "List the live sources, or add a dataset of an ERDDAP server.",
    "llm": "Fetch a language model for questions, or try it.",
    "regions": "Import official outlines of water bodies.",
    "schema": "Print the GraphQL schema, or compare it with schema.graphql.",
    "db": "Start, stop, migrate and find the database.",
}


class OnDemand(TyperGroup):
    """Knows its commands by name and help, and loads the one that is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args and args[0] in COMMANDS:
            self.commands[args[0]] = _load(args[0])
        return super().resolve_command(ctx, args)


def _load(name: str) -> Any:
    try:
        module = import_module(f"cli.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"cli.{name}":
            raise
        raise OceanError(f"ocean {name} is not part of this version.") from error
    group = getattr(module, "app", None)
    if group is None:
        group = typer.Typer(add_completion=False)
        group.command(name)(getattr(module, name))
    return typer.main.get_command(group)


def _named() -> None:
    """Stands for a command that is not loaded yet."""


def application() -> typer.Typer:
    """The whole command, none of its parts loaded."""
    app = typer.Typer(
        cls=OnDemand,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        help="Ocean Chat: ask the ocean a question, with a source for every figure.",
    )
    for name, sentence in COMMANDS.items():
        app.command(name, help=sentence)(_named)
    return app


def main() -> None:
    """Runs the command; our own errors are one sentence, and exit with 1."""
    try:
        application()()
    except OceanError as error:
        typer.echo(f"ocean: {error.message}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
