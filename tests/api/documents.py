"""Random valid documents over the real schema, built from the schema itself."""

from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_composite_type,
    is_leaf_type,
)
from hypothesis import strategies as st

from schema import schema

CORE = schema._schema
# Questions have their own tests; a parse depends on the day.
LEFT_OUT = {"parseQuestion", "answer", "conversation"}
VARIABLES = {"yes": True, "no": False, "few": 2, "policy": "ANY", "box": {"min": 0.0, "max": 60.5}}
TYPES = {"yes": "Boolean!", "no": "Boolean!", "few": "Int", "policy": "QualityPolicy", "box": "FloatRange"}
OF_VARIABLES = {"Int": "$few", "QualityPolicy": "$policy", "FloatRange": "$box"}
LITERALS: dict[str, tuple[str, ...]] = {
    "Int": ("0", "1", "3", "12", "-1"),
    "Float": ("0", "10.5", "88", "-45.25"),
    "Boolean": ("true", "false"),
    "String": ('"Bay of Bengal"', '"1900001"', '"indian"', '"no such thing"', '""'),
    "ID": ('"argo-test"', '"1900004"', '"plt_1900001"', '"prf_1_gpzcbkg"', '"nothing"'),
    "DateTime": ('"2021-01-01T00:00:00Z"', '"2022-07-02"', '"2020-02-29T00:00:00+02:00"'),
    "GeoJSON": ('{type: "Polygon", coordinates: [[[80, 10], [95, 10], [95, 20], [80, 20], [80, 10]]]}',),
}
# Arguments that would make every other document an error.
RARE = {"after", "orderBy", "source", "near"}


@dataclass
class Writer:
    """Draws one document; a response key always has the same arguments, so that merged fields agree."""

    draw: Any
    fragments: dict[str, str] = field(default_factory=dict)

    def document(self) -> str:
        assert CORE.query_type is not None
        names = [name for name in CORE.query_type.fields if name not in LEFT_OUT]
        roots = self.draw(st.lists(st.sampled_from(names), min_size=1, max_size=2))
        body = " ".join(self.field(CORE.query_type, name, 4) for name in roots)
        if self.chance(8):
            body += " __typename"
        rest = " ".join([f"{{ {body} }}", *self.fragments.values()])
        declared = ", ".join(f"${name}: {kind}" for name, kind in TYPES.items() if f"${name}" in rest)
        return f"query Drawn{f'({declared})' if declared else ''} {rest} {self.other()}"

    def other(self) -> str:
        """A second operation, never run."""
        return "query Other { __typename }" if self.chance(4) else ""

    def chance(self, one_in: int) -> bool:
        return bool(self.draw(st.integers(1, one_in)) == one_in)

    def selections(self, kind: Any, depth: int) -> str:
        if isinstance(kind, GraphQLUnionType):
            return "{ __typename }"
        names = [
            name for name, one in kind.fields.items() if depth > 0 or is_leaf_type(get_named_type(one.type))
        ]
        chosen = self.draw(st.lists(st.sampled_from([*names, "__typename"]), min_size=1, max_size=5))
        return "{ " + " ".join(self.selection(kind, name, depth) for name in chosen) + " }"

    def selection(self, kind: Any, name: str, depth: int) -> str:
        if name == "__typename":
            return self.draw(st.sampled_from(["__typename", "typed: __typename"])) + self.condition()
        text = self.field(kind, name, depth)
        match self.draw(st.integers(0, 9)):
            case 0:
                return f"... {self.condition()} {{ {text} }}"
            case 1:
                return f"... on {kind.name} {self.condition()} {{ {text} }}"
            case 2 if isinstance(kind, GraphQLObjectType) and kind.interfaces:
                return f"... on Node {{ id {self.condition()} }} {text}"
            case 3:
                fragment = f"F{len(self.fragments)}"
                self.fragments[fragment] = f"fragment {fragment} on {kind.name} {{ {text} }}"
                return f"...{fragment} {self.condition()} ...{fragment}"
        return text

    def condition(self) -> str:
        return str(
            self.draw(
                st.sampled_from(
                    [
                        "",
                        "",
                        "",
                        "@include(if: $yes)",
                        "@skip(if: $no)",
                        "@skip(if: $yes)",
                        "@include(if: false)",
                    ]
                )
            )
        )

    def field(self, kind: Any, name: str, depth: int) -> str:
        definition: GraphQLField = kind.fields[name]
        arguments = self.arguments(definition.args)
        alias = f"k{crc32((name + arguments).encode())}: " if arguments or self.chance(5) else ""
        inner = get_named_type(definition.type)
        below = self.selections(inner, depth - 1) if is_composite_type(inner) else ""
        return f"{alias}{name}{arguments} {self.condition()} {below}"

    def arguments(self, given: dict[str, GraphQLArgument]) -> str:
        parts = []
        for name, one in given.items():
            needed = isinstance(one.type, GraphQLNonNull)
            if needed or self.chance(12 if name in RARE else 3):
                parts.append(f"{name}: {self.value(one.type, 2)}")
        return f"({', '.join(parts)})" if parts else ""

    def value(self, kind: Any, depth: int) -> str:
        if isinstance(kind, GraphQLNonNull):
            return self.value(kind.of_type, depth)
        if isinstance(kind, GraphQLList):
            items = [self.value(kind.of_type, depth - 1) for _ in range(self.draw(st.integers(1, 2)))]
            return f"[{', '.join(items)}]"
        if kind.name in OF_VARIABLES and depth == 2 and self.chance(4):
            return OF_VARIABLES[kind.name]
        if isinstance(kind, GraphQLEnumType):
            return str(self.draw(st.sampled_from(sorted(kind.values))))
        if isinstance(kind, GraphQLInputObjectType):
            return self.input(kind, depth)
        return self.draw(st.sampled_from(LITERALS[kind.name]))  # type: ignore[no-any-return]

    def input(self, kind: GraphQLInputObjectType, depth: int) -> str:
        needed = [name for name, one in kind.fields.items() if isinstance(one.type, GraphQLNonNull)]
        free = [name for name in kind.fields if name not in needed]
        chosen = self.draw(st.lists(st.sampled_from(free), max_size=2, unique=True)) if free else []
        parts = [f"{name}: {self.value(kind.fields[name].type, depth - 1)}" for name in [*needed, *chosen]]
        return f"{{{', '.join(parts)}}}"


@st.composite
def documents(draw: Any) -> str:
    """A document whose operation `Drawn` takes VARIABLES."""
    return Writer(draw).document()


def everything(name: str, arguments: str = "", depth: int = 3) -> str:
    """A root field with every field below it that is no abstract type, to a depth."""
    assert CORE.query_type is not None
    return f"{{ {name}{arguments} {_all(get_named_type(CORE.query_type.fields[name].type), depth)} }}"


def _all(kind: Any, depth: int) -> str:
    parts = ["__typename"]
    for name, one in kind.fields.items():
        inner = get_named_type(one.type)
        if is_leaf_type(inner):
            parts.append(name)
        elif depth > 0 and isinstance(inner, GraphQLObjectType):
            parts.append(f"{name} {_all(inner, depth - 1)}")
    return "{ " + " ".join(parts) + " }"
