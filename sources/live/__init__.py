"""Live datasets as sources: what a feed gathers, answered in memory as the store would answer it."""

from sources.live.roster import Roster
from sources.live.source import LiveSource

__all__ = ["LiveSource", "Roster"]
