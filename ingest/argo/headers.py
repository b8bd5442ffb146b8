"""What an Argo file says about each profile: who, when, where, in which mode, of which sampling."""

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from ingest.argo.file import ArgoFile
from ocean.argo import REJECTED, flags_of
from ocean.errors import UnreadableFile
from ocean.flags import MISSING, worst

Octets = npt.NDArray[np.uint8]

_EPOCH = np.datetime64("1950-01-01", "s")
# Days since 1950 within which a time is believed: 1900 to 2100.
_FIRST_DAY, _LAST_DAY = -18_263.0, 54_787.0


@dataclass(frozen=True, slots=True)
class Headers:
    """p profiles: lists of p, or arrays (p,). modes: one of R, A, D, or blank where the file has none."""

    platforms: list[str]
    cycles: list[int | None]
    directions: list[str]
    modes: list[str]
    times: npt.NDArray[np.datetime64]
    latitudes: npt.NDArray[np.float64]
    longitudes: npt.NDArray[np.float64]
    quality_flags: list[int | None]
    sampling_schemes: list[str]

    @property
    def casts(self) -> list[tuple[str, int | None, str]]:
        """Platform, cycle and direction of each profile: what several samplings of one cast share."""
        return list(zip(self.platforms, self.cycles, self.directions, strict=True))


def read_headers(file: ArgoFile, start: int, stop: int) -> Headers:
    """The headers of profiles start..stop of a file."""
    time_flags = _flags(file, "JULD_QC", start, stop)
    position_flags = _flags(file, "POSITION_QC", start, stop)
    latitudes, longitudes = _positions(file, start, stop, position_flags)
    platforms = file.texts("PLATFORM_NUMBER", start, stop)
    shown = np.ones(stop - start, dtype=np.bool_)
    if not all(platforms):
        raise UnreadableFile(f"Profile {start + platforms.index('')} has no platform number.")
    return Headers(
        platforms=platforms,
        cycles=_cycles(file, start, stop),
        directions=["D" if text == "D" else "A" for text in file.texts("DIRECTION", start, stop)],
        modes=[m if m in ("R", "A", "D") else "" for m in file.texts("DATA_MODE", start, stop)],
        times=_times(file, start, stop, time_flags),
        latitudes=latitudes,
        longitudes=longitudes,
        quality_flags=worst([position_flags, time_flags], [shown, shown]).tolist(),
        sampling_schemes=file.texts("VERTICAL_SAMPLING_SCHEME", start, stop),
    )


def _flags(file: ArgoFile, name: str, start: int, stop: int) -> Octets:
    if name not in file:
        return np.full(stop - start, MISSING, dtype=np.uint8)
    return flags_of(file.octets(name, start, stop))


def _cycles(file: ArgoFile, start: int, stop: int) -> list[int | None]:
    fill = int(file.fill("CYCLE_NUMBER"))
    return [None if n == fill else int(n) for n in file.raw("CYCLE_NUMBER", start, stop).tolist()]


def _times(file: ArgoFile, start: int, stop: int, flags: Octets) -> npt.NDArray[np.datetime64]:
    days = file.raw("JULD", start, stop).astype(np.float64)
    known = (days >= _FIRST_DAY) & (days <= _LAST_DAY) & ~np.isin(flags, REJECTED)
    # JULD carries about 1e-8 day of noise: the nearest second is what the float reported.
    seconds = np.rint(np.where(known, days, 0.0) * 86_400.0).astype(np.int64)
    times = (_EPOCH + seconds.astype("timedelta64[s]")).astype("datetime64[us]")
    times[~known] = np.datetime64("NaT")
    return times


def _positions(
    file: ArgoFile, start: int, stop: int, flags: Octets
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    latitudes = file.raw("LATITUDE", start, stop).astype(np.float64)
    longitudes = file.raw("LONGITUDE", start, stop).astype(np.float64)
    known = (np.abs(latitudes) <= 90) & (longitudes >= -180) & (longitudes <= 360)
    known &= ~np.isin(flags, REJECTED)
    latitudes[~known] = np.nan
    longitudes[~known] = np.nan
    longitudes[longitudes > 180] -= 360
    return latitudes, longitudes


def updated_at(file: ArgoFile) -> datetime | None:
    """DATE_UPDATE of the file."""
    return date_of(file.text("DATE_UPDATE"))


def date_of(text: str) -> datetime | None:
    """Argo's YYYYMMDDhhmmss as a time in UTC, None for a blank or an impossible one."""
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
