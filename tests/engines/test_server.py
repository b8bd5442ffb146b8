"""A model behind an OpenAI-compatible server, over real sockets: good, bad, slow and gone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from nlp.engines import Planner, open_planner
from nlp.engines.form import SCHEMA
from ocean.settings import Settings
from ocean.terms import Engine
from tests.doubles import chat
from tests.doubles.chat import ChatDouble, Reply, chat_double
from tests.engines.forms import NOW, shown
from tests.engines.test_combined import FORM, GERMAN, by_rules
from tests.unit.nlp_answers import parser

DEADLINE = 5.0


@pytest.fixture
async def double() -> AsyncIterator[ChatDouble]:
    async with chat_double() as opened:
        yield opened


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as opened:
        yield opened


async def planner_of(stack: AsyncExitStack, double: ChatDouble, deadline: float = DEADLINE) -> Planner:
    settings = Settings(llm_url=double.url, llm_model="invented", llm_key="secret", llm_deadline=deadline)
    return await stack.enter_async_context(open_planner(settings, parser()))


async def test_a_good_answer_makes_the_plan(double: ChatDouble, stack: AsyncExitStack) -> None:
    double.replies.append(FORM)
    plan = await (await planner_of(stack, double)).plan(GERMAN, NOW)
    assert shown(plan) == {
        "intent": "STATISTIC",
        "filter": {
            "regions": ["Baltic Sea"],
            "time": {"start": "2021-01-01T00:00:00Z", "end": "2022-01-01T00:00:00Z"},
        },
        "variable": "SALINITY",
        "statistic": "MEAN",
    }
    assert (plan.engine, plan.language) == (Engine.LLM, "de")


async def test_the_server_gets_model_key_schema_and_the_question_last(
    double: ChatDouble, stack: AsyncExitStack
) -> None:
    double.replies.append(FORM)
    await (await planner_of(stack, double)).plan(GERMAN, NOW)
    (asked,) = double.asked
    assert double.keys == ["Bearer secret"]
    assert (asked["model"], asked["temperature"]) == ("invented", 0)
    assert asked["response_format"]["json_schema"]["schema"] == SCHEMA
    assert asked["messages"][-1] == {"role": "user", "content": f'{{"question": "{GERMAN}"}}'}


async def test_a_good_answer_after_one_that_is_not_valid_counts(
    double: ChatDouble, stack: AsyncExitStack
) -> None:
    double.replies.extend(['{"language": "de"}', FORM])
    plan = await (await planner_of(stack, double)).plan(GERMAN, NOW)
    assert plan.engine is Engine.LLM
    assert double.asked[1]["messages"][-1]["content"].startswith("Wrong: intent: Field required.")


@pytest.mark.parametrize(
    "replies",
    [
        ["Gladly! The Baltic Sea is", "very salty."],
        [chat.hang_up],
        [chat.huge],
        [chat.refuse],
        [chat.lead_away],
        [chat.no_completion],
    ],
    ids=["babbles", "closes", "is huge", "refuses", "redirects", "is no completion"],
)
async def test_an_answer_that_is_of_no_use_leaves_the_rules_plan(
    replies: list[str | Reply], double: ChatDouble, stack: AsyncExitStack
) -> None:
    double.replies.extend(replies)
    assert await (await planner_of(stack, double)).plan(GERMAN, NOW) == by_rules(GERMAN)
    assert len(double.asked) == len(replies)


@pytest.mark.parametrize("reply", [chat.never, chat.drip], ids=["never answers", "drips"])
async def test_an_answer_without_an_end_is_left_at_the_deadline(
    reply: Reply, double: ChatDouble, stack: AsyncExitStack
) -> None:
    double.replies.append(reply)
    assert await (await planner_of(stack, double, 0.2)).plan(GERMAN, NOW) == by_rules(GERMAN)
    await asyncio.wait_for(double.left.wait(), 5)


async def test_a_server_that_is_not_there_leaves_the_rules_plan(stack: AsyncExitStack) -> None:
    async with chat_double() as gone:
        planner = await planner_of(stack, gone)
    assert await planner.plan(GERMAN, NOW) == by_rules(GERMAN)


async def test_a_client_that_leaves_ends_the_request(double: ChatDouble, stack: AsyncExitStack) -> None:
    double.replies.append(chat.never)
    asking = asyncio.create_task((await planner_of(stack, double, 60.0)).plan(GERMAN, NOW))
    await double.arrived.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await asyncio.wait_for(double.left.wait(), 5)
