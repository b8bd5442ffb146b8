"""Ours beside PostGraphile, mercurius-jit and stock strawberry: `python -m bench.peers.compare`.

The same rows in one database (theirs a row a level, with their best indexes), the same JSON, checked equal,
in alternating turns. CPU of the server process and of PostgreSQL a request.
"""

import asyncio
import shutil
import subprocess
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

from bench.common import (
    ROOT,
    arguments,
    cluster,
    document,
    free_port,
    make_database,
    ours,
    run,
    serving,
    settle,
)
from bench.queries import BOX, LEVELS, TIME, equal, queries, some_id
from bench.rows import fill
from bench.turns import Side, alternate, goal
from db.engine import connected
from ocean.flags import QualityPolicy
from ocean.ids import profile_id
from sources.postgis.store import LEVEL_COLUMNS, PROFILE_COLUMNS, level_batch

HERE = Path(__file__).parent
NODE = HERE / "node_modules/node/bin/node"
# How many times less CPU than each peer.
GOALS = {
    "Q1": {"PostGraphile": 8.0, "mercurius-jit": 4.0, "strawberry": 25.0},
    "Q2": {"PostGraphile": 2.0, "mercurius-jit": 1.0},
    "Q5": {"PostGraphile": 2.0, "mercurius-jit": 1.0},
}
HEAD = "timestamp latitude longitude"
PLACE = "west: $west, south: $south, east: $east, north: $north, start: $start, end: $end, first: $first"
TYPES = "$west: Float!, $south: Float!, $east: Float!, $north: Float!, $start: {0}!, $end: {0}!, $first: Int!"


async def main() -> None:
    """A block of lines a query."""
    parser = arguments(__doc__, rounds=5)
    parser.add_argument("--profiles", type=int, default=20_000, help="profiles in the store")
    parser.add_argument("--first", type=int, default=1_000, help="profiles that Q1 asks for")
    options = parser.parse_args()
    if options.quick:
        options.profiles, options.rounds, options.seconds = 5_000, 3, 0.3
    install()
    with cluster() as found, ExitStack() as stack:
        dsn = await make_database(found, "peers", options.checkout)
        await fill(dsn, options.profiles, 98, options.checkout)
        async with connected(dsn) as connection:
            await copy(connection)
            id_ = await some_id(connection)
        servers = {"ours": stack.enter_context(ours(options.checkout, dsn))}
        for name in ("PostGraphile", "mercurius-jit", "strawberry"):
            servers[name] = stack.enter_context(peer(name, dsn))
        print(f"{options.profiles:,} profiles of about 98 levels; CPU ms a request, the JSON of all is equal")
        every = queries(options.first, id_)
        for name in GOALS:
            sides = {
                who: Side(one, body(who, name, options.first, id_, every)) for who, one in servers.items()
            }
            await asyncio.to_thread(check, name, sides)
            await asyncio.to_thread(alternate, sides, found.pid, options.rounds, options.seconds)
            figures = {who: side.milliseconds for who, side in sides.items()}
            print(f"{name}  " + ", ".join(f"{who} {value:.2f}" for who, value in figures.items()))
            for who, least in GOALS[name].items():
                goal(f"{name}: {who} over ours", figures[who] / figures["ours"], least, "x", least=True)


def install() -> None:
    """The packages of package-lock.json, a Node among them, into this folder where they are missing."""
    if NODE.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is missing: the peers are Node programs.")
    print("Installing the peers ...", flush=True)
    subprocess.run([npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=HERE, check=True)
    subprocess.run([npm, "rebuild", "node", "--loglevel=error"], cwd=HERE, check=True)


async def copy(connection: Any) -> None:
    """The schema of rows, with what policy GOOD lets through."""
    await connection.execute((HERE / "copy.sql").read_text())
    records = await connection.fetch(
        f"SELECT {PROFILE_COLUMNS}, {LEVEL_COLUMNS} FROM profiles p ORDER BY p.profile_date"
    )
    profiles = (
        (r["id"], profile_id(r["id"], r["profile_date"]), r["profile_date"], r["latitude"], r["longitude"],
         r["platform_id"], r["dataset_id"])
        for r in records
    )  # fmt: skip
    await connection.copy_records_to_table("profiles", schema_name="rows", records=profiles)
    for start in range(0, len(records), 2_000):
        chunk = records[start : start + 2_000]
        view = level_batch(chunk).view(QualityPolicy.GOOD)
        numbers = [record["id"] for record in chunk]
        levels = zip(
            (numbers[place] for place in view.profile.tolist()),
            view.stored_index.tolist(),
            *(view.values_of(name) for name in ("pressure", "temperature", "salinity")),
            view.flags_of("temperature"),
            strict=True,
        )
        await connection.copy_records_to_table("levels", schema_name="rows", records=levels)
    await connection.execute((HERE / "indexes.sql").read_text())
    await settle(connection)


def peer(name: str, dsn: str) -> Any:
    """The server of a peer."""
    port = free_port()
    if name == "strawberry":
        command = [sys.executable, "-m", "bench.peers.stock", dsn, str(port)]
        return serving(command, port, ROOT, {"PYTHONPATH": str(ROOT)}, path="/graphql/")
    script = "postgraphile.js" if name == "PostGraphile" else "mercurius.js"
    parts = urlsplit(dsn)
    query = parse_qs(parts.query)
    database = {"PGHOST": query["host"][0], "PGPORT": query["port"][0], "PGUSER": parts.username or "",
                "PGDATABASE": parts.path[1:], "NODE_ENV": "production"}  # fmt: skip
    return serving([str(NODE), script, str(port)], port, HERE, database)


def body(who: str, name: str, first: int, id_: str, every: dict[str, Any]) -> bytes:
    """A query in the words of a server."""
    if who == "ours":
        found: bytes = every[name].body
        return found
    graphile = who == "PostGraphile"
    key = "id: key" if graphile else "id"
    levels = f"{'measurements: levelsByProfileList' if graphile else 'measurements'} {{ {LEVELS} }}"
    if name == "Q2":
        wanted = "profile: profileByKey(key: $id)" if graphile else "profile(id: $id)"
        kind = "String" if graphile else "ID"
        return document(f"query Q($id: {kind}!) {{ {wanted} {{ {key} {HEAD} {levels} }} }}", id=id_)
    platform, dataset = "platform { code type }", "dataset { id title }"
    if graphile:
        platform, dataset = (
            "platform: platformByPlatform { code type }",
            "dataset: datasetByDataset { id: rowId title }",
        )
    selection = levels if name == "Q1" else f"{platform} {dataset}"
    moment = {"PostGraphile": "Datetime", "strawberry": "DateTime"}.get(who, "String")
    field = "profiles: searchList" if graphile else "profiles"
    text = f"query Q({TYPES.format(moment)}) {{ {field}({PLACE}) {{ {key} {HEAD} {selection} }} }}"
    return document(text, **BOX, **TIME, first=first if name == "Q1" else 50)


def check(name: str, sides: dict[str, Side]) -> None:
    """RuntimeError unless all answers are equal."""
    answers = {}
    for who, side in sides.items():
        with side.server.connected() as connection:
            found = orjson.loads(side.server.ask(side.body, connection))
        if "errors" in found:
            raise RuntimeError(f"{who}: {found['errors'][:3]}")
        answers[who] = plain(found["data"])
    for who, answer in answers.items():
        if not equal(answer, answers["ours"]):
            raise RuntimeError(f"{name}: {who} differs: {orjson.dumps(answer)[:500]!r}")


def plain(data: dict[str, Any]) -> list[Any]:
    """The profiles of an answer with their times as moments."""
    (value,) = data.values()
    rows = value["nodes"] if isinstance(value, dict) and "nodes" in value else value
    rows = rows if isinstance(rows, list) else [rows]
    return [row | {"timestamp": datetime.fromisoformat(row["timestamp"])} for row in rows]


if __name__ == "__main__":
    run(main())
