"""What everything with an id of its own shares."""

from typing import Any

import strawberry


@strawberry.interface(description="Anything with an id of its own.")
class Node:
    id: strawberry.ID = strawberry.field(description="Opaque, unique over all types.")


def field(resolver: Any, description: str, kind: Any) -> Any:
    """A field whose value a resolver finds; its arguments are the resolver's."""
    return strawberry.field(resolver=resolver, description=description, graphql_type=kind)


def plain(description: str) -> Any:
    """A field that is an attribute of the row."""
    return strawberry.field(description=description)
