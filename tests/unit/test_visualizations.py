"""Pictures of answers: valid by Vega-Lite's schema, drawn by Vega-Lite itself, as oceanographers draw."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from nlp.facts import Anomaly, Difference, Estimate, Facts, Found
from ocean.rows import Figures, GroupKey, PlatformRow, ProfileRow, StatisticRow
from ocean.terms import Intent, PlatformType, Scheme, Statistic, VisualizationKind
from ocean.variables import UNITS, Variable
from resolvers.answers import Visualization
from resolvers.findings import Findings
from resolvers.findings.pairs import Pairs
from resolvers.visualizations import visualizations
from resolvers.visualizations.palettes import PALETTES, colour_at, domain_of, palette_of
from tests.unit.nlp_answers import plan_of
from tests.unit.vega import check, svg

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


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_picture_is_valid_and_can_be_drawn(name: str) -> None:
    facts, intent, some = EXAMPLES[name]
    found = drawn(facts, intent, some)
    assert found
    for picture in found:
        if picture.kind is VisualizationKind.VEGA_LITE:
            check(picture.spec)
            assert "<svg" in svg(picture.spec)


def charts(name: str) -> list[dict[str, Any]]:
    facts, intent, some = EXAMPLES[name]
    found = drawn(facts, intent, some)
    return [one.spec for one in found if one.kind is VisualizationKind.VEGA_LITE]


def encoding(spec: dict[str, Any]) -> dict[str, Any]:
    """Of a spec's last layer, or its own."""
    return (spec["layer"][-1] if "layer" in spec else spec)["encoding"]  # type: ignore[no-any-return]


def test_depth_runs_downwards_below_a_named_axis() -> None:
    (spec,) = charts("depths")
    found = encoding(spec)
    assert found["y"]["scale"]["reverse"] is True
    assert (found["y"]["title"], found["x"]["title"]) == ("Depth (m)", "Temperature (°C)")
    assert found["x"]["axis"]["orient"] == "top"
    assert found["order"] == {"field": "depth"}


def test_time_is_utc_and_sides_are_named() -> None:
    (spec,) = charts("two series")
    found = encoding(spec)
    assert found["x"]["scale"] == {"type": "utc"}
    assert found["color"]["scale"]["domain"] == ["Arabian Sea", "Bay of Bengal"]
    assert spec["data"]["values"][0] == {
        "time": "2019-01-01T00:00:00Z", "value": 26.0, "low": 24.0, "high": 29.0,
        "series": "Arabian Sea", "count": 40,
    }  # fmt: skip
    (alone,) = charts("series")
    assert encoding(alone)["color"] == {"value": "#0072b2"}


def test_a_difference_shows_its_interval_where_there_is_one() -> None:
    differences, means = charts("sides")
    assert differences["data"]["values"] == [
        {"series": "Bay of Bengal", "difference": 1.5, "low": 0.8, "high": 2.2},
        {"series": "Red Sea", "difference": 3.0},
    ]
    assert [value["value"] for value in means["data"]["values"]] == [26.0, 27.5, 29.0]


def test_a_ts_diagram_has_salinity_across_temperature_up_and_depth_by_colour() -> None:
    (spec,) = charts("ts")
    found = encoding(spec)
    assert (found["x"]["title"], found["y"]["title"]) == ("Practical salinity (PSS-78)", "Temperature (°C)")
    assert spec["title"] == "T-S diagram"
    assert found["color"]["field"] == "depth"
    assert len(spec["data"]["values"]) == 1667  # every third of 5,000


def test_cells_carry_the_colour_of_their_value() -> None:
    facts, intent, _ = EXAMPLES["cells"]
    shapes, chart = drawn(facts, intent)
    first = shapes.spec["features"][0]
    assert first["geometry"]["coordinates"][0][:3] == [[80.0, 5.0], [81.0, 5.0], [81.0, 6.0]]
    assert first["properties"] == {
        "value": 21.25, "unit": "°C", "count": 40, "profiles": 4, "color": "#042333"
    }  # fmt: skip
    assert shapes.spec["features"][-1]["properties"]["color"] == "#e8fa5b"
    assert chart.spec["encoding"]["color"]["scale"]["range"] == list(palette_of(TEMPERATURE))


def test_platforms_are_where_they_were_last() -> None:
    facts, intent, _ = EXAMPLES["platforms"]
    places, _ = drawn(facts, intent)
    assert len(places.spec["features"]) == 5
    first = places.spec["features"][0]
    assert first["geometry"]["coordinates"] == [57.5, pytest.approx(-19.6667, abs=1e-4)]
    assert first["properties"] == {
        "platform": "1900001", "type": "ARGO_FLOAT", "time": "2021-03-01T00:00:00Z", "distanceKm": 12.3,
        "color": "#0072b2",
    }  # fmt: skip


def test_a_long_series_is_thinned_out_and_a_large_map_keeps_its_fullest_cells() -> None:
    days = [datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=i) for i in range(5000)]
    (series,) = drawn(Facts(rows=[row(20.0, start=day, end=day + timedelta(days=1)) for day in days]))
    check(series.spec)
    assert len(series.spec["data"]["values"]) == 1667
    cells = [row(20.0, south=float(i % 60), west=float(i // 60), cell_degrees=1.0) for i in range(3000)]
    shapes, chart = drawn(Facts(rows=[replace(cell, count=i) for i, cell in enumerate(cells)]), Intent.MAP)
    check(chart.spec)
    assert shapes.title == "Map of temperature (2,000 of 3,000 cells)"
    assert min(value["count"] for value in chart.spec["data"]["values"]) == 1000


def test_counts_are_drawn_as_counts_and_extremes_named() -> None:
    (counts,) = drawn(Facts(rows=months(3)), statistic=Statistic.COUNT)
    assert encoding(counts.spec)["y"]["title"] == "Number of profiles"
    assert [value["value"] for value in counts.spec["data"]["values"]] == [4, 4, 4]
    (highest,) = drawn(Facts(rows=months(3)), statistic=Statistic.MAX)
    assert encoding(highest.spec)["y"]["title"] == "Highest temperature (°C)"
    assert highest.spec["data"]["values"][0]["value"] == 29.0


def test_only_a_picture_with_a_band_tells_of_one() -> None:
    layers = EXAMPLES["depths"][0]
    for facts, intent in ((Facts(rows=months(3)), Intent.TIME_SERIES), (layers, Intent.DEPTH_PROFILE)):
        (means,), (counts,) = (drawn(facts, intent, statistic=one) for one in (None, Statistic.COUNT))
        assert "the band runs from" in means.spec["description"].lower()
        assert "band" not in counts.spec["description"]


def test_nothing_is_drawn_of_nothing() -> None:
    empty = replace(row(0.0), figures=Figures(), count=0)
    assert drawn(Facts(rows=[empty])) == []
    assert drawn(Facts(rows=months(9)), Intent.OUT_OF_SCOPE) == []


@pytest.mark.parametrize("variable", Variable)
def test_every_quantity_has_colours_that_rise_with_it(variable: Variable) -> None:
    palette = PALETTES[variable]
    domain = domain_of(variable, [1.0, 5.0], palette)
    assert len(domain) == len(palette)
    assert domain == sorted(domain)
    assert (colour_at(domain[0], domain, palette), colour_at(domain[-1], domain, palette)) == (
        palette[0],
        palette[-1],
    )


def test_colours_between_stops_are_mixed_and_currents_are_even_about_zero() -> None:
    assert colour_at(0.5, [0.0, 1.0], ("#000000", "#ff8040")) == "#804020"
    domain = domain_of(Variable.CURRENT_U, [-0.2, 0.6], palette_of(Variable.CURRENT_U))
    assert (domain[0], domain[3], domain[-1]) == (-0.6, pytest.approx(0), 0.6)
