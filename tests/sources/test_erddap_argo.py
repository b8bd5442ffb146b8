"""Argo profiles of an ERDDAP server against those that ingest reads of the same floats' files."""

from pathlib import Path

import numpy as np
import pytest

from ingest.argo import read
from ocean.records import ProfileBlock
from ocean.terms import Scheme
from sources.erddap import argo
from sources.erddap.config import Entry, load
from sources.erddap.tables import read_table
from sources.feed import Fault
from tests.sources.profiles import profiles

ENTRIES = {entry.name: entry for entry in load()}
CORE = ENTRIES["ifremer-erddap"]


def recorded(shared_data: Path, number: str) -> bytes:
    return next((shared_data / "erddap/recorded/erddap.ifremer.fr").glob(f"{number}_200_*.nc")).read_bytes()


def bare(name: str, *columns: str) -> Entry:
    """An entry for an answer that has only some of the variables."""
    entry = ENTRIES[name]
    return entry.model_copy(update={"columns": {one: entry.columns[one] for one in columns}})


def test_a_recorded_float_is_the_one_that_ingest_reads_of_its_file(shared_data: Path) -> None:
    block = argo.decode(read_table(recorded(shared_data, "023"), CORE.name), CORE)
    path = shared_data / "argo/gdac/dac/coriolis/1900207/1900207_prof.nc"
    stored = {key: facts for one in read(path) for key, facts in profiles(one, levels=False).items()}
    live = profiles(block, levels=False)
    assert list(live) == [f"argo|1900207|{cycle}|A|primary" for cycle in (24, 25, 26)]
    assert live == {key: stored[key] for key in live}
    (file,) = read(path)
    for row, key in enumerate(block.keys):
        _assert_starts_with(file, file.keys.index(key), block, row)


def _assert_starts_with(file: ProfileBlock, place: int, block: ProfileBlock, row: int) -> None:
    """The levels of a recorded profile, which was cut at 100 dbar, are the first of those in the file."""
    start, stop = block.levels.offsets[row : row + 2]
    first = int(file.levels.offsets[place])
    assert stop - start > 10
    for name in ("pressure", "temperature", "salinity"):
        there = slice(first, first + int(stop - start))
        np.testing.assert_array_equal(block.levels.values[name][start:stop], file.levels.values[name][there])
        np.testing.assert_array_equal(block.levels.flags[name][start:stop], file.levels.flags[name][there])


def test_a_recorded_answer_has_both_directions_of_a_cycle(shared_data: Path) -> None:
    block = argo.decode(read_table(recorded(shared_data, "029"), CORE.name), CORE)
    assert block.keys == ["argo|6902746|1|D|primary", "argo|6902746|1|A|primary", "argo|6902746|12|A|primary"]
    assert block.data_modes == ["D", "D", "D"]
    assert block.schemes == [Scheme.PRIMARY] * 3
    assert block.levels.counts.tolist() == [47, 109, 108]


def test_biogeochemical_profiles_take_the_adjusted_values_of_adjusted_parameters(shared_data: Path) -> None:
    entry = bare("ifremer-erddap-bgc", "pressure", "temperature", "salinity", "oxygen")
    table = read_table(recorded(shared_data, "010"), entry.name)
    block = argo.decode(table, entry)
    assert block.keys == [f"argo|6902800|{cycle}|A|bgc" for cycle in (141, 144, 145)]
    assert (block.dataset.id, block.product_rank, set(block.schemes)) == ("argo-bgc", 3, {Scheme.BGC})
    assert block.levels.counts.sum() <= 59
    adjusted = table.floats("doxy_adjusted")
    assert np.isfinite(adjusted).any()
    assert set(block.levels.values["oxygen"][np.isfinite(block.levels.values["oxygen"])]) <= set(adjusted)


def test_a_missing_column_is_named(shared_data: Path) -> None:
    entry = bare("ifremer-erddap-bgc", "pressure", "oxygen", "nitrate")
    with pytest.raises(Fault, match="ifremer-erddap-bgc: the answer has no column nitrate"):
        argo.decode(read_table(recorded(shared_data, "010"), entry.name), entry)


def test_a_changed_unit_is_named(shared_data: Path) -> None:
    body = recorded(shared_data, "023").replace(b"degree_Celsius", b"degree_Kelvin\0")
    with pytest.raises(Fault, match="ifremer-erddap: temp is in 'degree_Kelvin', not in 'degree_Celsius'"):
        argo.decode(read_table(body, CORE.name), CORE)


def test_an_answer_that_is_cut_short_is_told_at_every_length(shared_data: Path) -> None:
    body = recorded(shared_data, "024")
    for length in range(4, len(body), 97):
        with pytest.raises(Fault, match="cut short"):
            read_table(body[:length], CORE.name)


def test_an_answer_of_another_kind_is_told() -> None:
    with pytest.raises(Fault, match="no NetCDF-3 but starts with b'<html><head><title>5'"):
        read_table(b"<html><head><title>502 Proxy", CORE.name)
