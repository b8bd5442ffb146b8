"""`ocean mirror` and `ocean datasets pull` as a user meets them, and as their guide shows them."""

import asyncio
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from db.migrate import ROOT
from ingest.mirror.alone import alone
from tests.doubles.erddap import Erddap, real
from tests.doubles.gdac import Gdac, gdac
from tests.doubles.local import Answer, LocalServer, Request, answering

OCEAN = [sys.executable, "-c", "import sys, cli; sys.argv[0] = 'ocean'; cli.main()"]
GUIDE = (ROOT / "docs" / "guides" / "mirroring.md").read_text()
ADDRESS = "https://data-argo.ifremer.fr"
TILES = 336  # of a global field of a quarter of a degree, and its ice


class Machine:
    """A home, a database and the sources of a user; `ocean` runs in a process of its own."""

    def __init__(self, home: Path, dsn: str) -> None:
        self.home = home
        self.dsn = dsn
        self.sources = home / "sources.toml"

    def points(self, url: str, *names: str) -> None:
        """Has these live sources at another address."""
        entries = (f'[[sources]]\nname = "{name}"\nurl = "{url}"\nallow_private = true\n' for name in names)
        self.sources.write_text("".join(entries))

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        environment = {
            "DATABASE_URL": self.dsn,
            "OCEAN_HOME": str(self.home),
            "OCEAN_INGEST_WORKERS": "1",
            **({"OCEAN_SOURCES": str(self.sources)} if self.sources.exists() else {}),
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith("OCEAN_")}
        return subprocess.Popen(
            [*OCEAN, *arguments],
            env=kept | environment | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ocean(self, *arguments: str) -> tuple[int, str, str]:
        """Exit status, output and errors."""
        with self.start(*arguments) as process:
            output, errors = process.communicate(timeout=180)
        return process.returncode, output, errors

    def count(self, table: str) -> int:
        async def count() -> int:
            connection = await asyncpg.connect(self.dsn)
            try:
                return int(await connection.fetchval(f"SELECT count(*) FROM {table}"))
            finally:
                await connection.close()

        return asyncio.run(count())


@pytest.fixture
def machine(tmp_path: Path, empty_database: str) -> Machine:
    return Machine(tmp_path, empty_database)


@pytest.fixture
def double(shared_data: Path) -> Gdac:
    return gdac(shared_data, ("csio", "jma"))


@pytest.fixture
def erddap(shared_data: Path) -> Iterator[LocalServer]:
    with LocalServer(answering(real(shared_data).reply)) as running:
        yield running


class Held:
    """Answers a number of requests that match, and then keeps all who ask waiting until it is let go."""

    def __init__(self, double: Gdac | Erddap, pattern: str, number: int) -> None:
        self._double = double
        self._pattern = re.compile(pattern)
        self._left: float = number

    def let_go(self) -> None:
        self._left = float("inf")

    async def talk(self, request: Request, writer: asyncio.StreamWriter) -> None:
        if self._pattern.search(request.target):
            self._left -= 1
            if self._left < 0:
                await asyncio.Event().wait()
        await answering(self._double.reply)(request, writer)


@contextmanager
def killed(machine: Machine, http: LocalServer, requests: int, *arguments: str) -> Iterator[None]:
    """A run that is killed once so many requests came."""
    with machine.start(*arguments) as process:
        assert http.until(lambda: len(http.targets) >= requests, 120)
        process.send_signal(signal.SIGKILL)
        process.wait()
    yield


def test_a_mirror_that_was_killed_goes_on_where_it_was(machine: Machine, double: Gdac) -> None:
    held = Held(double, "/dac/", 10)
    with LocalServer(held.talk) as http:
        arguments = ("mirror", http.url, "--allow-private", "--box", "100", "0", "-130", "50")
        with killed(machine, http, 13, *arguments):
            held.let_go()
        before = [target for target in http.targets if "/dac/" in target]
        status, output, _ = machine.ocean(*arguments)
        after = [target for target in http.targets if "/dac/" in target][len(before) :]
        assert status == 0
        assert output.startswith("16 chosen, 16 loaded, 0 unchanged: 16 profiles, ")
        assert len(before) == 12  # ten of them answered, two in flight
        assert len(set(before[:10]) & set(after)) <= 1  # the last one came, and was not yet written
        assert set(before + after) >= set(before)
        assert machine.ocean(*arguments)[1].startswith("16 chosen, 0 loaded, 16 unchanged: 0 profiles")
    assert machine.count("profiles") == 15  # the R and the D file of one cycle are one profile
    assert list(machine.home.rglob("*.part")) == []


def test_a_live_source_that_was_being_mirrored_goes_on_at_its_month(
    machine: Machine, shared_data: Path
) -> None:
    april = re.compile("2023-(03-31|04-[012])")
    held = Held(real(shared_data), april.pattern, 0)
    with LocalServer(held.talk) as http:
        machine.points(f"{http.url}/erddap", "ifremer-erddap")
        arguments = ("mirror", "ifremer-erddap", "--region", "Arabian Sea", "--since", "2023-04-01")
        arguments += ("--until", "2023-06-01")
        with machine.start(*arguments) as process:
            assert http.until(lambda: any(map(april.search, http.targets)), 120)
            process.kill()
            process.wait()
        loaded, asked = machine.count("profiles"), len(http.targets)
        assert loaded > 0
        held.let_go()
        status, output, errors = machine.ocean(*arguments)
        assert (status, output) == (
            0,
            "2 chosen, 1 loaded, 1 unchanged: 0 profiles, 0 levels, 0 grid tiles\n",
        )
        assert errors.splitlines()[-1] == "2 of 2, 0 profiles"
        assert all("2023-05-2" not in target for target in http.targets[asked:])
    assert machine.count("profiles") == loaded


def test_a_server_that_can_not_be_reached_is_one_line(machine: Machine) -> None:
    with LocalServer(answering(lambda request: Answer())) as closed:
        url = closed.url
    machine.points(f"{url}/erddap", "ifremer-erddap", "pfeg-oisst")
    refused = "127.0.0.1 refused the connection.\n"
    assert machine.ocean("mirror", url, "--allow-private") == (1, "", f"ocean: {refused}")
    live = ("mirror", "ifremer-erddap", "--box", "50", "0", "60", "9", "--since", "2023-05-22")
    assert machine.ocean(*live, "--until", "2023-05-23") == (1, "", f"ocean: {refused}")
    pulled = machine.ocean("datasets", "pull", "global-sst-2022-2023", "--since", "2023-12-01")
    assert pulled == (1, "", f"ocean datasets: {refused}")
    assert machine.count("ingested_files") == 0
    assert list(machine.home.rglob("*.nc*")) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("nowhere", "'nowhere' is no folder, no address and none of ifremer-gdac, us-gdac, ifremer-erddap, "),
        (
            "http://127.0.0.1:9",
            "127.0.0.1 was not asked: 127.0.0.1 is not a public address, and allow_private",
        ),
        ("http://127.0.0.1:9 --region Arabien", 'No water body is called "Arabien".'),
        ("ifremer-erddap", "Name a period: a live source is mirrored from --since on."),
        ("x --since 2024-01-01 --until 2023-01-01", "A time range runs from start to end: 2024-01-01"),
    ],
)
def test_what_is_not_understood_is_one_line(machine: Machine, arguments: str, sentence: str) -> None:
    status, output, errors = machine.ocean("mirror", *arguments.split())
    assert (status, output, errors.count("\n")) == (1, "", 1)
    assert errors.startswith(f"ocean: {sentence}")


def test_two_do_not_fetch_at_once(machine: Machine) -> None:
    with alone(machine.home):
        status, _, errors = machine.ocean("mirror", "nowhere")
    assert (status, errors) == (
        1,
        f"ocean: Another ocean command is fetching into {machine.home}: wait until it ends.\n",
    )


def test_a_real_dataset_is_pulled_into_files_and_the_database(machine: Machine, erddap: LocalServer) -> None:
    machine.points(f"{erddap.url}/erddap", "pfeg-oisst")
    arguments = ("datasets", "pull", "global-sst-2022-2023", "--since", "2022-09-13", "--until", "2022-09-14")
    status, output, _ = machine.ocean(*arguments)
    assert (status, output) == (
        0,
        f"1 chosen, 1 loaded, 0 unchanged: 0 profiles, 0 levels, {TILES} grid tiles\n",
    )
    files = sorted((machine.home / "downloads" / "global-sst-2022-2023").iterdir())
    assert [path.name.partition("-")[0] for path in files] == ["ncdcOisst21Agg_LonPM180"] * 2
    assert {path.read_bytes()[:3] for path in files} == {b"CDF"}
    asked = len(erddap.targets)
    again = machine.ocean(*arguments)
    assert again[:2] == (0, "1 chosen, 0 loaded, 1 unchanged: 0 profiles, 0 levels, 0 grid tiles\n")
    assert len(erddap.targets) == asked
    assert machine.count("grid_tiles") == TILES


def test_a_dataset_that_is_not_known_or_has_nothing_then_is_one_line(machine: Machine) -> None:
    status, _, errors = machine.ocean("datasets", "pull", "argo")
    assert (status, errors.count("\n")) == (1, 1)
    assert errors.startswith(
        "ocean datasets: No dataset to fetch is called 'argo': pacific-profiles-2020-2023, "
    )
    status, _, errors = machine.ocean("datasets", "pull", "global-sst-2022-2023", "--since", "2024-01-01")
    assert (status, errors.count("\n")) == (1, 1)
    assert "has nothing in that period: it is 2022-01-01T00:00:00Z to 2024-01-01T00:00:00Z." in errors


def commands() -> list[list[str]]:
    """The commands of the guide, in order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith(".venv/bin/ocean ")]


def test_the_commands_of_the_guide_run(
    machine: Machine, double: Gdac, erddap: LocalServer, tmp_path: Path
) -> None:
    folder = tmp_path / "argo"
    double.write(folder)
    machine.points(f"{erddap.url}/erddap", "ifremer-erddap", "pfeg-oisst")
    with LocalServer(answering(double.reply)) as http:
        for command in commands():
            here = [{ADDRESS: http.url, "/data/argo": str(folder)}.get(word, word) for word in command]
            private = ["--allow-private"] if http.url in here else []
            status, output, errors = machine.ocean(*here, *private)
            assert status == 0, (command, errors)
            assert " chosen, " in output
    assert len(commands()) == 4
