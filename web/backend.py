"""What the web room needs of the rooms below it, gathered in one value so that a test can give its own."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import strawberry
from starlette.requests import HTTPConnection, Request

OpenExport = Callable[[Any, Request], Awaitable[Any]]
# A check says in a few words what it found, or raises.
Check = Callable[[], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class PoolUse:
    """Database connections, of all pools together."""

    in_use: int
    size: int


@dataclass(frozen=True, slots=True)
class SourceUse:
    """What a source was asked, all in all; `state` and `cache` of live ones only.

    buckets: seconds, ascending to infinity, with how many took no longer; seconds: of all together.
    """

    name: str
    state: str | None
    cache: Mapping[str, int]
    outcomes: Mapping[str, int]
    buckets: Sequence[tuple[float, int]]
    seconds: float


@dataclass(frozen=True, slots=True)
class Backend:
    """A schema and the services behind it; `Any` stands for their types, which web never looks into.

    make_context is called once for each operation, so that nothing loaded for one is seen by the next.
    """

    schema: strawberry.Schema
    open_services: Callable[[Any], Awaitable[Any]]
    close_services: Callable[[Any], Awaitable[None]]
    make_context: Callable[[Any, HTTPConnection], Any]
    ready_checks: Callable[[Any], Mapping[str, Check]]
    pool_use: Callable[[Any], PoolUse]
    source_use: Callable[[Any], Sequence[SourceUse]] = lambda services: ()
    open_export: OpenExport | None = None
