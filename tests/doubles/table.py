"""A table of profiles and their levels, with the attributes that an ERDDAP server gives its columns."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Attributes = dict[str, Any]
TYPES = {"double": np.float64, "float": np.float32, "int": np.int32, "short": np.int16, "byte": np.int8}
INT_MISSING = 99999


@dataclass(frozen=True, slots=True)
class Table:
    """`types` and `attributes` by column; `everywhere` are the global ones. A level's profile is `owner`."""

    name: str
    types: dict[str, str]
    attributes: dict[str, Attributes]
    everywhere: Attributes
    profiles: dict[str, Array]
    levels: dict[str, Array]
    owner: Array

    @classmethod
    def described(
        cls,
        name: str,
        rows: Iterable[list[str]],
        profiles: dict[str, Array],
        levels: dict[str, Array],
        owner: Array,
    ) -> "Table":
        """A table whose types and attributes are those of the rows of an `info/ID/index.json`."""
        types: dict[str, str] = {}
        attributes: dict[str, Attributes] = {"NC_GLOBAL": {}}
        for what, variable, attribute, kind, value in rows:
            if what == "variable":
                types[variable], attributes[variable] = kind, {}
            elif what == "attribute":
                attributes[variable][attribute] = typed(kind, value)
        return cls(name, types, attributes, attributes.pop("NC_GLOBAL"), profiles, levels, owner)

    def column(self, name: str, rows: Array) -> Array:
        """The items of a column in these rows."""
        return self.levels[name][rows] if name in self.levels else self.profiles[name][self.owner[rows]]


def typed(kind: str, value: str) -> Any:
    """The value of an attribute, which ERDDAP prints as text."""
    if kind == "String":
        return value
    return np.array([float(one) for one in value.split(",")]).astype(TYPES[kind]).squeeze()[()]


def is_missing(items: Array) -> NDArray[np.bool_]:
    """Where items are missing: NaN, 99999 in whole numbers, the empty text."""
    if items.dtype.kind == "f":
        return np.isnan(items)
    missing: NDArray[np.bool_] = items == (b"" if items.dtype.kind == "S" else INT_MISSING)
    return missing
