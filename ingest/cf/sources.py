"""What is read of one variable, whatever it holds: numbers, texts or flags."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt

from ingest.cf import quality, values
from ingest.cf.opening import Variable

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Source:
    """What is read of one variable: its dimensions, their lengths, and how to read a hyperslab."""

    name: str
    dimensions: tuple[str, ...]
    shape: tuple[int, ...]
    read: Callable[[values.Index | None], Array]


def numeric(variable: Variable, *, valid_range: bool = False) -> Source:
    """The unpacked values of a variable, NaN for missing."""
    return Source(
        variable.name,
        variable.dimensions,
        variable.shape,
        lambda index: values.read(variable, index, valid_range=valid_range),
    )


def text(variable: Variable) -> Source:
    """The strings of a variable."""
    dimensions = values.text_dimensions(variable)
    shape = variable.shape[: len(dimensions)]
    return Source(variable.name, dimensions, shape, lambda index: values.read_text(variable, index))


def flags(variable: Variable) -> Source:
    """The flags of a variable on the Argo scale."""
    dimensions = quality.dimensions(variable)
    shape = variable.shape[: len(dimensions)]
    return Source(variable.name, dimensions, shape, lambda index: quality.read(variable, index))
