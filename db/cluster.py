"""One private PostgreSQL cluster: its folder, its making, its launch. Used by db.server, which locks."""

import hashlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from db import postgres, tuning
from db.postgres import Account, Postgres
from ocean.errors import ErrorCode, OceanError

DATABASE = "ocean"
SUPERUSER = "ocean"
FALLBACK = Path("/var/lib/ocean-chat")
LONGEST_SOCKET_FOLDER = 80  # bytes; a socket's whole path may have 107
START_SECONDS = 300
PORT_ATTEMPTS = 3
_DEAD_CHILDREN_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Running:
    """A cluster that takes connections; `dsn` goes over its socket, which asks no password."""

    pid: int
    port: int
    sockets: Path
    folder: Path

    @property
    def dsn(self) -> str:
        """The address of the database, over the unix socket."""
        query = urlencode({"host": str(self.sockets), "port": self.port})
        return f"postgresql://{SUPERUSER}@/{DATABASE}?{query}"

    @property
    def tcp_dsn(self) -> str:
        """The address of the database over loopback, with its password."""
        password = quote((self.folder / "password").read_text().strip())
        return f"postgresql://{SUPERUSER}:{password}@127.0.0.1:{self.port}/{DATABASE}"


def folder_of(home: Path) -> Path:
    """Where the cluster of `home` is: in it, or where the pointer left by `_choose_folder` says."""
    pointer = home / "pg.folder"
    return Path(pointer.read_text().strip()) if pointer.exists() else home.resolve() / "pg"


def _choose_folder(home: Path, account: Account) -> Path:
    """Makes the cluster's folder; elsewhere where `account` can't reach OCEAN_HOME, as below /root."""
    folder = folder_of(home)
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        account.give(folder)
        if account.can_enter(folder):
            return folder
    except PermissionError:  # a mounted folder that knows no other owner
        pass
    folder.rmdir()
    folder = FALLBACK / _digest(home.resolve())
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    FALLBACK.chmod(0o755)
    account.give(folder)
    (home / "pg.folder").write_text(f"{folder}\n")
    return folder


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def _version(data: Path) -> int | None:
    file = data / "PG_VERSION"
    return int(file.read_text()) if file.exists() else None


def _postmaster(data: Path) -> list[str] | None:
    """The lines of postmaster.pid where its process is alive and is this cluster's."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        command = Path(f"/proc/{int(lines[0])}/cmdline").read_bytes().split(b"\0")
    except (OSError, ValueError, IndexError):
        return None
    return lines if os.fsencode(data) in command else None


def running_in(folder: Path) -> Running | None:
    lines = _postmaster(folder / "data")
    if lines is None or len(lines) < 8 or lines[7].strip() != "ready":
        return None
    return Running(pid=int(lines[0]), port=int(lines[3]), sockets=Path(lines[4]), folder=folder)


def launch(home: Path) -> Running:
    """Starts the cluster of `home`, made first where there is none; the caller holds the lock of `home`."""
    account = postgres.account(folder_of(home))
    folder = _choose_folder(home, account)
    data = folder / "data"
    programs = postgres.find(_version(data))
    if not data.exists():
        _create(folder, programs, account)
    if _postmaster(data) is None:
        _end_orphans(folder)
        _start(home, folder, programs, account)
    return _await_ready(folder)


def halt(folder: Path) -> bool:
    """Stops the cluster in `folder`; False where none was running."""
    found = running_in(folder)
    if found is None:
        return False
    data = folder / "data"
    program = postgres.find(_version(data)).program("pg_ctl")
    postgres.account(folder).run(program, "stop", "-D", str(data), "-m", "fast", "-w")
    if found.sockets.parent != folder:
        shutil.rmtree(found.sockets)
    return True


def _create(folder: Path, programs: Postgres, account: Account) -> None:
    """initdb in a folder of another name, so that a cluster is whole or not there."""
    new, password = folder / "data.new", folder / "password"
    shutil.rmtree(new, ignore_errors=True)
    password.unlink(missing_ok=True)
    password.touch(mode=0o600)
    password.write_text(f"{secrets.token_urlsafe(24)}\n")
    account.give(password)
    account.run(
        *(programs.program("initdb"), "-D", str(new), "-U", SUPERUSER, f"--pwfile={password}"),
        *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"),
    )
    account.run(
        programs.program("postgres"),
        "--single",
        "-D",
        str(new),
        "postgres",
        text=f"CREATE DATABASE {DATABASE}\n",
    )
    new.rename(folder / "data")


def _start(home: Path, folder: Path, programs: Postgres, account: Account) -> None:
    """On a free port; another try where someone took it in the meantime."""
    log = folder / "postgres.log"
    command = (programs.program("pg_ctl"), "start", "-D", str(folder / "data"), "-l", str(log))
    for attempt in range(1, PORT_ATTEMPTS + 1):
        _configure(home, folder, account)
        try:
            account.run(*command, "-w", "-t", str(START_SECONDS), timeout=START_SECONDS + 10)
        except OceanError as error:
            said = " ".join(log.read_text().splitlines()[-3:]) if log.exists() else error.message
            if attempt < PORT_ATTEMPTS and "TCP/IP" in said:
                continue
            raise OceanError(
                f"The private PostgreSQL in {folder} does not start: {said}",
                code=ErrorCode.SOURCE_UNAVAILABLE,
            ) from error
        return


def _configure(home: Path, folder: Path, account: Account) -> None:
    own = home / "postgresql.conf"
    conf = tuning.postgresql_conf(
        name=f"ocean-{_digest(folder)}",
        port=_free_port(),
        sockets=_socket_folder(folder, account),
        memory=tuning.memory_bytes(),
        extra=own.read_text() if own.exists() else "",
    )
    users = {account.name, pwd.getpwuid(os.geteuid()).pw_name}
    texts = {"postgresql.conf": conf, "pg_hba.conf": tuning.PG_HBA, "pg_ident.conf": tuning.pg_ident(users)}
    for name, text in texts.items():
        (folder / "data" / name).write_text(text)
        account.give(folder / "data" / name)


def _socket_folder(folder: Path, account: Account) -> Path:
    sockets = folder / "run"
    if len(os.fsencode(sockets)) > LONGEST_SOCKET_FOLDER:
        sockets = Path("/run" if os.geteuid() == 0 else "/tmp") / f"ocean-chat-{_digest(folder)}"  # noqa: S108
    sockets.mkdir(mode=0o700, exist_ok=True)
    account.give(sockets)
    held = sockets.lstat()
    if sockets.is_symlink() or held.st_uid != account.uid or held.st_mode & 0o077:
        raise OceanError(
            f"{sockets} is not a private folder of user {account.name}: remove it.",
            code=ErrorCode.SOURCE_UNAVAILABLE,
        )
    for stale in sockets.glob(".s.PGSQL.*"):
        stale.unlink()
    return sockets


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _await_ready(folder: Path) -> Running:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        found = running_in(folder)
        if found:
            return found
        time.sleep(0.02)
    raise OceanError(
        f"The private PostgreSQL was not ready after {START_SECONDS} s; see {folder}/postgres.log.",
        code=ErrorCode.SOURCE_UNAVAILABLE,
    )


def _end_orphans(folder: Path) -> None:
    """Backends that outlived a killed postmaster hold its memory, and a new one would not start."""
    deadline = time.monotonic() + _DEAD_CHILDREN_SECONDS
    while orphans := _orphans(folder):
        for pid in orphans:
            try:
                os.kill(pid, signal.SIGQUIT if time.monotonic() < deadline else signal.SIGKILL)
            except ProcessLookupError:
                continue
        time.sleep(0.05)
    (folder / "data" / "postmaster.pid").unlink(missing_ok=True)


def _orphans(folder: Path) -> list[int]:
    title = os.fsencode(f"postgres: ocean-{_digest(folder)}: ")
    return [int(p.parent.name) for p in Path("/proc").glob("[0-9]*/cmdline") if _starts(p, title)]


def _starts(cmdline: Path, title: bytes) -> bool:
    try:
        return cmdline.read_bytes().startswith(title)
    except OSError:
        return False
