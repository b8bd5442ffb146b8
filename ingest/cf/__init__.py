"""Reads every NetCDF file but Argo's own: CF discrete samples, grids, and ERDDAP's flat tables."""

from collections.abc import Iterator
from pathlib import Path

from ingest.cf import grids, profiles, tables
from ingest.cf.attributes import coordinates
from ingest.cf.layouts import feature_type
from ingest.cf.meshes import mesh_of
from ingest.cf.opening import opened
from ocean.errors import UnreadableFile
from ocean.records import Record


def read(path: Path) -> Iterator[Record]:
    """The profiles or fields of a file, in blocks of bounded size; memory stays flat whatever its size.

    Raises UnreadableFile, with the reason in one line, for a file of which nothing can be stored. The
    refusal comes before the first record, except for data that turn out to be damaged in the middle.
    """
    try:
        with opened(path) as dataset:
            found = coordinates(dataset)
            if tables.is_table(dataset):
                yield from tables.read(dataset, path, found)
                return
            mesh = None if _is_sampled(feature_type(dataset)) else mesh_of(dataset, found)
            if mesh is not None:
                yield from grids.read(dataset, path, found, mesh)
            else:
                yield from profiles.read(dataset, path, found)
    except (OSError, RuntimeError) as error:
        raise UnreadableFile(f"The data of the file are damaged: {str(error).splitlines()[0]}.") from error


def _is_sampled(feature: str) -> bool:
    return feature.startswith(("profile", "timeseries", "trajectory", "point", "station"))
