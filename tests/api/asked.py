"""An ocean that holds something for every question: profiles and cells made to match their filters."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from nlp.plan import Plan
from ocean.filter import FloatRange, OceanFilter
from ocean.gazetteer import Gazetteer
from ocean.levels import Levels
from ocean.records import DatasetRecord, GridField, PlatformRecord, ProfileBlock
from ocean.terms import DataMode, PlatformType, Scheme
from ocean.variables import Variable

ASKED = DatasetRecord("asked-for", "What questions ask for", "Cite the questions.", synthetic=True)
GRIDDED = DatasetRecord("gridded", "Cells that questions ask for", "Cite the cells.", synthetic=True)
MODES = {DataMode.REAL_TIME: "R", DataMode.ADJUSTED: "A", DataMode.DELAYED: "D"}
GRIDS = (Variable.SEA_SURFACE_TEMPERATURE, Variable.SEA_ICE_CONCENTRATION)
USUAL = {"oxygen": 200.0, "chlorophyll": 0.5, "nitrate": 10.0, "ph": 8.0, "current_u": 0.25, "current_v": 0.5}
LEVELS = 3  # of each profile


def block_for(plans: Sequence[tuple[Plan, datetime]], gazetteer: Gazetteer) -> ProfileBlock:
    """Two platforms a filter, a profile each, all of whose levels match; plans with their reference times."""
    wanted = [(one, now) for plan, now in plans for one in plan.compare or (plan.filter,) for _ in range(2)]
    codes = [next(iter(one.platform_codes), f"P-{i}") for i, (one, _) in enumerate(wanted)]
    kinds = [next(iter(one.platform_types), PlatformType.ARGO_FLOAT) for one, _ in wanted]
    platforms = {code: PlatformRecord(code, kind) for code, kind in zip(codes, kinds, strict=True)}
    places = [place(one, gazetteer) for one, _ in wanted]
    count, order = len(wanted), list(platforms)
    columns = [levels(one, i) for i, (one, _) in enumerate(wanted)]
    values = {name: np.concatenate([column[name] for column in columns]) for name in columns[0]}
    return ProfileBlock(
        dataset=ASKED,
        platforms=tuple(platforms.values()),
        keys=[f"asked|{i}" for i in range(count)],
        platform=np.array([order.index(code) for code in codes], dtype=np.intp),
        cycle_numbers=list(range(count)),
        directions=["A"] * count,
        schemes=[Scheme.PRIMARY] * count,
        samplings=["primary"] * count,
        sampling_schemes=[None] * count,
        data_modes=[MODES[next(iter(one.data_modes), DataMode.DELAYED)] for one, _ in wanted],
        times=np.array(
            [moment(one, now).replace(tzinfo=None) for one, now in wanted], dtype="datetime64[us]"
        ),
        latitudes=np.array([latitude for _, latitude in places]),
        longitudes=np.array([longitude for longitude, _ in places]),
        quality_flags=[1] * count,
        levels=Levels(
            np.arange(0, LEVELS * count + 1, LEVELS),
            values,
            {name: np.ones(LEVELS * count, dtype=np.uint8) for name in values},
        ),
    )


def grids_for(plans: Sequence[tuple[Plan, datetime]], gazetteer: Gazetteer) -> Iterator[GridField]:
    """Four cells for every question about what only grids have."""
    for plan, now in plans:
        if plan.variable in GRIDS:
            longitude, latitude = place(plan.filter, gazetteer)
            yield GridField(
                dataset=GRIDDED,
                variable=plan.variable.lower(),
                time=moment(plan.filter, now),
                depth=None,
                latitudes=np.array([latitude, latitude + 0.125], dtype=np.float32),
                longitudes=np.array([longitude, longitude + 0.125], dtype=np.float32),
                values=np.array([[20, 21], [22, 23]], dtype=np.float32),
            )


def place(wanted: OceanFilter, gazetteer: Gazetteer) -> tuple[float, float]:
    """A longitude and latitude within the filter's place."""
    if wanted.near:
        return wanted.near.longitude, wanted.near.latitude
    bounds = wanted.bounding_box
    east = None if bounds is None else bounds.east + (360 if bounds.east < bounds.west else 0)
    shapes: Sequence[BaseGeometry] = [piece for name in wanted.regions for piece in gazetteer.pieces(name)]
    if bounds is not None and east is not None:
        limits = box(bounds.west, bounds.south, east, bounds.north)
        shapes = [shape.intersection(limits) for shape in shapes] if shapes else [limits]
    largest = max(shapes, key=lambda shape: shape.area, default=box(-40, 20, -20, 40))
    point = largest.representative_point()
    return (point.x + 180) % 360 - 180, point.y


def moment(wanted: OceanFilter, now: datetime) -> datetime:
    """A time within the filter's, in one of its months."""
    time = wanted.time
    first = time.start or (time.end or now) - timedelta(days=400)
    last = time.end or first + timedelta(days=400)
    days = (first + timedelta(days=i) for i in range((last - first).days + 1))
    return next(
        (day for day in days if day.month in (wanted.months or range(1, 13)) and first <= day < last),
        datetime(2020, 1, 1, tzinfo=UTC),
    ) + timedelta(minutes=1)


def levels(wanted: OceanFilter, number: int) -> dict[str, np.ndarray]:
    """Columns of LEVELS levels: within the filter's ranges, else what is usual."""
    low, high = ends(wanted.pressure if wanted.pressure else wanted.depth, 2.0, 400.0)
    columns = {"pressure": np.linspace(low + (high - low) * 0.3, low + (high - low) * 0.7, LEVELS)}
    for name, usual in (("temperature", 15.0), ("salinity", 35.0)):
        least, most = ends(getattr(wanted, name), usual - 1 - number % 5, usual + 1)
        columns[name] = np.linspace(most, least, LEVELS)
    columns |= {name: np.linspace(value, value * 1.01, LEVELS) for name, value in USUAL.items()}
    return {name: column.astype(np.float32) for name, column in columns.items()}


def ends(limits: FloatRange, low: float, high: float) -> tuple[float, float]:
    """Both ends of a range, the open ones not far away."""
    if not limits:
        return low, high
    least = limits.min if limits.min is not None else (limits.max or 0.0) - 1
    return least, limits.max if limits.max is not None else least * 1.1 + 1
