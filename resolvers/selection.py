"""What a request selected: the columns and levels that it needs, no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    SelectionNode,
    VariableNode,
)
from strawberry import Info as AnyInfo
from strawberry.utils.str_converters import to_snake_case

from resolvers.context import Info

MEASUREMENT_VALUES = frozenset(
    {
        "depth",
        "pressure",
        "temperature",
        "salinity",
        "oxygen",
        "chlorophyll",
        "nitrate",
        "ph",
        "temperature_qc",
        "salinity_qc",
        "pressure_qc",
        "current_u",
        "current_v",
        "current_speed",
        "current_direction",
        "sea_ice_concentration",
        "conservative_temperature",
        "absolute_salinity",
        "potential_density",
        "sound_speed",
    }
)
OF_LEVELS = frozenset({"measurements", "columns", "mixed_layer_depth"})


@dataclass
class PlannedInfo(AnyInfo):
    """The info of a field that was planned; `below` is what `selected` would find."""

    below: frozenset[str]


def measurement_columns(info: Info) -> frozenset[str]:
    """The values of measurements that are selected anywhere below this field."""
    return MEASUREMENT_VALUES & selected(info)


def needs_levels(info: Info) -> bool:
    """Whether a field below this one is made of the levels of profiles."""
    return bool(OF_LEVELS & selected(info))


def needs_total(info: Info) -> bool:
    """Whether the number of all rows is selected below this field."""
    return "total_count" in selected(info)


def is_alone(info: Info) -> bool:
    """Whether this field of the root is the only one, so that no other asks a loader meanwhile."""
    selections = info.operation.selection_set.selections
    return len(selections) == 1 and isinstance(selections[0], FieldNode)


def selected(info: Info) -> frozenset[str]:
    """The names of all fields below this one as Python has them; @skip and @include are heeded."""
    if isinstance(info, PlannedInfo):
        return info.below
    nodes = info._raw_info.field_nodes
    # One for all parents. All nodes count: one of a fragment is merged with others in some places only.
    key = tuple(map(id, nodes))
    known = info.context.selections
    if key not in known:
        below = (name for node in nodes for name in _below(info, node, set()))
        known[key] = frozenset(map(_snake, below))
    return known[key]


_snake = lru_cache(1_000)(to_snake_case)


def _below(info: Info, node: SelectionNode | FragmentDefinitionNode, passed: set[str]) -> Iterator[str]:
    found = getattr(node, "selection_set", None)
    for selection in found.selections if found else ():
        if selection.directives and not _is_included(info, selection):
            continue
        if isinstance(selection, FieldNode):
            yield selection.name.value
        if isinstance(selection, FragmentSpreadNode):
            if selection.name.value not in passed:
                passed.add(selection.name.value)
                yield from _below(info, info._raw_info.fragments[selection.name.value], passed)
        else:
            yield from _below(info, selection, passed)


def _is_included(info: Info, node: SelectionNode) -> bool:
    values = info.variable_values
    for directive in node.directives or ():
        if directive.name.value in ("skip", "include"):
            (argument,) = directive.arguments or ()
            given: Any = argument.value
            truth = values.get(given.name.value) if isinstance(given, VariableNode) else given.value
            if bool(truth) is (directive.name.value == "skip"):
                return False
    return True
