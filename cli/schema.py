"""`ocean schema`: the GraphQL schema, printed, written or compared."""

from pathlib import Path
from typing import Annotated

import typer

from ocean.errors import OceanError

CHECKED_IN = Path(__file__).parents[1] / "schema" / "schema.graphql"


def schema(
    check: Annotated[bool, typer.Option(help="Fail when schema/schema.graphql differs.")] = False,
    write: Annotated[bool, typer.Option(help="Write schema/schema.graphql.")] = False,
) -> None:
    """Prints the schema; --check compares it with the file, --write makes the file."""
    from schema import schema as served

    text = f"{served.as_str()}\n"
    if write:
        CHECKED_IN.write_text(text)
    elif not check:
        typer.echo(text, nl=False)
    elif CHECKED_IN.read_text() != text:
        raise OceanError("schema/schema.graphql is not the served schema: run `ocean schema --write`.")
