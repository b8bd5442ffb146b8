"""The doubles answer as real servers did, so that what is tested against them holds against those."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urlsplit

import netCDF4
import numpy as np
import pytest

from sources.feed import Fault
from sources.http import patience
from sources.http.client import opened
from sources.http.server import Server
from tests.doubles import erddap as double
from tests.doubles import faults as faulty
from tests.doubles import replay
from tests.doubles.faults import Faults
from tests.doubles.local import Answer, LocalServer, Request, answering
from tests.sources.test_answers import DAP

ARGO = "/erddap/tabledap/ArgoFloats"
OISST = "/erddap/griddap/ncdcOisst21Agg_LonPM180.nc"


def encoded(query: str) -> str:
    return quote(query, safe="=&,()")


@pytest.fixture
def ask(shared_data: Path) -> "Ask":
    return Ask(double.real(shared_data))


class Ask:
    """The answer of the double to a path and a query in plain text."""

    def __init__(self, server: double.Erddap) -> None:
        self.server = server

    def __call__(self, path: str, query: str = "") -> Answer:
        return self.server.reply(Request(path + (f"?{encoded(query)}" if query else ""), {}))

    def text(self, path: str, query: str = "") -> str:
        return self(path, query).body.decode()


def dataset(content: bytes) -> netCDF4.Dataset:
    file = netCDF4.Dataset("memory.nc", memory=content)
    file.set_auto_mask(False)
    return file


def test_a_recorded_question_gets_the_recorded_answer_value_by_value(ask: Ask, shared_data: Path) -> None:
    """Ifremer's answer about float 1900207 in January 2004, of which the files are here."""
    entry = json.loads((shared_data / "erddap/recorded/index.json").read_text())["entries"][22]
    url = urlsplit(entry["url"])
    with (
        dataset(ask(url.path, url.query).body) as found,
        netCDF4.Dataset(shared_data / entry["file"]) as real,
    ):
        real.set_auto_mask(False)
        assert found.data_model == real.data_model == "NETCDF3_CLASSIC"
        assert {name: len(one) for name, one in found.dimensions.items()} == {
            name: len(one) for name, one in real.dimensions.items()
        }
        assert list(found.variables) == list(real.variables)
        for name, variable in real.variables.items():
            assert found[name].dtype == variable.dtype
            np.testing.assert_array_equal(found[name][:], variable[:], name)
            described = {key: str(variable.getncattr(key)) for key in variable.ncattrs()}
            assert {key: str(found[name].getncattr(key)) for key in found[name].ncattrs()} == described
        everywhere = {key: str(real.getncattr(key)) for key in real.ncattrs() if key != "history"}
        assert {key: str(found.getncattr(key)) for key in found.ncattrs() if key != "history"} == everywhere


def test_it_holds_every_profile_of_the_files_once(ask: Ask, shared_data: Path) -> None:
    totals = json.loads((shared_data / "argo_expect.json").read_text())["union"]["totals"]
    profiles = ask.server.tables["ArgoFloats"].profiles
    assert len(profiles["time"]) == totals["profiles"] == 2519
    assert len(np.unique(profiles["platform_number"])) == totals["platforms"] == 124


def test_formats_give_the_same_rows(ask: Ask) -> None:
    query = 'time,pres,temp,psal_adjusted,platform_number&platform_number="1900207"&cycle_number=24&pres<=13'
    rows = "2004-01-04T05:10:00Z,8.0,27.78,NaN,1900207\n2004-01-04T05:10:00Z,13.0,27.778,35.45906,1900207\n"
    assert ask.text(f"{ARGO}.csvp", query) == (
        f"time (UTC),pres (decibar),temp (degree_Celsius),psal_adjusted (PSU),platform_number\n{rows}"
    )
    assert ask.text(f"{ARGO}.csv", query) == (
        f"time,pres,temp,psal_adjusted,platform_number\nUTC,decibar,degree_Celsius,PSU,\n{rows}"
    )
    first, second = map(json.loads, ask.text(f"{ARGO}.jsonlKVP", query).splitlines())
    assert first == {
        "time": "2004-01-04T05:10:00Z",
        "pres": 8.0,
        "temp": 27.78,
        "psal_adjusted": None,
        "platform_number": "1900207",
    }
    assert second["psal_adjusted"] == 35.45906
    table = json.loads(ask(f"{ARGO}.json", query).body)["table"]
    assert table["rows"] == [list(first.values()), list(second.values())]


@pytest.mark.parametrize(
    ("constraints", "count"),
    [
        ('platform_number="1900207"&cycle_number=24', 104),
        ('platform_number="1900207"&cycle_number=24&psal_adjusted!=NaN', 103),
        ('platform_number="1900207"&cycle_number=24&psal_adjusted=NaN', 1),
        ('platform_number=~"1900207|1900554"&cycle_number=~"24"', 104 + 119),
        ('platform_number="1900207"&time>=2004-01-04&time<2004-01-05', 104),
        ('platform_number="1900207"&time>=1073193000&time<=1073193000', 104),
        ('platform_number="1900207"&cycle_number=24&pres>13&pres<27', 2),
        ('platform_number="1900207"&cycle_number!=24', 3452),
        ('platform_number="1900207"&longitude>=-16.2&longitude<=-16.1', 104 + 102),
    ],
)
def test_constraints_count_as_they_should(ask: Ask, constraints: str, count: int) -> None:
    assert len(ask.text(f"{ARGO}.csv0", f"pres,temp&{constraints}").splitlines()) == count


def test_distinct_and_order_by(ask: Ask) -> None:
    query = 'cycle_number,direction&platform_number="1900207"&cycle_number<3&distinct()'
    assert ask.text(f"{ARGO}.csv0", query) == "0,A\n1,A\n2,A\n"
    assert ask.text(f"{ARGO}.csv0", f'{query}&orderByDescending("cycle_number")') == "2,A\n1,A\n0,A\n"


@pytest.mark.parametrize(
    ("path", "query", "status", "message"),
    [
        (
            f"{ARGO}.nc",
            "temp&temp>99",
            404,
            "Not Found: Your query produced no matching results. (nRows = 0)",
        ),
        ("/erddap/tabledap/Argo.nc", "temp", 404, "Not Found: Currently unknown datasetID=Argo"),
        (f"{ARGO}.nc", "tmp", 400, r"Bad Request: Query error: Unrecognized variable=\"tmp\"."),
        (
            f"{ARGO}.nc",
            "temp&tmp>1",
            400,
            r"Bad Request: Query error: Unrecognized constraint variable=\"tmp\".",
        ),
        (
            f"{ARGO}.nc",
            'temp&orderBy("pres")',
            400,
            "Bad Request: Query error: 'orderBy' variable=pres isn't in the dataset.",
        ),
    ],
)
def test_errors_are_those_of_erddap(ask: Ask, path: str, query: str, status: int, message: str) -> None:
    answer = ask(path, query)
    assert answer.status == status
    assert answer.body.decode() == DAP.format(status, message)


def test_too_many_rows_are_413(shared_data: Path) -> None:
    ask = Ask(replace(double.real(shared_data), max_rows=103))
    assert ask(f"{ARGO}.nc", 'temp&platform_number="1900207"&cycle_number=24').status == 413
    assert ask(f"{ARGO}.nc", 'temp&platform_number="1900207"&cycle_number=24&pres>8').status == 200


def test_what_is_not_encoded_is_refused_as_tomcat_does(ask: Ask) -> None:
    assert ask.server.reply(Request(f"{ARGO}.nc?temp&pres>5", {})).status == 400


def test_a_grid_is_cut_by_values_and_by_indices(ask: Ask) -> None:
    query = "sst[(2022-09-13T12:00:00Z)][(0.0)][(40.1):(40.4)][(-180):2:(-179.4)]"
    with dataset(ask(OISST, query).body) as found:
        assert found["latitude"][:].tolist() == [40.125, 40.375]
        assert found["longitude"][:].tolist() == [-179.875, -179.375]
        assert found["time"][:].tolist() == [1663070400.0]
        assert np.array_equal(found["sst"][0, 0], np.array([[23.19, 23.15], [22.67, 22.46]], "f4"))
    with dataset(ask(OISST, "ice[last][0][719][0:1:1]").body) as found:
        assert found["ice"].dimensions == ("time", "zlev", "latitude", "longitude")
        assert found["ice"]._FillValue == np.float32(-9.99)


def test_a_grid_says_what_lies_beyond_it(ask: Ask) -> None:
    answer = ask(OISST, "sst[(2023-01-01)][(0.0)][(40)][(-180)]")
    assert answer.status == 404
    assert b"Your query produced no matching results. Query error: For axis time" in answer.body


def test_info_and_version_are_there(ask: Ask, shared_data: Path) -> None:
    info = next((shared_data / "erddap/recorded/erddap.ifremer.fr").glob("004_*"))
    assert ask("/erddap/info/ArgoFloats/index.json").body == info.read_bytes()
    assert ask("/erddap/version").body == b"ERDDAP_version=2.25\n"


def test_every_recording_is_replayed(shared_data: Path) -> None:
    entries = json.loads((shared_data / "erddap/recorded/index.json").read_text())["entries"]
    for number, entry in enumerate(entries, 1):
        url = urlsplit(entry["url"])
        target = f"/{url.hostname}{url.path}?{url.query}" if url.query else f"/{url.hostname}{url.path}"
        answer = replay.Replay(shared_data, {number}).reply(Request(target, {"host": "127.0.0.1:1"}))
        assert answer.status == entry["status"], entry["url"]


async def test_every_recording_passes_through_the_client(
    shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of those the bodies come as recorded, unpacked; those of a server out of order are faults."""
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.001)
    entries = json.loads((shared_data / "erddap/recorded/index.json").read_text())["entries"]
    with replay.serving(shared_data, range(1, len(entries) + 1)) as server:
        async with opened([Server(server.url, allow_private=True)]) as client:
            for entry in {entry["url"]: entry for entry in entries}.values():
                url = urlsplit(entry["url"])
                query = f"?{quote(url.query, safe='=&,()%+')}" if url.query else ""
                target = f"{server.url}/{url.hostname}{url.path}{query}"
                if entry["status"] >= 502:
                    with pytest.raises(Fault, match=f"answered {entry['status']}"):
                        await client.get(target)
                elif entry["status"] < 300 and entry["file"]:
                    body = await client.get(target)
                    assert body.content == (shared_data / entry["file"]).read_bytes(), entry["url"]


async def test_a_stopped_server_refuses_until_it_is_started_again() -> None:
    with LocalServer(answering(lambda _: Answer(200))) as server:
        async with opened([Server(server.url, allow_private=True)]) as client:
            assert (await client.get(server.url)).status == 200
            server.stop()
            with pytest.raises(Fault, match="refused"):
                await client.get(server.url)
            server.start()
            assert (await client.get(server.url)).status == 200


# -- faults of content ------------------------------------------------------------------------------------

QUERY = 'time,pres,temp,psal,psal_qc&platform_number="1900207"&cycle_number=24'


async def edited(shared_data: Path, state: str) -> netCDF4.Dataset:
    faults = Faults(double.real(shared_data).reply, data=shared_data, state=state)
    with faulty.serving(faults) as server:
        async with opened([Server(server.url, allow_private=True)]) as client:
            return dataset((await client.get(f"{server.url}{ARGO}.nc?{encoded(QUERY)}")).content)


async def test_missing_values_are_fills_and_nan(shared_data: Path) -> None:
    with await edited(shared_data, "missing values") as file:
        assert np.flatnonzero(file["temp"][:] == 99999.0).tolist() == list(range(0, 104, 10))
        assert np.flatnonzero(np.isnan(file["temp"][:])).tolist() == list(range(5, 104, 10))


async def test_the_calendar_is_junk(shared_data: Path) -> None:
    with await edited(shared_data, "junk calendar") as file:
        assert (file["time"].units, file["time"].calendar) == ("months since the flood", "mayan")


async def test_columns_are_missing_or_in_another_order(shared_data: Path) -> None:
    with await edited(shared_data, "columns missing") as file:
        assert list(file.variables) == ["time", "pres", "psal", "psal_qc"]
    with await edited(shared_data, "columns reordered") as file:
        assert list(file.variables) == ["psal_qc", "psal", "temp", "pres", "time"]


async def test_units_are_changed(shared_data: Path) -> None:
    with await edited(shared_data, "units changed") as file:
        assert file["temp"].units == "kelvin"
        assert file["temp"][0] == np.float32(27.78) + np.float32(273.15)
    with await edited(shared_data, "units unknown") as file:
        assert file["temp"].units == "furlong"


async def test_rows_come_twice(shared_data: Path) -> None:
    with await edited(shared_data, "duplicates") as file:
        assert file["pres"][:4].tolist() == [8.0, 8.0, 13.0, 13.0]
        assert len(file.dimensions["row"]) == 208


def test_the_names_of_all_faults_are_known() -> None:
    assert len(faulty.names()) == len(set(faulty.names())) == 38
