"""An array that grows to the size asked for, so that groups can be added to by number."""

from typing import Any

import numpy as np
import numpy.typing as npt


class Growing:
    """Entries never written are `fill`."""

    def __init__(self, dtype: npt.DTypeLike, fill: float = 0) -> None:
        self._dtype, self._fill = dtype, fill
        self._whole: npt.NDArray[Any] = np.full(0, fill, dtype=dtype)

    def at(self, size: int) -> npt.NDArray[Any]:
        """The first `size` entries: a view to read from and write to until the next call that grows it."""
        if len(self._whole) < size:
            fresh = np.full(max(size, 2 * len(self._whole)), self._fill, dtype=self._dtype)
            fresh[: len(self._whole)] = self._whole
            self._whole = fresh
        return self._whole[:size]
