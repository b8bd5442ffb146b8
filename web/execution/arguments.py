"""The arguments of a field: what never changes is coerced once, variables are put in their places."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLArgument, GraphQLField, GraphQLNonNull, Node, Undefined, VariableNode
from graphql.type import is_required_argument
from graphql.utilities.coerce_input_value import coerce_default_value, coerce_input_literal

from web.execution.surprise import Reason, Surprise


@dataclass(frozen=True, slots=True)
class Bound:
    """An argument that is a variable; `default` stands where that has no value."""

    name: str
    variable: str
    never_null: bool
    required: bool
    default: Any


@dataclass(frozen=True, slots=True)
class Arguments:
    """`fixed` by the name that the resolver's side gives them."""

    fixed: Mapping[str, Any]
    bound: tuple[Bound, ...]

    def values(self, variables: Mapping[str, Any]) -> dict[str, Any]:
        """With the coerced variables of a request; Surprise where graphql-core would refuse them."""
        found = dict(self.fixed)
        for one in self.bound:
            value = variables.get(one.variable, Undefined)
            if value is Undefined and not one.required:
                value = one.default
            elif value is Undefined or (value is None and one.never_null):
                raise Surprise(Reason.VARIABLES)
            if value is not Undefined:
                found[one.name] = value
        return found


def arguments_of(definition: GraphQLField, node: FieldNode) -> Arguments | None:
    """None where a variable is a part of a value, or where one is wrong: a request finds out."""
    nodes = {one.name.value: one.value for one in node.arguments or ()}
    fixed: dict[str, Any] = {}
    bound: list[Bound] = []
    for given, argument in definition.args.items():
        name, value = argument.out_name or given, nodes.get(given)
        if isinstance(value, VariableNode):
            bound.append(_bound(name, value.name.value, argument))
            continue
        if _has_variables(value) or (value is None and is_required_argument(argument)):
            return None
        found = (
            coerce_default_value(argument) if value is None else coerce_input_literal(value, argument.type)
        )
        if found is not Undefined:
            fixed[name] = found
        elif value is not None:
            return None
    return Arguments(fixed, tuple(bound))


def _bound(name: str, variable: str, argument: GraphQLArgument) -> Bound:
    return Bound(
        name,
        variable,
        never_null=isinstance(argument.type, GraphQLNonNull),
        required=is_required_argument(argument),
        default=coerce_default_value(argument),
    )


def _has_variables(node: Any) -> bool:
    if isinstance(node, list | tuple):
        return any(map(_has_variables, node))
    if isinstance(node, VariableNode):
        return True
    parts = (getattr(node, name, None) for name in ("value", "values", "fields"))
    return any(isinstance(part, Node | list | tuple) and _has_variables(part) for part in parts)
