"""Argo files as blocks of profiles, a bounded number of levels at a time."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ingest.argo.bgc import PRODUCTS, read_merged
from ingest.argo.file import ArgoFile
from ingest.argo.headers import read_headers, updated_at
from ingest.argo.platforms import read_described, read_platforms
from ingest.argo.values import parameter_modes, ragged, read_column, read_pressure
from ocean.argo import CORE, PARAMETERS, Samplings, key_of
from ocean.errors import UnreadableFile
from ocean.levels import Levels
from ocean.records import ProfileBlock

_CHUNK_VALUES = 250_000
_COORDINATES = ("PLATFORM_NUMBER", "CYCLE_NUMBER", "JULD", "LATITUDE", "LONGITUDE")
_REFUSED = {
    "trajectory": "An Argo trajectory file holds positions and drift measurements, no vertical profiles.",
    "technical": "An Argo technical file holds engineering values of the float, no vertical profiles.",
}


def read(path: Path) -> Iterator[ProfileBlock]:
    """The profiles of an Argo file; a meta file gives a block of no profiles with its platform.

    UnreadableFile for other Argo files, for damage, and where coordinates or measurements are absent.
    """
    with ArgoFile(path) as file:
        kind = file.text("DATA_TYPE").lower()
        for word, reason in _REFUSED.items():
            if word in kind:
                raise UnreadableFile(reason)
        if "meta" in kind:
            yield _described(file)
            return
        names = _check(file)
        product = PRODUCTS.get(_product(kind), 0)
        samplings = Samplings()
        for start, stop in _chunks(file):
            if product:
                yield read_merged(file, names, product, start, stop)
            else:
                yield _core_block(file, names, samplings, start, stop)


def _product(kind: str) -> str:
    return next((word for word in PRODUCTS if word in kind), "")


def _check(file: ArgoFile) -> list[str]:
    """The measured parameters of a file whose coordinates are all there."""
    for name in (*_COORDINATES, "PRES"):
        file.check_size(name)
    if len(file.shape("PRES")) != 2:
        raise UnreadableFile("PRES is not profiles by levels: this is no Argo profile file.")
    profiles = file.shape("PRES")[0]
    for name in _COORDINATES:
        if file.shape(name)[:1] != (profiles,):
            raise UnreadableFile(f"{name} does not have one value a profile.")
    names = [name for name in PARAMETERS if name in file]
    if not names or profiles == 0:
        raise UnreadableFile(f"The Argo file has no profiles of {', '.join(PARAMETERS)}.")
    return names


def _chunks(file: ArgoFile) -> Iterator[tuple[int, int]]:
    """Rows of a bounded number of values, cut only between casts."""
    profiles, width = file.shape("PRES")
    size = max(1, _CHUNK_VALUES // max(width, 1))
    if profiles <= size:
        yield 0, profiles
        return
    casts = zip(file.texts("PLATFORM_NUMBER"), file.raw("CYCLE_NUMBER").tolist(), strict=True)
    start, before = 0, None
    for row, cast in enumerate(casts):
        if row - start >= size and cast != before:
            yield start, row
            start = row
        before = cast
    yield start, profiles


def _core_block(
    file: ArgoFile, names: list[str], samplings: Samplings, start: int, stop: int
) -> ProfileBlock:
    headers = read_headers(file, start, stop)
    modes = parameter_modes(file, ["PRES", *names], headers.modes, start, stop)
    columns = {PARAMETERS[name]: read_column(file, name, modes[name], start, stop) for name in names}
    levels = ragged(read_pressure(file, modes["PRES"], start, stop), columns)
    named = [
        samplings.name(cast, scheme)
        for cast, scheme in zip(headers.casts, headers.sampling_schemes, strict=True)
    ]
    platforms, platform = read_platforms(file, headers.platforms, start, stop)
    return ProfileBlock(
        dataset=CORE,
        platforms=platforms,
        keys=[key_of(cast, sampling) for cast, (_, sampling) in zip(headers.casts, named, strict=True)],
        platform=np.array(platform, dtype=np.intp),
        cycle_numbers=headers.cycles,
        directions=list(headers.directions),
        schemes=[scheme for scheme, _ in named],
        samplings=[sampling for _, sampling in named],
        sampling_schemes=[scheme or None for scheme in headers.sampling_schemes],
        data_modes=[mode or None for mode in headers.modes],
        times=headers.times,
        latitudes=headers.latitudes,
        longitudes=headers.longitudes,
        quality_flags=headers.quality_flags,
        levels=levels,
        updated_at=updated_at(file),
    )


def _described(file: ArgoFile) -> ProfileBlock:
    """No profiles, one platform."""
    record = read_described(file)
    if not record.code:
        raise UnreadableFile("The Argo meta file has no platform number.")
    nothing = np.zeros(0)
    return ProfileBlock(
        dataset=CORE,
        platforms=(record,),
        keys=[],
        platform=np.zeros(0, dtype=np.intp),
        cycle_numbers=[],
        directions=[],
        schemes=[],
        samplings=[],
        sampling_schemes=[],
        data_modes=[],
        times=nothing.astype("datetime64[us]"),
        latitudes=nothing,
        longitudes=nothing,
        quality_flags=[],
        levels=Levels(np.zeros(1, dtype=np.int64), {}, {}),
        updated_at=updated_at(file),
    )
