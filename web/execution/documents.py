"""Documents parsed and validated once, with the plans of their operations; bounded by number and by size."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    specified_rules,
    visit,
)
from graphql.execution.collect_fields import FragmentDetails
from strawberry import Schema
from strawberry.schema.schema import validate_document

from web.execution.nesting import NestedLists
from web.execution.surprise import Reason, Surprise
from web.execution.variables import Variable

MAX_DOCUMENTS = 500
MAX_CHARACTERS = 4_000_000
MAX_PLANS = 32
CONDITIONS = ("skip", "include")
ORDINARY = frozenset(CONDITIONS)


@dataclass(slots=True)
class Document:
    """A valid document; `plans` by operation and by the values of `conditions`, the oldest dropped first.

    conditions: the variables that decide @skip and @include. The nodes live as long as their plans.
    variables: those that operations define, by name.
    """

    node: DocumentNode
    operations: dict[str | None, OperationDefinitionNode]
    definitions: dict[str, FragmentDefinitionNode]
    fragments: dict[str, FragmentDetails]
    conditions: tuple[str, ...]
    plans: OrderedDict[tuple[Any, ...], Any] = field(default_factory=OrderedDict)
    variables: dict[str | None, tuple[Variable, ...]] = field(default_factory=dict)

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The one that is meant; Surprise where none is."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        if name not in self.operations or name is None:
            raise Surprise(Reason.DOCUMENT)
        return self.operations[name]

    def keep(self, key: tuple[Any, ...], plan: Any) -> None:
        """Remembers a plan, or why there is none."""
        self.plans[key] = plan
        if len(self.plans) > MAX_PLANS:
            self.plans.popitem(last=False)


class Documents:
    """The documents that were used last; those that are not valid are not kept."""

    def __init__(
        self, schema: Schema, *, most: int = MAX_DOCUMENTS, characters: int = MAX_CHARACTERS
    ) -> None:
        self._schema = schema
        self._most = most
        self._room = characters
        self._size = 0
        self._known: OrderedDict[str, Document] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def get(self, text: str) -> Document:
        """Surprise for a text that is no valid document."""
        found = self._known.get(text)
        if found is None:
            found = self._read(text)
            self._keep(text, found)
        else:
            self._known.move_to_end(text)
        return found

    def _keep(self, text: str, document: Document) -> None:
        self._known[text] = document
        self._size += len(text)
        while len(self._known) > self._most or (self._size > self._room and len(self._known) > 1):
            dropped, _ = self._known.popitem(last=False)
            self._size -= len(dropped)

    def _read(self, text: str) -> Document:
        try:
            node = parse(text)
        except (GraphQLError, RecursionError) as error:
            raise Surprise(Reason.DOCUMENT) from error
        if validate_document(self._schema._schema, node, (*specified_rules, NestedLists)):
            raise Surprise(Reason.DOCUMENT)
        return document_of(node)


def document_of(node: DocumentNode) -> Document:
    """What execution needs to know of a valid document; Surprise for directives beyond @skip and @include."""
    operations = [one for one in node.definitions if isinstance(one, OperationDefinitionNode)]
    definitions = {one.name.value: one for one in node.definitions if isinstance(one, FragmentDefinitionNode)}
    directives = _Directives()
    visit(node, directives)
    return Document(
        node=node,
        operations={one.name.value if one.name else None: one for one in operations},
        definitions=definitions,
        fragments={name: FragmentDetails(one) for name, one in definitions.items()},
        conditions=tuple(sorted(directives.variables)),
    )


class _Directives(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()

    def enter_directive(self, node: Any, *_: Any) -> None:
        if node.name.value not in ORDINARY:
            raise Surprise(Reason.DIRECTIVE)
        for argument in node.arguments:
            if isinstance(argument.value, VariableNode):
                self.variables.add(argument.value.name.value)
