"""Answers to questions: as they come into being, as they are kept, as they come back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import strawberry
from pydantic import TypeAdapter

from ocean.flags import QualityPolicy
from ocean.ids import ProfileKey, answer_id, conversation_id
from ocean.rows import Provenance, StatisticRow
from ocean.terms import VisualizationKind
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
    """A list in an answer: which rows with their cursors and distances (km), how many match in all."""

    keys: list[ProfileKey] | list[str]
    total: int
    has_next: bool
    cursors: list[str]
    distances: list[float | None]
    policy: QualityPolicy = QualityPolicy.GOOD


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
    return _connection(root, kept, [node and replace(node, policy=kept.policy) for node in found])


async def platforms(root: Root, info: Info) -> Connection | None:
    kept = root.answer.platforms
    if kept is None:
        return None
    codes = [key for key in kept.keys if isinstance(key, str)]
    return _connection(root, kept, await info.context.loaders.platform_by_code.load_many(codes))


def _connection(root: ChatAnswer, kept: Listed, nodes: Sequence[Any]) -> Connection:
    """What of the list is still there, each row with the cursor and distance that it had."""

    async def count() -> int:
        return kept.total

    assert root.answer.provenance is not None  # noqa: S101 - every list has one
    there = [i for i, node in enumerate(nodes) if node is not None]
    return Connection(
        nodes=[nodes[i] for i in there],
        cursors=[kept.cursors[i] for i in there],
        has_next=kept.has_next,
        has_previous=False,
        story=root.answer.provenance,
        count=count,
        distances=[kept.distances[i] for i in there],
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
