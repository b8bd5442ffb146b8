"""An OpenAI-compatible server with an invented model: what it answers is told, in turn."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

Reply = Callable[["ChatDouble", web.Request], Any]


@dataclass(slots=True)
class ChatDouble:
    """Each request takes the next of `replies`: the text of a completion, or a function that answers oddly.

    `asked` are the bodies of the requests, `keys` their Authorization; `left` is set when a client leaves
    before it has its answer.
    """

    url: str
    replies: deque[str | Reply] = field(default_factory=deque)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(orjson.loads(await request.read()))
        self.keys.append(request.headers.get("Authorization"))
        self.arrived.set()
        reply = self.replies.popleft()
        if isinstance(reply, str):
            return completion(reply)
        response: web.StreamResponse = await reply(self, request)
        return response


def completion(text: str) -> web.Response:
    """A whole answer."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    return web.json_response({"object": "chat.completion", "choices": [choice]})


async def never(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    """Says nothing until the client leaves."""
    try:
        await asyncio.Event().wait()
    finally:
        double.left.set()
    raise AssertionError


async def drip(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    """A byte at a time, without an end."""
    response = web.StreamResponse()
    await response.prepare(request)
    try:
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)
    finally:
        double.left.set()


async def hang_up(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    """Closes the connection in place of an answer."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def huge(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    return completion("x" * 1_000_000)


async def refuse(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    return web.Response(status=503, text="Loading model")


async def lead_away(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    return web.Response(status=307, headers={"Location": f"{double.url}/elsewhere"})


async def no_completion(double: ChatDouble, request: web.Request) -> web.StreamResponse:
    return web.json_response({"choices": []})


@asynccontextmanager
async def chat_double() -> AsyncIterator[ChatDouble]:
    """The server on a port of its own, on loopback."""
    double = ChatDouble("")
    app = web.Application()
    app.router.add_post("/v1/chat/completions", double.answer)
    # A handler hears of a client that leaves by its cancellation.
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    double.url = f"http://127.0.0.1:{port}/v1"
    try:
        yield double
    finally:
        await runner.cleanup()
