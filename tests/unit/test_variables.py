"""Variables by the compiled converters and by graphql-core: the same values, and the same refused."""

from typing import Any

import pytest
from graphql import GraphQLSchema, build_schema, get_variable_values, parse
from graphql.execution.values import VariableValues
from hypothesis import given
from hypothesis import strategies as st

from schema import schema
from web.execution.surprise import Surprise
from web.execution.variables import Coercion, values_of

OWN = schema._schema
DEFAULTS = build_schema(
    "input In { a: Int! = 3, b: [Float!], c: In2 } input In2 { d: ID!, e: Boolean = true }"
    " input Nest { inner: Nest } input One @oneOf { a: Int, b: Int } type Query { f(x: In, n: Nest): Int }"
)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**33), 2**33)
    | st.floats(allow_nan=False)
    | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcdex"), inner, max_size=4),
    max_leaves=6,
)


def both(core: GraphQLSchema, document: str, given: dict[str, Any]) -> tuple[Any, Any]:
    """The values, coerced and as given, by graphql-core and by the converters; None where refused."""
    (operation,) = parse(document).definitions
    expected = get_variable_values(core, operation.variable_definitions, given)  # type: ignore[attr-defined]
    try:
        found = _shown(values_of(Coercion(core).variables(operation), given))  # type: ignore[arg-type]
    except Surprise:
        found = None
    return None if isinstance(expected, list) else _shown(expected), found


def _shown(values: VariableValues) -> tuple[dict[str, Any], dict[str, Any]]:
    return values.coerced, {name: source.value for name, source in values.sources.items()}


@given(st.dictionaries(st.sampled_from(["x", "y", "z"]), JSON, max_size=3))
def test_any_value_is_taken_or_refused_as_by_graphql_core(given: dict[str, Any]) -> None:
    expected, found = both(DEFAULTS, 'query ($x: In!, $y: [[Int]], $z: String = "s") { f }', given)
    assert found == expected


@pytest.mark.parametrize(
    "wanted",
    [
        None,
        {},
        {"boundingBox": {"west": 1, "south": 2.5, "east": 3, "north": 4}},
        {"boundingBox": {"west": 1, "south": 2.5, "east": 3}},
        {
            "time": {"start": "2020-01-01", "end": None},
            "months": 3,
            "variables": ["OXYGEN"],
            "quality": "ANY",
        },
        {"time": {"start": "yesterday"}},
        {"variables": ["WARMTH"]},
        {"polygon": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}},
        {"depth": {"min": "10"}},
        {"cycleNumbers": [2**31]},
        {"nonsense": 1},
        [],
    ],
)
def test_filters_are_taken_or_refused_as_by_graphql_core(wanted: Any) -> None:
    document = "query ($filter: OceanFilter, $first: Int = 7, $ids: [ID!]) { __typename }"
    expected, found = both(OWN, document, {"filter": wanted, "ids": "a"})
    assert found == expected


@pytest.mark.parametrize("kind", ["Nest", "One"])
def test_inputs_that_hold_themselves_or_one_of_many_are_left_to_graphql_core(kind: str) -> None:
    _, found = both(
        DEFAULTS, f"query ($n: {kind}) {{ f }}", {"n": {"inner": {}} if kind == "Nest" else {"a": 1}}
    )
    assert found is None
