"""create_app: the routes, the layers around them, and what is opened and closed with them."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from ocean.errors import ErrorCode
from ocean.settings import Settings
from web.answers import Json, refusal
from web.backend import Backend
from web.export import Exports
from web.gate import Gate
from web.graphiql.page import GraphiQLPage
from web.graphql import GraphQLView
from web.headers import DEADLINE_HEADER
from web.health import Health
from web.limits import EXPORTS, BodyLimit, Deadline, WebSocketLimit
from web.metrics import Metrics
from web.negotiation import accepts_html
from web.origins import Origins
from web.requests import HEADER, RequestLog

GRAPHQL = "/graphql"
STATIC = Path(__file__).parent / "static"
# An answer that is written as it comes into being may take this many times as long as one that is not.
STREAM_FACTOR = 10
OPERATIONS_PER_WEBSOCKET = 50


def create_app(settings: Settings | None = None, *, backend: Backend | None = None) -> Starlette:
    """The whole app; `backend` is the real one unless a test gives its own."""
    settings = settings or Settings.load()
    backend = backend or _real_backend()
    metrics = Metrics()
    graphql = _graphql(settings, backend, metrics)
    return Starlette(
        routes=_routes(backend, metrics, graphql),
        middleware=_layers(settings, metrics, graphql),
        exception_handlers={HTTPException: _refused},
        lifespan=lambda app: _services(backend, settings),
    )


def _layers(settings: Settings, metrics: Metrics, graphql: GraphQLView) -> list[Middleware]:
    """Outermost first."""
    return [
        Middleware(RequestLog, metrics=metrics),
        Middleware(
            Origins,
            allow_origins=settings.allowed_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["content-type", HEADER, DEADLINE_HEADER],
            expose_headers=[HEADER, "x-ocean-profiles", "x-ocean-total", "x-ocean-complete"],
        ),
        Middleware(
            Deadline,
            seconds=settings.request_timeout,
            stream_seconds=settings.request_timeout * STREAM_FACTOR,
        ),
        # Accounts go here: who is asking, from a header or a cookie.
        # Rate limits go here: how often they may.
        Middleware(WebSocketLimit, limit=settings.subscriptions_max),
        Middleware(BodyLimit, limit=settings.max_body_bytes),
        # Limits of cost are no layer: web.execution.nesting, Context.count and web.execution.room have them.
        Middleware(Shortcut, path=GRAPHQL, view=graphql),
    ]


class Shortcut:
    """POSTs to a path, which nearly all requests are, past starlette's router and its handlers of errors."""

    def __init__(self, app: ASGIApp, path: str, view: ASGIApp) -> None:
        self.app = app
        self.path = path
        self.view = view

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        straight = scope["type"] == "http" and scope["path"] == self.path and scope["method"] == "POST"
        await (self.view if straight else self.app)(scope, receive, send)


def _graphql(settings: Settings, backend: Backend, metrics: Metrics) -> GraphQLView:
    gate = Gate(
        backend,
        metrics,
        max_streams=settings.subscriptions_max,
        query_timeout=settings.request_timeout,
        stream_timeout=settings.request_timeout * STREAM_FACTOR,
    )
    return GraphQLView(gate, origins=settings.allowed_origins, max_per_connection=OPERATIONS_PER_WEBSOCKET)


def _routes(backend: Backend, metrics: Metrics, graphql: GraphQLView) -> list[BaseRoute]:
    health = Health(backend, metrics)
    exports = Exports(backend.open_export) if backend.open_export else None
    return [
        *([Route(f"{EXPORTS}profiles.{{kind}}", exports, methods=["GET"])] if exports else []),
        Route(GRAPHQL, graphql, name="graphql"),
        WebSocketRoute(GRAPHQL, graphql),
        Route("/graphiql", GraphiQLPage(STATIC), name="graphiql"),
        Route("/", _front_door),
        Route("/health", health.health),
        Route("/ready", health.ready),
        Route("/metrics", health.metrics),
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]


def _services(backend: Backend, settings: Settings) -> AbstractAsyncContextManager[dict[str, Any]]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[dict[str, Any]]:
        services = await backend.open_services(settings)
        try:
            yield {"services": services}
        finally:
            await backend.close_services(services)

    return opened()


async def _front_door(request: Request) -> Response:
    if accepts_html(request.headers.get("accept", "")):
        return RedirectResponse(request.url_for("graphiql").path, status_code=303)
    return Json({"name": "Ocean Chat", "graphql": "/graphql", "graphiql": "/graphiql", "health": "/health"})


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    code = ErrorCode.NOT_FOUND if error.status_code == 404 else ErrorCode.BAD_INPUT
    return refusal(
        error.status_code, f"{error.detail}: {request.url.path[:200]}", code, headers=error.headers
    )


def _real_backend() -> Backend:
    # Not above: it loads every room below, and a test with a backend of its own needs none of them.
    from web.wiring import real_backend

    return real_backend()
