"""One request: its variables and context, and how resolvers are called with them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from inspect import isawaitable
from typing import Any

from graphql import OperationDefinitionNode
from graphql.execution.executor import default_field_resolver, default_type_resolver
from graphql.execution.values import VariableValues, get_argument_values
from graphql.pyutils import Path
from strawberry import Info, Schema
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.types.arguments import convert_arguments

from resolvers.batches import Keyed
from web.execution.documents import Document
from web.execution.plan import Call, Field
from web.execution.surprise import Reason, Surprise


@dataclass(slots=True)
class Request:
    """What resolvers are told of the request at hand.

    An info is shared by all parents of a field, so its path has no indices.
    """

    schema: Schema
    document: Document
    operation: OperationDefinitionNode
    variables: VariableValues
    context: Any
    extensions: dict[str, Any] | None
    _executor: Any = field(default=None, init=False)

    async def root(self, own: Field) -> Any:
        """The value of a field of Query; Surprise where its arguments are wrong."""
        if own.call is None:
            raise Surprise(Reason.VALUE)
        info = self.info(own)
        arguments = self._arguments(own, info)
        value = _called(own.call, None, info, arguments)
        return await value if isawaitable(value) else value

    async def batch(self, own: Field, parents: Sequence[Any]) -> Any:
        """The values of a field that is resolved for many parents at once."""
        info = self.info(own)
        arguments = self._arguments(own, info)
        try:
            value = own.batch.resolve(parents, info, **arguments)
            return await value if isawaitable(value) else value
        except Exception as error:
            raise Surprise(Reason.ERROR) from error

    async def load(self, batch: Keyed, keys: Sequence[Any]) -> Sequence[Any]:
        """The children behind keys, None excluded."""
        if not keys:
            return []
        try:
            return await batch.load(self.context, keys)
        except Exception as error:
            raise Surprise(Reason.ERROR) from error

    async def call_each(self, own: Field, parents: Sequence[Any]) -> list[Any]:
        """The values of a field by its own resolver, parent by parent."""
        assert own.call is not None and own.own.base_resolver is not None  # noqa: S101, PT018 - planned so
        call, info = own.call, self.info(own)
        arguments = self._arguments(own, info)
        try:
            values = [_called(call, parent, info, arguments) for parent in parents]
            if own.own.base_resolver.is_async:
                return await _all(values)
        except Exception as error:
            raise Surprise(Reason.ERROR) from error
        if any(map(isawaitable, values)):
            raise Surprise(Reason.VALUE)
        return values

    def info(self, own: Field) -> Any:
        """As strawberry's resolvers have it."""
        raw = self._info_maker().build_resolve_info(
            own.definition,
            [one.node for one in own.details],
            own.parent,
            Path(None, own.key, own.parent.name),
        )
        return Info(_raw_info=raw, _field=own.own)

    def _info_maker(self) -> Any:
        if self._executor is None:
            self._executor = StrawberryGraphQLCoreExecutionContext(
                self.schema._schema,
                self.document.definitions,
                self.document.fragments,
                None,
                self.context,
                self.operation,
                self.variables,
                default_field_resolver,
                default_type_resolver,
                default_field_resolver,
                operation_extensions=self.extensions,
            )
        return self._executor

    def _arguments(self, own: Field, info: Any) -> dict[str, Any]:
        if not own.arguments:
            return {}
        first = own.details[0]
        converter = self.schema.schema_converter
        try:
            given = get_argument_values(
                own.definition, first.node, self.variables, first.fragment_variable_values
            )
            return convert_arguments(
                given, own.own.arguments, converter.scalar_registry, self.schema.config, info
            )
        except Exception as error:
            raise Surprise(Reason.VARIABLES) from error


def _called(call: Call, parent: Any, info: Any, arguments: dict[str, Any]) -> Any:
    named = dict(arguments)
    if call.parent is not None:
        named[call.parent] = parent
    if call.info is not None:
        named[call.info] = info
    return call.function(parent, **named) if call.bound else call.function(**named)


async def _all(coroutines: list[Any]) -> list[Any]:
    if len(coroutines) == 1:
        return [await coroutines[0]]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one) for one in coroutines]
    return [task.result() for task in tasks]
