"""Answers of servers as files: each appears at once and whole, or not at all."""

import os
from datetime import datetime
from pathlib import Path

from ingest.signature import netcdf_head
from ocean.errors import OceanError, UnreadableFile
from sources.feed import Fault

_PART = ".part"


def keep(path: Path, content: bytes, modified_at: datetime | None = None) -> None:
    """Writes a NetCDF file, of this time of modification; Fault where the content is no NetCDF."""
    # What a killed run left under this name is overwritten.
    unfinished = path.with_name(f".{path.name}{_PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
        netcdf_head(unfinished)
        if modified_at is not None:
            os.utime(unfinished, (modified_at.timestamp(),) * 2)
        unfinished.replace(path)
    except UnreadableFile as error:
        unfinished.unlink()
        raise Fault(f"{path.name} was not taken: {error.message}") from error
    except OSError as error:
        raise OceanError(f"{path} can't be written: {error.strerror}.", value=str(path)) from error
