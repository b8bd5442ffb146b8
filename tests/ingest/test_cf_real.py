"""Every real file that is not Argo's own: what is loaded of it, against plain reads, or why it is refused."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import gsw
import netCDF4
import numpy as np
import pytest

from ingest.cf import read
from ocean.records import GridField, ProfileBlock
from ocean.terms import PlatformType, Scheme
from tests.ingest.cf_files import fields, marks, profiles, refusal

ARGO_ROWS = (
    "The rows of an ERDDAP query on Argo floats may be only a part of each profile: "
    "load the floats' GDAC files instead, or ask the server as a live source."
)
NO_OCEAN = "The file holds no ocean measurement that is stored here, only "
REFUSED = {
    "argo/odd/4901784_Sprof_truncated_8192.nc": (
        "The file is NetCDF-4 (HDF5) but cannot be opened: it is cut short or damaged (8192 bytes)."
    ),
    "argo/odd/GL_201111_TS_DB_44761Invalid.nc": (
        "The header of the NetCDF-3 file is cut short or damaged: "
        "it runs past the end of the file (3720 bytes)."
    ),
    "grids/masks/basin_mask.nc": NO_OCEAN + "basin (basin code, ids).",
    "erddap/recorded/coastwatch.pfeg.noaa.gov/001_200_griddap_GEBCO_2020.nc": (
        NO_OCEAN + "elevation (height_above_reference_ellipsoid, m)."
    ),
    "erddap/recorded/coastwatch.pfeg.noaa.gov/066_200_tabledap_pmelTao5dayIso.ncCF": (
        NO_OCEAN + "ISO_6 (20C Isotherm Depth, m)."
    ),
    "erddap/recorded/upwell.pfeg.noaa.gov/096_200_griddap_erdQMekm14day.nc": (
        NO_OCEAN + "mod_current (Modulus of Wind Diffusivity Current, m s-1), "
        "u_current (Zonal Wind Diffusivity Current, m s-1), "
        "v_current (Meridional Wind Diffusivity Current, m s-1)."
    ),
    "erddap/recorded/upwell.pfeg.noaa.gov/097_200_griddap_erdQMekm14day.nc": (
        NO_OCEAN + "mod_current (Modulus of Wind Diffusivity Current, m s-1)."
    ),
}
LOADED = {
    "argo/odd/nodc_1900121_prof.nc": 99,
    "insitu/ctd/GL_PR_CT_EXSD0953.nc": 495,
    "insitu/ctd/GL_TS_BO_EXEC0220.nc": 2069,
    "insitu/currents/gocd_a0000841_rcm00566_v4.nc": 6952,
    "insitu/currents/gocd_v3_madcp.nc": 3188,
    "insitu/profiles/GL_PR_PF_4902489.nc": 93,
    "grids/climatology/woa18_decav_t01_04.nc": 1,
    "grids/climatology/woa18_decav_t07_04.nc": 1,
    "grids/currents/20020101000000-GLOBCURRENT-L4-CUReul_hs-ALT_SUM-v02.0-fv01.0.nc": 2,
    "grids/currents/20020102000000-GLOBCURRENT-L4-CUReul_hs-ALT_SUM-v02.0-fv01.0.nc": 2,
    "grids/currents/IMOS_ACORN_V_20220312T003000Z_NWA_FV01_1-hour-avg.nc": 2,
    "grids/currents/IMOS_ACORN_V_20240101T000000Z_TURQ_FV01_1-hour-avg.nc": 2,
    "grids/currents/IMOS_OceanCurrent_HV_20240101T000000Z_GSLA_FV02_NRT.nc": 2,
    "grids/ice/seaice_conc_daily_nh_20211231_f17_v04r00.nc": 1,
    "grids/ice/seaice_conc_monthly_nh_202112_f17_v04r00.nc": 1,
    "grids/sst/oisst-avhrr-v02r01.20220913.nc": 2,
    "erddap/recorded/coastwatch.noaa.gov/099_200_griddap_noaacwNPPVIIRSchlaDaily.nc": 1,
}


def plain(path: Path, name: str) -> Any:
    """A variable as bare netCDF4 gives it, masked."""
    with netCDF4.Dataset(path) as file:
        return np.ma.squeeze(file.variables[name][...])


def count(path: Path) -> int:
    return sum(len(record) if isinstance(record, ProfileBlock) else 1 for record in read(path))


@pytest.mark.parametrize("name", REFUSED)
def test_a_real_file_without_ocean_data_is_refused_with_a_true_reason(shared_data: Path, name: str) -> None:
    assert refusal(shared_data / name) == REFUSED[name]


@pytest.mark.parametrize("name", LOADED)
def test_a_real_file_gives_all_its_profiles_or_fields(shared_data: Path, name: str) -> None:
    assert count(shared_data / name) == LOADED[name]


def test_rows_of_argo_floats_are_refused_and_point_to_whole_profiles(shared_data: Path) -> None:
    files = sorted((shared_data / "erddap/recorded/erddap.ifremer.fr").glob("*.nc"))
    assert len(files) == 22
    assert {refusal(path) for path in files} == {ARGO_ROWS}


def test_no_netcdf_file_is_without_an_outcome(shared_data: Path) -> None:
    folders = ("grids", "insitu", "erddap")
    found = {
        str(path.relative_to(shared_data))
        for folder in folders
        for pattern in ("*.nc", "*.ncCF")
        for path in (shared_data / folder).rglob(pattern)
        if path.is_file() and "erddap.ifremer.fr" not in str(path)
    }
    assert found <= REFUSED.keys() | LOADED.keys()


def test_the_oisst_of_a_day(shared_data: Path) -> None:
    path = shared_data / "grids/sst/oisst-avhrr-v02r01.20220913.nc"
    sst, ice = fields(path)
    assert (sst.variable, ice.variable) == ("sea_surface_temperature", "sea_ice_concentration")
    assert sst.time == ice.time == datetime(2022, 9, 13, 12, tzinfo=UTC)
    assert sst.depth is None
    assert (sst.longitudes[0], sst.longitudes[-1]) == (-179.875, 179.875)
    assert (sst.latitudes[0], sst.latitudes[-1]) == (-89.875, 89.875)
    # 0.125..359.875 turned by half: the first column is that of 180.125 E.
    expected = np.roll(plain(path, "sst").filled(np.nan), 720, axis=1)
    assert int(np.isfinite(sst.values).sum()) == 691150
    np.testing.assert_allclose(sst.values, expected, rtol=1e-6)
    fraction = np.roll(plain(path, "ice").filled(np.nan), 720, axis=1)
    assert int(np.isfinite(ice.values).sum()) == 129631
    np.testing.assert_allclose(ice.values, fraction * 100.0, rtol=1e-5)
    assert sst.flags is None
    assert sst.dataset.id == "oisst-v2.1"
    assert sst.dataset.doi == "10.25921/RE9P-PT57"
    assert sst.dataset.quality_flagged is False


@pytest.mark.parametrize(
    ("name", "variable", "day", "dataset"),
    [
        ("seaice_conc_daily_nh_20211231_f17_v04r00.nc", "cdr_seaice_conc", (2021, 12, 31), "daily"),
        ("seaice_conc_monthly_nh_202112_f17_v04r00.nc", "cdr_seaice_conc_monthly", (2021, 12, 1), "monthly"),
    ],
)
def test_the_ice_of_the_arctic(
    shared_data: Path, name: str, variable: str, day: tuple[int, int, int], dataset: str
) -> None:
    path = shared_data / "grids/ice" / name
    (ice,) = fields(path)
    expected = plain(path, variable)
    assert ice.time == datetime(*day, tzinfo=UTC)
    assert ice.values.shape == ice.latitudes.shape == ice.longitudes.shape == (448, 304)
    assert int(np.isfinite(ice.values).sum()) == expected.count() == 67259
    np.testing.assert_allclose(ice.values, expected.filled(np.nan) * 100.0, rtol=1e-5, atol=1e-4)
    # Snyder's formulas (USGS Professional Paper 1395, 21-33 to 21-40) on the Hughes 1980 ellipsoid.
    assert ice.latitudes[0, 0] == pytest.approx(31.10267, abs=1e-4)
    assert ice.longitudes[0, 0] == pytest.approx(168.32040, abs=1e-4)
    assert ice.latitudes[447, 303] == pytest.approx(34.47208, abs=1e-4)
    assert ice.longitudes[447, 303] == pytest.approx(-9.99897, abs=1e-4)
    assert ice.dataset.id == f"nsidc-cdr-v4-{dataset}"
    assert ice.dataset.doi == "10.7265/sr8p-kc62"


def test_geostrophic_currents_past_the_antimeridian(shared_data: Path) -> None:
    path = shared_data / "grids/currents/IMOS_OceanCurrent_HV_20240101T000000Z_GSLA_FV02_NRT.nc"
    east, north = fields(path)
    assert (east.variable, north.variable) == ("current_u", "current_v")
    assert east.time == datetime(2024, 1, 1, tzinfo=UTC)
    assert east.longitudes[0] == pytest.approx(-179.8, abs=1e-4)
    assert east.longitudes[-1] == 180.0
    assert east.latitudes.tolist() == pytest.approx(np.linspace(-60, 10, 351).tolist(), abs=1e-5)
    # 57..185 by 0.2: the last 25 columns lie past 180.
    for field, name in ((east, "UCUR"), (north, "VCUR")):
        expected = np.roll(plain(path, name).filled(np.nan), 25, axis=1)
        np.testing.assert_allclose(field.values, expected, rtol=1e-5, atol=1e-7)


def test_a_radar_grid_with_one_valid_cell(shared_data: Path) -> None:
    path = shared_data / "grids/currents/IMOS_ACORN_V_20220312T003000Z_NWA_FV01_1-hour-avg.nc"
    east, north = fields(path)
    assert east.time == datetime(2022, 3, 12, 0, 30, tzinfo=UTC)
    assert [int(np.isfinite(field.values).sum()) for field in (east, north)] == [1, 1]
    assert np.nanmax(east.values) == np.float32(0.29814956)
    assert np.nanmax(north.values) == np.float32(-0.31448498)
    assert east.flags is not None
    assert east.flags[np.isfinite(east.values)].tolist() == [1]
    assert (east.flags[np.isnan(east.values)] == 9).all()


def test_a_radar_grid_with_curvilinear_coordinates(shared_data: Path) -> None:
    path = shared_data / "grids/currents/IMOS_ACORN_V_20240101T000000Z_TURQ_FV01_1-hour-avg.nc"
    east, _ = fields(path)
    np.testing.assert_array_equal(east.latitudes, plain(path, "LATITUDE").astype("f4"))
    np.testing.assert_array_equal(east.longitudes, plain(path, "LONGITUDE").astype("f4"))
    np.testing.assert_array_equal(east.values, plain(path, "UCUR").filled(np.nan))
    assert east.flags is not None
    np.testing.assert_array_equal(east.flags, plain(path, "UCUR_quality_control").filled(9))


def test_currents_whose_unit_attribute_is_misspelt(shared_data: Path) -> None:
    name = "grids/currents/20020101000000-GLOBCURRENT-L4-CUReul_hs-ALT_SUM-v02.0-fv01.0.nc"
    east, north = fields(shared_data / name)
    assert east.time == north.time == datetime(2002, 1, 1, tzinfo=UTC)
    expected = plain(shared_data / name, "eastward_eulerian_current_velocity")
    np.testing.assert_allclose(east.values, expected.filled(np.nan), rtol=1e-6)
    assert east.dataset.id == "globcurrent-l4-cureul-hs-alt-sum-v02.0-fv01.0"


def test_a_climatology_in_months_since_says_what_it_is(shared_data: Path) -> None:
    path = shared_data / "grids/climatology/woa18_decav_t01_04.nc"
    (field,) = fields(path)
    assert (field.variable, field.depth) == ("temperature", 0.0)
    assert field.time == datetime(1986, 1, 16, 12, tzinfo=UTC)
    np.testing.assert_array_equal(field.values, plain(path, "t_an").filled(np.nan))
    assert field.dataset.id == "woa-2018"
    assert field.dataset.description is not None
    assert field.dataset.description.startswith("Climatology: means over 1955-01-01 to 2017-01-31")


def test_chlorophyll_of_a_satellite(shared_data: Path) -> None:
    name = "erddap/recorded/coastwatch.noaa.gov/099_200_griddap_noaacwNPPVIIRSchlaDaily.nc"
    (field,) = fields(shared_data / name)
    assert isinstance(field, GridField)
    assert (field.variable, field.depth) == ("chlorophyll", None)
    assert field.time == datetime(2020, 7, 7, 12, tzinfo=UTC)
    expected = np.ma.masked_invalid(plain(shared_data / name, "chlor_a"))
    assert int(np.isfinite(field.values).sum()) == 85
    assert np.nanmean(field.values) == pytest.approx(expected.mean(), rel=1e-6)


def test_an_argo_float_in_the_layout_of_copernicus(shared_data: Path) -> None:
    path = shared_data / "insitu/profiles/GL_PR_PF_4902489.nc"
    block = profiles(path)
    assert block.dataset.id == "copernicus-insitu"
    assert (block.platforms[0].code, block.platforms[0].type) == ("4902489", PlatformType.ARGO_FLOAT)
    assert not any(key.startswith("argo|") for key in block.keys)
    assert len(set(block.keys)) == 93
    bad = plain(path, "TIME_QC") == 4
    assert np.isnat(block.times).tolist() == bad.tolist()
    assert block.quality_flags.count(4) == 1
    assert str(block.times[0]) == "2019-09-15T23:22:00.000000"
    np.testing.assert_array_equal(block.latitudes, plain(path, "LATITUDE").astype("f8"))
    assert block.directions == ["D", *["A"] * 92]
    assert set(block.schemes) == {Scheme.PRIMARY}
    assert block.data_modes == ["R"] * 93
    there = ~np.ma.getmaskarray(plain(path, "PRES"))
    assert block.levels.counts.tolist() == there.sum(axis=1).tolist()
    for name, column in (("PRES", "pressure"), ("TEMP", "temperature"), ("PSAL", "salinity")):
        np.testing.assert_array_equal(block.levels.values[column], plain(path, name)[there].astype("f4"))
        assert marks(block, column) == plain(path, f"{name}_QC")[there].tolist()


def test_casts_of_a_ship_with_oxygen_per_volume(shared_data: Path) -> None:
    path = shared_data / "insitu/ctd/GL_PR_CT_EXSD0953.nc"
    block = profiles(path)
    assert (block.platforms[0].code, block.platforms[0].type) == ("EXSD0953", PlatformType.SHIP)
    assert len(set(block.keys)) == 495
    assert str(block.times[0])[:19] == "1997-05-21T09:37:00"
    assert str(block.times[-1])[:19] == "1997-05-30T04:39:00"
    assert set(block.quality_flags) == {1, 5}
    there = ~np.ma.getmaskarray(plain(path, "DEPH"))
    temperature, salinity, depth = (np.asarray(plain(path, n)[there]) for n in ("TEMP", "PSAL", "DEPH"))
    np.testing.assert_array_equal(block.levels.values["depth"], depth)
    np.testing.assert_array_equal(block.levels.values["temperature"], temperature)
    assert "pressure" not in block.levels.values
    casts = there.sum(axis=1)
    north, east = (np.repeat(np.asarray(plain(path, n)), casts) for n in ("LATITUDE", "LONGITUDE"))
    absolute = gsw.SA_from_SP(salinity, gsw.p_from_z(-depth, north), east, north)
    conservative = gsw.CT_from_t(absolute, temperature, gsw.p_from_z(-depth, north))
    volume = plain(path, "DOXY")[there].filled(np.nan)
    trusted = ~np.isin(plain(path, "TEMP_QC")[there], (3, 4, 9))
    expected = np.where(trusted, volume / (1 + gsw.sigma0(absolute, conservative) / 1000), np.nan)
    np.testing.assert_allclose(block.levels.values["oxygen"], expected, rtol=2e-5)
    assert int(np.isfinite(block.levels.values["oxygen"]).sum()) == 4759


def test_a_fixed_station_with_a_scalar_position(shared_data: Path) -> None:
    path = shared_data / "insitu/ctd/GL_TS_BO_EXEC0220.nc"
    block = profiles(path)
    # The file says "land/onshore structure": bottles, but no ship.
    assert (block.platforms[0].code, block.platforms[0].type) == ("EXEC0220", PlatformType.OTHER)
    assert block.platforms[0].country == "Spain"
    assert (np.unique(block.latitudes), np.unique(block.longitudes)) == (
        np.float64(np.float32(43.45)),
        np.float64(np.float32(-3.76666)),
    )
    assert block.levels.counts.tolist() == [1] * 2069
    np.testing.assert_array_equal(block.levels.values["temperature"], plain(path, "TEMP"))
    assert int(np.isfinite(block.levels.values["salinity"]).sum()) == 1942
    assert set(block.levels.values["depth"].tolist()) == {0.0}
    assert str(block.times[-1])[:19] == "2013-12-01T09:21:58"


def test_a_current_meter_at_one_depth(shared_data: Path) -> None:
    path = shared_data / "insitu/currents/gocd_a0000841_rcm00566_v4.nc"
    block = profiles(path)
    assert block.dataset.id == "gocd"
    assert (block.platforms[0].code, block.platforms[0].type) == (
        "gocd_a0000841_rcm00566",
        PlatformType.MOORING,
    )
    assert str(block.times[0])[:19] == "1986-09-09T10:12:00"
    assert str(block.times[-1])[:19] == "1987-06-26T01:12:00"
    assert set(block.levels.values["depth"].tolist()) == {1980.0}
    np.testing.assert_array_equal(block.levels.values["current_u"], plain(path, "u"))
    np.testing.assert_array_equal(block.levels.values["current_v"], plain(path, "v"))
    assert set(block.quality_flags) == {1}


def test_a_current_profiler_lists_its_bins_shallowest_first(shared_data: Path) -> None:
    path = shared_data / "insitu/currents/gocd_v3_madcp.nc"
    block = profiles(path)
    u = plain(path, "u")[:, ::-1]
    there = ~np.ma.getmaskarray(u)
    assert int(there.sum()) == int(block.levels.offsets[-1]) == 43116
    np.testing.assert_array_equal(block.levels.values["current_u"], u[there])
    assert marks(block, "current_u") == plain(path, "u_quality_flag")[:, ::-1][there].tolist()
    bins = np.broadcast_to(plain(path, "depth")[::-1], u.shape)
    np.testing.assert_array_equal(block.levels.values["depth"], bins[there])


def test_argo_in_lower_case_is_a_dataset_of_its_own(shared_data: Path) -> None:
    path = shared_data / "argo/odd/nodc_1900121_prof.nc"
    block = profiles(path)
    assert block.dataset.id == "ncei-gadr-argo"
    assert (block.platforms[0].code, block.platforms[0].type) == ("1900121", PlatformType.ARGO_FLOAT)
    assert block.cycle_numbers == list(range(1, 100))
    assert block.data_modes == ["D"] * 99
    assert not any(key.startswith("argo|") for key in block.keys)
    assert str(block.times[0])[:19] == "2002-11-11T09:20:28"
    there = ~np.ma.getmaskarray(plain(path, "pres_adjusted"))
    assert int(block.levels.offsets[-1]) == int(there.sum()) == 4379
    for name, column in (("pres", "pressure"), ("temp", "temperature"), ("psal", "salinity")):
        np.testing.assert_array_equal(block.levels.values[column], plain(path, f"{name}_adjusted")[there])
    assert set(marks(block, "temperature")) == {1}
