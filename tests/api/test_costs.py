"""Lists in lists multiply: an answer that would fill any memory is refused before it is made."""

from functools import partial

import pytest

from resolvers import context as contexts
from resolvers.context import Services, make_context
from schema import schema
from tests.api.conftest import Ask
from web.execution import engine
from web.execution.room import Room

DOCUMENT = "{ profiles { nodes { platform { profiles { nodes { platform { code } } } } } } }"


async def test_rows_that_stand_under_many_parents_may_not_fill_the_memory(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await ask(DOCUMENT)
    monkeypatch.setattr(engine, "Room", partial(Room, 1000))
    [error] = await ask(DOCUMENT, errors=True)
    assert error.original_error.extensions == {"code": "TOO_COSTLY"}
    assert error.message == (
        "The answer repeats the same rows for more than 1,000 bytes: "
        "nest fewer lists in each other, or ask for shorter ones with `first`."
    )


async def test_the_lists_of_an_operation_have_so_many_rows_together(
    services: Services, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contexts, "MAX_ROWS", 20)
    assert await ask("{ profiles(first: 8) { nodes { id } } platforms(first: 3) { nodes { id } } }")
    by_reference = await schema.execute(DOCUMENT, context_value=make_context(services))
    for errors in (await ask(DOCUMENT, errors=True), by_reference.errors):
        assert {error.original_error.extensions["code"] for error in errors} == {"TOO_COSTLY"}
    assert errors[0].message == (
        "The lists of one operation may have 20 rows together: ask for shorter ones with `first`, "
        "or nest fewer in each other."
    )
