"""The private PostGIS cluster of OCEAN_HOME: started, found, stopped. Used by the commands and the tests.

Whoever starts it stops it: `running` for the length of a command, `start` and `stop` for good.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from db import cluster
from db.cluster import Running
from ocean.settings import Settings


def with_database(dsn: str, name: str) -> str:
    """The address of another database on the same server."""
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


def status(home: Path) -> Running | None:
    """The running cluster of `home`, or None."""
    return cluster.running_in(cluster.folder_of(home))


def start(home: Path, *, keep: bool = False) -> Running:
    """The cluster of `home`, made and started where need be; `keep` leaves it to `stop` alone."""
    found = status(home)
    if found is None:
        with _lock(home):
            found = status(home) or cluster.launch(home)
    if keep:
        (home / "pg.keep").write_text(str(found.pid))
    return found


def stop(home: Path) -> bool:
    """Stops the cluster of `home`; False where none was running."""
    if not home.exists():
        return False
    with _lock(home):
        return cluster.halt(cluster.folder_of(home))


@contextmanager
def running(home: Path) -> Iterator[Running]:
    """The cluster for the length of a command: the last command out stops it, unless it was kept."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "pg.users").open("a") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield start(home)
        finally:
            found = status(home)
            if found and not _is_kept(home, found) and _is_last(users.fileno()):
                stop(home)


def _is_last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_kept(home: Path, found: Running) -> bool:
    keep = home / "pg.keep"
    return keep.exists() and keep.read_text() == str(found.pid)


@contextmanager
def _lock(home: Path) -> Iterator[None]:
    home.mkdir(parents=True, exist_ok=True)
    with (home / "pg.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def dsn_of(settings: Settings) -> Iterator[str]:
    """The address of the database that the settings mean: DATABASE_URL, or the private cluster's."""
    if settings.database_url is not None:
        yield settings.database_url
        return
    with running(settings.home) as found:
        yield found.dsn
