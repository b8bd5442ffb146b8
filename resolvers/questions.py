"""What a question means, as the API shows it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import strawberry

from nlp.document import document_of
from nlp.plan import Plan
from ocean.filter import filter_to_json
from ocean.ids import uuid_of
from ocean.terms import Engine, GroupBy, Intent, ProfileOrder, Statistic
from ocean.variables import Variable
from resolvers.context import Context, Info


@dataclass(frozen=True, slots=True)
class ParsedQuestion:
    """A plan with everything as JSON: what is shown, and what is kept with an answer."""

    text: str
    intent: Intent
    filter: dict[str, Any]
    compare: list[dict[str, Any]]
    variable: Variable | None
    statistic: Statistic | None
    group_by: list[GroupBy]
    order_by: ProfileOrder | None
    limit: int | None
    document: str
    document_variables: dict[str, Any]
    assumptions: list[str]
    unresolved: list[str]
    confidence: float
    engine: Engine
    language: str


def parsed_of(plan: Plan) -> ParsedQuestion:
    """With the runnable document of the plan."""
    document, variables = document_of(plan)
    return ParsedQuestion(
        text=plan.text,
        intent=plan.intent,
        filter=filter_to_json(plan.filter),
        compare=[filter_to_json(side) for side in plan.compare],
        variable=plan.variable,
        statistic=plan.statistic,
        group_by=list(plan.group_by),
        order_by=plan.order_by,
        limit=plan.limit,
        document=document,
        document_variables=variables,
        assumptions=list(plan.assumptions),
        unresolved=list(plan.unresolved),
        confidence=plan.confidence,
        engine=plan.engine,
        language=plan.language,
    )


def asked_at(reference_time: datetime | None) -> datetime:
    """When a question is asked: by the server's clock where it does not say; UTC where it names no zone."""
    moment = reference_time or datetime.now(UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


async def plan_of(context: Context, text: str, now: datetime, previous: list[str]) -> Plan:
    """The plan of a question asked at `now`."""
    return await context.services.planner.plan(text, now, previous)


async def parse_question(
    info: Info,
    text: str,
    reference_time: datetime | None = None,
    conversation_id: strawberry.ID | None = None,
    previous: list[str] | None = None,
) -> ParsedQuestion:
    """The earlier questions come from the caller, or from the conversation."""
    context = info.context
    earlier = list(previous or ())
    if not earlier and conversation_id:
        kept = await context.services.history.questions(uuid_of(conversation_id, "cnv", "conversation"))
        earlier = [*kept]
    return parsed_of(await plan_of(context, text, asked_at(reference_time), earlier))
