"""What an address asks for: the parameters of an export, checked as the API checks its own."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar, cast

import orjson
import strawberry
from graphql import GraphQLError, OperationDefinitionNode, parse
from graphql.execution.values import get_variable_values
from strawberry.types.arguments import convert_argument

from ocean.errors import OceanError
from ocean.filter import OceanFilter
from resolvers.inputs import OceanFilterInput, filter_of

PARAMETERS = ("filter", "orderBy", "first", "source")
_OPERATION = parse("query ($filter: OceanFilter) { __typename }").definitions[0]
_VARIABLES = cast(OperationDefinitionNode, _OPERATION).variable_definitions or ()
_Term = TypeVar("_Term", bound=StrEnum)


def check_names(given: Mapping[str, str]) -> None:
    """BAD_INPUT names a parameter that there is none of."""
    for name in given:
        if name not in PARAMETERS:
            raise OceanError(f"{name[:50]!r} is no parameter: use {', '.join(PARAMETERS)}.", value=name[:50])


def filter_in(text: str | None, schema: strawberry.Schema) -> OceanFilter:
    """The filter of a JSON text, by the rules of the API's OceanFilter."""
    if not text:
        return OceanFilter()
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise OceanError(f"filter is not JSON: {error}.", value=text[:100]) from error
    found = get_variable_values(schema._schema, _VARIABLES, {"filter": value})
    if isinstance(found, list):
        raise _refusal(found[0], text)
    scalars = schema.schema_converter.scalar_registry
    given = convert_argument(
        found.coerced["filter"], OceanFilterInput, scalars, schema.config, cast(Any, None)
    )
    return filter_of(cast(OceanFilterInput | None, given))


def _refusal(error: GraphQLError, text: str) -> OceanError:
    cause = error.original_error
    if isinstance(cause, OceanError):
        return OceanError(f"filter: {cause.message}", code=cause.code, value=cause.value)
    return OceanError(error.message.replace("Variable '$filter'", "filter"), value=text[:100])


def term_in(name: str, text: str | None, kind: type[_Term], otherwise: _Term) -> _Term:
    """One of an enumeration's words."""
    if not text:
        return otherwise
    try:
        return kind(text)
    except ValueError as error:
        raise OceanError(
            f"{name} is {text[:50]!r}: use one of {', '.join(kind)}.", value=text[:50]
        ) from error


def count_in(text: str | None) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise OceanError(f"first is {text[:50]!r}: it must be a whole number from 1 on.", value=text[:50])
    return int(text)
