"""The outermost layer: an id, guarding headers, a log line and the metrics of each request, and a mask over
the unforeseen."""

import logging
import re
import secrets
import time

import structlog
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ocean.errors import ErrorCode
from web.answers import refusal
from web.headers import guarded, header_of
from web.metrics import Metrics
from web.public import masked
from web.report import Report, reporting

LINES = logging.getLogger("web")
HEADER = "x-request-id"
CLIENT_GONE = 499
_GOOD_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def request_id(scope: Scope) -> str:
    """The asker's own id where it is short and plain, else a new one: it goes into logs and headers."""
    given = header_of(scope, HEADER.encode())
    return given if _GOOD_ID.fullmatch(given) else secrets.token_hex(8)


class _Sent:
    """Looks at what is sent: adds to the head, reports the status, counts the bytes."""

    def __init__(self, send: Send, report: Report) -> None:
        self._send = send
        self._report = report
        self.bytes = 0

    async def __call__(self, message: Message) -> None:
        kind = message["type"]
        if kind in ("http.response.start", "websocket.http.response.start", "websocket.accept"):
            self._report.status = message.get("status", 101)
            headers = message.get("headers") or []
            headers = headers if kind == "websocket.accept" else guarded(headers)
            message = {**message, "headers": [*headers, (b"x-request-id", self._report.id.encode())]}
        elif kind == "websocket.close" and self._report.status is None:
            self._report.status = 403
        self.bytes += len(message.get("body") or message.get("text") or b"")
        await self._send(message)


class RequestLog:
    """Pure ASGI, so that streams and contextvars pass untouched."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        report = Report(id=request_id(scope))
        sent = _Sent(send, report)
        websocket = scope["type"] == "websocket"
        with reporting(report), self.metrics.in_flight(websocket=websocket):
            try:
                await self._guarded(scope, receive, sent, report)
            finally:
                self._finish(scope, report, sent, time.perf_counter() - started)

    async def _guarded(self, scope: Scope, receive: Receive, sent: _Sent, report: Report) -> None:
        try:
            await self.app(scope, receive, sent)
        except ClientDisconnect:
            report.status = CLIENT_GONE
        except Exception as error:  # noqa: BLE001  # the last line: whatever it is, it is logged and masked
            message, identifier = masked(error)
            if scope["type"] == "websocket":
                await sent({"type": "websocket.close", "code": 1011, "reason": message})
            elif report.status is None:
                response = refusal(500, message, ErrorCode.INTERNAL, id=identifier)
                await response(scope, receive, sent)
            # Else the answer has begun: the server cuts the connection, which tells that it is not whole.

    def _finish(self, scope: Scope, report: Report, sent: _Sent, seconds: float) -> None:
        websocket = scope["type"] == "websocket"
        if report.codes or not websocket:  # the operations of a WebSocket are counted one by one
            self.metrics.count(report, seconds)
        if not LINES.isEnabledFor(logging.INFO):  # to find out so by structlog costs as much as a small layer
            return
        structlog.get_logger("web").info(
            "websocket" if websocket else "request",
            id=report.id,
            method="GET" if websocket else scope["method"],
            path=scope["path"][:200],
            status=report.status or CLIENT_GONE,
            ms=round(seconds * 1000, 1),
            bytes=sent.bytes,
            **report.fields(),
        )
