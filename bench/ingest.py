"""Ingest against its goals: `python -m bench.ingest` (a cluster of its own in a temporary folder).

CPU: read, check, convert and COPY in one process, PostgreSQL's own CPU aside, over reading the same
variables of the same files with bare netCDF4. Rate: a whole run with two workers, start to summary.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import netCDF4
import numpy as np

from db import migrate, server
from ingest import detect
from ingest.argo.file import ArgoFile
from ingest.connection import connect
from ingest.run import ingest
from ingest.worker import read_file
from ingest.write import Writer

ROOT = Path(__file__).parent.parent
RATIO_GOAL = 1.5
RATE_GOAL = 2_000


def main() -> None:
    """Prints every figure beside its goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profiles", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data/argo/gdac/dac")
    parser.add_argument("--quick", action="store_true", help="few profiles and one round")
    options = parser.parse_args()
    if options.quick:
        options.profiles, options.rounds = 3_000, 1
    with tempfile.TemporaryDirectory(prefix="ocean-bench-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        profiles = make_files(home / "files", options.data, options.profiles)
        files = sorted((home / "files").glob("*.nc"))
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"{len(files)} multi-profile files, {profiles:,} profiles, {size:,.0f} MB")
        with server.running(home / "home") as cluster:
            show_cpu(files, profiles, cluster.dsn, options.rounds)
            show_rate(home / "files", cluster.dsn, options.rounds, options.workers)


def make_files(folder: Path, data: Path, wanted: int) -> int:
    """Real multi-profile files over and over with new cycle numbers, or a synthetic one without them."""
    folder.mkdir()
    sources = sorted(data.rglob("*_prof.nc"))
    if not sources:
        print(f"no real files in {data}: a synthetic one instead")
        sources = [synthetic(folder.parent / "synthetic_prof.nc")]
    made = turn = 0
    while made < wanted:
        for source in sources:
            made += repeat(source, folder / f"{turn}_{source.name}", 1_000 * turn)
        turn += 1
    return made


def repeat(source: Path, target: Path, cycles: int) -> int:
    """A copy of a file in which every cycle number is `cycles` higher; its number of profiles."""
    with netCDF4.Dataset(source) as old, netCDF4.Dataset(target, "w", format=old.data_model) as new:
        old.set_auto_maskandscale(False)
        for name, dimension in old.dimensions.items():
            new.createDimension(name, None if dimension.isunlimited() else len(dimension))
        for name, variable in old.variables.items():
            fill = getattr(variable, "_FillValue", None)
            copy = new.createVariable(name, variable.dtype, variable.dimensions, fill_value=fill)
            copy.set_auto_maskandscale(False)
            if variable.size:
                copy[...] = variable[...] + cycles if name == "CYCLE_NUMBER" else variable[...]
        return len(old.dimensions["N_PROF"])


def synthetic(path: Path, profiles: int = 200, levels: int = 150) -> Path:
    """A plain core file, for where there are no real ones."""
    pressure = np.tile(np.linspace(5, 2000, levels), (profiles, 1))
    with netCDF4.Dataset(path, "w", format="NETCDF3_CLASSIC") as file:
        for name, size in (("N_PROF", profiles), ("N_LEVELS", levels), ("STRING8", 8), ("STRING16", 16)):
            file.createDimension(name, size)
        file.createVariable("DATA_TYPE", "S1", ("STRING16",))[:] = np.array([b"Argo profile"], "S16").view(
            "S1"
        )
        number = np.tile(np.array([b"9900001"], "S8").view("S1"), (profiles, 1))
        file.createVariable("PLATFORM_NUMBER", "S1", ("N_PROF", "STRING8"))[:] = number
        for name, letter in (
            ("DIRECTION", b"A"),
            ("DATA_MODE", b"D"),
            ("JULD_QC", b"1"),
            ("POSITION_QC", b"1"),
        ):
            file.createVariable(name, "S1", ("N_PROF",))[:] = np.full(profiles, letter)
        file.createVariable("CYCLE_NUMBER", "i4", ("N_PROF",))[:] = np.arange(profiles)
        for name, values in (("JULD", 25_000), ("LATITUDE", -20), ("LONGITUDE", 60)):
            file.createVariable(name, "f8", ("N_PROF",))[:] = values + np.arange(profiles) / 10
        for name, grid in (
            ("PRES", pressure),
            ("TEMP", 25 * np.exp(-pressure / 800)),
            ("PSAL", 0 * pressure + 35),
        ):
            for suffix in ("", "_ADJUSTED"):
                shape = ("N_PROF", "N_LEVELS")
                file.createVariable(name + suffix, "f4", shape, fill_value=99_999.0)[:] = grid
                file.createVariable(f"{name}{suffix}_QC", "S1", shape)[:] = np.full(pressure.shape, b"1")
    return path


def show_cpu(files: list[Path], profiles: int, dsn: str, rounds: int) -> None:
    """Medians of alternating rounds: CPU holds on a noisy machine, wall time does not."""
    names = {path: variables_read(path) for path in files}
    whole, masked, raw = [], [], []
    for turn in range(rounds):
        with database(dsn, f"cpu{turn}") as address:
            whole.append(asyncio.run(load_cpu(files, address)))
        masked.append(bare_cpu(names, mask=True))
        raw.append(bare_cpu(names, mask=False))
    ours, theirs, least = (statistics.median(times) / profiles * 1e6 for times in (whole, masked, raw))
    print(f"whole path           {ours:7.1f} us of CPU a profile")
    print(f"bare netCDF4         {theirs:7.1f} us, as it reads by default")
    print(f"bare netCDF4, raw    {least:7.1f} us, with masks and scaling switched off")
    print(
        f"ratio                {ours / theirs:7.2f}    goal: at most {RATIO_GOAL} ({ours / least:.2f} of raw)"
    )


def show_rate(folder: Path, dsn: str, rounds: int, workers: int) -> None:
    """The best and the median of whole runs."""
    rates = []
    for turn in range(rounds):
        with database(dsn, f"rate{turn}") as address:
            rates.append(asyncio.run(ingest([folder], address, workers)).profiles_per_second)
    print(
        f"rate, {workers} workers      {statistics.median(rates):7,.0f} profiles/s (best {max(rates):,.0f})"
        f"    goal: at least {RATE_GOAL:,}"
    )


def variables_read(path: Path) -> list[str]:
    """The variables that ingest reads of a file, as the file names them."""
    names: dict[str, None] = {}
    original = ArgoFile.raw

    def noted(self: ArgoFile, name: str, start: int | None = None, stop: int | None = None) -> object:
        names[name] = None
        return original(self, name, start, stop)

    ArgoFile.raw = noted  # type: ignore[method-assign,assignment]  # for the length of one file
    try:
        for _ in detect.read(path):
            pass
    finally:
        ArgoFile.raw = original  # type: ignore[method-assign]
    return list(names)


def bare_cpu(names: dict[Path, list[str]], *, mask: bool) -> float:
    """Seconds of CPU to read the variables with netCDF4 alone."""
    started = time.process_time()
    for path, variables in names.items():
        with netCDF4.Dataset(path) as file:
            file.set_auto_maskandscale(mask)
            for name in variables:
                file.variables[name][...]
    return time.process_time() - started


async def load_cpu(files: list[Path], dsn: str) -> float:
    """Seconds of this process's CPU to load the files."""
    connection = await connect(dsn)
    writer = Writer(connection)
    await writer.prepare()
    started = time.process_time()
    for path in files:
        await writer.finish(read_file(writer, path))
    await writer.flush()
    seconds = time.process_time() - started
    await connection.close()
    return seconds


@contextmanager
def database(dsn: str, name: str) -> Iterator[str]:
    """A migrated database for one round."""
    asyncio.run(_execute(dsn, f"CREATE DATABASE {name}"))
    address = server.with_database(dsn, name)
    asyncio.run(migrate.upgrade(address))
    yield address
    asyncio.run(_execute(dsn, f"DROP DATABASE {name} WITH (FORCE)"))


async def _execute(dsn: str, statement: str) -> None:
    connection = await connect(dsn)
    await connection.execute(statement)
    await connection.close()


if __name__ == "__main__":
    main()
