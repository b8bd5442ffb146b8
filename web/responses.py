"""Answers to GraphQL requests as HTTP has them: encoding, entity tags and how long they keep."""

import hashlib
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from strawberry.types.execution import ExecutionResult

from web.compression import ENCODINGS, SMALLEST, Packer, encoded, encoding_of, packed
from web.execution.text import Pace, Text
from web.headers import header_of
from web.negotiation import is_refused, status_of

# Seconds that a query by GET may be kept; whoever is known, and whatever went wrong, is never kept.
MAX_AGE = 30
VARY = "Accept, Accept-Encoding"
# A longer body is sent in parts of about so many bytes, each packed for itself.
PART = 65_536
CREDENTIALS = ("authorization", "cookie")


def answer_of(result: ExecutionResult) -> dict[str, Any]:
    """data, errors and extensions; without data where no field has run."""
    answer: dict[str, Any] = {} if is_refused(result.data, result.errors) else {"data": result.data}
    if result.errors:
        answer["errors"] = [error.formatted for error in result.errors]
    if result.extensions:
        answer["extensions"] = result.extensions
    return answer


async def respond(request: Request, answer: Mapping[str, Any], media_type: str) -> Response:
    """The answer in what the asker takes; 304 where the asker has it already."""
    pieces = _pieces(answer)
    headers = {"vary": VARY, "cache-control": _keeping(request, answer)}
    if request.method == "GET" and "errors" not in answer:
        headers["etag"] = tag = await _tag(pieces, media_type)
        if _has(header_of(request.scope, b"if-none-match"), tag):
            return Response(status_code=304, headers=headers)
    size = sum(map(len, pieces))
    taken = header_of(request.scope, b"accept-encoding") if size >= SMALLEST else ""
    encoding = encoding_of(taken)
    if encoding is not None:
        headers["content-encoding"] = encoding
    status, kind = status_of(media_type, answer), f"{media_type}; charset=utf-8"
    if size <= PART:
        body = b"".join(pieces)
        body = await encoded(body, encoding) if encoding else body
        return Response(body, status, headers=headers, media_type=kind)
    if encoding is None:
        headers["content-length"] = str(size)
    packer = ENCODINGS[encoding](size) if encoding else None
    return StreamingResponse(_sent(deque(pieces), packer), status, headers=headers, media_type=kind)


def _pieces(answer: Mapping[str, Any]) -> list[bytes]:
    """The JSON of an answer."""
    data = answer.get("data")
    if not isinstance(data, Text):
        return [_dumps(answer)]
    rest = _dumps({name: value for name, value in answer.items() if name != "data"})
    return [b'{"data":', *data.pieces, b"}" if rest == b"{}" else b"," + rest[1:]]


def _dumps(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)


async def _sent(pieces: deque[bytes], packer: Packer | None) -> AsyncIterator[bytes]:
    """The body part by part: what has gone keeps no memory, and others have their turns."""
    pace = Pace()
    while pieces:
        part = _next(pieces)
        yield await packed(packer, part) if packer else part
        await pace.pause()
    if packer:
        yield packer.flush()


def _next(pieces: deque[bytes]) -> bytes:
    """A part of the body, taken off its pieces."""
    found: list[bytes] = []
    size = 0
    while pieces and size < PART:
        found.append(pieces.popleft())
        size += len(found[-1])
    return b"".join(found)


def _keeping(request: Request, answer: Mapping[str, Any]) -> str:
    if request.method != "GET" or "errors" in answer or any(name in request.headers for name in CREDENTIALS):
        return "no-store"
    return f"public, max-age={MAX_AGE}"


async def _tag(pieces: Sequence[bytes], media_type: str) -> str:
    """Weak: the same data in another encoding are the same answer."""
    hashed = hashlib.blake2b(digest_size=16, person=media_type[-16:].encode())
    pace = Pace()
    for piece in pieces:
        hashed.update(piece)
        await pace.pause()
    return f'W/"{hashed.hexdigest()}"'


def _has(if_none_match: str, tag: str) -> bool:
    return "*" in if_none_match or tag.removeprefix("W/") in if_none_match
