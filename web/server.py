"""uvicorn as this app wants it: used by the command that serves, and by the tests."""

from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp

from ocean.settings import Settings
from web.app import create_app
from web.logs import configure


def serve(settings: Settings) -> None:
    """Serves until it is told to stop, in as many processes as the settings say."""
    uvicorn.run(
        "web.server:app_of_worker",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        **_options(settings),
    )


def app_of_worker() -> Starlette:
    """What each process serves; it reads the settings for itself, since it may be another process."""
    settings = Settings.load()
    configure(settings.log_level)
    return create_app(settings)


def server(app: ASGIApp, settings: Settings) -> uvicorn.Server:
    """A server of this app in this process, for who wants to start and stop it and has a socket for it."""
    return uvicorn.Server(uvicorn.Config(app, **_options(settings)))


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "lifespan": "on",
        "http": "httptools",
        "ws": "websockets-sansio",
        "ws_max_size": settings.max_body_bytes,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "timeout_graceful_shutdown": 5,
    }
