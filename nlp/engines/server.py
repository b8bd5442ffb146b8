"""A model behind an OpenAI-compatible server: llama.cpp's, vLLM, Ollama, or a vendor's."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson

from nlp.engines.completer import MAX_TOKENS, NoAnswer

_LARGEST = 64 * 1024  # bytes of an answer
_CONNECTIONS = 4


class ChatServer:
    """Asks `/chat/completions` below its address; never follows a redirect with the key."""

    def __init__(self, session: aiohttp.ClientSession, url: str, model: str | None) -> None:
        self._session = session
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._model = model

    async def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        try:
            async with self._session.post(
                self._url, data=orjson.dumps(self._request(messages, schema)), allow_redirects=False
            ) as response:
                body = await _limited(response.content)
                if response.status != 200:
                    raise NoAnswer(f"The model's server answered {response.status}: {body[:200]!r}.")
                return _content(body)
        except (aiohttp.ClientError, OSError) as error:
            raise NoAnswer(f"The model's server failed: {error or type(error).__name__}.") from error

    def _request(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> dict[str, Any]:
        form = {"type": "json_schema", "json_schema": {"name": "form", "schema": schema}}
        return {
            "model": self._model or "default",
            "messages": messages,
            "response_format": form,
            "temperature": 0,
            "max_tokens": MAX_TOKENS,
        }


async def _limited(content: aiohttp.StreamReader) -> bytes:
    """All of it, unless it is too much."""
    body = bytearray()
    async for piece in content.iter_any():
        body += piece
        if len(body) > _LARGEST:
            raise NoAnswer(f"The model's server sent more than {_LARGEST:,} bytes.")
    return bytes(body)


def _content(body: bytes) -> str:
    try:
        text = orjson.loads(body)["choices"][0]["message"]["content"]
    except (orjson.JSONDecodeError, LookupError, TypeError) as error:
        raise NoAnswer(f"The model's server sent no completion: {body[:200]!r}.") from error
    if not isinstance(text, str):
        raise NoAnswer("The model's server sent a completion without text.")
    return text


@asynccontextmanager
async def connected(
    url: str, model: str | None, key: str | None, deadline: float
) -> AsyncIterator[ChatServer]:
    """The server at `url`, asked with the key; an answer takes at most `deadline` seconds."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    async with aiohttp.ClientSession(
        headers=headers,
        timeout=aiohttp.ClientTimeout(total=deadline),
        connector=aiohttp.TCPConnector(limit=_CONNECTIONS),
        cookie_jar=aiohttp.DummyCookieJar(),
    ) as session:
        yield ChatServer(session, url, model)
