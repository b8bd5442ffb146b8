"""What everything with an id of its own shares."""

from typing import Any

import strawberry

from resolvers.batches import BATCH, Keyed, Many, Named


@strawberry.interface(description="Anything with an id of its own.")
class Node:
    id: strawberry.ID = strawberry.field(description="Opaque, unique over all types.")


def field(resolver: Any, description: str, kind: Any, batch: Keyed | Many | Named | None = None) -> Any:
    """A field whose value a resolver finds; its arguments are the resolver's.

    batch: how the values of many parents are found at once.
    """
    metadata = {BATCH: batch} if batch else {}
    return strawberry.field(resolver=resolver, description=description, graphql_type=kind, metadata=metadata)


def plain(description: str) -> Any:
    """A field that is an attribute of the row."""
    return strawberry.field(description=description)
