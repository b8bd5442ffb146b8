"""Room for rows that stand in an answer many times: their text is made once, and copied for each parent."""

from collections.abc import Sequence

import numpy as np

from ocean.errors import ErrorCode, OceanError

# All copies in one answer together. Lists in lists multiply: ten levels of them would fill any memory.
MOST = 256 * 1024 * 1024


class Room:
    """What is left of `most` bytes."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._left = most

    def take(self, texts: Sequence[bytes], index: Sequence[int]) -> None:
        """For copies to be made: value i is texts[index[i]]. TOO_COSTLY where they are too much."""
        sizes = np.fromiter(map(len, texts), np.int64, len(texts))
        self._left -= int(sizes[np.asarray(index, np.intp)].sum())
        if self._left < 0:
            raise OceanError(
                f"The answer repeats the same rows for more than {self._most:,} bytes: "
                "nest fewer lists in each other, or ask for shorter ones with `first`.",
                code=ErrorCode.TOO_COSTLY,
            )
