"""The water bodies of the world by name: the filter, the question parser and the API look here."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

import shapely
from shapely.geometry.base import BaseGeometry

from ocean.errors import ErrorCode, OceanError
from ocean.gazetteer.names import closeness, key, normalise, variants
from ocean.geometry import pieces

__all__ = ["Gazetteer", "Region", "normalise"]

_PACKAGED = Path(__file__).with_name("regions.geojson")
_FEATURE = '{"type":"Feature",'
_GEOMETRY = ',"geometry":'
_MOST_SUGGESTIONS = 5
_LONGEST_ECHO = 100  # characters of an unknown name that an error says back


@dataclass(frozen=True, slots=True)
class Region:
    """A water body; its geometry is a polygon or more in degrees, cut at the antimeridian."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    parent: str | None
    area_km2: float
    geometry: BaseGeometry


@dataclass(frozen=True, slots=True)
class _Packed:
    """A region of the packaged file, its geometry still text: few questions need all of them."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    parent: str | None
    area_km2: float
    geojson: str

    def region(self) -> Region:
        geometry = shapely.from_geojson(self.geojson)
        return Region(self.name, self.aliases, self.kind, self.parent, self.area_km2, geometry)


class Gazetteer:
    """Regions by name and alias, in a fixed order: oceans first. It never changes."""

    def __init__(self, regions: Iterable[Region | _Packed]) -> None:
        self._regions = {region.name: region for region in regions}
        self._index = _index(self._regions.values())
        self._pieces: dict[str, tuple[BaseGeometry, ...]] = {}

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The packaged water bodies, or those of another file that `gazetteer.build` wrote."""
        with (path or _PACKAGED).open(encoding="utf-8") as lines:
            return cls(_packed(line) for line in lines if line.startswith(_FEATURE))

    def extended(self, regions: Iterable[Region]) -> Self:
        """With these too; one that bears a known name or alias takes that region's place.

        It then goes by the canonical name, and the aliases of both find it.
        """
        merged = dict(self._regions)
        for region in regions:
            known = self._index.get(key(region.name))
            merged[known or region.name] = _merged(region, merged[known]) if known else region
        return type(self)(merged.values())

    def names(self) -> list[str]:
        """The canonical names."""
        return list(self._regions)

    def find(self, text: str) -> Region | None:
        """The region of this name or alias; case, accents, hyphens and "the" do not matter."""
        name = self._index.get(key(text))
        return self._region(name) if name else None

    def resolve(self, text: str) -> Region:
        """The region of this name or alias, or `UNKNOWN_REGION` with the closest names."""
        if region := self.find(text):
            return region
        close = self._ranked(text)[:_MOST_SUGGESTIONS]
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        raise OceanError(
            f'No water body is called "{text[:_LONGEST_ECHO]}".{hint}',
            code=ErrorCode.UNKNOWN_REGION,
            value=text[:_LONGEST_ECHO],
            suggestions=close,
        )

    def pieces(self, text: str) -> tuple[BaseGeometry, ...]:
        """The region of this name or alias, cut once into parts that points are quickly tested against."""
        region = self.resolve(text)
        if region.name not in self._pieces:
            self._pieces[region.name] = pieces(region.geometry)
        return self._pieces[region.name]

    def search(self, text: str, first: int = 20) -> list[Region]:
        """The best matches, best first: exact, prefix, part of a name, misspelt; all for "" ."""
        names = self._ranked(text) if key(text) else self.names()
        return [self._region(name) for name in names[:first]]

    def _region(self, name: str) -> Region:
        known = self._regions[name]
        if isinstance(known, _Packed):
            known = self._regions[name] = known.region()
        return known

    def _ranked(self, text: str) -> list[str]:
        wanted, best = key(text), dict[str, tuple[int, int]]()
        for known, name in self._index.items():
            if wanted and (rank := closeness(wanted, known)):
                best[name] = min(rank, best.get(name, rank))
        return sorted(best, key=best.__getitem__)


def _index(regions: Iterable[Region | _Packed]) -> dict[str, str]:
    """Name by key; a canonical name is never hidden by an alias, nor an alias by a variant."""
    known = list(regions)
    index = {key(region.name): region.name for region in known}
    for region in known:
        for alias in region.aliases:
            index.setdefault(key(alias), region.name)
    for spelling, name in list(index.items()):
        for variant in variants(spelling):
            index.setdefault(variant, name)
    return index


def _packed(line: str) -> _Packed:
    """A line of the packaged file: a feature, its geometry last."""
    head, _, tail = line.rstrip().rstrip(",").partition(_GEOMETRY)
    properties: dict[str, Any] = json.loads(head + "}")["properties"]
    return _Packed(
        name=properties["name"],
        aliases=tuple(properties["aliases"]),
        kind=properties["kind"],
        parent=properties["parent"],
        area_km2=float(properties["area_km2"]),
        geojson=tail.removesuffix("}"),
    )


def _merged(new: Region, old: Region | _Packed) -> Region:
    aliases: Iterator[str] = (alias for alias in (new.name, *new.aliases) if alias != old.name)
    return replace(new, name=old.name, aliases=tuple(dict.fromkeys((*old.aliases, *aliases))))
