"""What became of a file, and of a run."""

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ocean.records import identity

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stored_name(path: Path) -> str:
    """A path as text for the database, also where its bytes are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was when it was read: the same stamp is the same file."""

    path: str
    size: int
    modified_at: datetime

    @classmethod
    def of(cls, path: Path) -> "Stamp":
        """OSError where the file can't be seen."""
        found = path.stat()
        modified_at = _EPOCH + timedelta(microseconds=found.st_mtime_ns // 1_000)
        return cls(stored_name(path), found.st_size, modified_at)

    @property
    def file_id(self) -> int:
        """The same for a path in every run, so that an interrupted one leaves no orphans."""
        return identity(f"file|{self.path}")


@dataclass(slots=True)
class Outcome:
    """Loaded where `reason` is None, else refused. profiles, levels, tiles: what was read from the file."""

    stamp: Stamp
    reason: str | None = None
    profiles: int = 0
    levels: int = 0
    tiles: int = 0
    datasets: set[str] = field(default_factory=set)

    @property
    def status(self) -> str:
        return "loaded" if self.reason is None else "refused"


@dataclass(slots=True)
class Summary:
    """A run in figures; `seconds` is its wall time, `files` how many were found so far."""

    files: int = 0
    loaded: int = 0
    unchanged: int = 0
    refused: int = 0
    profiles: int = 0
    levels: int = 0
    tiles: int = 0
    seconds: float = 0.0

    @property
    def done(self) -> int:
        return self.loaded + self.unchanged + self.refused

    @property
    def profiles_per_second(self) -> float:
        return self.profiles / self.seconds if self.seconds else 0.0

    def add(self, outcome: Outcome) -> None:
        """Counts one more file."""
        if outcome.reason is None:
            self.loaded += 1
        else:
            self.refused += 1
        self.profiles += outcome.profiles
        self.levels += outcome.levels
        self.tiles += outcome.tiles
