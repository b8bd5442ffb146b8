"""Questions with their answers: what permalinks, conversations and ratings read and write."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import col, insert, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import reaching
from db.tables import QueryHistory, UserSession
from ocean.errors import ErrorCode, OceanError

RATINGS = (-1, 0, 1)
LONGEST_COMMENT = 2_000  # characters
LONGEST_CONVERSATION = 200  # answers, the newest
_SECONDS = 20.0  # to wait for a connection, and for the database


@asynccontextmanager
async def _reaching() -> AsyncGenerator[None]:
    """`reaching` with a deadline, and with asyncpg's errors out of SQLAlchemy's wrapping."""
    async with reaching():
        try:
            async with asyncio.timeout(_SECONDS):
                yield
        except DBAPIError as error:
            raise (error.orig and error.orig.__cause__) or error from error


async def save_answer(
    engine: AsyncEngine,
    *,
    question: str,
    plan: dict[str, Any],
    answer: dict[str, Any],
    elapsed_ms: float,
    id: UUID | None = None,  # noqa: A002 - the column's name
    conversation_id: UUID | None = None,
    session_id: UUID | None = None,
    created_at: datetime | None = None,
) -> QueryHistory:
    """Stores an answer under a new id, in a new conversation unless one is given."""
    row = QueryHistory(
        id=id or uuid4(),
        session_id=session_id,
        conversation_id=conversation_id or uuid4(),
        question=question,
        plan=plan,
        answer=answer,
        elapsed_ms=elapsed_ms,
        created_at=created_at or datetime.now(UTC),
    )
    # One statement that is its own transaction: one trip to the database instead of three.
    once = engine.execution_options(isolation_level="AUTOCOMMIT")
    async with _reaching(), once.connect() as connection:
        await connection.execute(insert(QueryHistory).values(row.model_dump(exclude_unset=True)))
    return row


async def load_answer(engine: AsyncEngine, answer_id: UUID) -> QueryHistory | None:
    """The stored answer of that id, or None."""
    async with _reaching(), AsyncSession(engine) as session:
        return await session.get(QueryHistory, answer_id)


async def load_conversation(engine: AsyncEngine, conversation_id: UUID) -> list[QueryHistory]:
    """The newest answers of a conversation, oldest first; empty where there is none of that id."""
    newest = (
        select(QueryHistory)
        .where(col(QueryHistory.conversation_id) == conversation_id)
        .order_by(col(QueryHistory.created_at).desc(), col(QueryHistory.id).desc())
        .limit(LONGEST_CONVERSATION)
    )
    async with _reaching(), AsyncSession(engine) as session:
        return list(reversed((await session.exec(newest)).all()))


async def rate_answer(
    engine: AsyncEngine, answer_id: UUID, rating: int, comment: str | None = None
) -> QueryHistory:
    """Sets the rating, -1, 0 or 1, and the comment of an answer; OceanError where there is no such answer."""
    if rating not in RATINGS:
        raise OceanError(f"rating is {rating}: it must be -1, 0 or 1.", value=rating)
    if comment is not None and len(comment) > LONGEST_COMMENT:
        raise OceanError(
            f"comment has {len(comment):,} characters: at most {LONGEST_COMMENT:,}.", value=len(comment)
        )
    async with _reaching(), AsyncSession(engine, expire_on_commit=False) as session:
        row = await session.get(QueryHistory, answer_id)
        if row is None:
            raise OceanError(
                f"There is no answer {answer_id}.", code=ErrorCode.NOT_FOUND, value=str(answer_id)
            )
        row.rating = rating
        row.rating_comment = comment
        await session.commit()
        return row


async def touch_session(engine: AsyncEngine, session_id: UUID) -> UserSession:
    """The visitor's session, made where it is new, last seen now."""
    async with _reaching(), AsyncSession(engine, expire_on_commit=False) as session:
        now = datetime.now(UTC)
        row = await session.get(UserSession, session_id)
        row = row or UserSession(id=session_id, created_at=now, last_seen_at=now)
        row.last_seen_at = now
        session.add(row)
        await session.commit()
        return row
