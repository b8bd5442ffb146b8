"""uvicorn as this app wants it: used by the command that serves and by the tests."""

import uvicorn
from starlette.types import ASGIApp

from ocean.settings import Settings


def server(app: ASGIApp, settings: Settings, *, port: int | None = None) -> uvicorn.Server:
    """A server that is not running yet; its logs are the app's."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port if port is None else port,
            lifespan="on",
            http="httptools",
            ws="websockets-sansio",
            ws_max_size=settings.max_body_bytes,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=5,
        )
    )
