"""One request: its variables and context, and how resolvers are called with them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, cast

from graphql import OperationDefinitionNode
from graphql.execution.values import VariableValues, get_argument_values
from graphql.pyutils import gather_with_cancel
from graphql.type import GraphQLResolveInfoHelpers
from strawberry import Schema
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import _OperationContextAwareGraphQLResolveInfo as ResolveInfo

from resolvers.batches import Keyed
from resolvers.selection import PlannedInfo
from web.execution.documents import Document
from web.execution.inputs import Inputs
from web.execution.plan import Call, Field
from web.execution.surprise import Reason, Surprise


def _track(values: Sequence[Any]) -> None:
    """Resolvers of ours leave nothing running behind them."""


HELPERS = GraphQLResolveInfoHelpers(gather=lambda values: gather_with_cancel(*values), track=_track)


@dataclass(frozen=True, slots=True)
class Request:
    """What resolvers are told of the request at hand.

    An info is shared by all parents of a field, so its path has no indices.
    """

    schema: Schema
    inputs: Inputs
    document: Document
    operation: OperationDefinitionNode
    variables: VariableValues
    context: Any
    extensions: dict[str, Any] | None

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
        call = own.call
        info = None if call.plain else self.info(own)
        arguments = self._arguments(own, info)
        try:
            if call.plain and not arguments:
                values = list(map(call.function, parents))
            else:
                values = [_called(call, parent, info, arguments) for parent in parents]
            if own.own.base_resolver.is_async:
                return await _all(values)
        except Exception as error:
            raise Surprise(Reason.ERROR) from error
        if any(map(isawaitable, {type(value): value for value in values}.values())):
            raise Surprise(Reason.VALUE)
        return values

    def info(self, own: Field) -> Any:
        """As strawberry's resolvers have it."""
        raw = ResolveInfo(
            own.nodes[0].name.value,
            own.nodes,
            own.definition.type,
            own.parent,
            own.path,
            self.schema._schema,
            self.document.definitions,
            None,
            self.operation,
            self.variables.coerced,
            self.context,
            optimized_is_awaitable,
            None,
            HELPERS,
            cast(Any, self.extensions),
        )
        return PlannedInfo(cast(Any, raw), own.own, own.below)

    def _arguments(self, own: Field, info: Any) -> dict[str, Any]:
        if not own.arguments:
            return {}
        try:
            if own.asked is not None:
                given = own.asked.values(self.variables.coerced)
            else:
                given = get_argument_values(own.definition, own.nodes[0], self.variables)
            return self.inputs.arguments(own.own, given, info)
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
