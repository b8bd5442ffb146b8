"""Cross-origin requests: starlette's rules, and a short way for those that no page of another origin sent."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import Message, Receive, Scope, Send

from web.headers import RawHeaders


class Origins(CORSMiddleware):
    """As starlette's own, to the byte; most requests name no origin, and then only Vary is to be said."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or any(name == b"origin" for name, _ in scope["headers"]):
            await super().__call__(scope, receive, send)
            return

        async def varied(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _varied(message.get("headers", []))
            await send(message)

        await self.app(scope, receive, varied)


def _varied(headers: RawHeaders) -> RawHeaders:
    """With Origin added to Vary, all of which becomes one header where the first was."""
    said = [value for name, value in headers if name == b"vary"]
    vary = (b"vary", b", ".join([*said, b"Origin"]))
    if not said:
        return [*headers, vary]
    first = [name for name, _ in headers].index(b"vary")
    others = [header for header in headers if header[0] != b"vary"]
    return [*others[:first], vary, *others[first:]]
