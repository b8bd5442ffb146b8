"""Answers kept for permalinks, conversations and ratings."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from db.engine import alchemy_engine

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

    from db.tables import QueryHistory


def storable(text: str) -> str:
    """The text without U+0000, which PostgreSQL can't hold."""
    return text.replace("\0", "")


@dataclass(slots=True)
class History:
    """The answers of all conversations; SQLModel is loaded with the first of them, not with the server."""

    dsn: str
    _engine: "AsyncEngine | None" = field(default=None, init=False)

    @property
    def engine(self) -> "AsyncEngine":
        """SQLAlchemy's, made when it is first needed."""
        if self._engine is None:
            self._engine = alchemy_engine(self.dsn)
        return self._engine

    async def close(self) -> None:
        if self._engine is not None:
            await self._engine.dispose()

    async def save(
        self,
        kept: dict[str, Any],
        *,
        number: UUID,
        conversation: UUID,
        question: str,
        created_at: datetime,
        elapsed_ms: float,
    ) -> None:
        """Keeps an answer; `kept` is its part that is stored as JSON."""
        from db import history

        await history.save_answer(
            self.engine,
            question=question,
            plan=kept["parsed"],
            answer=kept,
            elapsed_ms=elapsed_ms,
            id=number,
            conversation_id=conversation,
            created_at=created_at,
        )

    async def answer(self, number: UUID) -> "QueryHistory | None":
        from db import history

        return await history.load_answer(self.engine, number)

    async def conversation(self, number: UUID) -> "list[QueryHistory]":
        from db import history

        return await history.load_conversation(self.engine, number)

    async def questions(self, conversation: UUID) -> list[str]:
        """The earlier questions, oldest first; none of a conversation that is not known."""
        return [row.question for row in await self.conversation(conversation)]

    async def rate(self, number: UUID, rating: int, comment: str | None) -> "QueryHistory":
        from db import history

        return await history.rate_answer(self.engine, number, rating, comment and storable(comment))
