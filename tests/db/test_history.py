"""Answers are stored, found again, put in order and rated."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from db.engine import alchemy_engine
from db.history import load_answer, load_conversation, rate_answer, save_answer, touch_session
from db.tables import QueryHistory
from ocean.errors import ErrorCode, OceanError

ANSWER = {"text": "The mean is 28.1 °C.", "figures": [28.1, None], "nested": {"ok": True}}


@pytest.fixture
async def engine(database: str) -> AsyncIterator[AsyncEngine]:
    engine = alchemy_engine(database)
    yield engine
    await engine.dispose()


async def save(engine: AsyncEngine, question: str = "how warm?", **given: object) -> QueryHistory:
    return await save_answer(
        engine,
        question=question,
        plan={"intent": "STATISTIC"},
        answer=ANSWER,
        elapsed_ms=12.5,
        **given,  # type: ignore[arg-type]  # the test's own keywords
    )


async def test_an_answer_comes_back_as_it_was_saved(engine: AsyncEngine) -> None:
    saved = await save(engine)
    found = await load_answer(engine, saved.id)
    assert found is not None
    assert (found.question, found.plan, found.answer) == ("how warm?", {"intent": "STATISTIC"}, ANSWER)
    assert (found.conversation_id, found.elapsed_ms, found.rating) == (saved.conversation_id, 12.5, None)
    assert found.created_at == saved.created_at
    assert await load_answer(engine, uuid4()) is None


async def test_a_conversation_is_told_in_its_order(engine: AsyncEngine) -> None:
    first = await save(engine, "one")
    for question in ("two", "three"):
        await save(engine, question, conversation_id=first.conversation_id)
    await save(engine, "elsewhere")
    told = await load_conversation(engine, first.conversation_id)
    assert [row.question for row in told] == ["one", "two", "three"]
    assert await load_conversation(engine, uuid4()) == []


async def test_a_rating_is_kept_and_can_be_changed(engine: AsyncEngine) -> None:
    saved = await save(engine)
    await rate_answer(engine, saved.id, -1, "too warm")
    rated = await rate_answer(engine, saved.id, 1)
    assert (rated.rating, rated.rating_comment) == (1, None)
    found = await load_answer(engine, saved.id)
    assert found is not None
    assert found.rating == 1


async def test_a_wrong_rating_changes_nothing(engine: AsyncEngine) -> None:
    saved = await save(engine)
    with pytest.raises(OceanError, match="rating is 5: it must be -1, 0 or 1"):
        await rate_answer(engine, saved.id, 5)
    with pytest.raises(OceanError, match="2,001 characters"):
        await rate_answer(engine, saved.id, 1, "x" * 2001)
    found = await load_answer(engine, saved.id)
    assert found is not None
    assert found.rating is None


async def test_rating_what_is_not_there_says_so(engine: AsyncEngine) -> None:
    with pytest.raises(OceanError) as refused:
        await rate_answer(engine, uuid4(), 1)
    assert refused.value.code is ErrorCode.NOT_FOUND


async def test_a_session_is_made_once_and_carries_its_answers(engine: AsyncEngine) -> None:
    visitor = uuid4()
    first = await touch_session(engine, visitor)
    second = await touch_session(engine, visitor)
    assert first.created_at == second.created_at <= second.last_seen_at
    assert (await save(engine, session_id=visitor)).session_id == visitor


async def test_more_answers_than_connections_are_saved_in_turn(engine: AsyncEngine) -> None:
    saved = await asyncio.gather(*(save(engine, f"number {n}") for n in range(50)))
    found = [await load_answer(engine, one.id) for one in saved]
    assert [one and one.question for one in found] == [f"number {n}" for n in range(50)]


async def test_where_no_connection_is_free_in_time_the_error_says_so(
    engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.history._SECONDS", 0.05)
    async with engine.connect(), engine.connect():  # all that there are
        with pytest.raises(OceanError, match="did not answer in time") as told:
            await save(engine)
    assert told.value.code is ErrorCode.TIMEOUT


async def test_a_fault_of_the_database_is_told_as_what_it_is(engine: AsyncEngine) -> None:
    with pytest.raises(OceanError, match="U\\+0000"):
        await save(engine, "how \0 warm?")
