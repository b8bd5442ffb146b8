"""Projected x and y to latitude and longitude, for grids (sea ice above all) that carry neither."""

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from pyproj import CRS, Proj
from pyproj.exceptions import ProjError

from ingest.cf.opening import Variable
from ingest.cf.values import attribute
from ocean.errors import UnreadableFile
from ocean.longitudes import wrap

Floats = npt.NDArray[np.float64]
Inverse = Callable[[Floats, Floats], tuple[Floats, Floats]]


def inverse(grid_mapping: Variable) -> Inverse:
    """Of x and y (m), broadcast together, the latitudes and longitudes (-180..180); NaN off the map.

    A proj4 text or a WKT in the file wins over the parameters of its CF grid mapping: NSIDC's files
    give straight_vertical_longitude_from_pole = 135, against the convention, beside lon_0=-45, which is
    right (EPSG:3411). Raises UnreadableFile for a mapping that describes no projection.
    """
    try:
        projection = _projection(grid_mapping)
    except (ProjError, KeyError, TypeError, ValueError) as error:
        kind = attribute(grid_mapping, "grid_mapping_name") or "none"
        raise UnreadableFile(
            f"The grid has projected x and y, and its grid mapping ({kind}) describes no projection."
        ) from error

    def place(x: Floats, y: Floats) -> tuple[Floats, Floats]:
        longitude, latitude = projection(*np.broadcast_arrays(x, y), inverse=True)
        on_map = np.isfinite(latitude) & np.isfinite(longitude)
        return np.where(on_map, latitude, np.nan), wrap(np.where(on_map, longitude, np.nan))

    return place


def _projection(grid_mapping: Variable) -> Any:
    text = attribute(grid_mapping, "proj4text", "proj4", "proj4_string", "crs_wkt", "spatial_ref")
    if text:
        return Proj(CRS.from_user_input(text))
    parameters = {name: grid_mapping.getncattr(name) for name in grid_mapping.ncattrs()}
    with warnings.catch_warnings():
        # Of attributes that pyproj does not know; the caller's filters are back before anything is read.
        warnings.simplefilter("ignore")
        return Proj(CRS.from_cf(parameters))
