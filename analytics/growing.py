"""An array that grows to the size asked for, so that groups can be added to by number."""

from typing import Any

import numpy as np
import numpy.typing as npt


class Growing:
    """Entries never written are `fill`; its length is the largest size asked for."""

    def __init__(self, dtype: npt.DTypeLike, fill: float = 0) -> None:
        self._dtype, self._fill = dtype, fill
        self._whole: npt.NDArray[Any] | None = None
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def at(self, size: int) -> npt.NDArray[Any]:
        """The first `size` entries: a view to read from and write to until the next call that grows it."""
        if self._whole is None:
            self._whole = np.full(size, self._fill, dtype=self._dtype)
        elif len(self._whole) < size:
            fresh = np.full(max(size, 2 * len(self._whole)), self._fill, dtype=self._dtype)
            fresh[: len(self._whole)] = self._whole
            self._whole = fresh
        self._size = max(self._size, size)
        return self._whole[:size]
