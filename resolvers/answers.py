"""Answers to questions: as they come into being, as they are kept, as they come back."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import strawberry
from pydantic import TypeAdapter

from ocean.ids import Cursor, ProfileKey, answer_id, conversation_id, microseconds
from ocean.rows import ProfileRow, Provenance, StatisticRow
from ocean.terms import ProfileOrder, VisualizationKind
from resolvers.connections import Connection
from resolvers.context import Info
from resolvers.questions import ParsedQuestion
from resolvers.statistics import StatisticTable

if TYPE_CHECKING:
    from db.tables import QueryHistory


@dataclass(frozen=True, slots=True)
class Visualization:
    kind: VisualizationKind
    title: str
    spec: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChatProgress:
    answer: UUID
    conversation: UUID
    stage: str
    message: str
    source_name: str | None = None


@dataclass(frozen=True, slots=True)
class ChatText:
    delta: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list in an answer: which rows, how many match in all, and where they came from."""

    keys: list[ProfileKey] | list[str]
    total: int
    has_next: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything of an answer but its rating, as it is kept: figures stay what they were."""

    parsed: ParsedQuestion
    text: str
    profiles: Listed | None
    platforms: Listed | None
    statistics: list[StatisticRow] | None
    visualizations: list[Visualization]
    follow_ups: list[str]
    provenance: Provenance | None


KEPT: TypeAdapter[Answer] = TypeAdapter(Answer)


@dataclass(frozen=True, slots=True)
class ChatAnswer:
    """An answer with its place in a conversation."""

    number: UUID
    conversation: UUID
    question: str
    answer: Answer
    created_at: datetime
    elapsed_ms: float
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    number: UUID
    created_at: datetime
    answers: list[ChatAnswer] = field(default_factory=list)


def restored(row: "QueryHistory") -> ChatAnswer:
    """From the row that it is kept in."""
    return ChatAnswer(
        number=row.id,
        conversation=row.conversation_id,
        question=row.question,
        answer=KEPT.validate_python(row.answer),
        created_at=row.created_at,
        elapsed_ms=row.elapsed_ms,
        rating=row.rating,
    )


Root = strawberry.Parent[ChatAnswer]


def id_of(root: Root) -> str:
    return answer_id(root.number)


def conversation_id_of(root: Root) -> str:
    return conversation_id(root.conversation)


async def profiles(root: Root, info: Info) -> Connection | None:
    kept = root.answer.profiles
    if kept is None:
        return None
    keys = [key for key in kept.keys if isinstance(key, ProfileKey)]
    found = await info.context.loaders.profile_by_key.load_many(keys)
    nodes = [node for node in found if node is not None]
    cursors = [Cursor("local", str(ProfileOrder.TIME_DESC), time_parts(n)).encode() for n in nodes]
    return _connection(root, kept, nodes, cursors)


def time_parts(row: ProfileRow) -> tuple[int, int]:
    return (microseconds(row.timestamp), row.number)


async def platforms(root: Root, info: Info) -> Connection | None:
    kept = root.answer.platforms
    if kept is None:
        return None
    codes = [key for key in kept.keys if isinstance(key, str)]
    found = await info.context.loaders.platform_by_code.load_many(codes)
    nodes = [node for node in found if node is not None]
    return _connection(root, kept, nodes, [Cursor("local", "CODE", (node.code,)).encode() for node in nodes])


def _connection(root: ChatAnswer, kept: Listed, nodes: list[Any], cursors: list[str]) -> Connection:
    async def count() -> int:
        return kept.total

    assert root.answer.provenance is not None  # noqa: S101 - every list has one
    return Connection(
        nodes=nodes,
        cursors=cursors,
        has_next=kept.has_next,
        has_previous=False,
        story=root.answer.provenance,
        count=count,
    )


def statistics(root: Root) -> StatisticTable | None:
    rows, provenance = root.answer.statistics, root.answer.provenance
    return None if rows is None or provenance is None else StatisticTable(rows, provenance)


def conversation_node_id(root: strawberry.Parent[Conversation]) -> str:
    return conversation_id(root.number)


def progress_answer_id(root: strawberry.Parent[ChatProgress]) -> str:
    return answer_id(root.answer)


def progress_conversation_id(root: strawberry.Parent[ChatProgress]) -> str:
    return conversation_id(root.conversation)
