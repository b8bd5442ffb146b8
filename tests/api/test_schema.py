"""The served schema holds the contract, says what everything is, and is the one that is checked in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    Undefined,
    build_schema,
)

from schema import schema

ROOT = Path(__file__).parents[2]
SERVED: GraphQLSchema = build_schema(schema.as_str())
Fielded = GraphQLObjectType | GraphQLInterfaceType


def missing(contract: GraphQLSchema, served: GraphQLSchema) -> Iterator[str]:
    """What the contract promises and the served schema lacks."""
    for name, wanted in contract.type_map.items():
        if name.startswith("__"):
            continue
        found = served.type_map.get(name)
        if type(found) is not type(wanted):
            yield f"{name}: {found!r}"
        elif isinstance(wanted, GraphQLEnumType) and isinstance(found, GraphQLEnumType):
            yield from (f"{name}.{value}" for value in wanted.values if value not in found.values)
        elif isinstance(wanted, GraphQLUnionType) and isinstance(found, GraphQLUnionType):
            lacking = {one.name for one in wanted.types} - {one.name for one in found.types}
            yield from (f"{name} | {one}" for one in lacking)
        elif isinstance(wanted, GraphQLInputObjectType) and isinstance(found, GraphQLInputObjectType):
            yield from _inputs(name, dict(wanted.fields), dict(found.fields))
        elif isinstance(wanted, Fielded) and isinstance(found, Fielded):
            yield from _fields(wanted, found)


def _inputs(name: str, wanted: dict, found: dict) -> Iterator[str]:  # type: ignore[type-arg]
    for key, one in wanted.items():
        if key not in found or str(found[key].type) != str(one.type):
            yield f"{name}.{key}: {one.type}, not {found[key].type if key in found else 'there'}"
    for key, one in found.items():
        if key not in wanted and str(one.type).endswith("!") and one.default_value is Undefined:
            yield f"{name}.{key} is required and not in the contract"


def _fields(wanted: Fielded, found: Fielded) -> Iterator[str]:
    lacking = {one.name for one in wanted.interfaces} - {one.name for one in found.interfaces}
    yield from (f"{wanted.name} implements {one}" for one in lacking)
    for key, one in wanted.fields.items():
        other = found.fields.get(key)
        if other is None or str(other.type) != str(one.type):
            yield f"{wanted.name}.{key}: {one.type}, not {other and other.type}"
            continue
        yield from _inputs(f"{wanted.name}.{key}", dict(one.args), dict(other.args))
        for argument in one.args.keys() & other.args.keys():
            if _default(one.args[argument]) != _default(other.args[argument]):
                yield f"{wanted.name}.{key}({argument}) defaults to {other.args[argument].default_value}"


def _default(argument: GraphQLArgument) -> object:
    """Null and left out are the same."""
    value = argument.default_value
    return None if value is Undefined else value


def test_the_contract_is_a_subset_of_the_served_schema() -> None:
    path = ROOT.parent / "shared" / "contract" / "api.graphql"
    if not path.is_file():
        pytest.skip(f"no contract at {path}")
    assert list(missing(build_schema(path.read_text()), SERVED)) == []


def test_a_lost_field_is_noticed() -> None:
    contract = build_schema("type Query { profiles(first: Int = 3): String!, gone: Int }")
    assert len(list(missing(contract, SERVED))) == 2


def test_every_field_and_type_is_described() -> None:
    bare = []
    for name, kind in SERVED.type_map.items():
        if name.startswith("__") or name in ("Int", "Float", "String", "Boolean", "ID"):
            continue
        if not kind.description:
            bare.append(name)
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            bare += [f"{name}.{key}" for key, one in kind.fields.items() if not one.description]
    assert bare == []


def test_the_checked_in_schema_is_the_served_one() -> None:
    assert (ROOT / "schema" / "schema.graphql").read_text() == f"{schema.as_str()}\n"
