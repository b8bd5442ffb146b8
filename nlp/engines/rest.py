"""Rest for a model that keeps failing, so that not every question waits for its deadline."""

import time
from collections.abc import Callable
from dataclasses import dataclass

FAILURES = 3  # in a row
SECONDS = 30.0


@dataclass(slots=True)
class Rest:
    """Begins with the third failure in a row; after it one more failure begins the next."""

    clock: Callable[[], float] = time.monotonic
    _failures: int = 0
    _until: float = 0.0

    @property
    def lasts(self) -> bool:
        return self.clock() < self._until

    def failed(self) -> None:
        self._failures += 1
        if self._failures >= FAILURES:
            self._until = self.clock() + SECONDS

    def worked(self) -> None:
        self._failures = 0
