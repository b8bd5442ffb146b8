"""A tiny schema with services that a test can break, served on real sockets."""

import asyncio
import io
import socket
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import strawberry
from starlette.requests import HTTPConnection
from strawberry.types import Info

from ocean.deadline import remaining
from ocean.errors import ErrorCode, OceanError
from ocean.settings import Settings
from web.app import create_app
from web.backend import Backend, Check, PoolUse
from web.server import server


@dataclass
class Services:
    """What a test may look at and break."""

    database: str = "up"
    contexts: int = 0
    touched: int = 0
    running: int = 0
    opened: bool = False
    closed: bool = False


@dataclass
class Context:
    services: Services
    sources: list[str] = field(default_factory=list)
    rows: int | None = None


Asked = Info[Context, None]


@strawberry.type
class Query:
    @strawberry.field
    def hello(self, name: str = "sea") -> str:
        return f"hello {name}"

    @strawberry.field
    def found(self, info: Asked) -> int:
        info.context.sources.append("local")
        info.context.rows = 42
        return 42

    @strawberry.field
    def context_number(self, info: Asked) -> int:
        return info.context.services.contexts

    @strawberry.field
    def broken(self) -> int | None:
        raise RuntimeError("the password is hunter2")

    @strawberry.field
    def broken_wholly(self) -> int:
        raise RuntimeError("the password is hunter2")

    @strawberry.field
    def huge(self) -> int | None:
        return 2**40

    @strawberry.field
    def region(self, name: str) -> str | None:
        raise OceanError(
            f"There is no region {name}.",
            code=ErrorCode.UNKNOWN_REGION,
            value=name,
            suggestions=["Arabian Sea"],
        )

    @strawberry.field
    def at(self, time: datetime) -> str:
        return time.isoformat()

    @strawberry.field
    def source_timed_out(self) -> int | None:
        raise OceanError("The database took too long.", code=ErrorCode.TIMEOUT)

    @strawberry.field
    def remaining(self) -> float:
        return remaining()

    @strawberry.field
    async def slow(self, info: Asked, seconds: float) -> str:
        info.context.services.running += 1
        try:
            await asyncio.sleep(seconds)
        finally:
            info.context.services.running -= 1
        return "done"


@strawberry.type
class Mutation:
    @strawberry.mutation
    def touch(self, info: Asked) -> int:
        info.context.services.touched += 1
        return info.context.services.touched


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def count(self, info: Asked, to: int, delay: float = 0) -> AsyncIterator[int]:
        info.context.services.running += 1
        try:
            for number in range(to):
                await asyncio.sleep(delay)
                yield number
        finally:
            info.context.services.running -= 1

    @strawberry.subscription
    async def breaks(self) -> AsyncIterator[int]:
        yield 1
        raise RuntimeError("the password is hunter2")

    @strawberry.subscription
    async def seconds_left(self) -> AsyncIterator[float]:
        yield remaining()


def backend(services: Services) -> Backend:
    async def opened(settings: Settings) -> Services:
        services.opened = True
        return services

    async def close(given: Services) -> None:
        given.closed = True

    def make_context(given: Services, connection: HTTPConnection) -> Context:
        given.contexts += 1
        return Context(given)

    def checks(given: Services) -> Mapping[str, Check]:
        return {"database": lambda: _database(given), "gazetteer": _gazetteer}

    schema = strawberry.Schema(query=Query, mutation=Mutation, subscription=Subscription)
    return Backend(schema, opened, close, make_context, checks, lambda given: PoolUse(in_use=1, size=8))


async def _database(services: Services) -> str:
    if services.database == "hangs":
        await asyncio.sleep(60)
    if services.database == "down":
        raise ConnectionRefusedError("postgres://user:hunter2@db")
    return "migrated"


async def _gazetteer() -> str:
    return "168 regions"


@dataclass
class Served:
    """A running server: its address, its services, and the log lines that it wrote."""

    port: int
    services: Services
    log: io.StringIO

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws(self) -> str:
        return f"ws://127.0.0.1:{self.port}/graphql"


@contextmanager
def serving(log: io.StringIO, services: Services | None = None, **settings: Any) -> Iterator[Served]:
    """The app with the tiny schema under uvicorn, in a thread, on a free port of loopback."""
    services = services or Services()
    chosen = Settings(**settings)
    runner = server(create_app(chosen, backend=backend(services)), chosen)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=runner.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not runner.started:
            if not thread.is_alive():
                raise RuntimeError("the server did not start")
            thread.join(0.005)
        try:
            yield Served(listener.getsockname()[1], services, log)
        finally:
            runner.should_exit = True
            thread.join(10)
