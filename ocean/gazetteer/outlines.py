"""The drawn limits of the water bodies, as the build reads them from `limits/*.toml`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ocean.gazetteer.topojson import split_at_antimeridian

FOLDER = Path(__file__).parent / "limits"
# The order of the gazetteer: oceans and boxes first.
_WATERS = ("world", "enclosed", "arctic", "atlantic", "indian", "pacific", "southern")


@dataclass(frozen=True, slots=True)
class Limit:
    """A water body as drawn: its ring lies generously on land, which is not yet cut away."""

    name: str
    kind: str
    parent: str | None
    aliases: tuple[str, ...]
    outline: BaseGeometry
    of: str | None
    without: tuple[str, ...]
    exact: bool
    channel: BaseGeometry | None


def read_limits(folder: Path = FOLDER) -> dict[str, Limit]:
    """Every water body by its canonical name."""
    aliases = _read(folder, "aliases")
    tables = {name: table for file in _WATERS for name, table in _read(folder, file).items()}
    if strangers := aliases.keys() - tables.keys():
        raise ValueError(f"aliases.toml names water bodies that have no limits: {sorted(strangers)}")
    return {name: _limit(name, table, aliases.get(name, [])) for name, table in tables.items()}


def read_ice(folder: Path = FOLDER) -> list[BaseGeometry]:
    """The ice shelves, which count as land."""
    return [_outline(table["outline"]) for table in _read(folder, "ice").values()]


def _read(folder: Path, file: str) -> dict[str, Any]:
    return tomllib.loads((folder / f"{file}.toml").read_text(encoding="utf-8"))


def _limit(name: str, table: dict[str, Any], aliases: list[str]) -> Limit:
    return Limit(
        name=name,
        kind=table["kind"],
        parent=table.get("parent"),
        aliases=tuple(aliases),
        outline=_outline(table["outline"]),
        of=table.get("of"),
        without=tuple(table.get("without", ())),
        exact=table.get("exact", False),
        channel=_channel(table),
    )


def _points(text: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (pair.split() for pair in text.split(","))]


def _outline(text: str) -> BaseGeometry:
    ring = shapely.Polygon(_points(text))
    if not ring.is_valid:
        raise ValueError(f"An outline crosses itself: {shapely.is_valid_reason(ring)}.")
    return split_at_antimeridian(ring)


def _channel(table: dict[str, Any]) -> BaseGeometry | None:
    if "channel" not in table:
        return None
    midline = shapely.LineString(_points(table["channel"]))
    water: BaseGeometry = shapely.buffer(midline, table["half_width"], quad_segs=2, cap_style="flat")
    return water
