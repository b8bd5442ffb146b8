"""/health, /ready and /metrics: what orchestrators and Prometheus ask."""

import asyncio
import platform
import time
from importlib.metadata import version

import structlog
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response

from web.answers import Json
from web.backend import Backend, Check
from web.metrics import Metrics

CHECK_S = 1.0
_SHOWN = ("ocean-chat", "strawberry-graphql", "graphql-core", "starlette", "uvicorn")


class Health:
    """The three handlers, over one backend."""

    def __init__(self, backend: Backend, metrics: Metrics) -> None:
        self._backend = backend
        self._metrics = metrics
        self._started = time.monotonic()
        self._versions = {"python": platform.python_version(), **{name: version(name) for name in _SHOWN}}

    async def health(self, request: Request) -> Response:
        """The process is alive; says nothing of the database."""
        uptime = round(time.monotonic() - self._started, 1)
        return Json({"status": "ok", "uptimeSeconds": uptime, "versions": self._versions})

    async def ready(self, request: Request) -> Response:
        """200 when every check passes within its time, else 503 with what failed."""
        checks = self._backend.ready_checks(request.state.services)
        found = await asyncio.gather(*(_run(name, check) for name, check in checks.items()))
        ready = all(result["ok"] for result in found)
        answer = {"ready": ready, "checks": dict(zip(checks, found, strict=True))}
        return Json(answer, 200 if ready else 503, headers={"cache-control": "no-store"})

    async def metrics(self, request: Request) -> Response:
        """The text exposition."""
        pool = self._backend.pool_use(request.state.services)
        sources = self._backend.source_use(request.state.services)
        return Response(
            self._metrics.exposition(pool, sources), headers={"content-type": CONTENT_TYPE_LATEST}
        )


async def _run(name: str, check: Check) -> dict[str, object]:
    started = time.perf_counter()
    try:
        async with asyncio.timeout(CHECK_S):
            detail, ok = await check(), True
    except TimeoutError:
        detail, ok = f"no answer in {CHECK_S:g} s", False
    except Exception as error:  # noqa: BLE001  # whatever fails, the answer is that it is not ready
        structlog.get_logger("web").warning("not_ready", check=name, error=str(error))
        # The class only: a driver's message may hold addresses and names.
        detail, ok = type(error).__name__, False
    return {"ok": ok, "detail": detail, "ms": round((time.perf_counter() - started) * 1000, 1)}
