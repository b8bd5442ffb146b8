"""How far a mirror is: what it chose, had, brought and missed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.outcome import Outcome, Summary


@dataclass(slots=True)
class Mirrored:
    """Figures of a run. chosen: files of a GDAC, or chunks of a live source; of them `unchanged` were there.

    absent: files that an index names and the GDAC does not have. received: bytes. missing: a sentence for
    each that could not be had; the next run tries it again.
    """

    chosen: int = 0
    unchanged: int = 0
    loaded: int = 0
    refused: int = 0
    absent: int = 0
    profiles: int = 0
    levels: int = 0
    tiles: int = 0
    received: int = 0
    missing: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        return self.unchanged + self.loaded + self.refused + self.absent + len(self.missing)

    def add(self, found: Summary | Outcome) -> None:
        """Counts what was written."""
        self.profiles += found.profiles
        self.levels += found.levels
        self.tiles += found.tiles


Report = Callable[[Mirrored], None]
