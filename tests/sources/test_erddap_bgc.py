"""Synthetic profiles as a server's rows, against what ingest reads of the same float's Sprof file."""

from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pytest

from ingest.argo import read
from sources.erddap import argo
from sources.erddap.config import Entry, load
from sources.erddap.tables import read_table
from tests.sources.profiles import profiles

BGC = next(entry for entry in load() if entry.name == "ifremer-erddap-bgc")
_SECONDS, _1950 = "seconds since 1970-01-01T00:00:00Z", -631_152_000.0
_THEIRS = {"time": "JULD", "time_qc": "JULD_QC"}


def rows_of(sprof: Path, folder: Path, entry: Entry) -> bytes:
    """The file's levels as rows of an answer, with the columns that are asked for and that it has."""
    with (
        netCDF4.Dataset(sprof) as file,
        netCDF4.Dataset(folder / "a.nc", "w", format="NETCDF3_CLASSIC") as made,
    ):
        file.set_auto_maskandscale(False)
        shape = file["PRES"].shape
        made.createDimension("row", shape[0] * shape[1])
        for name in argo.columns_of(entry):
            source = file.variables.get(_THEIRS.get(name, name.upper()))
            if source is not None and source.dimensions[:1] == ("N_PROF",):
                _column(made, name, source, np.asarray(source[:]), shape)
    return (folder / "a.nc").read_bytes()


def _column(made: Any, name: str, source: Any, values: Any, shape: tuple[int, int]) -> None:
    if values.dtype.kind == "S" and "N_LEVELS" not in source.dimensions and values.ndim == 2:
        made.createDimension(f"{name}_strlen", values.shape[1])
        made.createVariable(name, "S1", ("row", f"{name}_strlen"))[:] = np.repeat(values, shape[1], axis=0)
        return
    if name == "time":
        values = values * 86_400.0 + _1950
    spread = values if "N_LEVELS" in source.dimensions else np.repeat(values[:, None], shape[1], axis=1)
    variable = made.createVariable(name, spread.dtype, ("row",))
    variable.units = _SECONDS if name == "time" else getattr(source, "units", "")
    variable[:] = spread.reshape(-1)


@pytest.mark.parametrize("code", ["aoml/7902199", "csio/2902746", "meds/4902481", "meds/4902549"])
def test_a_synthetic_profile_is_the_one_that_ingest_reads_of_its_file(
    shared_data: Path, tmp_path: Path, code: str
) -> None:
    path = shared_data / f"argo/gdac/dac/{code}/{code.partition('/')[2]}_Sprof.nc"
    with netCDF4.Dataset(path) as file:
        names = set(file.variables)
    entry = BGC.model_copy(
        update={
            # Files and servers spell the unit of salinity in their own ways.
            "columns": {
                stored: one.model_copy(update={"units": None})
                for stored, one in BGC.columns.items()
                if one.name.upper() in names
            }
        }
    )
    live = profiles(argo.decode(read_table(rows_of(path, tmp_path, entry), entry.name), entry))
    stored = {key: facts for block in read(path) for key, facts in profiles(block).items()}
    placed = {
        key
        for key, facts in stored.items()
        if not np.isnat(facts["times"]) and not np.isnan([facts["latitudes"], facts["longitudes"]]).any()
    }
    assert set(live) == placed
    for key, facts in live.items():
        # A server does not tell adjusted and delayed mode apart.
        said, true = facts.pop("data_modes"), stored[key].pop("data_modes")
        assert said == ("A" if true == "D" else true)
        assert facts == stored[key]
