"""The practical limit: asyncpg, numpy and orjson on bare Starlette, each query written by hand.

`python -m bench.raw DSN PORT` serves /q1 ... /q6: the variables of the GraphQL query in, the JSON of its
answer out. It knows its data (three quantities, policy GOOD) and does nothing that an answer does not need.
"""

import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import asyncpg
import gsw
import numpy as np
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from db.engine import set_codecs
from ocean.gazetteer import Gazetteer
from ocean.ids import profile_key

GAZETTEER = Gazetteer.load()
GOOD = np.zeros(256, dtype=np.bool_)
GOOD[[1, 2, 5, 8]] = True
OPTIONS = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_UTC_Z
HEAD = "SELECT p.id, p.profile_date, ST_Y(p.location), ST_X(p.location)"
PLACE = """ WHERE p.location && ST_MakeEnvelope($1, $2, $3, $4, 4326)
    AND (ST_X(p.location) BETWEEN $1 AND $3 AND ST_Y(p.location) BETWEEN $2 AND $4)::int <> 0
    AND p.profile_date >= $5 AND p.profile_date < $6 AND p.scheme = 'PRIMARY' AND p.good_count > 0
    ORDER BY p.profile_date DESC, p.id DESC LIMIT $7"""
SEARCH = f"{HEAD}, p.level_count, p.levels FROM profiles p{PLACE}"
ONE = f"{HEAD}, p.level_count, p.levels FROM profiles p WHERE p.id = $1 AND p.profile_date = $2"
LIST = f"""{HEAD}, f.platform_code, f.platform_type, d.id, d.title FROM profiles p
    JOIN platforms f ON f.id = p.platform_id JOIN datasets d ON d.id = p.dataset_id{PLACE}"""
MEANS = """SELECT f.platform_code, date_trunc('day', p.profile_date) AS day, ST_Y(p.location),
    p.level_count, p.levels FROM profiles p JOIN platforms f ON f.id = p.platform_id
    WHERE ST_DWithin(p.location::geography, ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography, $3)
    AND p.profile_date >= $4 AND p.scheme = 'PRIMARY' AND p.depth_min <= $5 AND p.good_variables & 2 = 2
    ORDER BY f.platform_code, day"""
WARM = f"""{HEAD}, p.level_count, p.levels FROM profiles p WHERE p.scheme = 'PRIMARY'
    AND p.temperature_max >= $1 AND p.depth_min <= $2 AND (p.profile_date, p.id) < ($3, $4)
    AND p.profile_date <= $3 ORDER BY p.profile_date DESC, p.id DESC LIMIT 200"""
MONTHLY = """SELECT p.profile_date, ST_Y(p.location), p.level_count, p.levels FROM profiles p
    WHERE {inside} AND p.scheme = 'PRIMARY' AND p.depth_min <= $1 AND p.good_variables & 2 = 2"""
PIECE = "ST_Intersects(p.location, ST_GeomFromWKB(${place}, 4326))"
PAIRS = [
    a + b for a in "0123456789abcdefghijklmnopqrstuvwxyz" for b in "0123456789abcdefghijklmnopqrstuvwxyz"
]


def moment(text: str) -> datetime:
    """A time of the variables."""
    return datetime.fromisoformat(text)


def base36(number: int) -> str:
    """Two digits at a time."""
    digits = ""
    while number:
        number, pair = divmod(number, 1296)
        digits = PAIRS[pair] + digits
    return digits.lstrip("0")


def id_of(number: int, time: datetime) -> str:
    """The id of a profile whose time is in whole seconds."""
    return f"prf_{base36(number)}_{base36(int(time.timestamp()) * 1_000_000)}"


def levels(counts: list[int], blobs: list[bytes]) -> tuple[Any, Any, Any]:
    """Values (3, k) and flags (3, k) of the good levels, and the profile of each (k,)."""
    parts = list(zip(counts, blobs, strict=True))
    values = np.concatenate([np.frombuffer(b, "<f4", 3 * n).reshape(3, n) for n, b in parts], axis=1)
    flags = np.concatenate([np.frombuffer(b, "u1", 3 * n, 12 * n).reshape(3, n) for n, b in parts], axis=1)
    shown = GOOD[flags] & np.isfinite(values)
    keep = np.flatnonzero(shown[0] & (shown[1] | shown[2]))
    values = np.where(shown, values, np.float32(np.nan)).take(keep, axis=1)
    return values, flags.take(keep, axis=1), np.repeat(np.arange(len(counts)), counts)[keep]


def edges_of(profile: Any, count: int) -> list[int]:
    """Where the levels of each profile begin, and where the last ends."""
    edges: list[int] = np.searchsorted(profile, np.arange(count + 1)).tolist()
    return edges


def objects(values: Any, flags: Any) -> list[dict[str, Any]]:
    """A dictionary a level; numbers as float32 prints them."""
    columns = orjson.loads(orjson.dumps(values, option=OPTIONS))
    return [
        {"pressure": p, "temperature": t, "salinity": s, "temperatureQc": q}
        for p, t, s, q in zip(*columns, flags[1].tolist(), strict=True)
    ]


def profile(row: Any) -> dict[str, Any]:
    """What every list has of a profile."""
    return {"id": id_of(row[0], row[1]), "timestamp": row[1], "latitude": row[2], "longitude": row[3]}


def place(variables: dict[str, Any]) -> tuple[Any, ...]:
    """The parameters of PLACE."""
    box, time = variables["filter"]["boundingBox"], variables["filter"]["time"]
    edges = (box["west"], box["south"], box["east"], box["north"])
    return (*edges, moment(time["start"]), moment(time["end"]), variables["first"])


async def q1(pools: Any, variables: dict[str, Any]) -> Any:
    rows = await pools[0].fetch(SEARCH, *place(variables))
    values, flags, owner = levels([row[4] for row in rows], [row[5] for row in rows])
    every, edges = objects(values, flags), edges_of(owner, len(rows))
    nodes = [profile(row) | {"measurements": every[edges[i] : edges[i + 1]]} for i, row in enumerate(rows)]
    return {"profiles": {"nodes": nodes}}


async def q1c(pools: Any, variables: dict[str, Any]) -> Any:
    rows = await pools[0].fetch(SEARCH, *place(variables))
    values, flags, owner = levels([row[4] for row in rows], [row[5] for row in rows])
    edges, nodes = edges_of(owner, len(rows)), []
    for i, row in enumerate(rows):
        a, b = edges[i], edges[i + 1]
        columns = {"pressure": values[0, a:b], "temperature": values[1, a:b], "salinity": values[2, a:b]}
        nodes.append(profile(row) | {"columns": columns | {"temperatureQc": flags[1, a:b]}})
    return {"profiles": {"nodes": nodes}}


async def q2(pools: Any, variables: dict[str, Any]) -> Any:
    key = profile_key(variables["id"])
    row = await pools[1].fetchrow(ONE, key.number, key.time)
    values, flags, _ = levels([row[4]], [row[5]])
    return {"profile": profile(row) | {"measurements": objects(values, flags)}}


def shallow(values: Any, owner: Any, latitudes: list[float], deepest: float) -> tuple[Any, Any]:
    """Temperatures (float64) down to a depth, and the profile of each."""
    near = np.flatnonzero((values[0] <= deepest * 1.03) & np.isfinite(values[1]))
    depth = -gsw.z_from_p(values[0, near].astype(np.float64), np.array(latitudes)[owner[near]])
    near = near[depth.astype(np.float32) <= np.float32(deepest)]
    return values[1, near].astype(np.float64), owner[near]


async def q3(pools: Any, variables: dict[str, Any]) -> Any:
    wanted = variables["filter"]
    near, deepest = wanted["near"], wanted["depth"]["max"]
    rows = await pools[0].fetch(
        MEANS,
        *(near["longitude"], near["latitude"], near["radiusKm"] * 1000),
        *(moment(wanted["time"]["start"]), deepest),
    )
    values, _, owner = levels([row[3] for row in rows], [row[4] for row in rows])
    found, owner = shallow(values, owner, [row[2] for row in rows], deepest)
    counts = np.bincount(owner, minlength=len(rows))
    means = np.bincount(owner, weights=found, minlength=len(rows)) / np.maximum(counts, 1)
    return {"statistics": {"rows": [
        {"group": {"platformCode": row[0], "start": row[1]}, "mean": mean, "count": count}
        for row, mean, count in zip(rows, means.tolist(), counts.tolist(), strict=True) if count
    ]}}  # fmt: skip


async def q4(pools: Any, variables: dict[str, Any]) -> Any:
    warmest, deepest = variables["filter"]["temperature"]["min"], variables["filter"]["depth"]["max"]
    nodes: list[dict[str, Any]] = []
    last = (moment("2100-01-01T00:00:00Z"), 0)
    while len(nodes) < variables["first"]:
        rows = await pools[0].fetch(WARM, warmest, deepest, *last)
        if not rows:
            break
        last = (rows[-1][1], rows[-1][0])
        values, _, owner = levels([row[4] for row in rows], [row[5] for row in rows])
        near = np.flatnonzero((values[1] >= np.float32(warmest)) & (values[0] <= deepest * 1.03))
        latitudes = np.array([row[2] for row in rows])[owner[near]]
        depth = -gsw.z_from_p(values[0, near].astype(np.float64), latitudes)
        depth = depth.astype(np.float32)
        inside = depth <= np.float32(deepest)
        columns = (depth[inside], values[1, near[inside]])
        depths, temperatures = (orjson.loads(orjson.dumps(column, option=OPTIONS)) for column in columns)
        for index, metres, degrees in zip(owner[near[inside]].tolist(), depths, temperatures, strict=True):
            row = rows[index]
            nodes.append({"timestamp": row[1], "latitude": row[2], "longitude": row[3], "depth": metres,
                          "temperature": degrees})  # fmt: skip
    return {"measurements": {"nodes": nodes[: variables["first"]]}}


async def q5(pools: Any, variables: dict[str, Any]) -> Any:
    rows = await pools[0].fetch(LIST, *place(variables))
    return {"profiles": {"nodes": [
        profile(row)
        | {"platform": {"code": row[4], "type": row[5]}, "dataset": {"id": row[6], "title": row[7]}}
        for row in rows
    ]}}  # fmt: skip


async def q6(pools: Any, variables: dict[str, Any]) -> Any:
    deepest = variables["filter"]["depth"]["max"]
    pieces = GAZETTEER.pieces(variables["filter"]["regions"][0])
    inside = " OR ".join(PIECE.format(place=place) for place in range(2, len(pieces) + 2))
    sql = MONTHLY.format(inside=f"({inside})")
    rows = await pools[0].fetch(sql, deepest, *(piece.wkb for piece in pieces))
    values, _, owner = levels([row[2] for row in rows], [row[3] for row in rows])
    found, owner = shallow(values, owner, [row[1] for row in rows], deepest)
    months = np.array([row[0].year * 12 + row[0].month - 1 for row in rows])[owner]
    labels, group = np.unique(months, return_inverse=True)
    counts = np.bincount(group)
    means = np.bincount(group, weights=found) / counts
    return {"statistics": {"rows": [
        {"group": {"start": f"{label // 12:04}-{label % 12 + 1:02}-01T00:00:00Z"}, "mean": mean, "count": n}
        for label, mean, n in zip(labels.tolist(), means.tolist(), counts.tolist(), strict=True)
    ]}}  # fmt: skip


ALL = {"q1": q1, "q1c": q1c, "q2": q2, "q3": q3, "q4": q4, "q5": q5, "q6": q6}


def route(name: str, query: Callable[[Any, dict[str, Any]], Awaitable[Any]]) -> Route:
    """One query as an endpoint."""

    async def answer(request: Request) -> Response:
        data = await query(request.app.state.pools, orjson.loads(await request.body()))
        return Response(orjson.dumps({"data": data}, option=OPTIONS), media_type="application/json")

    return Route(f"/{name}", answer, methods=["POST"])


def app(dsn: str) -> Starlette:
    """All of them over two pools: searches planned afresh, look-ups prepared."""

    @asynccontextmanager
    async def opened(app: Starlette) -> AsyncIterator[None]:
        # Starting parallel workers costs more CPU than these queries have to share.
        settings = {"jit": "off", "timezone": "UTC", "max_parallel_workers_per_gather": "0"}
        search = settings | {"plan_cache_mode": "force_custom_plan"}
        async with (
            asyncpg.create_pool(
                dsn, min_size=1, max_size=4, init=set_codecs, server_settings=search
            ) as searches,
            asyncpg.create_pool(
                dsn, min_size=1, max_size=4, init=set_codecs, server_settings=settings
            ) as lookups,
        ):
            app.state.pools = (searches, lookups)
            yield

    return Starlette(routes=[route(name, query) for name, query in ALL.items()], lifespan=opened)


if __name__ == "__main__":
    uvicorn.run(
        app(sys.argv[1]), port=int(sys.argv[2]), http="httptools", log_level="error", access_log=False
    )
