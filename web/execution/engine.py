"""The door of the compiled execution: a query in, its data as JSON out, or the reference's answer."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, NoReturn, cast

from graphql import GraphQLError, GraphQLLeafType, OperationDefinitionNode, execute
from graphql.execution import MiddlewareManager
from graphql.execution.values import VariableValues
from strawberry import Schema
from strawberry.execution import optimized_is_awaitable
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.types.execution import ExecutionResult

from ocean.errors import OceanError
from web.execution.completion import Completion
from web.execution.documents import Document, Documents
from web.execution.inputs import Inputs
from web.execution.leaves import Leaf
from web.execution.plan import Field, Fields, Planner
from web.execution.request import Request
from web.execution.room import Room
from web.execution.surprise import Reason, Surprise
from web.execution.text import Text
from web.execution.variables import Coercion, values_of

# They change nothing of what is answered. Others must see each operation: with them none goes the fast way.
HARMLESS = (ParserCache, ValidationCache)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A query with its plan and its variables."""

    document: Document
    operation: OperationDefinitionNode
    variables: VariableValues
    given: Mapping[str, Any]
    plan: Fields

    @property
    def name(self) -> str | None:
        """The name of the operation."""
        return self.operation.name.value if self.operation.name else None


@dataclass(frozen=True, slots=True)
class Failed:
    """What a resolver of a root field raised."""

    error: Exception


Outcome = Callable[[Reason], None]


class Engine:
    """Runs the queries of one schema; `outcome` hears of each whether it went fast, or why it did not."""

    def __init__(self, schema: Schema, outcome: Outcome = lambda reason: None) -> None:
        self._schema = schema
        self._outcome = outcome
        self._documents = Documents(schema)
        self._inputs = Inputs(schema)
        self._coercion = Coercion(schema._schema)
        self._leaves: dict[GraphQLLeafType, Leaf] = {}
        self._plain = schema.config.default_resolver is getattr and all(
            isinstance(one, HARMLESS) for one in schema.get_extensions()
        )

    def prepare(self, text: str, given: Mapping[str, Any] | None, name: str | None) -> Prepared | None:
        """The query that is meant; None (told to `outcome`) where the reference executor must have it."""
        try:
            return self._prepared(text, given or {}, name)
        except Surprise as surprise:
            self._outcome(surprise.reason)
        except RecursionError:
            self._outcome(Reason.DOCUMENT)
        return None

    def _prepared(self, text: str, given: Mapping[str, Any], name: str | None) -> Prepared:
        if not self._plain:
            raise Surprise(Reason.EXTENSION)
        document = self._documents.get(text)
        operation = document.operation(name)
        known = document.variables.get(name)
        if known is None:
            known = document.variables[name] = self._coercion.variables(operation)
        variables = values_of(known, given)
        plan = self._plan(document, operation, variables)
        return Prepared(document, operation, variables, given, plan)

    def _plan(
        self, document: Document, operation: OperationDefinitionNode, variables: VariableValues
    ) -> Fields:
        """From the document's own store: a plan, or the reason why there is none."""
        name = operation.name.value if operation.name else None
        key = (name, *(variables.coerced.get(one) for one in document.conditions))
        known = document.plans.get(key)
        if known is None:
            planner = Planner(self._schema, document, operation, variables, self._leaves)
            try:
                known = planner.plan()
            except Surprise as surprise:
                known = surprise.reason
            document.keep(key, known)
        if isinstance(known, Reason):
            raise Surprise(known)
        found: Fields = known
        return found

    async def run(
        self, prepared: Prepared, context: Any, extensions: dict[str, Any] | None = None
    ) -> ExecutionResult:
        """The data as `Text`, or the answer of the reference executor."""
        request = Request(
            self._schema,
            self._inputs,
            prepared.document,
            prepared.operation,
            prepared.variables,
            context,
            extensions,
        )
        roots = await _roots(request, prepared.plan)
        try:
            text = await _written(Completion(request, Room()), prepared.plan, roots)
        except Surprise as surprise:
            self._outcome(surprise.reason)
            return await self._reference(prepared, context, extensions, roots)
        except OceanError as error:  # its time or its room is over: the reference would need more of it
            return ExecutionResult(data=None, errors=[GraphQLError(error.message, original_error=error)])
        self._outcome(Reason.FAST)
        return ExecutionResult(data=text, errors=None)  # type: ignore[arg-type]  # web.responses sends its pieces

    async def _reference(
        self, prepared: Prepared, context: Any, extensions: dict[str, Any] | None, roots: dict[str, Any]
    ) -> ExecutionResult:
        """By graphql-core; root fields that have run already are not run again."""
        found: Any = execute(
            self._schema._schema,
            prepared.document.node,
            variable_values=dict(prepared.given),
            operation_name=prepared.name,
            context_value=context,
            middleware=MiddlewareManager(_resuming(roots)),
            executor_class=self._schema.execution_context_class,
            is_awaitable=cast(Any, optimized_is_awaitable),
            operation_extensions=extensions,
        )
        result = await found if isawaitable(found) else found
        return ExecutionResult(data=result.data, errors=result.errors)


async def _roots(request: Request, plan: Fields) -> dict[str, Any]:
    """The values of the root fields, `Failed` for those that raised; those with wrong arguments left out."""
    if len(plan.fields) == 1:
        found = [await _root(request, plan.fields[0])]
    else:
        found = await asyncio.gather(*(_root(request, field) for field in plan.fields))
    return {field.key: value for field, value in zip(plan.fields, found, strict=True) if value is not _root}


async def _root(request: Request, field: Field) -> Any:
    try:
        return await request.root(field)
    except Surprise:
        return _root
    except Exception as error:  # noqa: BLE001  # the reference executor raises it again, in its place
        return Failed(error)


async def _written(completion: Completion, plan: Fields, roots: dict[str, Any]) -> Text:
    if any(field.key not in roots for field in plan.fields):
        raise Surprise(Reason.VARIABLES)
    values = [roots[field.key] for field in plan.fields]
    if any(isinstance(value, Failed) for value in values):
        raise Surprise(Reason.ERROR)
    return await completion.root(plan, values)


def _resuming(roots: dict[str, Any]) -> Callable[..., Any]:
    """A middleware that gives root fields the values they had."""

    def resume(following: Callable[..., Any], source: Any, info: Any, /, **arguments: Any) -> Any:
        if info.path.prev is None and info.path.key in roots:
            value = roots[info.path.key]
            return _again(value.error) if isinstance(value, Failed) else value
        return following(source, info, **arguments)

    return resume


def _again(error: Exception) -> NoReturn:
    raise error
