"""uvicorn as this app wants it: used by the command that serves, and by the tests."""

import gc
import os
import signal
import sys
import threading
import time
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp

from ocean.settings import Settings
from web.app import create_app
from web.logs import configure

WATCH_SECONDS = 0.5
# Objects made before the garbage collector looks at them: more than a page of rows has.
YOUNG = 50_000
# How long a thread that unpacks levels may keep the event loop waiting; Python's own is five times that.
SWITCH_SECONDS = 0.001


def serve(settings: Settings) -> None:
    """Serves until it is told to stop, in as many processes as the settings say."""
    if settings.workers == 1:
        configure(settings.log_level)
        server(_settled(create_app(settings)), settings).run()
        return
    if settings.database_url is not None:
        # Workers read the settings for themselves, and a private database has an address of this run only.
        os.environ["DATABASE_URL"] = settings.database_url
    uvicorn.run("web.server:app_of_worker", factory=True, workers=settings.workers, **_options(settings))


def app_of_worker() -> Starlette:
    """What each of several processes serves."""
    settings = Settings.load()
    configure(settings.log_level)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    return _settled(create_app(settings))


def _settled(app: Starlette) -> Starlette:
    """Modules and schema stay: the garbage collector need not look at them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
    sys.setswitchinterval(SWITCH_SECONDS)
    return app


def _end_with(parent: int) -> None:
    """A parent that was killed can't stop its workers, which would hold the port for ever."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)


def server(app: ASGIApp, settings: Settings) -> uvicorn.Server:
    """A server of this app in this process, for who starts and stops it as they like."""
    return uvicorn.Server(uvicorn.Config(app, **_options(settings)))


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "host": settings.host,
        "port": settings.port,
        "lifespan": "on",
        "http": "httptools",
        "ws": "websockets-sansio",
        "ws_max_size": settings.max_body_bytes,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": False,  # nothing here asks for the scheme or for the asker's address
        "timeout_graceful_shutdown": 5,
    }
