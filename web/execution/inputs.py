"""Arguments as resolvers take them, by converters that are made once for a type."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING
from typing import Any, cast

from strawberry import UNSET, Info, Schema
from strawberry.relay import GlobalID
from strawberry.types.arguments import _is_leaf_type, convert_argument
from strawberry.types.base import StrawberryList, StrawberryOptional, has_object_definition
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType

Convert = Callable[[Any, Info], Any]
# The name that a request gives, the name that Python has, and what is between them.
Named = tuple[str, str, Convert]


def _as_it_is(value: Any, info: Info) -> Any:
    return value


class Inputs:
    """The converters of one schema: strawberry's own looks names and types up anew for each value."""

    def __init__(self, schema: Schema) -> None:
        self._config = schema.config
        self._scalars = schema.schema_converter.scalar_registry
        self._arguments: dict[
            int, list[Named]
        ] = {}  # by the id of a field, which lives as long as the schema
        self._objects: dict[Any, Convert] = {}

    def arguments(self, field: StrawberryField, given: Mapping[str, Any], info: Info) -> dict[str, Any]:
        """Of values that graphql-core has coerced; those left out are left out."""
        known = self._arguments.get(id(field))
        if known is None:
            name_of = self._config.name_converter.from_argument
            known = [(name_of(one), one.python_name, self._converter(one.type)) for one in field.arguments]
            self._arguments[id(field)] = known
        return {own: convert(given[name], info) for name, own, convert in known if name in given}

    def _converter(self, kind: Any) -> Convert:
        if type(kind) is StrawberryOptional:
            return self._converter(kind.of_type)
        if isinstance(kind, LazyType):
            return self._converter(kind.resolve_type())
        if isinstance(kind, StrawberryList):
            return _listed(self._converter(kind.of_type))
        if _is_leaf_type(kind, self._scalars, skip_classes=(GlobalID,)):
            return _as_it_is
        if has_object_definition(kind) and kind.__strawberry_definition__.from_input is None:
            return self._object(kind)
        return self._by_strawberry(kind)

    def _object(self, kind: Any) -> Convert:
        if kind not in self._objects:
            self._objects[kind] = lambda value, info: self._objects[kind](value, info)  # it may hold itself
            self._objects[kind] = self._built(kind)
        return self._objects[kind]

    def _built(self, kind: Any) -> Convert:
        definition = kind.__strawberry_definition__
        name_of = self._config.name_converter.from_field
        fields = [
            (name_of(one), one.python_name, self._converter(one.resolve_type(type_definition=definition)))
            for one in definition.fields
        ]
        absent = {
            one.python_name: None
            for one in definition.fields
            if one.default_value is MISSING and one.default_factory is MISSING
        }

        def convert(value: Any, info: Info) -> Any:
            if value is None or value is UNSET:
                return value
            given = {own: inner(value[name], info) for name, own, inner in fields if name in value}
            return kind(**absent | given)

        return convert

    def _by_strawberry(self, kind: Any) -> Convert:
        def convert(value: Any, info: Info) -> Any:
            return convert_argument(value, kind, self._scalars, self._config, cast(Any, info))

        return convert


def _listed(inner: Convert) -> Convert:
    def convert(value: Any, info: Info) -> Any:
        return value if value is None or value is UNSET else [inner(item, info) for item in value]

    return convert
