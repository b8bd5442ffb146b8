"""Stored answers, conversations and ratings."""

import strawberry

from ocean.errors import OceanError
from ocean.ids import uuid_of
from resolvers.answers import ChatAnswer, Conversation, restored
from resolvers.context import Info


async def answer(info: Info, id: strawberry.ID) -> ChatAnswer | None:
    try:
        number = uuid_of(id, "ans", "answer")
    except OceanError:
        return None
    row = await info.context.services.history.answer(number)
    return restored(row) if row else None


async def conversation(info: Info, id: strawberry.ID) -> Conversation | None:
    try:
        number = uuid_of(id, "cnv", "conversation")
    except OceanError:
        return None
    rows = await info.context.services.history.conversation(number)
    if not rows:
        return None
    return Conversation(number, rows[0].created_at, [restored(row) for row in rows])


async def rate_answer(
    info: Info, answer_id: strawberry.ID, rating: int, comment: str | None = None
) -> ChatAnswer:
    number = uuid_of(answer_id, "ans", "answer")
    return restored(await info.context.services.history.rate(number, rating, comment))
