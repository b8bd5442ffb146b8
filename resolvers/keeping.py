"""Answers kept for permalinks, conversations and ratings."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine

from db import history
from db.tables import QueryHistory


@dataclass(frozen=True, slots=True)
class History:
    """The answers of all conversations."""

    engine: AsyncEngine

    async def save(
        self, number: UUID, conversation: UUID, question: str, answer: dict[str, Any], elapsed_ms: float
    ) -> None:
        await history.save_answer(
            self.engine,
            question=question,
            plan=answer["parsed"],
            answer=answer,
            elapsed_ms=elapsed_ms,
            id=number,
            conversation_id=conversation,
        )

    async def answer(self, number: UUID) -> QueryHistory | None:
        return await history.load_answer(self.engine, number)

    async def conversation(self, number: UUID) -> list[QueryHistory]:
        return await history.load_conversation(self.engine, number)

    async def questions(self, conversation: UUID) -> list[str]:
        """The earlier questions, oldest first; none of a conversation that is not known."""
        return [row.question for row in await self.conversation(conversation)]

    async def rate(self, number: UUID, rating: int, comment: str | None) -> QueryHistory:
        return await history.rate_answer(self.engine, number, rating, comment)
