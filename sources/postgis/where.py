"""OceanFilter to SQL conditions over `profiles p`: exact in space, time and kind, bounds for levels.

Values are bound, never written into the text. What a filter says of single levels is only bounded
here (by each profile's minima and maxima); `scan` decides it exactly on the unpacked levels.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry.base import BaseGeometry

from ocean.filter import FloatRange, OceanFilter
from ocean.flags import QualityPolicy
from ocean.gazetteer import Gazetteer
from ocean.place import edge_boxes, region_names
from ocean.terms import DataMode, Scheme
from ocean.variables import Variable, inputs, mask_of

BGC = frozenset({Variable.OXYGEN, Variable.CHLOROPHYLL, Variable.NITRATE, Variable.PH})
RANGES = ("depth", "pressure", "temperature", "salinity", "oxygen")
MODE_LETTERS = {DataMode.REAL_TIME: "R", DataMode.ADJUSTED: "A", DataMode.DELAYED: "D"}


@dataclass(slots=True)
class Where:
    """Conditions joined by AND, with the values they bind."""

    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def bind(self, value: Any) -> str:
        """The placeholder of a value."""
        self.values.append(value)
        return f"${len(self.values)}"

    def add(self, condition: str) -> None:
        self.conditions.append(condition)

    def also(self, condition: str, value: Any) -> "Where":
        """A copy with one more condition, which ends in a value."""
        more = Where(list(self.conditions), list(self.values))
        more.add(f"{condition}{more.bind(value)}")
        return more

    @property
    def sql(self) -> str:
        return " AND ".join(self.conditions) or "TRUE"


def where_of(wanted: OceanFilter, gazetteer: Gazetteer, variable: Variable | None = None) -> Where:
    """All conditions of a filter; `variable` is the one that statistics are computed of."""
    where = Where()
    _place(where, wanted, gazetteer)
    _time(where, wanted)
    _kind(where, wanted, variable)
    _levels(where, wanted, variable)
    return where


def needs_levels(wanted: OceanFilter) -> bool:
    """Whether a profile matches can only be told from its levels."""
    exact_in_sql = wanted.policy in (QualityPolicy.GOOD, QualityPolicy.ANY)
    return not exact_in_sql or bool(wanted.variables) or any(getattr(wanted, name) for name in RANGES)


def _place(where: Where, wanted: OceanFilter, gazetteer: Gazetteer) -> None:
    if wanted.bounding_box is not None:
        boxes = [_box(where, *piece) for piece in edge_boxes(wanted.bounding_box)]
        where.add(f"({' OR '.join(boxes)})")
    names = region_names(wanted, gazetteer)
    if names:
        where.add(_within(where, [piece for name in names for piece in gazetteer.pieces(name)]))
    if wanted.shape is not None:
        where.add(_within(where, [wanted.shape]))
    if wanted.near is not None:
        metres = where.bind(wanted.near.radius_km * 1000)
        here = geography(where, wanted.near.longitude, wanted.near.latitude)
        where.add(f"p.location::geography && _ST_Expand({here}, {metres})")
        where.add(_surely(f"ST_DWithin(p.location::geography, {here}, {metres})"))


def _within(where: Where, shapes: Iterable[BaseGeometry]) -> str:
    """Inside any of the shapes: constants, so that each finds its box in the index and is prepared once."""
    inside = [f"ST_Intersects(p.location, ST_GeomFromWKB({where.bind(one.wkb)}, 4326))" for one in shapes]
    return f"({' OR '.join(inside)})"


def _box(where: Where, west: float, south: float, east: float, north: float) -> str:
    w, s, e, n = (where.bind(float(edge)) for edge in (west, south, east, north))
    inside = f"p.location && ST_MakeEnvelope({w}, {s}, {e}, {n}, 4326)"
    # && compares boxes rounded outward to float32; the coordinates decide.
    exact = f"ST_X(p.location) BETWEEN {w} AND {e} AND ST_Y(p.location) BETWEEN {s} AND {n}"
    return f"({inside} AND {_surely(exact)})"


def _surely(condition: str) -> str:
    """The same condition, which the planner takes to hold of nearly every row that the others leave.

    Of what it has no statistics for it guesses one row in 200 (0.005 a range, 0.005 an equality), and
    then sorts the whole store where the index in time gives the newest at once.
    """
    return f"({condition})::int <> 0"


def geography(where: Where, longitude: float, latitude: float) -> str:
    """A point."""
    x, y = where.bind(longitude), where.bind(latitude)
    return f"ST_SetSRID(ST_MakePoint({x}, {y}), 4326)::geography"


def distance(where: Where, wanted: OceanFilter) -> str:
    """Geodesic distance in metres from the filter's `near`."""
    assert wanted.near is not None  # noqa: S101 - callers have checked
    return (
        f"ST_Distance(p.location::geography, {geography(where, wanted.near.longitude, wanted.near.latitude)})"
    )


def _time(where: Where, wanted: OceanFilter) -> None:
    if wanted.time.start is not None:
        where.add(f"p.profile_date >= {where.bind(wanted.time.start)}")
    if wanted.time.end is not None:
        where.add(f"p.profile_date < {where.bind(wanted.time.end)}")
    if wanted.months:
        months = where.bind(list(wanted.months))
        where.add(f"extract(month FROM p.profile_date AT TIME ZONE 'UTC')::int = ANY({months}::int[])")


def schemes_of(wanted: OceanFilter, variable: Variable | None = None) -> tuple[Scheme, ...] | None:
    """The sampling schemes that answer; None for all.

    The merged biogeochemical profile of a cycle repeats the primary one's temperature and salinity:
    it answers only where its own variables, or its dataset, are asked for.
    """
    asked = {variable} if variable else set(wanted.variables)
    bgc = bool(asked & BGC) or bool(wanted.oxygen) or bool(wanted.datasets)
    if wanted.all_schemes:
        return None if bgc else (Scheme.PRIMARY, Scheme.SECONDARY, Scheme.NEAR_SURFACE)
    return (Scheme.PRIMARY, Scheme.BGC) if bgc else (Scheme.PRIMARY,)


def _kind(where: Where, wanted: OceanFilter, variable: Variable | None) -> None:
    schemes = schemes_of(wanted, variable)
    if schemes is not None:
        where.add(f"p.scheme = ANY({where.bind([str(scheme) for scheme in schemes])}::text[])")
    for condition in of_platform(where, wanted):
        where.add(f"p.platform_id IN (SELECT f.id FROM platforms f WHERE {condition})")
    if wanted.datasets:
        where.add(f"p.dataset_id = ANY({where.bind(list(wanted.datasets))}::text[])")
    if wanted.cycle_numbers:
        where.add(f"p.cycle_number = ANY({where.bind(list(wanted.cycle_numbers))}::int[])")
    if wanted.data_modes:
        modes = where.bind([MODE_LETTERS[mode] for mode in wanted.data_modes])
        where.add(f"p.data_mode = ANY({modes}::text[])")


def of_platform(where: Where, wanted: OceanFilter) -> Iterator[str]:
    """What a filter says of `platforms f`."""
    if wanted.platform_codes:
        codes = [code.strip() for code in wanted.platform_codes]
        yield f"f.platform_code = ANY({where.bind(codes)}::text[])"
    if wanted.platform_types:
        types = [str(kind) for kind in wanted.platform_types]
        yield f"f.platform_type = ANY({where.bind(types)}::text[])"


def _levels(where: Where, wanted: OceanFilter, variable: Variable | None) -> None:
    everything = wanted.policy is QualityPolicy.ANY
    where.add({QualityPolicy.GOOD: "p.good_count > 0"}.get(wanted.policy, "p.level_count > 0"))
    if wanted.policy is QualityPolicy.RESEARCH:
        # The mode is Argo's: sources without one are judged by their flags alone.
        where.add("(p.data_mode IS NULL OR p.data_mode = 'D')")
    present = "p.variables" if everything else "p.good_variables"
    if wanted.variables:
        masks = [mask_of(inputs(one)) for one in wanted.variables]
        where.add(_surely(" OR ".join(f"{present} & {mask} = {mask}" for mask in masks)))
    if variable is not None:
        mask = mask_of(inputs(variable))
        where.add(_surely(f"{present} & {mask} = {mask}"))
    if not everything:  # the bounds leave out levels of flags 3, 4 and 9
        for name in RANGES:
            _bound(where, name, getattr(wanted, name))


def _bound(where: Where, name: str, limits: FloatRange) -> None:
    if limits.min is not None:
        where.add(f"p.{name}_max >= {where.bind(limits.min)}::real")
    if limits.max is not None:
        where.add(f"p.{name}_min <= {where.bind(limits.max)}::real")
