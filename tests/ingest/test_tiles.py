"""Grids as tiles: every cell is in one of them, and every extent holds its cells and little more."""

from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from ocean.records import GridField
from ocean.tiles import SIDE, TileRow, span, tile_rows
from tests.ingest.blocks import DATASET

Degrees = npt.NDArray[np.float32]


def field(latitudes: Degrees, longitudes: Degrees, values: Degrees, **more: object) -> GridField:
    return GridField(
        *(DATASET, "temperature", datetime(2022, 1, 1, tzinfo=UTC), None),
        *(latitudes.astype(np.float32), longitudes.astype(np.float32), values.astype(np.float32)),
        **more,  # type: ignore[arg-type]  # only flags
    )


def cells(tile: TileRow) -> dict[tuple[float, float], float]:
    """Value by place, of the cells that have one."""
    _, rows, columns, separable, *packed, _ = tile.cells
    latitudes, longitudes = (np.frombuffer(axis, "<f4") for axis in packed)
    if separable:
        latitudes, longitudes = (a.ravel() for a in np.meshgrid(latitudes, longitudes, indexing="ij"))
    values = np.frombuffer(tile.values[6], "<f4")
    assert len(values) == len(latitudes) == rows * columns
    return {
        (float(y), float(x)): float(v)
        for y, x, v in zip(latitudes, longitudes, values, strict=True)
        if not np.isnan(v)
    }


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 200), st.integers(1, 200), st.floats(-180, 180), st.booleans())
def test_every_cell_is_in_one_tile_and_in_its_extent(
    rows: int, columns: int, west: float, curvilinear: bool
) -> None:
    latitudes = np.linspace(-80, 80, rows)
    longitudes = (west + np.arange(columns) * min(1.0, 359 / columns) + 180) % 360 - 180
    values = np.arange(rows * columns, dtype=np.float32).reshape(rows, columns)
    if curvilinear:
        latitudes, longitudes = np.meshgrid(latitudes, longitudes, indexing="ij")
    found: dict[tuple[float, float], float] = {}
    for tile in tile_rows(field(latitudes, longitudes, values), 1):
        assert max(tile.cells[1:3]) <= SIDE
        here = cells(tile)
        assert not found.keys() & here.keys()
        found |= here
        extent = shapely.from_wkb(tile.cells[-1])
        assert shapely.is_valid(extent)
        points = shapely.points([(x, y) for y, x in here])
        assert shapely.intersects(extent, points).all()
        if not curvilinear:
            west_edge, _, east_edge, _ = extent.bounds
            assert east_edge - west_edge <= SIDE * 1.01
    assert len(found) == rows * columns
    assert sorted(found.values()) == sorted(values.ravel().tolist())


@pytest.mark.parametrize("curvilinear", [False, True])
def test_a_cell_without_a_position_has_no_value(curvilinear: bool) -> None:
    latitudes, longitudes = np.arange(10.0, 80), np.arange(50.0, 150)
    latitudes[[0, 69]], longitudes[[3, 64, 99]] = np.nan, np.nan
    if curvilinear:
        latitudes, longitudes = np.meshgrid(latitudes, longitudes, indexing="ij")
        longitudes[30, 30] = np.nan
    tiles = list(tile_rows(field(latitudes, longitudes, np.ones((70, 100))), 1))
    found = [place for tile in tiles for place in cells(tile)]
    assert len(found) == sum(tile.values[10] for tile in tiles) == 68 * 97 - curvilinear
    assert np.isfinite(found).all()
    for tile in tiles:
        west, south, east, north = shapely.from_wkb(tile.cells[-1]).bounds
        assert all(south <= y <= north and west <= x <= east for y, x in cells(tile))


def test_tiles_without_a_value_are_left_out_and_plain_flags_too() -> None:
    values = np.full((100, 100), np.nan)
    values[0, 0], values[99, 99] = 1, 2
    flags = np.where(np.isnan(values), 9, 2).astype(np.uint8)
    axis = np.linspace(-50, 49, 100)
    tiles = list(tile_rows(field(axis, axis, values, flags=flags), 1))
    assert [tile.values[8:11] for tile in tiles] == [(1.0, 1.0, 1), (2.0, 2.0, 1)]
    assert [tile.values[7] for tile in tiles] == [None, None]
    flags[0, 0] = 1
    first, second = tile_rows(field(axis, axis, values, flags=flags), 1)
    assert len(first.values[7]) == 2_500
    assert second.values[7] is None


def test_two_times_share_their_cells_but_not_their_tiles() -> None:
    axis, values = np.arange(5.0), np.ones((5, 5))
    one = field(axis, axis, values)
    other = GridField(
        one.dataset,
        one.variable,
        datetime(2023, 1, 1, tzinfo=UTC),
        10.0,
        one.latitudes,
        one.longitudes,
        one.values,
    )
    (a,), (b,) = tile_rows(one, 1), tile_rows(other, 2)
    assert (a.cells_id, a.cells) == (b.cells_id, b.cells)
    assert a.id != b.id


@pytest.mark.parametrize(
    ("longitudes", "wanted"),
    [
        ([5.0], (5, 5)),
        ([170.0, -170.0], (170, -170)),
        ([-10.0, 0.0, 20.0], (-10, 20)),
        (list(range(-180, 180, 10)), (-180, 170)),
        ([139.7, -160.0, -80.0, -20.0, 27.0], (139.7, 27.0)),
    ],
)
def test_an_extent_is_the_shortest_arc(longitudes: list[float], wanted: tuple[float, float]) -> None:
    assert span(np.array(longitudes)) == wanted
