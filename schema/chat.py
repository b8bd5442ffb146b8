"""Questions and answers."""

from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry.scalars import JSON

from ocean.terms import Engine, GroupBy, Intent, ProfileOrder, Role, Statistic, VisualizationKind
from ocean.variables import Variable
from resolvers import answers as rows
from resolvers import questions
from schema.connections import PlatformConnection, ProfileConnection
from schema.node import Node, field, plain
from schema.provenance import Provenance
from schema.statistics import StatisticTable

strawberry.enum(
    VisualizationKind,
    description='GLOBE: {"points": [[lon, lat, value]], "paths": [[[lon, lat]]], "unit"}.',
)
strawberry.enum(Role, description="What a user may do.")


@strawberry.type(description="What a question means: the arguments of the queries that answer it.")
class ParsedQuestion:
    text: str = plain("The question.")
    intent: Intent = plain("What it asks for.")
    filter: JSON = plain("A value of OceanFilter; parts not asked for are left out.")
    compare: list[JSON] = plain("For COMPARE: one filter a side, in the order asked.")
    variable: Variable | None = plain("The quantity asked for.")
    statistic: Statistic | None = plain("The statistic asked for.")
    group_by: list[GroupBy] = plain("How the statistics are grouped.")
    order_by: ProfileOrder | None = plain("The order of a list.")
    limit: int | None = plain("How many rows of a list.")
    document: str = plain("A runnable document that gets the same data.")
    document_variables: JSON = plain("The variables of the document.")
    assumptions: list[str] = plain('How words were read, for example "warm taken as 20 °C or above".')
    unresolved: list[str] = plain("Words that mattered and were not understood.")
    confidence: float = plain("0 to 1.")
    engine: Engine = plain("Which engine decided.")
    language: str = plain("ISO 639-1.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, questions.ParsedQuestion)


@strawberry.type(description="A picture of an answer.")
class Visualization:
    kind: VisualizationKind = plain("What draws it.")
    title: str = plain("Title.")
    spec: JSON = plain("The drawing.")


def _of_answer(name: str, description: str, kind: Any) -> Any:
    def part(root: strawberry.Parent[rows.ChatAnswer]) -> Any:
        return getattr(root.answer, name)

    return field(part, description, kind)


@strawberry.type(description="The answer to a question.")
class ChatAnswer(Node):
    id: strawberry.ID = field(rows.id_of, "Opaque, unique over all types: the permalink.", strawberry.ID)
    conversation_id: strawberry.ID = field(rows.conversation_id_of, "Its conversation.", strawberry.ID)
    question: str = plain("The question.")
    parsed: ParsedQuestion = _of_answer("parsed", "What it was taken to mean.", ParsedQuestion)
    text: str = _of_answer("text", "The answer; every figure in it comes from the data.", str)
    profiles: ProfileConnection | None = field(rows.profiles, "The profiles found.", ProfileConnection | None)
    platforms: PlatformConnection | None = field(
        rows.platforms, "The platforms found.", PlatformConnection | None
    )
    statistics: StatisticTable | None = field(
        rows.statistics, "The figures, by group and side.", StatisticTable | None
    )
    visualizations: list[Visualization] = _of_answer(
        "visualizations", "Pictures of the answer.", list[Visualization]
    )
    follow_ups: list[str] = _of_answer("follow_ups", "Questions that go on from here.", list[str])
    provenance: Provenance | None = _of_answer("provenance", "Where the data came from.", Provenance | None)
    rating: int | None = plain("-1, 0 or 1.")
    created_at: datetime = plain("When (UTC).")
    elapsed_ms: float = plain("Milliseconds from question to answer.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, rows.ChatAnswer)


@strawberry.type(description="Questions and answers that belong together.")
class Conversation(Node):
    id: strawberry.ID = field(rows.conversation_node_id, "Opaque, unique over all types.", strawberry.ID)
    created_at: datetime = plain("When it began (UTC).")
    answers: list[ChatAnswer] = plain("The answers, oldest first.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, rows.Conversation)


@strawberry.type(description="A step on the way to an answer.")
class ChatProgress:
    answer_id: strawberry.ID = field(rows.progress_answer_id, "The answer to be.", strawberry.ID)
    conversation_id: strawberry.ID = field(rows.progress_conversation_id, "Its conversation.", strawberry.ID)
    stage: str = plain("searching, tried (each source as it ends) or found.")
    message: str = plain("What happens, in words.")
    source_name: str | None = plain("The source that is asked.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, rows.ChatProgress)


@strawberry.type(description="A piece of the answer's text.")
class ChatText:
    delta: str = plain("What comes next in the text.")

    @classmethod
    def is_type_of(cls, value: Any, info: Any) -> bool:
        return isinstance(value, rows.ChatText)


ChatEvent = Annotated[
    ParsedQuestion | ChatProgress | ChatText | ChatAnswer,
    strawberry.union("ChatEvent", description="A step of an answer as it comes into being."),
]


@strawberry.type(description="Who is asking; accounts come later, until then nobody is known.")
class User(Node):
    id: strawberry.ID = plain("Opaque, unique over all types.")
    email: str = plain("Email address.")
    role: Role = plain("What the user may do.")
    created_at: datetime = plain("When the account was made (UTC).")
