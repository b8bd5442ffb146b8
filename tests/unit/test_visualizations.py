"""Pictures of answers: valid by Vega-Lite's schema, drawn by Vega-Lite itself, as oceanographers draw."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from nlp.facts import Facts
from nlp.narration.languages import WORDS
from ocean.rows import Figures
from ocean.terms import Intent, Statistic, VisualizationKind
from ocean.variables import Variable
from resolvers.visualizations.palettes import PALETTES, colour_at, domain_of, palette_of
from tests.unit.pictures import EXAMPLES, TEMPERATURE, charts, drawn, months, row
from tests.unit.vega import check, svg


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_picture_is_valid_and_can_be_drawn(name: str, language: str) -> None:
    facts, intent, some = EXAMPLES[name]
    found = drawn(facts, intent, some, language=language)
    assert found
    for picture in found:
        if picture.kind is VisualizationKind.VEGA_LITE:
            check(picture.spec)
            assert "<svg" in svg(picture.spec)


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
