"""Where the cells of a grid lie: one-dimensional axes, curvilinear coordinates, or projected metres."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf import values
from ingest.cf.attributes import Coordinates
from ingest.cf.opening import MOST_ELEMENTS, Variable
from ingest.cf.projection import Inverse, inverse
from ingest.cf.times import units_of
from ocean import longitudes
from ocean.errors import UnreadableFile
from ocean.units import conversion

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Reader = Callable[[Variable, values.Index | None], npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Mesh:
    """A grid of rows and columns, in the order in which it is given on (ascending where it has axes).

    dimensions: the file's names of (rows, columns). row_places, column_places: the place in the file of
    each row and column. locate: latitudes and longitudes of a slice of rows, as GridField wants them.
    """

    dimensions: tuple[str, str]
    row_places: Places
    column_places: Places
    locate: Callable[[slice], tuple[Floats, Floats]]

    @property
    def rows(self) -> int:
        return len(self.row_places)

    @property
    def columns(self) -> int:
        return len(self.column_places)

    def coordinates(self, rows: slice) -> tuple[Floats, Floats]:
        """Latitudes and longitudes of some rows: (rows,) and (columns,), or both (rows, columns)."""
        return self.locate(rows)

    def take(self, variable: Variable, fixed: dict[str, int], rows: slice, read: Reader) -> npt.NDArray[Any]:
        """Some rows of a variable at the fixed places of its other dimensions, (rows, columns)."""
        places = self.row_places[rows]
        low, high = int(places.min()), int(places.max()) + 1
        parts = {name: slice(place, place + 1) for name, place in fixed.items()}
        parts |= {self.dimensions[0]: slice(low, high)}
        index = tuple(parts.get(name, slice(None)) for name in variable.dimensions)
        found = read(variable, index)
        others = tuple(n for n, name in enumerate(variable.dimensions) if name not in self.dimensions)
        found = found.squeeze(others) if others else found
        if variable.dimensions.index(self.dimensions[0]) > variable.dimensions.index(self.dimensions[1]):
            found = found.T
        return np.asarray(found[places - low][:, self.column_places])


def mesh_of(dataset: Any, coordinates: Coordinates) -> Mesh | None:
    """The mesh of a file, None where its samples do not lie on a grid.

    Latitude and longitude variables win over projected metres; these need a grid mapping that can be
    inverted, else UnreadableFile says which.
    """
    latitude, longitude = coordinates.latitude, coordinates.longitude
    if latitude is not None and longitude is not None:
        return _geographic(dataset, latitude, longitude)
    if coordinates.x is not None and coordinates.y is not None:
        return _projected(dataset, coordinates.x, coordinates.y)
    return None


def _geographic(dataset: Any, latitude: Variable, longitude: Variable) -> Mesh | None:
    dimensions = (*latitude.dimensions, *longitude.dimensions)
    if len(latitude.dimensions) == 2 and latitude.dimensions == longitude.dimensions:
        return _curvilinear(latitude, longitude)
    if len(dimensions) != 2 or dimensions[0] == dimensions[1]:
        return None
    spans = any(set(dimensions) <= set(v.dimensions) for v in dataset.variables.values())
    if not spans or (latitude.size == 1 and longitude.size == 1):
        return None
    return _axes(latitude, longitude)


def _axes(latitude: Variable, longitude: Variable) -> Mesh:
    north = longitudes.clean_latitudes(values.read(latitude))
    east = longitudes.wrap(values.read(longitude))
    rows, columns = longitudes.ascending(north), longitudes.ascending(east)
    if not len(rows) or not len(columns):
        raise UnreadableFile("The grid has no valid latitude or longitude.")
    dimensions = (latitude.dimensions[0], longitude.dimensions[0])
    return Mesh(dimensions, rows, columns, lambda part: (north[rows[part]], east[columns]))


def _curvilinear(latitude: Variable, longitude: Variable) -> Mesh:
    if latitude.size > MOST_ELEMENTS:
        raise UnreadableFile(f"The grid declares {latitude.size} cells in two dimensions, too many to read.")
    rows, columns = (np.arange(length) for length in latitude.shape)

    def locate(part: slice) -> tuple[Floats, Floats]:
        index = (part, slice(None))
        return longitudes.clean_latitudes(values.read(latitude, index)), longitudes.wrap(
            values.read(longitude, index)
        )

    return Mesh(latitude.dimensions, rows, columns, locate)


def _projected(dataset: Any, x: Variable, y: Variable) -> Mesh:
    place = _projection(dataset)
    east, north = _metres(x), _metres(y)
    rows, columns = np.arange(len(north)), np.arange(len(east))

    def locate(part: slice) -> tuple[Floats, Floats]:
        return place(east[None, :], north[part, None])

    return Mesh((y.dimensions[0], x.dimensions[0]), rows, columns, locate)


def _projection(dataset: Any) -> Inverse:
    for variable in dataset.variables.values():
        name = values.attribute(variable, "grid_mapping")
        if name in dataset.variables:
            return inverse(dataset.variables[name])
    raise UnreadableFile("The grid has projected x and y, but neither latitudes nor a grid mapping.")


def _metres(axis: Variable) -> Floats:
    how = conversion("depth", units_of(axis))
    if how is None or len(axis.dimensions) != 1:
        raise UnreadableFile(f"The projected axis {axis.name} is not in metres but in {units_of(axis)!r}.")
    return how.apply(values.read(axis))
