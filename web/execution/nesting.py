"""A rule of validation: lists of objects in lists of objects multiply, so few may stand in each other."""

from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLNamedType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from ocean.errors import ErrorCode, OceanError

# Levels of profiles of platforms. GraphiQL's introspection needs as many: arguments of fields of types.
MOST = 3


class NestedLists(ValidationRule):
    """TOO_COSTLY for an operation that has more than MOST lists of objects in each other."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self._fragments: dict[str, int] = {}

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        root = self.context.schema.get_root_type(node.operation)
        lists = self._lists(node.selection_set, root)
        if lists > MOST:
            cause = OceanError(
                f"At most {MOST} lists of objects may stand in each other, not {lists}: "
                "ask for the inner ones by themselves.",
                code=ErrorCode.TOO_COSTLY,
                value=lists,
            )
            self.report_error(GraphQLError(cause.message, node, original_error=cause))

    def _lists(self, selected: SelectionSetNode | None, parent: GraphQLNamedType | None) -> int:
        """How many stand in each other below; what is not valid counts nothing: other rules tell of it."""
        return max(
            [self._lists_of(one, parent) for one in selected.selections] if selected else [], default=0
        )

    def _lists_of(self, node: Any, parent: GraphQLNamedType | None) -> int:
        match node:
            case FieldNode():
                return self._field(node, parent)
            case InlineFragmentNode(type_condition=condition):
                return self._lists(node.selection_set, self._type(condition) if condition else parent)
            case FragmentSpreadNode():
                return self._fragment(node.name.value)
        return 0

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        schema = self.context.schema
        found = schema.get_field(parent, node.name.value) if is_composite_type(parent) else None
        if found is None:
            return 0
        named = get_named_type(found.type)
        own = is_list_type(get_nullable_type(found.type)) and is_composite_type(named)
        return own + self._lists(node.selection_set, named)

    def _fragment(self, name: str) -> int:
        if name not in self._fragments:
            self._fragments[name] = 0  # one that holds itself is not valid
            found = self.context.get_fragment(name)
            if found:
                self._fragments[name] = self._lists(found.selection_set, self._type(found.type_condition))
        return self._fragments[name]

    def _type(self, condition: Any) -> GraphQLNamedType | None:
        return self.context.schema.get_type(condition.name.value)
