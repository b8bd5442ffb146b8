"""What of an error the asker sees, and what only the log does."""

from typing import Any

import httpx2
import pytest
from graphql import GraphQLError

from ocean.errors import OceanError
from tests.web.conftest import Lines
from web.public import public_errors


def errors(client: httpx2.Client, query: str, **variables: Any) -> list[dict[str, Any]]:
    response = client.post("/graphql", json={"query": query, "variables": variables})
    assert response.status_code == 200
    found: list[dict[str, Any]] = response.json()["errors"]
    return found


def test_an_error_of_ours_speaks(client: httpx2.Client) -> None:
    assert errors(client, '{ region(name: "Arabean Sea") }') == [
        {
            "message": "There is no region Arabean Sea.",
            "locations": [{"line": 1, "column": 3}],
            "path": ["region"],
            "extensions": {
                "code": "UNKNOWN_REGION",
                "value": "Arabean Sea",
                "suggestions": ["Arabian Sea"],
            },
        }
    ]


@pytest.mark.parametrize("query", ["{ broken }", "{ brokenWholly }"])
def test_the_unexpected_is_masked_and_logged_with_its_id(
    client: httpx2.Client, lines: Lines, query: str
) -> None:
    [error] = errors(client, query)
    identifier = error["extensions"]["id"]
    assert error["message"] == f"Internal error. Please report id {identifier}."
    assert error["extensions"] == {"code": "INTERNAL", "id": identifier}
    assert "hunter2" not in str(error)
    [line] = lines("internal_error")
    assert line["id"] == identifier
    assert line["level"] == "error"
    assert "Traceback" in line["exception"]
    assert "hunter2" in line["exception"]
    [request] = lines("request")
    assert request["id"] == line["request"]
    assert request["codes"] == ["INTERNAL"]


def test_a_value_that_no_scalar_can_hold_is_a_fault_of_ours(client: httpx2.Client) -> None:
    [error] = errors(client, "{ huge }")
    assert error["extensions"]["code"] == "INTERNAL"


def test_a_misspelt_field_is_answered_with_suggestions(client: httpx2.Client) -> None:
    [error] = errors(client, "{ helo }")
    assert error["message"] == "Cannot query field 'helo' on type 'Query'. Did you mean 'hello'?"
    assert error["extensions"] == {"code": "BAD_INPUT", "suggestions": ["hello"]}


def test_a_syntax_error_says_where(client: httpx2.Client) -> None:
    [error] = errors(client, "{ hello")
    assert error["message"].startswith("Syntax Error")
    assert error["locations"] == [{"line": 1, "column": 8}]
    assert error["extensions"] == {"code": "BAD_INPUT"}


@pytest.mark.parametrize("time", ["yesterday", 3, None])
def test_a_variable_of_the_wrong_type_is_the_asker_s(client: httpx2.Client, time: object) -> None:
    [error] = errors(client, "query ($t: DateTime!) { at(time: $t) }", t=time)
    assert "$t" in error["message"]
    assert error["extensions"]["code"] == "BAD_INPUT"


def test_a_literal_of_the_wrong_type_is_the_asker_s(client: httpx2.Client) -> None:
    [error] = errors(client, '{ at(time: "yesterday") }')
    assert "yesterday" in error["message"]
    assert error["extensions"]["code"] == "BAD_INPUT"


def test_only_errors_that_are_ours_have_a_traceback_in_the_log(client: httpx2.Client, lines: Lines) -> None:
    errors(client, '{ region(name: "x") }')
    assert lines("request")
    assert lines("internal_error", count=0) == []


def test_a_path_that_does_not_exist_is_answered_in_the_same_shape(client: httpx2.Client) -> None:
    response = client.get("/nowhere")
    assert response.status_code == 404
    assert response.json() == {
        "errors": [{"message": "Not Found: /nowhere", "extensions": {"code": "NOT_FOUND"}}]
    }


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"min": 30.0, "max": 10.0}, {"min": 30.0, "max": 10.0}),
        ([10.0, 95.0], [10.0, 95.0]),
        ((1, {"at": {2}}), [1, {"at": "{2}"}]),
        (0, 0),
    ],
)
def test_a_wrong_value_is_told_as_json(value: object, told: object) -> None:
    [error] = public_errors([GraphQLError("", original_error=OceanError("Wrong.", value=value))])
    assert error.extensions == {"code": "BAD_INPUT", "value": told}


def test_a_document_that_repeats_too_much_to_be_checked_is_told_so(client: httpx2.Client) -> None:
    fragments = [f"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}" for i in range(200)]
    [error] = errors(client, f"{{ ...F0 }} {' '.join(fragments)} fragment F200 on Query {{ hello }}")
    assert error["extensions"] == {"code": "TOO_COSTLY"}
    assert error["message"].startswith("The document has too many faults, or repeats too many fields")
