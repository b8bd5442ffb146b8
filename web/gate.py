"""The last door before the schema: context, deadline and report for each operation, and public errors."""

import asyncio
import copy
import math
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from typing import Any

import strawberry
import structlog
from graphql import GraphQLError, OperationDefinitionNode
from starlette.requests import HTTPConnection
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.types.graphql import OperationType

from ocean.deadline import remaining, within
from ocean.errors import ErrorCode, OceanError
from web.backend import Backend
from web.execution import Engine, Prepared
from web.execution.nesting import NestedLists
from web.metrics import Metrics
from web.public import public_errors
from web.report import Report, current, reporting

SUBSCRIBE_HOW = (
    "Subscriptions are streamed: use a WebSocket with graphql-transport-ws, or Accept: text/event-stream."
)


@dataclass(slots=True)
class Caller:
    """Who sent an operation; the connection outlives it on a WebSocket."""

    connection: HTTPConnection
    connection_params: dict[str, object] = field(default_factory=dict)


class _OneOperation(SchemaExtension):
    """Tells the report which operation of the document runs; refuses to choose one of several.

    Lists in each other are counted here for the reference, in `Documents` for the compiled execution.

    A query has the time of a query on a stream too, else streams would be the way around its limit.
    """

    def __init__(self, query_timeout: float) -> None:
        self._query_timeout = query_timeout

    def on_operation(self) -> Iterator[None]:
        self.execution_context.validation_rules += (NestedLists,)
        yield

    def on_validate(self) -> Iterator[None]:
        context = self.execution_context
        definitions = context.graphql_document.definitions if context.graphql_document else ()
        operations = [one for one in definitions if isinstance(one, OperationDefinitionNode)]
        # Strawberry would run the first; the specification has it refused.
        if len(operations) > 1 and context._provided_operation_name is None:
            context.pre_execution_errors = [GraphQLError("operationName must say which operation to run.")]
        yield

    def on_execute(self) -> Iterator[None]:
        report = current()
        report.operation = self.execution_context.operation_name
        kind = self.execution_context.operation_type
        report.kind = kind.value
        with within(math.inf if kind is OperationType.SUBSCRIPTION else self._query_timeout):
            yield


class Gate:
    """Stands where strawberry's views expect a schema: they use `config`, `execute` and `stream` only."""

    def __init__(
        self,
        backend: Backend,
        metrics: Metrics,
        *,
        max_streams: int,
        query_timeout: float,
        stream_timeout: float,
    ) -> None:
        # A shallow copy: the schema that was given stays as it is.
        self._schema: strawberry.Schema = copy.copy(backend.schema)
        self._engine = Engine(backend.schema, metrics.executed)
        self._query_timeout = query_timeout
        self._schema.extensions = (*backend.schema.extensions, lambda: _OneOperation(query_timeout))
        self._backend = backend
        self._metrics = metrics
        self._max_streams = max_streams
        self._stream_timeout = stream_timeout
        self._streams = 0

    @property
    def config(self) -> StrawberryConfig:
        return self._schema.config

    async def execute(
        self,
        query: str,
        *,
        context_value: Caller,
        variable_values: dict[str, Any] | None = None,
        operation_name: str | None = None,
        operation_extensions: dict[str, Any] | None = None,
        **arguments: Any,
    ) -> ExecutionResult:
        """One query or mutation over HTTP."""
        context = self._context(context_value)
        prepared = self._engine.prepare(query, variable_values, operation_name)
        if prepared is not None:
            return self._publish(await self._swiftly(prepared, context, operation_extensions), context)
        arguments |= {
            "variable_values": variable_values,
            "operation_name": operation_name,
            "operation_extensions": operation_extensions,
        }
        return self._publish(await self._slowly(query, context, arguments), context)

    async def _swiftly(
        self, prepared: Prepared, context: Any, extensions: dict[str, Any] | None
    ) -> ExecutionResult:
        """A plain query, compiled; its data are `Text`."""
        report = current()
        report.operation, report.kind = prepared.name, OperationType.QUERY.value
        with within(self._query_timeout):
            return await self._engine.run(prepared, context, extensions)

    async def _slowly(self, query: str, context: Any, arguments: dict[str, Any]) -> ExecutionResult:
        """Whatever is no plain query, by strawberry and its extensions."""
        try:
            return await self._schema.execute(query, context_value=context, **arguments)
        except CannotGetOperationTypeError as error:
            return _refused(GraphQLError(error.as_http_error_reason()))
        except InvalidOperationTypeError as error:
            if error.args[0] is not OperationType.SUBSCRIPTION:
                raise
            return _refused(GraphQLError(SUBSCRIBE_HOW))

    async def stream(
        self, query: str, *, context_value: Caller, **arguments: Any
    ) -> AsyncIterator[ExecutionResult]:
        """The results of one operation over a WebSocket or Server-Sent Events."""
        return self._results(query, context_value, arguments)

    async def _results(
        self, query: str, caller: Caller, arguments: dict[str, Any]
    ) -> AsyncGenerator[ExecutionResult, None]:
        with self._reported(caller), within(self._stream_timeout):
            if self._streams >= self._max_streams:
                yield self._publish(_refused(_too_many()), None)
                return
            self._streams += 1
            try:
                with self._metrics.streaming():
                    async for result in self._steps(query, caller, arguments):
                        yield result
            finally:
                self._streams -= 1

    async def _steps(
        self, query: str, caller: Caller, arguments: dict[str, Any]
    ) -> AsyncGenerator[ExecutionResult, None]:
        context = self._context(caller)
        async with aclosing(self._streamed(query, context, arguments)) as results:
            while True:
                try:
                    async with asyncio.timeout(remaining()):
                        result = await anext(results, None)
                except TimeoutError as error:
                    result = ExecutionResult(data=None, errors=[GraphQLError("", original_error=error)])
                    yield self._publish(result, context)
                    return
                if result is None:
                    return
                yield self._publish(result, context)

    async def _streamed(
        self, query: str, context: Any, arguments: dict[str, Any]
    ) -> AsyncGenerator[ExecutionResult, None]:
        """The one result of a plain query, compiled as over HTTP; those of all else by strawberry."""
        named = (arguments.get("variable_values"), arguments.get("operation_name"))
        prepared = self._engine.prepare(query, *named)
        if prepared is not None:
            async with asyncio.timeout(self._query_timeout):  # over HTTP the request has it
                result = await self._swiftly(prepared, context, arguments.get("operation_extensions"))
            yield result
            return
        results: Any = await self._schema.stream(query, context_value=context, **arguments)
        async with aclosing(results):
            async for result in results:
                yield result

    def _context(self, caller: Caller) -> Any:
        return self._backend.make_context(caller.connection.state.services, caller.connection)

    def _publish(self, result: ExecutionResult, context: object) -> ExecutionResult:
        report = current()
        report.sources = tuple(getattr(context, "sources", ()))
        report.attempts = tuple(getattr(context, "attempts", ()))
        report.rows = getattr(context, "rows", None)
        if result.errors:
            result.errors = public_errors(result.errors)
        return result

    @contextmanager
    def _reported(self, caller: Caller) -> Iterator[None]:
        """Over a WebSocket each operation has a report and a log line; over HTTP the request has them."""
        if caller.connection.scope["type"] != "websocket":
            yield
            return
        started = time.perf_counter()
        with reporting(Report(id=current().id)) as report:
            try:
                yield
            finally:
                seconds = time.perf_counter() - started
                self._metrics.count(report, seconds)
                log = structlog.get_logger("web")
                log.info("operation", id=report.id, ms=round(seconds * 1000, 1), **report.fields())


def _refused(error: GraphQLError) -> ExecutionResult:
    return PreExecutionError(data=None, errors=[error])


def _too_many() -> GraphQLError:
    cause = OceanError("Too many subscriptions are open; try again later.", code=ErrorCode.RATE_LIMITED)
    return GraphQLError(cause.message, original_error=cause)
