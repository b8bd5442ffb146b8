"""What a request selected: the columns that it needs, no more."""

from collections.abc import Iterable

from strawberry.types.nodes import FragmentSpread, InlineFragment, SelectedField, Selection
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


def measurement_columns(info: Info) -> frozenset[str]:
    """The values of measurements that are selected anywhere below this field."""
    # The same for all parents; a fragment's node may be merged with others, so all of them count.
    key = tuple(map(id, info._raw_info.field_nodes))
    known = info.context.selections
    if key not in known:
        known[key] = MEASUREMENT_VALUES & {to_snake_case(name) for name in _names(info.selected_fields)}
    return known[key]


def _names(selections: Iterable[Selection]) -> Iterable[str]:
    for selection in selections:
        if isinstance(selection, SelectedField):
            yield selection.name
        if isinstance(selection, SelectedField | FragmentSpread | InlineFragment):
            yield from _names(selection.selections)
