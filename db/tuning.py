"""The configuration files of the private cluster, fitted to the machine. Used by db.server."""

import os
from pathlib import Path

MIB = 1024**2
MAX_CONNECTIONS = 100
_CGROUP_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")


def memory_bytes() -> int:
    """The memory that this process may use: the machine's, or its control group's where that is less."""
    limits = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")]
    for name in _CGROUP_LIMITS:
        text = Path(name).read_text().strip() if Path(name).exists() else "max"
        limits += [int(text)] if text.isdecimal() else []
    return min(limits)


def _share(memory: int, part: int, low: int, high: int) -> str:
    return f"{min(max(memory // MIB // part, low), high)}MB"


def postgresql_conf(*, name: str, port: int, sockets: Path, memory: int, extra: str = "") -> str:
    """postgresql.conf: loopback and one socket only; `extra` lines win over ours."""
    values: dict[str, object] = {
        "cluster_name": name,
        "listen_addresses": "127.0.0.1",
        "port": port,
        "unix_socket_directories": sockets,
        "unix_socket_permissions": "0700",
        "password_encryption": "scram-sha-256",
        "max_connections": MAX_CONNECTIONS,
        "shared_buffers": _share(memory, 8, 32, 4096),
        "effective_cache_size": _share(memory, 2, 128, 65536),
        "work_mem": _share(memory, 256, 4, 64),
        "maintenance_work_mem": _share(memory, 16, 32, 1024),
        "max_wal_size": "2GB",
        "checkpoint_timeout": "15min",
        "wal_compression": "on",
        "synchronous_commit": "on",
        "random_page_cost": 1.1,
        "effective_io_concurrency": 200,
        "jit": "off",
        "timezone": "UTC",
        "datestyle": "iso, ymd",
        "default_text_search_config": "pg_catalog.english",
        "log_timezone": "UTC",
        "log_checkpoints": "off",
        "log_min_messages": "warning",
    }
    lines = "".join(f"{key} = '{value}'\n" for key, value in values.items())
    return f"# Written at each start; lines of OCEAN_HOME/postgresql.conf are added below.\n{lines}{extra}"


PG_HBA = """\
# The socket's folder is open to its owner only; over TCP the password of `password` is asked.
local  all  all                peer map=ocean
host   all  all  127.0.0.1/32  scram-sha-256
"""


def pg_ident(users: set[str]) -> str:
    """pg_ident.conf: which users of the machine the socket lets in."""
    return "".join(f'ocean "{user}" ocean\n' for user in sorted(users))
