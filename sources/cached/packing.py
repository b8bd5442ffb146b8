"""What was gathered as bytes and back, for caches outside the process: JSON and raw arrays, no pickle.

Four bytes of length, a JSON header, then the arrays, each at a multiple of eight. In the header a value
that JSON has no word for is a list that starts with the name of its kind.
"""

import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from itertools import accumulate
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson

from ocean.levels import Levels
from ocean.records import DatasetRecord, GridField, PlatformRecord, ProfileBlock
from ocean.terms import PlatformType, Scheme
from sources.feed import Gathered

CLASSES: dict[str, Any] = {
    one.__name__: one
    for one in (
        Gathered,
        DatasetRecord,
        PlatformRecord,
        ProfileBlock,
        GridField,
        Levels,
        PlatformType,
        Scheme,
    )
}
# Floats, whole numbers and times.
KINDS = "fiuM"
ALIGNED = 8
LENGTH = struct.Struct("<I")
PLAIN = (str, int, float, bool, type(None))


def pack(gathered: Gathered) -> bytes:
    """The bytes of it; TypeError where it holds something that is no record."""
    arrays: list[npt.NDArray[Any]] = []
    header = orjson.dumps(_shown(gathered, arrays))
    parts = [LENGTH.pack(len(header)), header]
    size = LENGTH.size + len(header)
    for array in arrays:
        raw = array.tobytes()
        padding = -size % ALIGNED
        parts += [bytes(padding), raw]
        size += padding + len(raw)
    return b"".join(parts)


def unpack(data: bytes) -> Gathered:
    """The reverse of `pack`; its arrays can't be written to. ValueError for anything else."""
    try:
        (length,) = LENGTH.unpack_from(data)
        start = LENGTH.size + length
        found = _made(orjson.loads(data[LENGTH.size : start]), _Arrays(data, start))
    except (struct.error, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError("these bytes are no gathered records") from error
    if not isinstance(found, Gathered):
        raise ValueError("these bytes are no gathered records")  # noqa: TRY004 - of the bytes, not of a type
    return found


def weight(gathered: Gathered) -> int:
    """About how many bytes it takes in memory."""
    arrays: list[npt.NDArray[Any]] = []
    words = _shown(gathered, arrays)
    return sum(array.nbytes for array in arrays) + _letters(words)


def _letters(shown: Any) -> int:
    if isinstance(shown, list):
        return 56 + sum(map(_letters, shown))
    if isinstance(shown, dict):
        return 64 + sum(_letters(key) + _letters(value) for key, value in shown.items())
    return 50 + len(shown) if isinstance(shown, str) else 32


def _shown(value: Any, arrays: list[npt.NDArray[Any]]) -> Any:
    if isinstance(value, StrEnum):
        return ["enum", type(value).__name__, str(value)]
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, np.ndarray):
        arrays.append(np.ascontiguousarray(value))
        return ["array", value.dtype.str, list(value.shape)]
    if isinstance(value, datetime):
        return ["time", value.isoformat()]
    if isinstance(value, tuple | list):
        return [type(value).__name__, *(_shown(one, arrays) for one in value)]
    if isinstance(value, dict):
        return {name: _shown(one, arrays) for name, one in value.items()}
    if is_dataclass(value) and type(value).__name__ in CLASSES:
        parts = {part.name: _shown(getattr(value, part.name), arrays) for part in fields(value)}
        return ["record", type(value).__name__, parts]
    raise TypeError(f"{type(value).__name__} is no part of a record")


class _Arrays:
    """The arrays of a packed value, in turn."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self._place = start

    def next(self, dtype: str, shape: list[int]) -> npt.NDArray[Any]:
        kind = np.dtype(dtype)
        if kind.kind not in KINDS:
            raise ValueError(f"no array of {dtype} is ever packed")
        count = list(accumulate(shape, lambda a, b: a * b, initial=1))[-1]
        self._place += -self._place % ALIGNED
        found = np.frombuffer(self._data, kind, count, self._place).reshape(shape)
        self._place += count * kind.itemsize
        return found


def _made(shown: Any, arrays: _Arrays) -> Any:
    if isinstance(shown, dict):
        return {name: _made(one, arrays) for name, one in shown.items()}
    if not isinstance(shown, list):
        return shown
    kind, *rest = shown
    return _MAKERS[kind](rest, arrays)


_MAKERS: dict[str, Callable[[list[Any], _Arrays], Any]] = {
    "enum": lambda rest, arrays: CLASSES[rest[0]](rest[1]),
    "array": lambda rest, arrays: arrays.next(*rest),
    "time": lambda rest, arrays: datetime.fromisoformat(rest[0]),
    "tuple": lambda rest, arrays: tuple(_made(one, arrays) for one in rest),
    "list": lambda rest, arrays: [_made(one, arrays) for one in rest],
    "record": lambda rest, arrays: CLASSES[rest[0]](
        **{name: _made(one, arrays) for name, one in rest[1].items()}
    ),
}
