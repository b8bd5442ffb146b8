"""Discrete samples (casts, moorings, trajectories) as blocks of profiles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf import platforms, times
from ingest.cf.attributes import Coordinates
from ingest.cf.columns import (
    Column,
    Readings,
    measured_columns,
    per_kilogram,
    vertical_column,
    without_fills,
)
from ingest.cf.datasets import dataset_record
from ingest.cf.frames import Block, Frame
from ingest.cf.keys import keys_of, stream_of
from ingest.cf.layouts import feature_type, frame_of
from ingest.cf.moments import Moments, MomentSources, moment_sources
from ingest.cf.refusals import nothing_left
from ingest.cf.sources import Source
from ingest.cf.values import attribute, numbers
from ocean.errors import UnreadableFile
from ocean.levels import Levels
from ocean.records import DatasetRecord, PlatformRecord, ProfileBlock
from ocean.terms import PlatformType, Scheme
from ocean.units import Conversion

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Samples:
    """A file of discrete samples, understood: what to read for each block."""

    dataset: DatasetRecord
    source: Any
    path: Path
    kind: PlatformType
    code: str
    platform: Source | None
    moments: MomentSources
    vertical: Column
    columns: tuple[Column, ...]
    stream: str


def read(
    dataset: Any, path: Path, coordinates: Coordinates, frame: Frame | None = None
) -> Iterator[ProfileBlock]:
    """The blocks of a file; `frame` where the layout is known already (flat tables).

    Raises UnreadableFile where nothing measured, no time, no position or no depth can be read.
    """
    columns, kept, remarks = measured_columns(dataset, coordinates)
    if not columns:
        raise nothing_left(dataset, coordinates, remarks)
    layout = frame or frame_of(dataset, coordinates, kept)
    samples = _understood(dataset, path, coordinates, [c for c in columns if layout.holds(c.source)])
    some = False
    for block in layout.blocks():
        found = _profiles(samples, block)
        if found is not None:
            some = True
            yield found
    if not some:
        raise UnreadableFile("No profile of the file has a measured value with a depth.")


def _understood(dataset: Any, path: Path, coordinates: Coordinates, columns: list[Column]) -> Samples:
    moments = moment_sources(dataset, coordinates)
    kind = platforms.platform_type(dataset, path, feature_type(dataset))
    vertical = vertical_column(dataset, coordinates)
    if vertical is None:
        vertical, columns = _without_axis(dataset, kind, columns)
    record = dataset_record(dataset, path, flagged=any(column.flags is not None for column in columns))
    return Samples(
        record,
        dataset,
        path,
        kind,
        platforms.file_code(dataset, path),
        platforms.platform_source(dataset, coordinates),
        moments,
        vertical,
        tuple(columns),
        stream_of(dataset, vertical),
    )


def _without_axis(dataset: Any, kind: PlatformType, columns: list[Column]) -> tuple[Column, list[Column]]:
    """One depth for a file that has no vertical coordinate: the one in its attributes, or the surface.

    The surface (0 m) only for what is measured there by its nature: a sea surface temperature, ice, and
    what a surface drifter carries. Anything else without a depth is left out.
    """
    ends = [numbers(dataset, f"geospatial_vertical_{end}") for end in ("min", "max")]
    if all(end.size for end in ends) and ends[0][0] == ends[1][0]:
        up = attribute(dataset, "geospatial_vertical_positive").lower() == "up"
        return _fixed(-float(ends[0][0]) if up else float(ends[0][0])), columns
    at_surface = ("sea_surface_temperature", "sea_ice_concentration")
    kept = [c for c in columns if kind is PlatformType.DRIFTER or c.stored in at_surface]
    if not kept:
        names = ", ".join(column.source.name for column in columns)
        raise UnreadableFile(
            f"{names}: no depth or pressure is given, so the values have no place in the water."
        )
    return _fixed(0.0), kept


def _fixed(depth: float) -> Column:
    return Column("depth", Conversion(), Source("depth", (), (), lambda _: np.asarray(depth)), None)


def _profiles(samples: Samples, block: Block) -> ProfileBlock | None:
    """The profiles of a block that have a measured value; None where none has."""
    moments = samples.moments.read(block)
    levels = _levels(samples, block, moments)
    kept = levels.counts > 0
    if not kept.any():
        return None
    codes = platforms.codes_of(samples.platform, block, samples.code)
    keys = keys_of(samples.dataset.id, samples.stream, codes, moments, block)
    named, platform = np.unique(codes[kept], return_inverse=True)
    schemes = _schemes(moments.schemes[kept])
    flags = moments.flags
    return ProfileBlock(
        dataset=samples.dataset,
        platforms=tuple(_platform(samples, str(code)) for code in named),
        keys=[key for key, keep in zip(keys, kept, strict=True) if keep],
        platform=platform.astype(np.intp),
        cycle_numbers=[int(cycle) if cycle >= 0 else None for cycle in moments.cycles[kept]],
        directions=_or_none(moments.directions[kept]),
        schemes=schemes,
        samplings=[_SAMPLINGS[scheme] for scheme in schemes],
        sampling_schemes=_or_none(moments.schemes[kept]),
        data_modes=_or_none(moments.modes[kept]),
        times=moments.times[kept],
        latitudes=moments.latitudes[kept],
        longitudes=moments.longitudes[kept],
        quality_flags=[None] * int(kept.sum()) if flags is None else [int(flag) for flag in flags[kept]],
        levels=Levels(np.concatenate(([0], np.cumsum(levels.counts[kept]))), levels.values, levels.flags),
        updated_at=times.moment_of(attribute(samples.source, "date_update", "date_modified")),
    )


def _platform(samples: Samples, code: str) -> PlatformRecord:
    return platforms.platform_record(samples.source, code, samples.kind)


def _or_none(texts: npt.NDArray[np.str_]) -> list[str | None]:
    return [text or None for text in texts.tolist()]


_SAMPLINGS = {
    Scheme.PRIMARY: "primary",
    Scheme.SECONDARY: "secondary#1",
    Scheme.NEAR_SURFACE: "near-surface#1",
    Scheme.BGC: "bgc",
}


def _schemes(texts: npt.NDArray[np.str_]) -> list[Scheme]:
    known = {text: _scheme(text) for text in map(str, np.unique(texts))}
    return [known[text] for text in texts.tolist()]


def _scheme(text: str) -> Scheme:
    """Argo reference table 16."""
    if text.lower().startswith("secondary"):
        return Scheme.SECONDARY
    return Scheme.NEAR_SURFACE if text.lower().startswith("near-surface") else Scheme.PRIMARY


def _levels(samples: Samples, block: Block, moments: Moments) -> Levels:
    """The measured levels of a block, shallowest first in each profile."""
    counts = np.diff(block.offsets)
    adjusts = np.repeat(np.isin(moments.modes, ["A", "D"]), counts)
    vertical = without_fills(samples.vertical.stored, samples.vertical.read(block, adjusts))
    found = _measured(samples, block, adjusts, vertical)
    there = np.isfinite(vertical.values) & np.any([np.isfinite(r.values) for r in found.values()], axis=0)
    owner = np.repeat(np.arange(len(counts)), counts)[there]
    order = np.flatnonzero(there)[np.lexsort((vertical.values[there], owner))]
    found = {samples.vertical.stored: vertical} | found
    return Levels(
        np.concatenate(([0], np.cumsum(np.bincount(owner, minlength=len(counts))))),
        {stored: readings.values[order].astype(np.float32) for stored, readings in found.items()},
        {stored: readings.flags[order] for stored, readings in found.items()},
    )


def _measured(samples: Samples, block: Block, adjusts: Bools, vertical: Readings) -> dict[str, Readings]:
    raw = {column.stored: column.read(block, adjusts) for column in samples.columns}
    for column in samples.columns:
        if column.conversion.per_volume:
            raw[column.stored] = per_kilogram(
                raw[column.stored], raw, vertical.values, samples.vertical.stored
            )
    return {stored: without_fills(stored, readings) for stored, readings in raw.items()}
