"""Variables as graphql-core coerces them, by converters that are made once for a type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
)
from graphql.execution.get_variable_signature import GraphQLVariableSignature, get_variable_signature
from graphql.execution.values import VariableValues, VariableValueSource
from graphql.type import is_required_input_field
from graphql.utilities.coerce_input_value import coerce_default_value

from web.execution.surprise import Reason, Surprise

Coerce = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Variable:
    """One of an operation; `default`: its coerced default, Undefined where it has none."""

    signature: GraphQLVariableSignature
    coerce: Coerce
    default: Any


class Coercion:
    """The converters of one schema. Whatever they refuse is a Surprise: graphql-core says what is wrong."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._known: dict[Any, Coerce] = {}

    def variables(self, operation: OperationDefinitionNode) -> tuple[Variable, ...]:
        """Those that an operation defines."""
        return tuple(self._variable(node) for node in operation.variable_definitions or ())

    def _variable(self, node: Any) -> Variable:
        signature = get_variable_signature(self._schema, node)
        if isinstance(signature, GraphQLError):
            raise Surprise(Reason.VARIABLES)
        try:
            default = coerce_default_value(signature)
        except TypeError as error:
            raise Surprise(Reason.VARIABLES) from error
        return Variable(signature, self._of(signature.type), default)

    def _of(self, kind: Any) -> Coerce:
        if isinstance(kind, GraphQLNonNull):
            return _required(self._of(kind.of_type))
        if isinstance(kind, GraphQLList):
            return _listed(self._of(kind.of_type))
        if kind not in self._known:
            if isinstance(kind, GraphQLInputObjectType):
                self._known[kind] = _too_deep  # while it is made: one that holds itself is not for us
                self._known[kind] = self._object(kind)
            else:
                self._known[kind] = _leaf(kind.coerce_input_value)
        return self._known[kind]

    def _object(self, kind: GraphQLInputObjectType) -> Coerce:
        if kind.is_one_of:
            return _too_deep
        names = kind.fields.keys()
        required = frozenset(name for name, one in kind.fields.items() if is_required_input_field(one))
        parts = {name: (one.out_name or name, self._of(one.type)) for name, one in kind.fields.items()}
        defaults = {parts[name][0]: coerce_default_value(one) for name, one in kind.fields.items()}
        defaults = {name: value for name, value in defaults.items() if value is not Undefined}

        def coerce(value: Any) -> Any:
            if value is None:
                return None
            if not isinstance(value, dict) or not (required <= value.keys() <= names):
                raise Surprise(Reason.VARIABLES)
            found = dict(defaults)
            for name, given in value.items():
                own, inner = parts[name]
                found[own] = inner(given)
            return kind.out_type(found)

        return coerce


def values_of(variables: tuple[Variable, ...], given: Mapping[str, Any]) -> VariableValues:
    """As graphql-core has them; Surprise where one is not of its type."""
    sources: dict[str, VariableValueSource] = {}
    coerced: dict[str, Any] = {}
    for variable in variables:
        name = variable.signature.name
        if name in given:
            sources[name] = VariableValueSource(variable.signature, given[name])
            coerced[name] = variable.coerce(given[name])
            continue
        sources[name] = VariableValueSource(variable.signature)
        if variable.default is not Undefined:
            coerced[name] = variable.default
        elif isinstance(variable.signature.type, GraphQLNonNull):
            raise Surprise(Reason.VARIABLES)
    return VariableValues(sources, coerced)


def _required(inner: Coerce) -> Coerce:
    def coerce(value: Any) -> Any:
        if value is None:
            raise Surprise(Reason.VARIABLES)
        return inner(value)

    return coerce


def _listed(inner: Coerce) -> Coerce:
    def coerce(value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, list):
            return list(map(inner, value))
        return [inner(value)]  # a list of one

    return coerce


def _leaf(own: Coerce) -> Coerce:
    def coerce(value: Any) -> Any:
        if value is None:
            return None
        try:
            found = own(value)
        except Exception as error:
            raise Surprise(Reason.VARIABLES) from error
        if found is Undefined:
            raise Surprise(Reason.VARIABLES)
        return found

    return coerce


def _too_deep(value: Any) -> Any:
    raise Surprise(Reason.VARIABLES)
