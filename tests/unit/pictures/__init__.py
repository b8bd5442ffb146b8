"""Answers to draw by name, and what their pictures are told as in each language (*.txt)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from nlp.facts import Anomaly, Difference, Estimate, Facts, Found
from ocean.rows import Figures, GroupKey, PlatformRow, ProfileRow, StatisticRow
from ocean.terms import Intent, PlatformType, Scheme, VisualizationKind
from ocean.variables import UNITS, Variable
from resolvers.answers import Visualization
from resolvers.findings import Findings
from resolvers.findings.pairs import Pairs
from resolvers.visualizations import visualizations
from tests.unit.nlp_answers import plan_of

TEMPERATURE = Variable.TEMPERATURE
PLAN = plan_of("temperature in the Bay of Bengal")
random = np.random.default_rng(3)


def row(
    value: float, side: int | None = None, variable: Variable | None = TEMPERATURE, **group: Any
) -> StatisticRow:
    figures = Figures(value, value - 2, value + 3) if variable else Figures()
    unit = UNITS[variable] if variable else None
    return StatisticRow(variable, unit, GroupKey(**group), 40, 4, 2, figures, side)


def months(number: int, side: int | None = None) -> list[StatisticRow]:
    starts = [datetime(2019 + i // 12, i % 12 + 1, 1, tzinfo=UTC) for i in range(number)]
    return [
        row(26 + 2 * np.sin(i / 2) + (side or 0), side, start=start, end=start + timedelta(days=28))
        for i, start in enumerate(starts)
    ]


def profile(number: int, latitude: float, longitude: float) -> ProfileRow:
    return ProfileRow(
        number, number, "argo", 7, None, Scheme.PRIMARY, None, datetime(2021, 3, number, tzinfo=UTC),
        latitude, longitude, None, 1, 90, 90, 1000.0,
    )  # fmt: skip


def platform(number: int) -> PlatformRow:
    return PlatformRow(number, f"190000{number}", PlatformType.ARGO_FLOAT, None, None, None, None)


def drawn(
    facts: Facts, intent: Intent = Intent.TIME_SERIES, pairs: Pairs | None = None, **plan: Any
) -> list[Visualization]:
    return visualizations(replace(PLAN, intent=intent, **plan), Findings(facts, pairs=pairs))


def pairs(number: int = 5000) -> Pairs:
    depth = random.uniform(0, 1500, number)
    temperature = 28 * np.exp(-depth / 400) + random.normal(0, 0.5, number)
    salinity = 35 + 0.8 * np.sin(depth / 300) + random.normal(0, 0.05, number)
    return Pairs((TEMPERATURE, Variable.SALINITY), temperature, salinity, depth, 50, 5, number, number)


ANOMALIES = tuple(
    Anomaly(TEMPERATURE, one.group.start or datetime.now(UTC), 27.0, 26.5, float(np.sin(i)), 0.4, 5, 9, 3)
    for i, one in enumerate(months(12))
)
SIDES = ("Arabian Sea", "Bay of Bengal", "Red Sea")
EXAMPLES: dict[str, tuple[Facts, Intent, Pairs | None]] = {
    "series": (Facts(rows=months(36)), Intent.TIME_SERIES, None),
    "two series": (Facts(rows=months(24, 0) + months(24, 1), sides=SIDES[:2]), Intent.COMPARE, None),
    "seasons": (Facts(rows=[row(20 + i, month_of_year=i) for i in range(1, 13)]), Intent.TIME_SERIES, None),
    "regions": (
        Facts(rows=[row(20 + i, region=name) for i, name in enumerate(SIDES)]), Intent.STATISTIC, None
    ),
    "depths": (
        Facts(rows=[row(28 - i, depth_min=i * 50.0, depth_max=i * 50.0 + 50) for i in range(20)]),
        Intent.DEPTH_PROFILE,
        None,
    ),
    "sides": (
        Facts(
            rows=[row(26.0, 0), row(27.5, 1), row(29.0, 2)],
            sides=SIDES,
            differences=(
                Difference(TEMPERATURE, 1, Estimate(1.5, 0.8, 2.2)),
                Difference(TEMPERATURE, 2, Estimate(3.0)),
            ),
        ),
        Intent.COMPARE,
        None,
    ),
    "anomalies": (Facts(rows=months(12), anomalies=ANOMALIES), Intent.ANOMALY, None),
    "scatter": (Facts(), Intent.CORRELATION, pairs()),
    "ts": (Facts(), Intent.DEPTH_PROFILE, pairs()),
    "cells": (
        Facts(
            rows=[
                row(20 + (i + j) / 4, south=float(i), west=80.0 + j, cell_degrees=1.0)
                for i in range(5, 20) for j in range(15)
            ]
        ),
        Intent.MAP,
        None,
    ),
    "counts": (
        Facts(rows=[row(0, None, None, south=5.0 * i, west=-180.0, cell_degrees=5.0) for i in range(3)]),
        Intent.MAP,
        None,
    ),
    "profiles": (
        Facts(profiles=[profile(i, 10 + i, 85 - i / 2) for i in range(1, 9)]), Intent.FIND_PROFILES, None
    ),
    "platforms": (
        Facts(
            platforms=[
                Found(platform(i), 12.3456 * i, profile(i, -20 + i / 3, 57 + i / 2)) for i in range(1, 6)
            ] + [Found(platform(6))]
        ),
        Intent.FIND_PLATFORMS,
        None,
    ),
}  # fmt: skip


def charts(name: str, language: str = "en") -> list[dict[str, Any]]:
    """The Vega-Lite specs of an example."""
    facts, intent, some = EXAMPLES[name]
    found = drawn(facts, intent, some, language=language)
    return [one.spec for one in found if one.kind is VisualizationKind.VEGA_LITE]
