"""Answers to tell: a plan and its facts by name, and the texts of them in each language (*.txt)."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from nlp.facts import Anomaly, Correlation, Difference, Estimate, Facts, Found
from nlp.plan import Plan
from ocean.filter import BoundingBox, FloatRange, Near, OceanFilter, TimeRange
from ocean.rows import (
    Attempt,
    DatasetRow,
    Figures,
    GroupKey,
    PlatformRow,
    ProfileRow,
    Provenance,
    StatisticRow,
)
from ocean.terms import (
    AttemptOutcome,
    DataMode,
    DataSource,
    Engine,
    GroupBy,
    Intent,
    PlatformType,
    ProfileOrder,
    Scheme,
    Statistic,
)
from ocean.variables import UNITS, Variable

T, S = Variable.TEMPERATURE, Variable.SALINITY


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def plan(intent: Intent, wanted: OceanFilter | None = None, **parts: Any) -> Plan:
    nothing: dict[str, Any] = {
        "compare": (),
        "variable": None,
        "statistic": None,
        "group_by": (),
        "order_by": None,
        "limit": None,
        "assumptions": (),
        "unresolved": (),
    }
    rest = nothing | parts
    return Plan(
        text=rest.pop("text", ""),
        intent=intent,
        filter=wanted or OceanFilter(),
        confidence=1.0,
        engine=Engine.RULES,
        language="en",
        **rest,
    )


def row(variable: Variable | None, count: int, profiles: int, platforms: int, *figures: float, **more: Any):  # type: ignore[no-untyped-def]
    """A group: mean, lowest and highest in this order."""
    mean, low, high = (*figures, None, None, None)[:3]
    unit = UNITS[variable] if variable else None
    group = GroupKey(**more.pop("group", {}))
    return StatisticRow(variable, unit, group, count, profiles, platforms, Figures(mean, low, high), **more)


def month(number: int, year: int = 2021) -> dict[str, datetime]:
    return {"start": day(f"{year}-{number:02}-01"), "end": day(f"{year}-{number + 1:02}-01")}


def profile(moment: str, latitude: float = 15.25, longitude: float = 68.5) -> ProfileRow:
    return ProfileRow(
        1, 1, "argo", 3, None, Scheme.PRIMARY, None, day(moment), latitude, longitude, None, 1, 9, 9, 990.0
    )


def platform(code: str, kind: PlatformType = PlatformType.ARGO_FLOAT) -> PlatformRow:
    return PlatformRow(1, code, kind, None, None, None, None)


def dataset(number: str, title: str, *, synthetic: bool = False) -> DatasetRow:
    return DatasetRow(
        number, title, f"Cite {title}.", None, None, None, None, None, not synthetic, synthetic, 0b111,
        day("2001-03-05"), day("2023-05-01"), None, None, None, None, 12_345, 999_999,
    )  # fmt: skip


ARGO = dataset("argo", "Argo")
NOW = day("2025-06-15")
STORE = Provenance(
    DataSource.LOCAL_DB,
    "local",
    day("2025-06-15T12:30"),
    8.0,
    citations=("Argo (2000). doi:10.17882/42182",),
)
TIMED_OUT = Attempt("ifremer-erddap", AttemptOutcome.TIMEOUT, 1500.0)
FELL_BACK = replace(STORE, fallback=True, attempts=(TIMED_OUT, Attempt("local", AttemptOutcome.OK, 8.0)))
LIVE = replace(STORE, data_source=DataSource.LIVE_API, source_name="ifremer-erddap")
OLD = replace(LIVE, cached=True, stale=True, fetched_at=day("2025-06-14T22:05"), complete=False)
STORED = Facts(now=NOW, datasets=[ARGO], provenance=STORE)

ARABIAN = OceanFilter(regions=("Arabian Sea",))
SUMMER = TimeRange(day("2021-06-01"), day("2021-09-01"))
UPPER = ARABIAN.with_parts(time=SUMMER, depth=FloatRange(0, 10))
SIDES = (ARABIAN, OceanFilter(regions=("Bay of Bengal",)))

CASES: dict[str, tuple[Plan, Facts]] = {
    "mean": (
        plan(
            Intent.STATISTIC,
            UPPER,
            variable=T,
            statistic=Statistic.MEAN,
            assumptions=("surface taken as 0 to 10 m",),
        ),
        replace(STORED, rows=[row(T, 12_345, 456, 78, 28.4123)], provenance=FELL_BACK),
    ),
    "thin": (
        plan(Intent.STATISTIC, UPPER, variable=S),
        replace(STORED, rows=[row(S, 120, 8, 1, 35.5, 35.12, 36.0)]),
    ),
    "count": (
        plan(
            Intent.STATISTIC, ARABIAN.with_parts(time=TimeRange(day("2019-01-01"))), statistic=Statistic.COUNT
        ),
        replace(STORED, rows=[row(None, 1_234_567, 12_345, 1)]),
    ),
    "comparison": (
        plan(Intent.COMPARE, OceanFilter(depth=FloatRange(500)), variable=T, compare=SIDES),
        replace(
            STORED,
            rows=[row(T, 900, 90, 9, 10.5, 9, 12, side=0), row(T, 800, 80, 8, 9.25, 8, 11, side=1)],
            differences=(Difference(T, 1, Estimate(-1.25, -1.5, -1.0)),),
        ),
    ),
    "comparison of few": (
        plan(Intent.COMPARE, variable=T, compare=SIDES),
        replace(
            STORED,
            rows=[row(T, 900, 90, 9, 10.5, 9, 12, side=0), row(T, 8, 2, 2, 10.75, 8, 11, side=1)],
            differences=(Difference(T, 1, Estimate(0.25)),),
        ),
    ),
    "comparison with nothing": (
        plan(Intent.COMPARE, variable=T, compare=SIDES),
        replace(STORED, rows=[row(T, 90, 12, 2, 10.5, 9, 12, side=0), row(T, 0, 0, 0, side=1)]),
    ),
    "anomaly": (
        plan(
            Intent.ANOMALY,
            ARABIAN.with_parts(time=SUMMER),
            variable=T,
            assumptions=("summer taken as the northern summer, months 6, 7, 8",),
        ),
        replace(
            STORED,
            rows=[row(T, 90, 12, 3, 29.5, group=month(6))],
            anomalies=(
                Anomaly(T, day("2021-06-01"), 29.5, 28.25, 1.25, 0.5, 12, 90, 12),
                Anomaly(T, day("2021-07-01"), 27.0, 27.5, -0.5, None, 1, 45, 10),
            ),
        ),
    ),
    "anomalies": (
        plan(Intent.ANOMALY, ARABIAN, variable=T),
        replace(
            STORED,
            anomalies=tuple(
                Anomaly(T, day(f"2021-{n:02}-01"), 20 + n, 20.0, n, 2.0, 9, 90, 12) for n in range(1, 7)
            ),
            rows=[row(T, 90, 12, 3, 20.0 + n, group=month(n)) for n in range(1, 7)],
        ),
    ),
    "correlation": (
        plan(Intent.CORRELATION, ARABIAN.with_parts(variables=(S, T)), variable=S),
        replace(
            STORED,
            rows=[row(S, 500, 50, 5, 35.5, 35, 36), row(T, 500, 50, 5, 20.0, 10, 30)],
            correlation=Correlation((S, T), Estimate(-0.82, -0.93, -0.6), 1_234, 50, 5),
        ),
    ),
    "platforms": (
        plan(
            Intent.FIND_PLATFORMS,
            OceanFilter(near=Near(19.1, 72.9, 300), platform_types=(PlatformType.ARGO_FLOAT,)),
            order_by=ProfileOrder.DISTANCE_ASC,
            assumptions=("near Mumbai taken as within 300 km of 19.1°N 72.9°E",),
        ),
        replace(
            STORED,
            total=20,
            platforms=[
                Found(platform("2902746"), 123.4, profile("2023-04-30")),
                Found(platform("6900388", PlatformType.OTHER)),
            ],
        ),
    ),
    "profiles": (
        plan(
            Intent.FIND_PROFILES,
            OceanFilter(
                bounding_box=BoundingBox(60, -10, 75, 20.5),
                temperature=FloatRange(20),
                months=(3, 4),
                data_modes=(DataMode.DELAYED,),
            ),
            variable=T,
            limit=2,
            assumptions=("warm taken as 20 °C or above",),
            unresolved=("blue 42",),
        ),
        replace(
            STORED,
            total=1_234,
            profiles=[profile("2021-03-02"), profile("2021-04-09")],
            rows=[row(T, 4_000, 1_234, 56, 24.5, 20, 29.999)],
        ),
    ),
    "series": (
        plan(Intent.TIME_SERIES, ARABIAN, variable=T, group_by=(GroupBy.MONTH,)),
        replace(STORED, rows=[row(T, 90, 5 * n, 3, 20.0 + n / 4, group=month(n)) for n in range(1, 6)]),
    ),
    "profile": (
        plan(Intent.DEPTH_PROFILE, ARABIAN, variable=T, group_by=(GroupBy.DEPTH_BIN,)),
        replace(
            STORED,
            total=2,
            profiles=[profile("2021-03-02")],
            rows=[
                row(T, 90, 12, 3, 28.0, 27, 29, group={"depth_min": 0, "depth_max": 50}),
                row(T, 90, 12, 3, 14.0, 13, 15, group={"depth_min": 50, "depth_max": 100}),
            ],
        ),
    ),
    "map": (
        plan(Intent.MAP, OceanFilter(), variable=Variable.SEA_ICE_CONCENTRATION),
        replace(
            STORED,
            datasets=[dataset("ice", "Made ice", synthetic=True)],
            rows=[
                row(
                    Variable.SEA_ICE_CONCENTRATION,
                    90,
                    0,
                    0,
                    80.0,
                    10,
                    95,
                    group={"south": 70, "west": -170, "cell_degrees": 5},
                )
            ],
        ),
    ),
    "export": (
        plan(Intent.EXPORT, ARABIAN.with_parts(time=TimeRange(day("2020-01-01"), day("2021-01-01")))),
        replace(
            STORED,
            total=2,
            profiles=[profile("2020-03-02"), profile("2020-03-02")],
            download="https://ocean.example/export/1.nc?year=2020",
            provenance=LIVE,
        ),
    ),
    "datasets": (
        plan(Intent.DESCRIBE, text="what is there"),
        Facts(now=NOW, datasets=[ARGO, dataset("made", "Made", synthetic=True)]),
    ),
    "nothing": (
        plan(Intent.STATISTIC, UPPER, variable=T, statistic=Statistic.MAX),
        Facts(now=NOW, rows=[row(T, 0, 0, 0)], provenance=OLD),
    ),
    "other": (plan(Intent.OUT_OF_SCOPE), Facts(now=NOW)),
}
