"""Numbers for rows of integers: what groups are told apart by, however many parts their keys have."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from analytics.growing import Growing

Ints = npt.NDArray[np.int64]

_BITS = 32  # of a label; the number of the labels before it takes the rest


class Numbering:
    """The numbers 0, 1, 2 ... of rows of `width` labels, each within 32 signed bits, as they are first met.

    A row is its first labels' number and one label more, so that every step looks up single integers.
    """

    def __init__(self, width: int) -> None:
        self._steps: list[dict[int, int]] = [{} for _ in range(width)]
        self._keys = [Growing(np.int64) for _ in range(width)]

    def __len__(self) -> int:
        return len(self._steps[-1]) if self._steps else 1

    def numbers(self, columns: Sequence[Ints], rows: int) -> Ints:
        """Of so many rows, a column (rows,) for each label."""
        found = np.zeros(rows, dtype=np.int64)
        for column, known, keys in zip(columns, self._steps, self._keys, strict=True):
            mixed = (found << _BITS) + column
            before = len(known)
            found = np.array([known.setdefault(key, len(known)) for key in mixed.tolist()], dtype=np.int64)
            fresh = found >= before
            keys.at(len(known))[found[fresh]] = mixed[fresh]
        return found

    def labels(self) -> list[Ints]:
        """The labels of every number, a column each."""
        number, columns = np.arange(len(self)), []
        for keys in reversed(self._keys):
            mixed = keys.at(len(keys))[number]
            number = (mixed + (1 << _BITS - 1)) >> _BITS
            columns.append(mixed - (number << _BITS))
        return columns[::-1]
