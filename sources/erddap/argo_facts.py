"""What the rows of Argo floats say of each profile: who, when, where, in which mode, of which sampling."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ocean.argo import REJECTED, Samplings, flags_of
from ocean.flags import worst
from ocean.longitudes import clean_latitudes, wrap
from ocean.terms import Scheme
from sources.erddap.config import Entry
from sources.erddap.runs import Runs
from sources.erddap.tables import Table
from sources.erddap.times import times_of

MODES = {"D": 3, "A": 2, "R": 1}


@dataclass(frozen=True, slots=True)
class Facts:
    """p profiles, as `ingest.argo.headers.Headers` has them."""

    platforms: list[str]
    cycles: list[int | None]
    directions: list[str]
    modes: list[str]
    times: npt.NDArray[np.datetime64]
    latitudes: npt.NDArray[np.float64]
    longitudes: npt.NDArray[np.float64]
    quality_flags: list[int | None]
    named: list[tuple[Scheme, str]]
    sampling_schemes: list[str]
    updates: list[float]

    @property
    def casts(self) -> list[tuple[str, int | None, str]]:
        return list(zip(self.platforms, self.cycles, self.directions, strict=True))


def facts_of(table: Table, entry: Entry, code: str, runs: Runs) -> Facts:
    """The facts of each group of rows."""
    first = runs.first
    platforms = table.texts(code, first)
    cycles = [None if n != n else int(n) for n in table.numbers("cycle_number")[first].tolist()]
    directions = ["D" if text == "D" else "A" for text in table.texts("direction", first)]
    time_flags, position_flags = (flags_of(table.octets(f"{n}_qc")[first, 0]) for n in ("time", "position"))
    latitudes, longitudes = (table.numbers(name)[first] for name in ("latitude", "longitude"))
    known = (np.abs(latitudes) <= 90) & (longitudes >= -180) & (longitudes <= 360)
    known &= ~np.isin(position_flags, REJECTED)
    times = times_of(table, "time")[first]
    times[np.isin(time_flags, REJECTED)] = np.datetime64("NaT")
    shown = np.ones(len(first), dtype=np.bool_)
    updates = table.numbers("date_update")[first] if "date_update" in table else np.full(len(first), np.nan)
    core = entry.kind == "argo"
    schemes = table.texts("vertical_sampling_scheme", first) if core else [""] * len(first)
    modes = table.texts("data_mode", first) if core else [""] * len(first)
    casts = list(zip(platforms, cycles, directions, strict=True))
    return Facts(
        platforms=platforms,
        cycles=cycles,
        directions=directions,
        modes=[mode if mode in MODES else "" for mode in modes],
        times=times,
        latitudes=clean_latitudes(np.where(known, latitudes, np.nan)),
        longitudes=wrap(np.where(known, longitudes, np.nan)),
        quality_flags=worst([position_flags, time_flags], [shown, shown]).tolist(),
        named=_named(casts, schemes, updates.tolist()) if core else [(Scheme.BGC, "bgc")] * len(first),
        sampling_schemes=schemes,
        updates=updates.tolist(),
    )


def _named(
    casts: list[tuple[str, int | None, str]], schemes: list[str], updates: list[float]
) -> list[tuple[Scheme, str]]:
    """The sampling of each profile, counted through its file: the R and the D file of a cast were not
    written at the same moment."""
    files: dict[object, Samplings] = {}
    found = []
    for cast, scheme, update in zip(casts, schemes, updates, strict=True):
        file = files.setdefault((cast, None if update != update else update), Samplings())
        found.append(file.name(cast, scheme))
    return found
