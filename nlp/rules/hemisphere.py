"""Which half of the Earth a question is about, for its seasons."""

from collections.abc import Iterable

import shapely

from nlp.rules.vocabulary import RegionLike
from nlp.rules.where import Where
from ocean.filter import BoundingBox, Near, OceanFilter


class Hemisphere:
    """Knows the northern edge of every region."""

    __slots__ = ("_north",)

    def __init__(self, regions: Iterable[RegionLike]) -> None:
        self._north = {region.name: float(shapely.bounds(region.geometry)[3]) for region in regions}

    def of_where(self, where: Where) -> bool:
        """Whether everything named lies wholly south of the equator."""
        edges = [self._edge(spot.region, spot.near, spot.box) for spot in where.spots]
        if where.band is not None and (where.band.north <= 0 or not edges):
            return where.band.north <= 0
        return bool(edges) and all(edge <= 0 for edge in edges)

    def of_filters(self, filters: Iterable[OceanFilter]) -> bool:
        """The same for filters of a turn before."""
        edges: list[float] = []
        for wanted in filters:
            edges.extend(self._edge(name, None, None) for name in wanted.regions)
            if wanted.near or wanted.bounding_box:
                edges.append(self._edge(None, wanted.near, wanted.bounding_box))
        return bool(edges) and all(edge <= 0 for edge in edges)

    def _edge(self, region: str | None, near: Near | None, box: BoundingBox | None) -> float:
        if region is not None:
            return self._north.get(region, 90.0)
        if near is not None:
            return near.latitude
        return box.north if box is not None else 90.0
