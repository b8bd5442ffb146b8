"""How a field is resolved for many parents at once; each says the same as the field's own resolver."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from resolvers.context import Context

# Under this name in the metadata of a strawberry field.
BATCH = "batch"


@dataclass(frozen=True, slots=True)
class Keyed:
    """A child behind a key that its parent has: a loader finds the children of all keys at once.

    `key` is an attribute of the parent; a key of None has no child.
    """

    key: str
    load: Callable[[Context, Sequence[Any]], Awaitable[Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class Many:
    """`resolve(parents, info, **arguments)` gives a column with a value for each parent."""

    resolve: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Named:
    """The column `name` of a table of parents; other parents have the field's own resolver."""

    name: str
