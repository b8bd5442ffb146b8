"""The converters of arguments against strawberry's own."""

from enum import Enum
from typing import Any, Optional

import pytest
import strawberry
from graphql import GraphQLObjectType
from strawberry.types.arguments import convert_arguments

from web.execution.inputs import Inputs


@strawberry.enum
class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@strawberry.input
class Tree:
    leaf_count: int = 7
    colours: list[Colour] | None = strawberry.UNSET
    branches: list[Optional["Tree"]] | None = None
    note: str | None = strawberry.field(name="remark", default="")
    root: Optional["Tree"]


@strawberry.type
class Query:
    @strawberry.field
    def grown(
        self,
        tree: Tree | None,
        trees: list[list[Tree]] | None = None,
        colour: Colour = Colour.RED,
        mark: strawberry.Maybe[int] = None,
        node_id: strawberry.relay.GlobalID | None = None,
    ) -> int:
        return 1


SCHEMA = strawberry.Schema(Query)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"tree": None, "colour": Colour.BLUE},
        {"tree": {}},
        {"tree": {"leafCount": 3, "colours": [Colour.RED], "remark": None, "root": {"root": {"root": None}}}},
        {"tree": {"branches": [None, {"branches": []}], "colours": None}},
        {"trees": [[], [{"leafCount": 1}, {"remark": "a"}]], "mark": 4},
        {"nodeId": "VHJlZTox", "trees": None},
    ],
    ids=str,
)
def test_arguments_become_what_strawberry_makes_of_them(given: dict[str, Any]) -> None:
    query = SCHEMA._schema.type_map["Query"]
    assert isinstance(query, GraphQLObjectType)
    field = query.fields["grown"].extensions["strawberry-definition"]
    own = Inputs(SCHEMA).arguments(field, given, None)  # type: ignore[arg-type]  # no input here asks for it
    converter = SCHEMA.schema_converter
    assert own == convert_arguments(given, field.arguments, converter.scalar_registry, SCHEMA.config)
