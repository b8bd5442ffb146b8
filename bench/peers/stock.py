"""Stock strawberry over the schema of rows: `python -m bench.peers.stock DSN PORT`, as its manual has it."""

import sys
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import asyncpg
import strawberry
import uvicorn
from starlette.applications import Starlette
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader


@strawberry.type
class Platform:
    code: strawberry.ID
    type: str


@strawberry.type
class Dataset:
    id: strawberry.ID
    title: str


@strawberry.type
class Level:
    pressure: float | None
    temperature: float | None
    salinity: float | None
    temperature_qc: int | None


@strawberry.type
class Profile:
    id: strawberry.ID
    timestamp: datetime
    latitude: float
    longitude: float
    number: strawberry.Private[int]
    platform_id: strawberry.Private[int]
    dataset_id: strawberry.Private[str]

    @strawberry.field
    async def platform(self, info: strawberry.Info) -> Platform:
        found: Platform = await info.context["platforms"].load(self.platform_id)
        return found

    @strawberry.field
    async def dataset(self, info: strawberry.Info) -> Dataset:
        found: Dataset = await info.context["datasets"].load(self.dataset_id)
        return found

    @strawberry.field
    async def measurements(self, info: strawberry.Info) -> list[Level]:
        found: list[Level] = await info.context["levels"].load(self.number)
        return found


def profile_of(row: Any) -> Profile:
    """From a row of rows.profiles."""
    return Profile(
        id=row["key"],
        timestamp=row["timestamp"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        number=row["number"],
        platform_id=row["platform"],
        dataset_id=row["dataset"],
    )


@strawberry.type
class Query:
    @strawberry.field
    async def profiles(
        self,
        info: strawberry.Info,
        west: float,
        south: float,
        east: float,
        north: float,
        start: datetime,
        end: datetime,
        first: int,
    ) -> list[Profile]:
        rows = await info.context["pool"].fetch(
            "SELECT * FROM rows.search($1, $2, $3, $4, $5, $6) LIMIT $7",
            *(west, south, east, north, start, end, first),
        )
        return [profile_of(row) for row in rows]

    @strawberry.field
    async def profile(self, info: strawberry.Info, id: strawberry.ID) -> Profile | None:  # noqa: A002
        row = await info.context["pool"].fetchrow("SELECT * FROM rows.profiles WHERE key = $1", id)
        return profile_of(row) if row else None


def loaders(pool: Any) -> dict[str, Any]:
    """Fresh ones for each request."""

    async def levels(keys: list[int]) -> list[list[Level]]:
        found = defaultdict(list)
        for row in await pool.fetch(
            "SELECT profile, pressure, temperature, salinity, temperature_qc FROM rows.levels"
            " WHERE profile = ANY($1::bigint[]) ORDER BY profile, level",
            keys,
        ):
            found[row["profile"]].append(
                Level(
                    pressure=row["pressure"],
                    temperature=row["temperature"],
                    salinity=row["salinity"],
                    temperature_qc=row["temperature_qc"],
                )
            )
        return [found[key] for key in keys]

    async def platforms(keys: list[int]) -> list[Platform | None]:
        rows = await pool.fetch("SELECT * FROM rows.platforms WHERE id = ANY($1::int[])", keys)
        found = {row["id"]: Platform(code=row["code"], type=row["type"]) for row in rows}
        return [found.get(key) for key in keys]

    async def datasets(keys: list[str]) -> list[Dataset | None]:
        rows = await pool.fetch("SELECT * FROM rows.datasets WHERE id = ANY($1::text[])", keys)
        found = {row["id"]: Dataset(id=row["id"], title=row["title"]) for row in rows}
        return [found.get(key) for key in keys]

    by_key: dict[str, Any] = {"levels": levels, "platforms": platforms, "datasets": datasets}
    return {"pool": pool} | {name: DataLoader(load_fn=load) for name, load in by_key.items()}


def app(dsn: str) -> Starlette:
    """The schema at /graphql."""
    state: dict[str, Any] = {}

    class View(GraphQL[Any, None]):
        async def get_context(self, request: Any, response: Any) -> Any:
            return loaders(state["pool"])

    @asynccontextmanager
    async def opened(_: Starlette) -> AsyncIterator[None]:
        async with asyncpg.create_pool(dsn, min_size=1, max_size=4) as pool:
            state["pool"] = pool
            yield

    served = Starlette(lifespan=opened)
    served.mount("/graphql", View(strawberry.Schema(Query)))
    return served


if __name__ == "__main__":
    uvicorn.run(app(sys.argv[1]), port=int(sys.argv[2]), log_level="error", access_log=False)
