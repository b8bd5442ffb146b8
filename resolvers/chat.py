"""A question from its words to its answer, told step by step."""

import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from datetime import UTC, datetime
from uuid import uuid4

import strawberry

from nlp.facts import Facts
from nlp.narration import narrate
from nlp.offers import offers
from nlp.plan import Plan
from ocean.ids import uuid_of
from ocean.terms import AttemptOutcome, Intent, SourcePolicy
from resolvers.answers import KEPT, Answer, ChatAnswer, ChatProgress, ChatText
from resolvers.context import Context, Info
from resolvers.findings import find
from resolvers.keeping import storable
from resolvers.progress import Done, Tried, told
from resolvers.questions import ParsedQuestion, asked_at, parsed_of, plan_of
from resolvers.visualizations import visualizations

Event = ParsedQuestion | ChatProgress | ChatText | ChatAnswer


async def ask(
    info: Info,
    question: str,
    conversation_id: strawberry.ID | None = None,
    reference_time: datetime | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> ChatAnswer:
    async with aclosing(events(info.context, question, conversation_id, reference_time, source)) as steps:
        async for event in steps:
            if isinstance(event, ChatAnswer):
                return event
    raise AssertionError("the last event is the answer")


async def chat(
    info: Info,
    question: str,
    conversation_id: strawberry.ID | None = None,
    reference_time: datetime | None = None,
    source: SourcePolicy | None = SourcePolicy.AUTO,
) -> AsyncIterator[Event]:
    async with aclosing(events(info.context, question, conversation_id, reference_time, source)) as steps:
        async for event in steps:
            yield event


async def events(
    context: Context,
    question: str,
    conversation_id: str | None,
    reference_time: datetime | None,
    source: SourcePolicy | None,
) -> AsyncGenerator[Event, None]:
    """ParsedQuestion, then progress, then text as it is written, then the whole answer."""
    started = time.perf_counter()
    question = storable(question)
    history = context.services.history
    conversation = uuid_of(conversation_id, "cnv", "conversation") if conversation_id else uuid4()
    earlier = await history.questions(conversation) if conversation_id else []
    now = asked_at(reference_time)
    plan = await plan_of(context, question, now, earlier)
    parsed = parsed_of(plan)
    yield parsed
    number = uuid4()
    yield ChatProgress(number, conversation, "searching", _searching(plan), context.services.local.name)
    async with aclosing(told(context, find(context, plan, source, now))) as steps:
        async for step in steps:
            if isinstance(step, Done):
                facts, findings = step.result.facts, step.result
            else:
                yield ChatProgress(number, conversation, "tried", _tried(step), step.attempt.source_name)
    provenance = facts.provenance
    name = provenance.source_name if provenance else None
    yield ChatProgress(number, conversation, "found", _found(facts), name)
    said = []
    for sentence in narrate(plan, facts):
        said.append(sentence)
        yield ChatText(sentence if len(said) == 1 else f" {sentence}")
    answer = Answer(
        parsed=parsed,
        text=" ".join(said),
        profiles=findings.profiles,
        platforms=findings.platforms,
        statistics=facts.rows if findings.statistics else None,
        visualizations=visualizations(plan, findings),
        follow_ups=offers(plan, facts),
        provenance=provenance,
    )
    elapsed_ms = (time.perf_counter() - started) * 1000
    whole = ChatAnswer(number, conversation, question, answer, datetime.now(UTC), elapsed_ms)
    await history.save(
        KEPT.dump_python(answer, mode="json"),
        number=number,
        conversation=conversation,
        question=question,
        created_at=whole.created_at,
        elapsed_ms=elapsed_ms,
    )
    yield whole


def _searching(plan: Plan) -> str:
    if plan.intent is Intent.OUT_OF_SCOPE:
        return "Nothing to look for."
    return f"Looking for {plan.intent.replace('_', ' ').lower()}."


def _tried(step: Tried) -> str:
    """ "local: 12 rows in 30 ms", or why there are none."""
    attempt = step.attempt
    what = f"{step.rows:,} rows" if attempt.outcome is AttemptOutcome.OK else str(attempt.outcome).lower()
    why = f": {attempt.message}" if attempt.message else ""
    return f"{attempt.source_name}: {what} in {attempt.elapsed_ms:.0f} ms{why}"


def _found(facts: Facts) -> str:
    if facts.total is not None:
        return f"{facts.total:,} rows match."
    return f"{sum(row.count for row in facts.rows):,} values in {len(facts.rows):,} groups."
