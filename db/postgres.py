"""Where PostgreSQL's programs are, and the user that runs them: never root. Used by db.server."""

import os
import pwd
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ocean.errors import ErrorCode, OceanError

DEBIAN_PROGRAMS = Path("/usr/lib/postgresql")
DEBIAN_SHARE = Path("/usr/share/postgresql")
OLDEST = 14


@dataclass(frozen=True, slots=True)
class Postgres:
    """The programs of one major version of PostgreSQL, with PostGIS beside them or not."""

    programs: Path
    version: int
    has_postgis: bool

    def program(self, name: str) -> str:
        """The path of `initdb`, `pg_ctl` or another of its programs."""
        return str(self.programs / name)


def find(version: int | None = None) -> Postgres:
    """The newest PostgreSQL that has PostGIS, or the one of `version`; OceanError with the remedy if none."""
    found = [p for p in _installed() if p.version >= OLDEST and version in (None, p.version)]
    usable = [p for p in found if p.has_postgis]
    if usable:
        return max(usable, key=lambda p: p.version)
    wanted = f"PostgreSQL {version}" if version else "PostgreSQL"
    lacking = f"{wanted} is installed without PostGIS" if found else f"{wanted} is not installed"
    package = f"postgresql-{found[0].version if found else version or 15}-postgis-3"
    raise OceanError(
        f"{lacking}: run `make run`, or `apt-get install {package}`, or set DATABASE_URL.",
        code=ErrorCode.SOURCE_UNAVAILABLE,
    )


def _installed() -> Iterator[Postgres]:
    for folder in DEBIAN_PROGRAMS.glob("*/bin"):
        name = folder.parent.name
        if name.isdecimal() and (folder / "initdb").exists():
            yield Postgres(folder, int(name), _has_postgis(DEBIAN_SHARE / name))
    yield from _on_path()


def _on_path() -> Iterator[Postgres]:
    """A PostgreSQL elsewhere, as its own pg_config describes it."""
    try:
        answer = subprocess.run(
            ["pg_config", "--bindir", "--sharedir", "--version"],  # noqa: S607
            capture_output=True,
            text=True,
            check=True,
            timeout=10,
        )
    except (OSError, subprocess.SubprocessError):
        return
    programs, share, version = answer.stdout.splitlines()
    number = version.split()[1].split(".")[0]
    if Path(programs, "initdb").exists() and number.isdecimal():
        yield Postgres(Path(programs), int(number), _has_postgis(Path(share)))


def _has_postgis(share: Path) -> bool:
    return (share / "extension" / "postgis.control").exists()


@dataclass(frozen=True, slots=True)
class Account:
    """The operating system's user that the cluster belongs to."""

    name: str
    uid: int
    gid: int

    @property
    def is_me(self) -> bool:
        """Whether this process runs as that user already."""
        return self.uid == os.geteuid()

    def run(self, *command: str, text: str | None = None, timeout: float = 120) -> str:
        """What `command` prints when this user runs it; OceanError with its complaint where it fails."""
        done = subprocess.run(  # noqa: S603 - fixed programs, no shell
            command,
            input=text,
            capture_output=True,
            text=True,
            timeout=timeout,
            cwd="/",
            env=_environment(os.environ),
            user=None if self.is_me else self.uid,
            group=None if self.is_me else self.gid,
            extra_groups=None if self.is_me else [],
            check=False,
        )
        if done.returncode:
            complaint = (done.stderr or done.stdout).strip().splitlines()[-3:]
            raise OceanError(
                f"{Path(command[0]).name} failed: {' '.join(complaint)}", code=ErrorCode.SOURCE_UNAVAILABLE
            )
        return done.stdout

    def give(self, path: Path) -> None:
        """Makes `path` this user's."""
        if not self.is_me:
            os.chown(path, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        """Whether this user reaches `folder` and may write in it."""
        try:
            self.run("/usr/bin/test", "-w", str(folder), "-a", "-x", str(folder))
        except OceanError:
            return False
        return True


def _environment(inherited: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in inherited.items() if name in ("PATH", "TZDIR")}
    return kept | {"LC_ALL": "C.UTF-8"}


def account(folder: Path) -> Account:
    """Who runs the cluster in `folder`: its owner, or for a new one the caller, or for root `postgres`."""
    if folder.exists() and (os.geteuid() != 0 or folder.stat().st_uid != 0):
        return _owner(folder)
    if os.geteuid() != 0:
        return _account(pwd.getpwuid(os.geteuid()))
    for name in ("postgres", "nobody"):
        try:
            return _account(pwd.getpwnam(name))
        except KeyError:
            continue
    raise OceanError(
        "PostgreSQL refuses to run as root and there is no user `postgres` or `nobody`: run as another user.",
        code=ErrorCode.SOURCE_UNAVAILABLE,
    )


def _owner(folder: Path) -> Account:
    owner = folder.stat().st_uid
    if os.geteuid() not in (0, owner):
        raise OceanError(
            f"The cluster in {folder} belongs to another user (uid {owner}): run as that user or as root, "
            "or set OCEAN_HOME to a folder of your own.",
            code=ErrorCode.SOURCE_UNAVAILABLE,
            value=str(folder),
        )
    return _account(pwd.getpwuid(owner))


def _account(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
