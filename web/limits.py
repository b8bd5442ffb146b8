"""Bounds on what one request may take: the size of its body, its time, and the number of WebSockets."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from ocean.deadline import within
from ocean.errors import ErrorCode
from web.answers import refusal
from web.headers import header_of
from web.negotiation import takes_events
from web.report import current

# SQL gets the deadline itself: its own answer, which says what was slow, should come before the cut.
GRACE_S = 0.5
TRY_AGAIN_LATER = 1013
# Files are written as they are sent: a stream too.
EXPORTS = "/export/"


class Deadline:
    """The time of a request, its body and its answer included; streams have their own, longer one."""

    def __init__(self, app: ASGIApp, seconds: float, stream_seconds: float) -> None:
        self.app = app
        self.seconds = seconds
        self.stream_seconds = stream_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        streamed = scope["path"].startswith(EXPORTS) or takes_events(header_of(scope, b"accept"))
        seconds = self.stream_seconds if streamed else self.seconds
        cut = asyncio.timeout(seconds + GRACE_S)
        try:
            async with cut:
                with within(seconds):
                    await self.app(scope, receive, send)
        except TimeoutError:
            if not cut.expired():
                raise
            text = f"The request took longer than {seconds:g} s: ask for less, or narrow the filter."
            response = refusal(504, text, ErrorCode.TIMEOUT)
            if current().status is None:  # else the answer has begun: the server cuts the connection
                await response(scope, receive, send)


class _TooLarge(Exception):
    """More body came than is read."""


class BodyLimit:
    """Refuses a body over the limit: at once where its length is declared, else when it has come."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = header_of(scope, b"content-length")
        if declared.isdecimal() and int(declared) > self.limit:
            await self._refuse(scope, receive, send)
            return
        if declared.isdecimal() and not header_of(scope, b"transfer-encoding"):
            await self.app(scope, receive, send)  # the server reads no more than was declared
            return
        read = 0

        async def bounded() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.limit:
                raise _TooLarge
            return message

        try:
            await self.app(scope, bounded, send)
        except _TooLarge:
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        text = f"The request is over {self.limit:,} bytes."
        # What is left of the body is never read, so the connection can't be used again.
        headers = {"connection": "close"}
        await refusal(413, text, ErrorCode.TOO_LARGE, headers=headers)(scope, receive, send)


class WebSocketLimit:
    """Refuses the handshake when so many connections are open already."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self.limit = limit
        self.open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        if self.open >= self.limit:
            await self._refuse(WebSocket(scope, receive, send))
            return
        self.open += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.open -= 1

    async def _refuse(self, socket: WebSocket) -> None:
        if "websocket.http.response" in socket.scope.get("extensions", {}):
            text = "Too many WebSockets are open; try again later."
            await socket.send_denial_response(refusal(503, text, ErrorCode.RATE_LIMITED))
        else:
            await socket.close(TRY_AGAIN_LATER)
