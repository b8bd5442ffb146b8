"""Which of the CF discrete sampling geometries a file has, as a frame (CF 1.11, chapter 9 and appendix H)."""

from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf import values
from ingest.cf.attributes import Coordinates, Measured
from ingest.cf.frames import Frame, Ragged, Rectangular
from ingest.cf.opening import Variable
from ocean.errors import UnreadableFile

Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]

MOST_SAMPLES = 20_000_000
"""The most samples of a ragged array, whose places are held in memory."""


def frame_of(dataset: Any, coordinates: Coordinates, measured: list[Measured]) -> Frame:
    """The frame that the variables in `measured` share; raises UnreadableFile where none fits."""
    counting = _with_attribute(dataset, "sample_dimension")
    if counting is not None:
        return _contiguous(dataset, coordinates, counting)
    indexing = _with_attribute(dataset, "instance_dimension")
    if indexing is not None and _is_ragged(dataset, coordinates, indexing, measured):
        return _indexed(dataset, indexing)
    parents = {} if indexing is None else _parents(dataset, indexing)
    return _rectangular(dataset, coordinates, measured, parents)


def feature_type(dataset: Any) -> str:
    """The featureType in small letters, or ERDDAP's cdm_data_type where it is missing."""
    return values.attribute(dataset, "featureType", "feature_type", "cdm_data_type").lower()


def _with_attribute(dataset: Any, name: str) -> Variable | None:
    found = [v for v in dataset.variables.values() if name in v.ncattrs() and len(v.dimensions) == 1]
    return found[0] if found else None


def _is_ragged(dataset: Any, coordinates: Coordinates, indexing: Variable, measured: list[Measured]) -> bool:
    alone = all(found.variable.dimensions == indexing.dimensions for found in measured)
    return alone and _is_grouped(dataset, coordinates, indexing.dimensions[0])


def _is_grouped(dataset: Any, coordinates: Coordinates, sample: str) -> bool:
    """Whether the samples of one instance are the levels of one profile, and not moments of a series."""
    on_samples = coordinates.time is not None and sample in coordinates.time.dimensions
    return not on_samples or feature_type(dataset).endswith("profile")


def _length(dataset: Any, name: str) -> int:
    if name not in dataset.dimensions:
        raise UnreadableFile(f"The file names a dimension {name!r} that it does not have.")
    length = len(dataset.dimensions[name])
    if length > MOST_SAMPLES:
        raise UnreadableFile(f"The ragged dimension {name} has {length} samples, more than {MOST_SAMPLES}.")
    return length


def _contiguous(dataset: Any, coordinates: Coordinates, counting: Variable) -> Frame:
    sample = str(counting.getncattr("sample_dimension"))
    samples = _length(dataset, sample)
    counts = np.nan_to_num(values.read(counting)).astype(np.int64)
    if (counts < 0).any() or counts.sum() > samples:
        raise UnreadableFile(
            f"{counting.name} sums to {counts.sum()} samples, but the dimension {sample} has {samples}."
        )
    instance = counting.dimensions[0]
    if not _is_grouped(dataset, coordinates, sample):
        owner = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        return Rectangular({sample: len(owner)}, None, 1, {instance: owner})
    indexing = _with_attribute(dataset, "instance_dimension")
    parents = {} if indexing is None else _parents(dataset, indexing)
    return Ragged(sample, samples, instance, counts, None, parents)


def _parents(dataset: Any, indexing: Variable) -> dict[str, Places]:
    instance = str(indexing.getncattr("instance_dimension"))
    instances = _length(dataset, instance)
    _length(dataset, indexing.dimensions[0])
    places = np.nan_to_num(values.read(indexing), nan=-1).astype(np.int32)
    if places.size and (places.min() < 0 or places.max() >= instances):
        raise UnreadableFile(f"{indexing.name} points outside the {instances} of the dimension {instance}.")
    return {instance: places}


def _indexed(dataset: Any, indexing: Variable) -> Frame:
    ((instance, places),) = _parents(dataset, indexing).items()
    counts = np.bincount(places, minlength=_length(dataset, instance)).astype(np.int64)
    in_order = bool((np.diff(places) >= 0).all())
    order = None if in_order else np.argsort(places, kind="stable").astype(np.int64)
    return Ragged(indexing.dimensions[0], len(places), instance, counts, order)


def _rectangular(
    dataset: Any, coordinates: Coordinates, measured: list[Measured], parents: dict[str, Places]
) -> Frame:
    dimensions = max((found.variable.dimensions for found in measured), key=len)
    level = _level_dimension(dataset, coordinates, dimensions)
    outer = {name: len(dataset.dimensions[name]) for name in dimensions if name != level}
    outer = outer if outer or level else {}
    levels = 1 if level is None else len(dataset.dimensions[level])
    parents = {name: places for name, places in parents.items() if [len(places)] == list(outer.values())}
    return Rectangular(outer, level, levels, parents)


def _level_dimension(dataset: Any, coordinates: Coordinates, dimensions: tuple[str, ...]) -> str | None:
    """The dimension along which the depth varies and the time and the position do not."""
    vertical = {name for v in coordinates.verticals for name in v.dimensions if name in dimensions}
    where = (coordinates.time, coordinates.latitude, coordinates.longitude)
    elsewhere = {name for v in where if v is not None for name in v.dimensions}
    free = [name for name in dimensions if name in vertical and name not in elsewhere]
    if free:
        return free[-1]
    if feature_type(dataset).endswith("profile") and dimensions and dimensions[-1] in vertical:
        return dimensions[-1]
    return None
