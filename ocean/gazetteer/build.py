"""Builds `regions.geojson`: `python -m ocean.gazetteer.build LAND.json` (TopoJSON, see ADR 5)."""

import json
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ocean.gazetteer.outlines import Limit, read_ice, read_limits
from ocean.gazetteer.topojson import land_polygons

TARGET = Path(__file__).with_name("regions.geojson")
ATTRIBUTION = (
    "Limits drawn for Ocean Chat after the descriptions in IHO S-23. "
    "Coast: Natural Earth, public domain, naturalearthdata.com."
)
_GRID = 0.001  # degrees: three decimals, about 100 m


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely the coast of water bodies up to a size is drawn; sizes in square degrees."""

    up_to: float
    tolerance: float
    island: float
    pool: float


_DETAILS = (
    Detail(up_to=4, tolerance=0.004, island=0.0003, pool=0.0001),
    Detail(up_to=60, tolerance=0.015, island=0.002, pool=0.001),
    Detail(up_to=900, tolerance=0.03, island=0.005, pool=0.003),
    Detail(up_to=float("inf"), tolerance=0.06, island=0.02, pool=0.05),
)


class Builder:
    """Cuts the land out of the drawn limits."""

    def __init__(self, limits: dict[str, Limit], land: list[BaseGeometry]) -> None:
        self._limits = limits
        channels = [limit.channel for limit in limits.values() if limit.channel is not None]
        self._land = land
        self._channels = shapely.union_all(channels)
        self._drawn: dict[str, BaseGeometry] = {}

    @cached_property
    def _coasts(self) -> dict[Detail, NDArray[np.object_]]:
        return {detail: self._coast(detail) for detail in _DETAILS}

    def features(self) -> list[dict[str, Any]]:
        return [self._feature(limit) for limit in self._limits.values()]

    def _feature(self, limit: Limit) -> dict[str, Any]:
        water = self._water(limit)
        properties = {
            "name": limit.name,
            "aliases": list(limit.aliases),
            "kind": limit.kind,
            "parent": limit.parent,
            "area_km2": round(area_km2(water)),
        }
        geometry = json.loads(shapely.to_geojson(water))
        return {"type": "Feature", "properties": properties, "geometry": geometry}

    def _water(self, limit: Limit) -> BaseGeometry:
        drawn = self._as_drawn(limit)
        if limit.exact:
            return drawn
        detail = next(step for step in _DETAILS if drawn.area <= step.up_to)
        near = shapely.intersection(self._coasts[detail], shapely.box(*drawn.bounds))
        coast = shapely.union_all(near)
        water = shapely.difference(drawn, coast)
        pieces = _pieces(shapely.set_precision(water, _GRID))
        kept = [piece for piece in pieces if piece.area >= detail.pool] or pieces
        if not kept:
            raise ValueError(f"No water is left of {limit.name}.")
        return shapely.orient_polygons(shapely.union_all(kept))

    def _as_drawn(self, limit: Limit) -> BaseGeometry:
        """The limit with its neighbours cut out, inside its parent."""
        if limit.name not in self._drawn:
            shape = limit.outline
            for name in limit.without:
                shape = shapely.difference(shape, self._as_drawn(self._limits[name]))
            inside = limit.of or limit.parent
            if inside and not limit.exact:
                shape = shapely.intersection(shape, self._as_drawn(self._limits[inside]))
            self._drawn[limit.name] = shapely.union_all(_pieces(shape))
        return self._drawn[limit.name]

    def _coast(self, detail: Detail) -> NDArray[np.object_]:
        large = [piece for piece in self._land if piece.area >= detail.island]
        simple = shapely.make_valid(shapely.simplify(large, detail.tolerance))
        coast = shapely.difference(shapely.union_all(simple), self._channels)
        return np.array(_pieces(coast))


def area_km2(shape: BaseGeometry) -> float:
    """The area on the WGS 84 ellipsoid, by its cylindrical equal-area projection."""
    dense = shapely.segmentize(shape, 0.5)
    return float(shapely.transform(dense, _equal_area).area)


def _equal_area(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    radius_km, eccentricity = 6378.137, 0.0818191908426
    longitude, latitude = np.radians(degrees).T
    sine = eccentricity * np.sin(latitude)
    height = (1 - eccentricity**2) / (2 * eccentricity) * (sine / (1 - sine**2) + np.arctanh(sine))
    return radius_km * np.column_stack((longitude, height))


def _pieces(shape: BaseGeometry) -> list[BaseGeometry]:
    parts = shapely.get_parts(shapely.get_parts(shape))
    return [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]


def written(features: list[dict[str, Any]]) -> str:
    """A FeatureCollection with one feature a line, each ending in its geometry."""
    lines = [json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features]
    head = f'{{"type":"FeatureCollection","attribution":{json.dumps(ATTRIBUTION)},"features":[\n'
    return head + ",\n".join(lines) + "\n]}\n"


def main(land: Path) -> None:
    """Writes the packaged file."""
    builder = Builder(read_limits(), [*land_polygons(land), *read_ice()])
    TARGET.write_text(written(builder.features()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
