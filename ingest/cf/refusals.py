"""Why a file holds nothing that can be stored, in one true line."""

from typing import Any

from ingest.cf.attributes import Coordinates, quantity
from ingest.cf.times import units_of
from ingest.cf.values import attribute, is_numeric
from ocean.errors import UnreadableFile

_MOST_NAMED = 6


def nothing_left(dataset: Any, coordinates: Coordinates, remarks: list[str]) -> UnreadableFile:
    """The refusal of a file without a usable ocean variable: what is wrong with those it has."""
    if remarks:
        return UnreadableFile(f"No variable can be used: {'; '.join(remarks)}.")
    others = [_described(v) for v in dataset.variables.values() if _may_be_data(v, coordinates)]
    named = ", ".join(others[:_MOST_NAMED]) + (", ..." if len(others) > _MOST_NAMED else "")
    return UnreadableFile(
        "The file holds no ocean measurement that is stored here" + (f", only {named}." if named else ".")
    )


def _may_be_data(variable: Any, coordinates: Coordinates) -> bool:
    name = variable.name.lower()
    beside = any(word in name for word in ("_qc", "flag", "quality", "bnds", "bounds", "crs", "rowsize"))
    return (
        is_numeric(variable)
        and bool(variable.dimensions)
        and variable.dimensions != (variable.name,)
        and variable.name not in coordinates.names
        and quantity(variable) is None
        and not beside
    )


def _described(variable: Any) -> str:
    about = attribute(variable, "standard_name", "long_name")
    units = units_of(variable)
    detail = ", ".join(part for part in (about, units) if part)
    return f"{variable.name} ({detail})" if detail else str(variable.name)
