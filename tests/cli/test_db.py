"""The commands about the database, as a user types them."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import server
from db.migrate import ROOT

OCEAN = [sys.executable, "-c", "import sys, cli; sys.argv[0] = 'ocean'; cli.main()"]


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ocean-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        (home / "postgresql.conf").write_text("fsync = off\nshared_buffers = 32MB\n")
        yield home
        server.stop(home)


def ocean(home: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("OCEAN_") and k != "DATABASE_URL"}
    done = subprocess.run(
        [*OCEAN, *arguments],
        env=kept | {"OCEAN_HOME": str(home), "COLUMNS": "200", "PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        cwd="/",
    )
    return done.returncode, done.stdout, done.stderr


def test_a_day_with_the_database(home: Path) -> None:
    assert ocean(home, "db", "status") == (1, "The private database is not running.\n", "")
    code, said, _ = ocean(home, "db", "start")
    running = server.status(home)
    assert running is not None
    assert code == 0
    assert f"process {running.pid}, 127.0.0.1:{running.port}" in said
    assert "not the newest: ocean db migrate" in ocean(home, "db", "status")[1]
    assert ocean(home, "db", "migrate") == (0, "Migrated.\n", "")
    assert "Its tables are the newest." in ocean(home, "db", "status")[1]
    assert server.status(home) == running
    assert ocean(home, "db", "url") == (0, f"{running.dsn}\n", "")
    assert ocean(home, "db", "url", "--tcp") == (0, f"{running.tcp_dsn}\n", "")
    assert ocean(home, "db", "stop") == (0, "The private database is stopped.\n", "")
    assert server.status(home) is None


def test_importing_regions_starts_and_stops_the_database(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "official.geojson"
    shape = {"type": "Polygon", "coordinates": [[[150, -40], [160, -40], [160, -30], [150, -40]]]}
    feature = {"type": "Feature", "properties": {"name": "Tasman Sea"}, "geometry": shape}
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    assert ocean(home, "regions", "import", str(file)) == (0, "Imported 1 regions: Tasman Sea.\n", "")
    assert server.status(home) is None


@pytest.mark.parametrize(
    ("arguments", "environment", "sentence"),
    [
        (["db", "status"], {"OCEAN_PORT": "http"}, "ocean: OCEAN_PORT is 'http': it must be a whole number"),
        (
            ["db", "status"],
            {"OCEAN_WORKER": "2"},
            "ocean: OCEAN_WORKER is not a setting: did you mean OCEAN_WORKERS?",
        ),
        (["regions", "import", "/nowhere.geojson"], {}, "ocean: /nowhere.geojson can't be read as GeoJSON"),
        (
            ["db", "migrate"],
            {"DATABASE_URL": "postgresql://127.0.0.1:1/x"},
            "ocean: The database can't be reached",
        ),
        (
            ["db", "migrate"],
            {"DATABASE_URL": "mysql://me@host/x"},
            "ocean: DATABASE_URL is set to something else",
        ),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    home: Path, arguments: list[str], environment: dict[str, str], sentence: str
) -> None:
    code, _, said = ocean(home, *arguments, **environment)
    assert code == 1
    assert said.startswith(sentence)
    assert said.count("\n") == 1


def test_help_names_every_command_and_loads_none() -> None:
    script = (
        "import sys, cli; sys.argv = ['ocean', '--help']\n"
        "try: cli.main()\n"
        "finally: print(sorted({'db', 'numpy', 'pydantic', 'web'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    for command in ("serve", "ingest", "datasets", "regions", "schema", "db"):
        assert f" {command} " in done.stdout
    assert done.stdout.endswith("\n[]\n")
