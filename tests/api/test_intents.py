"""What each intent finds: differences, normals, correlations, last positions and links, by hand."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import numpy as np
import orjson
import pytest
import pytest_asyncio

from analytics import clusters
from analytics.correlation import fisher_interval
from db.cluster import Running
from db.engine import connected
from ingest.refresh import refresh_datasets
from nlp.facts import Facts
from nlp.narration import narrate
from ocean.rows import Provenance
from ocean.settings import Settings
from ocean.terms import SourcePolicy
from resolvers.context import Services, make_context
from resolvers.findings import Findings, find
from resolvers.findings import pairs as limits
from resolvers.questions import plan_of
from resolvers.services import close_services, open_services
from tests.api.world import Cast, block_of, surface
from tests.conftest import fresh_database
from tests.ingest.blocks import load

NOW = datetime(2022, 6, 1, tzinfo=UTC)
FLOATS = 4


def top(sea: str, number: int, year: int, month: int) -> float:
    """Temperatures near the surface, exact in float32: each float, year and month has its own."""
    warmer = {"A": 26.0, "B": 28.0}[sea] + {2019: 0.0, 2020: 0.5, 2021: 2.0}[year]
    return warmer + 0.25 * number + (0.5 if month == 2 else 0.0)


def cast(sea: str, number: int, year: int, month: int) -> Cast:
    warm, salt = top(sea, number, year, month), 35.0 + 0.25 * ((number + month + year) % 3)
    levels = ((5.0, warm, salt), (100.0, warm - 8.0, salt + 0.5), (1000.0, 6.0, 34.75))
    place = (15.0 + number / 10, 65.0) if sea == "A" else (15.0 + number / 10, 88.0)
    return Cast(f"{sea}-{number}", f"{year}-0{month}-15T00:00:00", *place, levels, cycle=year * 10 + month)


CASTS = [
    cast(sea, number, year, month)
    for sea in "AB"
    for number in range(FLOATS)
    for year in (2019, 2020, 2021)
    for month in (1, 2)
]


@pytest.fixture(scope="module")
def years_database(cluster: Running, regional: str) -> Iterator[str]:
    """Four floats in the Arabian Sea, four in the Bay of Bengal, two months of three years each."""
    for dsn in fresh_database(cluster, regional):
        asyncio.run(_fill(dsn))
        yield dsn


async def _fill(dsn: str) -> None:
    grids = [surface(month) for month in (1, 2)]
    await load(dsn, *((f"/{i}.nc", record) for i, record in enumerate([block_of(*CASTS), *grids])))
    async with connected(dsn) as connection:
        await refresh_datasets(connection)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def years(years_database: str) -> AsyncIterator[Services]:
    opened = await open_services(Settings(database_url=years_database))
    yield opened
    await close_services(opened)


async def found(services: Services, question: str) -> Findings:
    context = make_context(services)
    return await find(context, await plan_of(context, question, NOW, []), SourcePolicy.AUTO, NOW)


async def facts(services: Services, question: str) -> Facts:
    return (await found(services, question)).facts


def side(sea: str) -> dict[str, tuple[float, int]]:
    values = {
        number: [top(sea, number, year, month) for year in (2019, 2020, 2021) for month in (1, 2)]
        for number in range(FLOATS)
    }
    return {f"{sea}-{number}": (float(np.mean(own)), len(own)) for number, own in values.items()}


async def test_sides_differ_by_their_means_with_an_interval_by_platforms(years: Services) -> None:
    answer = await facts(years, "compare surface temperature in the Arabian Sea and the Bay of Bengal")
    assert answer.sides == ("Arabian Sea", "Bay of Bengal")
    first, other = answer.rows
    (difference,) = answer.differences
    assert (difference.side, difference.variable) == (1, "TEMPERATURE")
    assert other.figures.mean is not None
    assert first.figures.mean is not None
    assert difference.difference.value == other.figures.mean - first.figures.mean == 2.0
    margin = clusters.margin(side("A"), side("B"))
    assert margin is not None
    assert (difference.difference.low, difference.difference.high) == (
        pytest.approx(2 - margin),
        pytest.approx(2 + margin),
    )
    assert 0.5 < margin < 0.6  # four floats a side, 0.25 apart: t(6) 2.447 times sqrt(2) 0.161


async def test_periods_of_the_same_floats_are_compared_float_by_float(years: Services) -> None:
    answer = await facts(years, "compare surface temperature in the Arabian Sea in 2019 versus 2021")
    assert answer.sides == ("2019", "2021")
    (difference,) = answer.differences
    assert (difference.difference.value, difference.difference.low, difference.difference.high) == (2, 2, 2)


async def test_a_grouped_comparison_differs_over_all_groups(years: Services) -> None:
    answer = await facts(
        years, "compare surface temperature per month in the Arabian Sea and the Bay of Bengal"
    )
    assert len(answer.rows) == 12
    assert [one.difference.value for one in answer.differences] == [2.0]


async def test_sides_are_named_in_the_language_of_the_question(years: Services) -> None:
    answer = await facts(years, "compara la temperatura del Mar Arábigo y el Golfo de Bengala")
    assert answer.sides == ("Mar Arábigo", "Golfo de Bengala")


async def test_cells_of_grids_have_a_difference_without_an_interval(years: Services) -> None:
    answer = await facts(years, "compare sea surface temperature in January 2022 and February 2022")
    assert answer.sides == ("January 2022", "February 2022")
    (difference,) = answer.differences
    assert difference.difference.value == 0.0
    assert difference.difference.low is None


async def test_a_side_without_data_has_no_difference(years: Services) -> None:
    answer = await facts(years, "compare surface temperature in the Arabian Sea and the Black Sea")
    assert [row.count for row in answer.rows] == [24, 0]
    assert answer.differences == ()


async def test_a_month_is_held_against_the_same_month_of_other_years(years: Services) -> None:
    answer = await facts(years, "was the surface temperature in the Arabian Sea unusual in January 2021?")
    (one,) = answer.anomalies
    means = {year: np.mean([top("A", n, year, 1) for n in range(FLOATS)]) for year in (2019, 2020, 2021)}
    assert (one.start, one.mean) == (datetime(2021, 1, 1, tzinfo=UTC), means[2021])
    assert one.normal == (means[2019] + means[2020]) / 2
    assert one.departure == 1.75
    assert one.spread == pytest.approx(np.std([means[2019], means[2020]], ddof=1))
    assert (one.years, one.count, one.profile_count) == (2, 4, 4)


async def test_without_a_time_the_last_year_is_held_against_the_others(years: Services) -> None:
    answer = await facts(years, "unusual surface temperature in the Arabian Sea")
    assert len(answer.rows) == 6
    assert [(one.start.year, one.start.month, one.departure) for one in answer.anomalies] == [
        (2021, 1, 1.75),
        (2021, 2, 1.75),
    ]


async def test_the_period_asked_for_is_no_part_of_its_normal(years: Services) -> None:
    answer = await facts(years, "unusual surface temperature in the Arabian Sea from 2020 to 2021")
    assert [(one.start.year, one.departure, one.years, one.spread) for one in answer.anomalies] == [
        (2020, 0.5, 1, None),
        (2020, 0.5, 1, None),
        (2021, 2.0, 1, None),
        (2021, 2.0, 1, None),
    ]


async def test_without_other_years_there_is_no_anomaly(years: Services) -> None:
    answer = await facts(years, "unusual surface temperature in the Arabian Sea from 2019 to 2021")
    assert len(answer.rows) == 6
    assert answer.anomalies == ()


async def test_a_correlation_says_what_it_rests_on(years: Services) -> None:
    answer = await facts(years, "does salinity go with temperature in the Arabian Sea?")
    levels = [level for one in CASTS if one.code.startswith("A") for level in one.levels]
    expected = np.corrcoef([level[2] for level in levels], [level[1] for level in levels])[0, 1]
    found = answer.correlation
    assert found is not None
    assert found.variables == ("SALINITY", "TEMPERATURE")
    assert found.r.value == pytest.approx(expected, abs=1e-9)
    assert (found.r.low, found.r.high) == fisher_interval(found.r.value, FLOATS)
    assert (found.levels, found.profile_count, found.platform_count) == (72, 24, 4)
    assert answer.complete


async def test_a_correlation_of_a_part_says_so(years: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_LEVELS", 10)
    answer = await facts(years, "does salinity go with temperature in the Arabian Sea?")
    assert answer.correlation is not None
    assert answer.correlation.levels == 10
    assert not answer.complete
    assert answer.provenance is not None
    assert "The correlation is of the newest 10 of 72 levels." in answer.provenance.warnings


async def test_the_mixed_layer_is_paired_with_the_mean_of_its_profile(years: Services) -> None:
    answer = await found(years, "relation between mixed layer depth and temperature in the Arabian Sea")
    assert answer.pairs is not None
    assert (len(answer.pairs), answer.pairs.total) == (24, 24)
    means = [np.mean([level[1] for level in one.levels]) for one in CASTS if one.code.startswith("A")]
    assert sorted(answer.pairs.second) == pytest.approx(sorted(means), abs=1e-5)
    assert all(5 < depth < 100 for depth in answer.pairs.first)


async def test_platforms_come_with_their_last_matching_position(years: Services) -> None:
    answer = await facts(years, "which floats are within 300 km of 15N 65E")
    assert answer.total == 4
    first = answer.platforms[0]
    assert (first.platform.code, first.distance_km) == ("A-0", 0.0)
    assert [one.last and one.last.timestamp for one in answer.platforms] == [
        datetime(2021, 2, 15, tzinfo=UTC)
    ] * 4
    earlier = await facts(years, "which floats were within 300 km of 15N 65E in 2019")
    assert [one.last and one.last.cycle_number for one in earlier.platforms] == [20192] * 4


async def test_last_positions_of_many_platforms_take_one_query(years: Services) -> None:
    context = make_context(years)
    asked: list[list[object]] = []
    fetch = context.loaders.profiles_by_platform._fetch

    async def counted(keys: list[object]) -> object:
        asked.append(keys)
        return await fetch(keys)  # type: ignore[arg-type]

    context.loaders.profiles_by_platform._fetch = counted  # type: ignore[assignment]
    plan = await plan_of(context, "which floats are in the Arabian Sea", NOW, [])
    answer = (await find(context, plan, SourcePolicy.AUTO, NOW)).facts
    assert len(answer.platforms) == 4
    assert [len(keys) for keys in asked] == [4]


@pytest.mark.parametrize(
    ("question", "format", "order", "first"),
    [
        ("export temperature in the Arabian Sea in 2021 to csv", "csv", [], []),
        ("download the latest 5 Argo profiles in the Arabian Sea as NetCDF", "nc", ["TIME_DESC"], ["5"]),
        ("download salinity of the Bay of Bengal as ndjson", "ndjson", [], []),
    ],
)
async def test_an_export_has_a_link_to_what_it_is_about(
    years: Services, question: str, format: str, order: list[str], first: list[str]
) -> None:
    plan = await plan_of(make_context(years), question, NOW, [])
    answer = await facts(years, question)
    assert answer.download is not None
    link = urlsplit(answer.download)
    asked = parse_qs(link.query)
    assert link.path == f"/export/profiles.{format}"
    assert (asked.get("orderBy", []), asked.get("first", [])) == (order, first)
    assert orjson.loads(asked["filter"][0])["regions"] == list(plan.filter.regions)


async def test_a_link_asks_the_source_that_the_answer_was_asked_of(years: Services) -> None:
    context = make_context(years)
    plan = await plan_of(context, "export temperature in the Arabian Sea", NOW, [])
    answer = await find(context, plan, SourcePolicy.LOCAL_ONLY, NOW)
    assert parse_qs(urlsplit(answer.facts.download or "").query)["source"] == ["LOCAL_ONLY"]


async def test_other_answers_have_no_link(years: Services) -> None:
    assert (await facts(years, "salinity profiles in the Arabian Sea")).download is None


async def test_the_datasets_of_a_place_are_told_with_what_they_have(years: Services) -> None:
    whole = await facts(years, "what datasets do you have")
    assert [one.id for one in whole.datasets] == ["argo-test", "made-up"]
    here = await facts(years, "which datasets cover the Arabian Sea?")
    assert [(row.group.dataset_id, row.profile_count) for row in here.rows] == [("argo-test", 24)]
    assert [one.id for one in here.datasets] == ["argo-test"]


async def test_a_ts_diagram_has_the_levels_of_both(years: Services) -> None:
    answer = await found(years, "T-S diagram of the Arabian Sea")
    assert answer.pairs is not None
    assert (answer.pairs.variables, len(answer.pairs)) == (("TEMPERATURE", "SALINITY"), 72)
    assert {row.variable for row in answer.facts.rows} == {"TEMPERATURE", "SALINITY"}
    plan = await plan_of(make_context(years), "T-S diagram of the Arabian Sea", NOW, [])
    text = " ".join(narrate(plan, answer.facts))
    assert "35.75 °C" not in text  # a salinity
    assert "35.75 (50–100 m)" in text


async def test_facts_know_their_moment_and_where_they_are_from(years: Services) -> None:
    answer = await facts(years, "mean temperature in the Arabian Sea")
    assert answer.now == NOW
    assert isinstance(answer.provenance, Provenance)
    assert answer.provenance.citations == ("Cite the tests. doi:10.1/test",)
    refused = await facts(years, "write me a poem about taxes")
    assert (refused.now, refused.provenance) == (NOW, None)


@pytest.mark.parametrize(
    "question",
    [
        "T-S diagram of the Black Sea",
        "oxygen and temperature by depth in the Arabian Sea",
        "correlation of temperature and oxygen in the Arabian Sea per month",
        "correlation of temperature and salinity in the Black Sea per month",
    ],
)
async def test_two_quantities_that_are_not_both_there_have_no_pairs(years: Services, question: str) -> None:
    answer = await found(years, question)
    assert not answer.pairs


async def test_differences_are_told_where_means_are_asked_for(years: Services) -> None:
    sides = "in the Arabian Sea and the Bay of Bengal"
    assert (await facts(years, f"compare mean surface temperature {sides}")).differences
    highest = await facts(years, f"compare the highest surface temperature {sides}")
    assert [row.figures.max for row in highest.rows] == [28.25 + 1.0, 30.25 + 1.0]
    assert highest.differences == ()
