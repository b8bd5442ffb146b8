"""Lists in lists multiply: a document that nests too many is refused before anything runs."""

import pytest
from graphql import get_introspection_query, parse, specified_rules, validate

from schema import schema
from web.execution.nesting import NestedLists
from web.public import public_errors

THREE = "profiles { nodes { platform { profiles { nodes { measurements { depth } } } } } }"
LEVELS_OF_LEVELS = "measurements { profile { measurements { profile { measurements { depth } } } } }"
FRAGMENTS = """
    { node(id: "x") { ...P } }
    fragment P on Platform { profiles { nodes { platform { ...Q } } } }
"""
CHAT = 'subscription { chat(question: "x") { ... on ChatAnswer { profiles { nodes { platform {'


def told(document: str) -> list[tuple[str, object]]:
    errors = public_errors(validate(schema._schema, parse(document), [*specified_rules, NestedLists]))
    return [(error.message, (error.extensions or {})["code"]) for error in errors]


def test_three_lists_in_each_other_are_served_and_a_fourth_is_not() -> None:
    assert told(f"{{ {THREE} }}") == []
    [(message, code)] = told(f"{{ profiles {{ nodes {{ {LEVELS_OF_LEVELS} }} }} }}")
    assert code == "TOO_COSTLY"
    assert message == (
        "At most 3 lists of objects may stand in each other, not 4: ask for the inner ones by themselves."
    )


@pytest.mark.parametrize(
    "document",
    [
        f'mutation {{ ask(question: "x") {{ profiles {{ nodes {{ platform {{ {THREE} }} }} }} }} }}',
        f"{CHAT} {THREE} }} }} }} }} }} }}",
        f"{FRAGMENTS} fragment Q on Platform {{ {THREE} }}",
    ],
)
def test_fragments_mutations_and_subscriptions_are_counted(document: str) -> None:
    [(message, code)] = told(document)
    assert (message[:32], code) == ("At most 3 lists of objects may s", "TOO_COSTLY")


def test_graphiql_s_introspection_is_served() -> None:
    assert told(get_introspection_query(input_value_deprecation=True)) == []


def test_a_fragment_that_holds_itself_is_told_by_the_rule_for_that() -> None:
    [(message, _)] = told("{ datasets { ...A } } fragment A on Dataset { id ...A }")
    assert message == "Cannot spread fragment 'A' within itself."
