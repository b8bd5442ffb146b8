"""Plans: what to ask of which field, made once of graphql-core's own collected fields."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.collect_fields import (
    CollectedFields,
    FieldDetailsList,
    collect_fields,
    collect_subfields,
)
from graphql.execution.values import VariableValues
from graphql.pyutils import Path
from graphql.type import is_leaf_type
from strawberry import Schema
from strawberry.types.field import StrawberryField

from resolvers.batches import BATCH
from web.execution.arguments import Arguments, arguments_of
from web.execution.documents import Document
from web.execution.leaves import Leaf, dumps
from web.execution.surprise import Reason, Surprise

DEFINITION = "strawberry-definition"


@dataclass(frozen=True, slots=True)
class Shape:
    """A type to complete: exactly one of a leaf, the items of a list, and the fields of an object."""

    required: bool
    leaf: Leaf | None = None
    items: "Shape | None" = None
    fields: "Fields | None" = None


@dataclass(frozen=True, slots=True)
class Call:
    """A resolver and which of its parameters are not arguments."""

    function: Callable[..., Any]
    bound: bool  # takes the parent as its first, like a method
    parent: str | None
    info: str | None
    plain: bool  # takes the parent and nothing else


@dataclass(frozen=True, slots=True)
class Field:
    """One response key of an object: how its values are had, and how they are completed.

    call: None for an attribute. batch: one of resolvers.batches.
    asked: its arguments, None where only a request can tell. below: what is selected anywhere below it.
    """

    key: str
    definition: GraphQLField
    own: StrawberryField
    parent: GraphQLObjectType
    details: FieldDetailsList
    shape: Shape
    call: Call | None
    batch: Any
    arguments: bool
    asked: Arguments | None
    below: frozenset[str]
    nodes: list[FieldNode]  # in the document, merged into one response key
    path: Path  # without indices: it stands for all parents

    @property
    def name(self) -> str:
        return self.own.python_name


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of an object in their order; `literals`: the text before each of them, and at the end."""

    kind: GraphQLObjectType
    fields: tuple[Field, ...]
    literals: tuple[bytes, ...]


class Planner:
    """Makes the plan of one operation; Surprise where it is not plain."""

    def __init__(
        self,
        schema: Schema,
        document: Document,
        operation: OperationDefinitionNode,
        variables: VariableValues,
        leaves: dict[GraphQLLeafType, Leaf],
    ) -> None:
        self._schema = schema
        self._document = document
        self._operation = operation
        self._variables = variables
        self._leaves = leaves

    def plan(self) -> Fields:
        """The fields of the root."""
        if self._operation.operation is not OperationType.QUERY:
            raise Surprise(Reason.OPERATION)
        core = self._schema._schema
        root = core.query_type
        if root is None:
            raise Surprise(Reason.OPERATION)
        collected = collect_fields(core, self._document.fragments, self._variables, root, self._operation)
        return self._fields(root, collected)

    def _fields(self, kind: GraphQLObjectType, collected: CollectedFields) -> Fields:
        if collected.new_defer_usages:
            raise Surprise(Reason.DIRECTIVE)
        fields: list[Field] = []
        literals = [b"{"]
        for key, details in collected.grouped_field_set.items():
            comma = b"" if literals == [b"{"] else b","
            literals[-1] += b"%b%b:" % (comma, dumps(key))
            if details[0].node.name.value == "__typename":
                literals[-1] += dumps(kind.name)
                continue
            fields.append(self._field(kind, key, details))
            literals.append(b"")
        literals[-1] += b"}"
        return Fields(kind, tuple(fields), tuple(literals))

    def _field(self, kind: GraphQLObjectType, key: str, details: FieldDetailsList) -> Field:
        node = details[0].node
        definition = self._schema._schema.get_field(kind, node.name.value)
        own = definition.extensions.get(DEFINITION) if definition else None
        if definition is None or not isinstance(own, StrawberryField):
            raise Surprise(Reason.INTROSPECTION)
        if own.extensions or own.is_subscription:
            raise Surprise(Reason.EXTENSION)
        shape = self._shape(definition.type, details)
        return Field(
            key=key,
            definition=definition,
            own=own,
            parent=kind,
            details=details,
            shape=shape,
            call=_call_of(own),
            batch=own.metadata.get(BATCH),
            arguments=bool(definition.args or node.arguments),
            asked=_asked(definition, node),
            below=_below(shape),
            nodes=[one.node for one in details],
            path=Path(None, key, kind.name),
        )

    def _shape(self, kind: GraphQLOutputType, details: FieldDetailsList) -> Shape:
        required = isinstance(kind, GraphQLNonNull)
        inner: Any = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
        if isinstance(inner, GraphQLList):
            return Shape(required, items=self._shape(inner.of_type, details))
        if is_leaf_type(inner):
            if inner not in self._leaves:
                self._leaves[inner] = Leaf(inner)
            return Shape(required, leaf=self._leaves[inner])
        if not isinstance(inner, GraphQLObjectType):
            raise Surprise(Reason.ABSTRACT)
        collected = collect_subfields(
            self._schema._schema, self._document.fragments, self._variables, self._operation, inner, details
        )
        return Shape(required, fields=self._fields(inner, collected))


def _asked(definition: GraphQLField, node: FieldNode) -> Arguments | None:
    try:
        return arguments_of(definition, node)
    except (GraphQLError, TypeError):
        return None  # a request is refused


def _below(shape: Shape) -> frozenset[str]:
    while shape.items is not None:
        shape = shape.items
    fields = shape.fields.fields if shape.fields else ()
    return frozenset(field.name for field in fields).union(*(field.below for field in fields))


def _call_of(own: StrawberryField) -> Call | None:
    resolver = own.base_resolver
    if resolver is None:
        return None
    function: Any = resolver.wrapped_func
    parent = resolver.parent_parameter or resolver.root_parameter
    info = resolver.info_parameter
    return Call(
        function=function,
        bound=bool(resolver.self_parameter),
        parent=parent.name if parent else None,
        info=info.name if info else None,
        plain=info is None and not own.arguments and bool(resolver.self_parameter) is not bool(parent),
    )
