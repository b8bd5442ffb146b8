"""The API's answers against an independent reference, profile by profile."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.api.conftest import Ask

MODES = {"R": "REAL_TIME", "A": "ADJUSTED", "D": "DELAYED"}
RANK = {"D": 2, "A": 1, "R": 0}
PAGE = """query ($codes: [String!], $after: String) {
  profiles(filter: {platformCodes: $codes, allSchemes: true, quality: ANY}, first: 200, after: $after,
           orderBy: TIME_ASC) {
    pageInfo { hasNextPage endCursor }
    nodes {
      platform { code } cycleNumber direction primary timestamp latitude longitude dataMode
      columns(quality: GOOD) {
        pressure temperature salinity depth
        absoluteSalinity conservativeTemperature potentialDensity soundSpeed
      }
    }
  }
}"""
Expected = dict[str, Any]


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict[tuple[Any, ...], Expected]:
    """The best version of each profile that has a time, a position and some level."""
    reference = json.loads((shared_data / "argo_expect.json").read_text())
    best: dict[tuple[Any, ...], tuple[tuple[int, str], Expected]] = {}
    for name, profiles in reference["files"].items():
        updated = reference["file_meta"][name]["date_update"]
        for profile in profiles:
            key = (profile["platform"], profile["cycle"], profile["direction"], profile["sampling"])
            rank = (RANK[profile["data_mode"]], updated)
            if key not in best or rank > best[key][0]:
                best[key] = (rank, profile)
    return {key: profile for key, (_, profile) in best.items()}


async def all_profiles(ask: Ask, codes: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    after = None
    while True:
        page = (await ask(PAGE, codes=codes, after=after))["profiles"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


def close(got: float | None, want: float | None, digits: float = 6e-6) -> bool:
    """Equal to the reference's rounding: six significant digits."""
    if got is None or want is None:
        return got is want
    return math.isclose(got, want, rel_tol=digits, abs_tol=1e-6)


def mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def differences(got: dict[str, Any], want: Expected) -> list[str]:
    """In what an API profile differs from the reference."""
    columns = got["columns"]
    pressure, temperature, salinity = columns["pressure"], columns["temperature"], columns["salinity"]
    checks = {
        "time": got["timestamp"] == want["time"],
        "latitude": close(got["latitude"], want["latitude"]),
        "longitude": close(got["longitude"], want["longitude"]),
        "mode": got["dataMode"] == MODES[want["data_mode"]],
        "primary": got["primary"] == want["primary"],
        "levels": len(pressure) == want["levels"],
        "n_temp": sum(value is not None for value in temperature) == want["n_temp"],
        "n_psal": sum(value is not None for value in salinity) == want["n_psal"],
        "temp_mean": close(mean(temperature), want["temp_mean"]),
        "psal_mean": close(mean(salinity), want["psal_mean"]),
    }
    both = [i for i in range(len(pressure)) if temperature[i] is not None and salinity[i] is not None]
    checks["n_both"] = len(both) == want["n_both"]
    if want["first"] is not None and both:
        for name, index in (("first", both[0]), ("last", both[-1])):
            triple = (pressure[index], temperature[index], salinity[index])
            checks[name] = all(close(a, b) for a, b in zip(triple, want[name], strict=True))
    if want["deepest"] is not None and both:
        deepest = max(both, key=lambda i: pressure[i])
        for theirs, ours in DERIVED.items():
            checks[ours] = close(columns[ours][deepest], want["deepest"][theirs], 1e-5)
    return [name for name, right in checks.items() if not right]


DERIVED = {
    "depth": "depth",
    "abs_salinity": "absoluteSalinity",
    "cons_temp": "conservativeTemperature",
    "sigma0": "potentialDensity",
    "sound_speed": "soundSpeed",
}


async def test_every_profile_is_what_the_reference_says(
    ask_real: Ask, expected: dict[tuple[Any, ...], Expected]
) -> None:
    """Found by platform, cycle, direction and position of its levels; none more, none less."""
    wanted = {k: p for k, p in expected.items() if p["time"] and p["latitude"] is not None and p["levels"]}
    groups: dict[tuple[Any, ...], list[Expected]] = {}
    for (code, cycle, direction, _), profile in wanted.items():
        groups.setdefault((code, cycle, direction), []).append(profile)
    codes = sorted({key[0] for key in wanted})
    answered: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for profile in await all_profiles(ask_real, codes):
        if profile["columns"]["pressure"]:
            key = (profile["platform"]["code"], profile["cycleNumber"], profile["direction"][0])
            answered.setdefault(key, []).append(profile)
    assert {key: len(found) for key, found in answered.items()} == {key: len(p) for key, p in groups.items()}
    wrong = {
        key: [differences(got, want) for got in answered[key]]
        for key, wants in groups.items()
        for want in wants
        if all(differences(got, want) for got in answered[key])
    }
    assert wrong == {}


async def test_the_totals_are_those_of_the_reference(ask_real: Ask, shared_data: Path) -> None:
    totals = json.loads((shared_data / "argo_expect.json").read_text())["union"]["totals"]
    found = await ask_real(
        """{ platforms { totalCount }
             primary: profiles(filter: {platformTypes: [ARGO_FLOAT]}) { totalCount }
             temperature: statistics(variable: TEMPERATURE) { rows { count profileCount platformCount } } }"""
    )
    assert found["platforms"]["totalCount"] == totals["platforms"]
    assert found["primary"]["totalCount"] == totals["primary_with_time_position_and_levels"]
    assert found["temperature"]["rows"][0]["count"] <= totals["good_temp_primary"]


@pytest.mark.parametrize("by", [[], ["PLATFORM"], ["DATASET"]])
async def test_mixed_layers_are_summed_up_as_the_profiles_have_them(ask_real: Ask, by: list[str]) -> None:
    document = """query ($by: [GroupBy!]) {
        statistics(
            variable: MIXED_LAYER_DEPTH, filter: {platformCodes: ["2902093"]}, groupBy: $by
            statistics: [MEAN, MIN, MAX, MEDIAN, COUNT]
        ) { rows { mean min max median count profileCount } }
        profiles(filter: {platformCodes: ["2902093"]}, first: 1000) { nodes { mixedLayerDepth } }
    }"""
    found = await ask_real(document, by=by)
    depths = [one["mixedLayerDepth"] for one in found["profiles"]["nodes"]]
    depths = [depth for depth in depths if depth is not None]
    assert min(depths) < 50 < max(depths)  # in two of the default bins of depth
    assert found["statistics"]["rows"] == [
        {
            "mean": pytest.approx(np.mean(depths)),
            "min": pytest.approx(min(depths)),
            "max": pytest.approx(max(depths)),
            "median": pytest.approx(np.median(depths)),
            "count": len(depths),
            "profileCount": len(depths),
        }
    ]
