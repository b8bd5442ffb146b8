"""Quality flags of many conventions on the Argo scale."""

from pathlib import Path

import numpy as np
import pytest

from tests.ingest.cf_files import (
    DEPTH,
    LATITUDE,
    LONGITUDE,
    TEMPERATURE,
    TIME,
    marks,
    profiles,
    write,
)

IMOS = (
    "no_qc_performed good_data probably_good_data bad_data_that_are_potentially_correctable bad_data "
    "value_changed not_used not_used interpolated_values missing_values"
)
COPERNICUS = (
    "no_qc_performed good_data probably_good_data bad_data_that_are_potentially_correctable bad_data "
    "value_changed value_below_detection nominal_value interpolated_value missing_value"
)
GOCD = (
    "good_value probably_good probably_bad bad_value modified_value not_used not_used not_used missing_value"
)


def flagged(path: Path, codes: object, about: dict[str, object], name: str = "temp_qc", **own: str) -> Path:
    count = len(np.asarray(codes))
    return write(
        path,
        {"z": count},
        {
            "time": ([], 0.0, TIME),
            "lat": ([], 1.0, LATITUDE),
            "lon": ([], 2.0, LONGITUDE),
            "depth": (["z"], np.arange(count) * 1.0, DEPTH),
            "temp": (["z"], np.full(count, 10.0), TEMPERATURE | own),
            name: (["z"], codes, about),
        },
        {"featureType": "profile"},
    )


@pytest.mark.parametrize(
    ("codes", "about", "expected"),
    [
        (range(10), {}, [0, 1, 2, 3, 4, 5, 0, 0, 8, 9]),
        (
            range(10),
            {"flag_values": np.arange(10, dtype="i1"), "flag_meanings": IMOS},
            [0, 1, 2, 3, 4, 5, 0, 0, 8, 9],
        ),
        (
            range(10),
            {"flag_values": np.arange(10, dtype="i1"), "flag_meanings": COPERNICUS},
            [0, 1, 2, 3, 4, 5, 3, 2, 8, 9],
        ),
        (
            range(1, 10),
            {"flag_values": np.arange(1, 10, dtype="i1"), "flag_meanings": GOCD},
            [1, 2, 3, 4, 5, 0, 0, 0, 9],
        ),
        (
            [1, 2, 3, 4, 9],
            {"flag_values": "1, 2, 3, 4, 9", "flag_meanings": "pass not_evaluated suspect fail missing"},
            [1, 0, 3, 4, 9],
        ),
        ([1, 2, 3, 4, 9], {"conventions": "IODE quality flag scale"}, [1, 0, 3, 4, 9]),
        ([1, -127, 4], {"_FillValue": np.int8(-127)}, [1, 9, 4]),
    ],
    ids=["argo", "imos", "copernicus", "gocd", "qartod", "iode", "fill"],
)
def test_a_convention_is_mapped_to_the_argo_scale(
    tmp_path: Path, codes: object, about: dict[str, object], expected: list[int]
) -> None:
    path = flagged(tmp_path / "a.nc", np.array(list(codes), dtype="i1"), about)  # type: ignore[call-overload]
    block = profiles(path)
    assert marks(block, "temperature") == expected
    assert block.dataset.quality_flagged is True
    assert marks(block, "depth") == [2] * len(expected)


def test_flags_as_characters_and_a_blank_is_a_missing_flag(tmp_path: Path) -> None:
    path = flagged(tmp_path / "a.nc", np.array([b"1", b"4", b" ", b"8"]), {})
    assert marks(profiles(path), "temperature") == [1, 4, 9, 8]


def test_the_variable_named_in_ancillary_variables_holds_the_flags(tmp_path: Path) -> None:
    path = flagged(
        tmp_path / "a.nc",
        np.array([1, 4], "i2"),
        {"standard_name": "sea_water_temperature status_flag"},
        name="checks",
        ancillary_variables="checks",
    )
    assert marks(profiles(path), "temperature") == [1, 4]


def test_bit_masks_are_not_read_as_a_scale(tmp_path: Path) -> None:
    path = flagged(tmp_path / "a.nc", np.array([1, 4], "i2"), {"flag_masks": np.array([1, 2, 4], "i2")})
    block = profiles(path)
    assert marks(block, "temperature") == [2, 2]
    assert block.dataset.quality_flagged is False


def test_values_flagged_bad_do_not_speak_against_the_unit_and_are_kept_with_their_flag(
    tmp_path: Path,
) -> None:
    path = write(
        tmp_path / "a.nc",
        {"z": 3},
        {
            "time": ([], 0.0, TIME),
            "lat": ([], 1.0, LATITUDE),
            "lon": ([], 2.0, LONGITUDE),
            "depth": (["z"], [1.0, 2.0, 3.0], DEPTH),
            "temp": (["z"], [10.0, 900.0, 800.0], TEMPERATURE),
            "temp_quality_control": (["z"], np.array([1, 4, 4], "i1"), {}),
        },
        {"featureType": "profile"},
    )
    block = profiles(path)
    assert block.levels.values["temperature"].tolist() == [10.0, 900.0, 800.0]
    assert marks(block, "temperature") == [1, 4, 4]


@pytest.mark.parametrize(("flag", "used"), [(1, True), (3, True), (8, True), (4, False), (9, False)])
def test_a_bad_or_missing_flag_takes_the_time_away(tmp_path: Path, flag: int, used: bool) -> None:
    path = write(
        tmp_path / "a.nc",
        {"profile": 1, "z": 1},
        {
            "time": (["profile"], [0.0], TIME),
            "time_qc": (["profile"], np.array([flag], "i1"), {}),
            "lat": (["profile"], [1.0], LATITUDE),
            "lon": (["profile"], [2.0], LONGITUDE),
            "position_qc": (["profile"], np.array([2], "i1"), {}),
            "depth": (["profile", "z"], [[1.0]], DEPTH),
            "temp": (["profile", "z"], [[10.0]], TEMPERATURE),
        },
        {"featureType": "profile"},
    )
    block = profiles(path)
    assert bool(np.isnat(block.times[0])) is not used
    assert block.quality_flags == [2 if flag == 1 else flag]
    assert block.latitudes.tolist() == [1.0]
