"""Cells of gridded fields that match a filter, a tile at a time, in order of time."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ocean.filter import FloatRange, OceanFilter
from ocean.flags import accepts, worst
from ocean.numbers import direction_of, within
from ocean.place import Place
from ocean.terms import DataSource, PlatformType
from ocean.variables import BY_VARIABLE, INPUTS, Variable
from sources.postgis.recent import Known, Shelf
from sources.postgis.scan import Key
from sources.postgis.store import Store
from sources.postgis.where import Where

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float32]

UNFLAGGED = 2  # sources that carry no quality flags are given flag 2
CHUNK = 32
# Which tile answers for each of the filter's ranges: the sea surface is a temperature too.
RANGE_TILES = {
    "temperature": ("temperature", "sea_surface_temperature"),
    "salinity": ("salinity",),
    "oxygen": ("oxygen",),
}

SELECT = """SELECT t.id, t.dataset_id, t.variable, t.tile_time, t.depth, t.cells_id,
    t.cell_values, t.cell_flags, v.cell_values AS v_values, v.cell_flags AS v_flags,
    c.rows, c.columns, c.separable, c.latitudes, c.longitudes
FROM grid_tiles t JOIN grid_cells c ON c.id = t.cells_id
LEFT JOIN grid_tiles v ON t.variable = 'current_u' AND v.variable = 'current_v'
    AND v.dataset_id = t.dataset_id AND v.tile_time = t.tile_time AND v.cells_id = t.cells_id
    AND v.depth IS NOT DISTINCT FROM t.depth
WHERE t.variable <> 'current_v'"""


def may_match(wanted: OceanFilter) -> bool:
    """Whether a grid can hold what is asked: it has no platform, cycle, data mode or pressure."""
    of_platforms = wanted.platform_codes or wanted.cycle_numbers or wanted.data_modes or wanted.pressure
    other_types = wanted.platform_types and PlatformType.GRID not in wanted.platform_types
    return not of_platforms and not other_types and bool(tile_variables(wanted))


def tile_variables(wanted: OceanFilter) -> frozenset[str]:
    """The stored variables whose tiles can match."""
    names = frozenset(stored.name for stored in BY_VARIABLE.values()) - {"current_v", "pressure"}
    if wanted.variables:
        names &= frozenset(name for variable in wanted.variables for name in tiles_for(variable))
    for part, tiles_of in RANGE_TILES.items():
        if getattr(wanted, part):
            names &= frozenset(tiles_of)
    return names


def names_of(wanted: OceanFilter, variables: Sequence[str] | None) -> list[str]:
    """The stored variables whose tiles can match, narrowed further by some."""
    found = tile_variables(wanted)
    return sorted(found if variables is None else found & frozenset(variables))


def any_tiles(where: Where, names: Sequence[str]) -> str:
    """SQL: whether the store has tiles of these variables, told by the index of each dataset.

    One more column of a query for profiles, which costs less than a query for tiles that are not there.
    """
    of_dataset = f"t.dataset_id = d.id AND t.variable = ANY({where.bind(list(names))}::text[])"
    tile = f"SELECT FROM grid_tiles t WHERE {of_dataset} LIMIT 1"
    return f"EXISTS (SELECT FROM datasets d, LATERAL ({tile}) AS tile)"


def tiles_for(variable: Variable) -> tuple[str, ...]:
    """The stored variables whose tiles answer for a variable."""
    if variable in (Variable.CURRENT_SPEED, Variable.CURRENT_DIRECTION, Variable.CURRENT_V):
        return ("current_u",)
    return () if variable in INPUTS else (BY_VARIABLE[variable].name,)


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the cells of a tile are, float64 degrees (n,), and which lie in the filter's place."""

    latitudes: npt.NDArray[np.float64]
    longitudes: npt.NDArray[np.float64]
    inside: Bools

    @property
    def nbytes(self) -> int:
        return self.latitudes.nbytes + self.longitudes.nbytes + self.inside.nbytes


@dataclass(frozen=True, slots=True)
class Tile:
    """The matching cells of one tile: `places` are cell numbers, row by row, ascending."""

    record: Mapping[str, Any]
    cells: Cells
    index: npt.NDArray[np.intp]
    values: dict[str, Floats] = field(repr=False)
    flags: npt.NDArray[np.uint8] = field(repr=False)
    source: DataSource = DataSource.LOCAL_DB

    @property
    def key(self) -> Key:
        return (self.record["tile_time"], self.record["id"])

    @property
    def depth(self) -> float:
        """Metres; a surface field lies at 0."""
        return self.record["depth"] or 0.0


async def tiles(
    store: Store,
    wanted: OceanFilter,
    *,
    descending: bool,
    after: Key | None = None,
    variables: tuple[str, ...] | None = None,
) -> AsyncIterator[Tile]:
    """Tiles with at least one matching cell, after a key; `variables` narrows them further."""
    place = Place.of(wanted, store.gazetteer)
    subject = ("place", wanted.regions, wanted.shape, wanted.bounding_box, wanted.near)
    known: Known[Cells] = Shelf(store.recent, subject, lambda cells: cells.nbytes)
    way, beyond, mark = ("DESC", "<", "<=") if descending else ("ASC", ">", ">=")
    while True:
        where = _where(wanted, place, variables)
        if after is not None:
            time, number = where.bind(after[0]), where.bind(after[1])
            where.add(f"t.tile_time {mark} {time} AND (t.tile_time, t.id) {beyond} ({time}, {number})")
        records = await store.search(
            f"{SELECT} AND {where.sql} ORDER BY t.tile_time {way}, t.id {way} LIMIT {CHUNK}", *where.values
        )
        found = await asyncio.to_thread(decide, records, wanted, place, known) if records else []
        for tile in found:
            yield tile
        if len(records) < CHUNK:
            return
        after = (records[-1]["tile_time"], records[-1]["id"])


def _where(wanted: OceanFilter, place: Place, variables: tuple[str, ...] | None) -> Where:
    where = Where()
    where.add(f"t.variable = ANY({where.bind(names_of(wanted, variables))}::text[])")
    if wanted.time.start is not None:
        where.add(f"t.tile_time >= {where.bind(wanted.time.start)}")
    if wanted.time.end is not None:
        where.add(f"t.tile_time < {where.bind(wanted.time.end)}")
    if wanted.months:
        months = where.bind(list(wanted.months))
        where.add(f"extract(month FROM t.tile_time AT TIME ZONE 'UTC')::int = ANY({months}::int[])")
    if wanted.datasets:
        where.add(f"t.dataset_id = ANY({where.bind(list(wanted.datasets))}::text[])")
    _bounds(where, "coalesce(t.depth, 0)", "coalesce(t.depth, 0)", wanted.depth)
    for part in RANGE_TILES:
        _bounds(where, "t.value_min", "t.value_max", getattr(wanted, part))
    _extent(where, place)
    return where


def _bounds(where: Where, lowest: str, highest: str, limits: FloatRange) -> None:
    if limits.min is not None:
        where.add(f"{highest} >= {where.bind(limits.min)}::real")
    if limits.max is not None:
        where.add(f"{lowest} <= {where.bind(limits.max)}::real")


def _extent(where: Where, place: Place) -> None:
    """Tiles whose bounding box meets that of each part of the place; cells decide later."""
    boxes = list(place.boxes or ())
    if boxes:
        where.add(f"({' OR '.join(_envelope(where, *box) for box in boxes)})")
    for shape in place.shapes:
        where.add(_envelope(where, *(float(edge) for edge in shapely.bounds(shape))))
    if place.near is not None:
        spot = f"ST_MakePoint({where.bind(place.near.longitude)}, {where.bind(place.near.latitude)})"
        metres = where.bind(place.near.radius_km * 1000)
        where.add(f"ST_DWithin(c.extent::geography, ST_SetSRID({spot}, 4326)::geography, {metres})")


def _envelope(where: Where, west: float, south: float, east: float, north: float) -> str:
    w, s, e, n = (where.bind(edge) for edge in (west, south, east, north))
    return f"c.extent && ST_MakeEnvelope({w}, {s}, {e}, {n}, 4326)"


def decide(
    records: Sequence[Mapping[str, Any]], wanted: OceanFilter, place: Place, known: Known[Cells]
) -> list[Tile]:
    """The tiles that have a matching cell, from records of SELECT; `known` keeps cells by their number."""
    found = []
    for record in records:
        cells = known.get(record["cells_id"])
        if cells is None:
            cells = known[record["cells_id"]] = _cells(record, place)
        tile = _tile(record, cells, wanted)
        if len(tile.index):
            found.append(tile)
    return found


def _cells(record: Mapping[str, Any], place: Place) -> Cells:
    latitudes = np.frombuffer(record["latitudes"], dtype="<f4").astype(np.float64)
    longitudes = np.frombuffer(record["longitudes"], dtype="<f4").astype(np.float64)
    if record["separable"]:
        longitudes, latitudes = (axis.ravel() for axis in np.meshgrid(longitudes, latitudes))
    return Cells(latitudes, longitudes, place.contains(longitudes, latitudes))


def _tile(record: Mapping[str, Any], cells: Cells, wanted: OceanFilter) -> Tile:
    name = record["variable"]
    values = {name: np.frombuffer(record["cell_values"], dtype="<f4")}
    flags = {name: _flags(record["cell_flags"], len(values[name]))}
    if record["v_values"] is not None:
        values["current_v"] = np.frombuffer(record["v_values"], dtype="<f4")
        flags["current_v"] = _flags(record["v_flags"], len(values[name]))
    shown = {part: np.isfinite(values[part]) & accepts(flags[part], wanted.policy) for part in values}
    values = {part: np.where(shown[part], values[part], np.float32(np.nan)) for part in values}
    match = cells.inside & np.logical_or.reduce(list(shown.values()))
    if "current_v" in values:
        values["current_speed"] = np.hypot(values["current_u"], values["current_v"])
        values["current_direction"] = direction_of(values["current_u"], values["current_v"])
    if name == "sea_surface_temperature":
        values["temperature"] = values[name]
    for part in RANGE_TILES:
        limits: FloatRange = getattr(wanted, part)
        if limits:
            match &= within(values[part], limits)
    match &= _measured(wanted, values, match)
    return Tile(
        record, cells, np.flatnonzero(match), values, worst(list(flags.values()), list(shown.values()))
    )


def _measured(wanted: OceanFilter, values: dict[str, Floats], match: Bools) -> Bools:
    """Cells with at least one of the variables asked for."""
    if not wanted.variables:
        return match
    names = {variable.lower() for variable in wanted.variables} & values.keys()
    found: Bools = np.logical_or.reduce([np.isfinite(values[name]) for name in names])
    return found


def _flags(packed: bytes | None, length: int) -> npt.NDArray[np.uint8]:
    if packed is None:
        return np.full(length, UNFLAGGED, dtype=np.uint8)
    return np.frombuffer(packed, dtype=np.uint8)
