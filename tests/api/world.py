"""A small ocean of known values: profiles and a grid that the API tests ask about."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np

from ocean.levels import Levels
from ocean.records import DatasetRecord, GridField, PlatformRecord, ProfileBlock
from ocean.terms import PlatformType, Scheme

ARGO = DatasetRecord("argo-test", "Argo of the tests", "Cite the tests.", doi="10.1/test")
MADE = DatasetRecord("made-up", "Made up for the tests", "No one.", synthetic=True, quality_flagged=False)
NAN = float("nan")


@dataclass(frozen=True)
class Cast:
    """One profile: levels are (pressure, temperature, salinity) with their flags, all good unless given."""

    code: str
    time: str
    latitude: float
    longitude: float
    levels: tuple[tuple[float, float, float], ...]
    flags: tuple[tuple[int, int, int], ...] = ()
    cycle: int = 1
    mode: str | None = "D"
    scheme: Scheme = Scheme.PRIMARY
    oxygen: tuple[float, ...] = ()
    kind: PlatformType = PlatformType.ARGO_FLOAT
    dataset: DatasetRecord = field(default=ARGO)


def warm(top: float = 28.1) -> tuple[tuple[float, float, float], ...]:
    """Three levels, from warm and salty to cold."""
    return ((5.0, top, 35.0), (50.0, 20.0, 35.5), (500.0, 8.0, 34.5))


def block_of(*casts: Cast) -> ProfileBlock:
    """The casts of one dataset as a block."""
    levels = [level for cast in casts for level in cast.levels]
    flags = [flag for cast in casts for flag in (cast.flags or ((1, 1, 1),) * len(cast.levels))]
    columns = np.array(levels, dtype=np.float32).reshape(-1, 3)
    marks = np.array(flags, dtype=np.uint8).reshape(-1, 3)
    names = ("pressure", "temperature", "salinity")
    values = {name: columns[:, i].copy() for i, name in enumerate(names)}
    quality = {
        name: np.where(np.isnan(values[name]), 9, marks[:, i]).astype(np.uint8)
        for i, name in enumerate(names)
    }
    if any(cast.oxygen for cast in casts):
        oxygen = [value for cast in casts for value in (cast.oxygen or (NAN,) * len(cast.levels))]
        values["oxygen"] = np.array(oxygen, dtype=np.float32)
        quality["oxygen"] = np.where(np.isnan(values["oxygen"]), 9, 1).astype(np.uint8)
    codes = list(dict.fromkeys(cast.code for cast in casts))
    kinds = {cast.code: cast.kind for cast in casts}
    return ProfileBlock(
        dataset=casts[0].dataset,
        platforms=tuple(PlatformRecord(code, kinds[code], country="Testland") for code in codes),
        keys=[f"{cast.code}|{cast.cycle}|{cast.scheme}|{cast.time}" for cast in casts],
        platform=np.array([codes.index(cast.code) for cast in casts], dtype=np.intp),
        cycle_numbers=[cast.cycle for cast in casts],
        directions=["A" for _ in casts],
        schemes=[cast.scheme for cast in casts],
        samplings=[
            "primary" if cast.scheme is Scheme.PRIMARY else f"{cast.scheme.lower()}#0" for cast in casts
        ],
        sampling_schemes=[None for _ in casts],
        data_modes=[cast.mode for cast in casts],
        times=np.array([cast.time for cast in casts], dtype="datetime64[us]"),
        latitudes=np.array([cast.latitude for cast in casts]),
        longitudes=np.array([cast.longitude for cast in casts]),
        quality_flags=[1 for _ in casts],
        levels=Levels(
            np.concatenate(([0], np.cumsum([len(cast.levels) for cast in casts]))).astype(np.int64),
            values,
            quality,
        ),
    )


def surface(month: int, west: float = 150.0) -> GridField:
    """A 2 by 3 grid of sea surface temperature: 20, 21, 22 over 25, missing, 27."""
    return GridField(
        dataset=MADE,
        variable="sea_surface_temperature",
        time=datetime(2022, month, 1, tzinfo=UTC),
        depth=None,
        latitudes=np.array([0.0, 60.0], dtype=np.float32),
        longitudes=np.array([west, west + 2, west + 4], dtype=np.float32),
        values=np.array([[20, 21, 22], [25, NAN, 27]], dtype=np.float32),
    )


CASTS = (
    Cast("1900001", "2021-01-15T00:00:00", 15.0, 88.0, warm(), cycle=1),  # Bay of Bengal
    Cast("1900001", "2021-02-15T00:00:00", 15.5, 88.5, warm(29.0), cycle=2),
    Cast("1900001", "2021-03-15T00:00:00", 16.0, 89.0, warm(27.0), cycle=3, mode="R"),
    Cast("1900002", "2021-03-15T00:00:00", 0.0, 179.5, warm(30.0)),  # either side of the antimeridian
    Cast("1900002", "2021-04-01T00:00:00", 0.0, -179.5, warm(30.5), cycle=2),
    Cast("1900002", "2021-05-01T00:00:00", 0.0, 180.0, warm(26.0), cycle=3),
    Cast(
        "1900003", "2022-07-01T12:00:00", 85.0, 10.0, ((5.0, -1.5, 33.0), (200.0, 1.0, 34.8))
    ),  # by the pole
    Cast("1900003", "2022-08-01T12:00:00", 84.0, -170.0, ((5.0, -1.0, 33.1), (200.0, 1.1, 34.8)), cycle=2),
    Cast(  # a bad pressure, a bad temperature, an unknown salinity
        "1900004",
        "2021-06-01T00:00:00",
        40.0,
        -30.0,
        ((5.0, 18.0, 36.0), (10.0, 17.5, 36.1), (20.0, 17.0, 36.2), (30.0, 16.0, NAN)),
        ((4, 1, 1), (1, 4, 1), (1, 1, 0), (1, 2, 9)),
    ),
    Cast(
        "1900004", "2021-06-11T00:00:00", 40.0, -30.0, ((5.0, 99.0, 36.0),), ((4, 4, 4),), cycle=2
    ),  # all bad
    Cast("1900005", "2021-07-01T00:00:00", -45.0, 0.0, warm(12.0), scheme=Scheme.PRIMARY),  # on Greenwich
    Cast("1900005", "2021-07-01T00:00:00", -45.0, 0.0, warm(12.5), scheme=Scheme.NEAR_SURFACE),
    Cast(
        "1900005",
        "2021-07-01T00:00:00",
        -45.0,
        0.0,
        warm(12.0),
        scheme=Scheme.BGC,
        oxygen=(250.0, 240.0, 180.0),
    ),
)
MOORED = (
    Cast(
        "M-1",
        "2020-02-29T00:00:00",
        50.0,
        -20.0,
        warm(10.0),
        kind=PlatformType.MOORING,
        mode=None,
        dataset=MADE,
    ),
)
