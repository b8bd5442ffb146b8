"""One mirror at a time in OCEAN_HOME: two would ask a server for twice what it bears."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocean.errors import OceanError


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Holds the lock of `home`, which ends with the process; OceanError where another has it."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "mirror.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OceanError(
                f"Another ocean command is fetching into {home}: wait until it ends.", value=str(home)
            ) from error
        yield
