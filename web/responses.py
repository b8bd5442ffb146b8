"""Answers to GraphQL requests as HTTP has them: encoding, entity tags and how long they keep."""

import hashlib
from collections.abc import Mapping
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from strawberry.types.execution import ExecutionResult

from web.compression import SMALLEST, encoded, encoding_of
from web.headers import header_of
from web.negotiation import is_refused, status_of

# Seconds that a query by GET may be kept; whoever is known, and whatever went wrong, is never kept.
MAX_AGE = 30
VARY = "Accept, Accept-Encoding"
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
    body = orjson.dumps(answer, option=orjson.OPT_SERIALIZE_NUMPY)
    headers = {"vary": VARY, "cache-control": _keeping(request, answer)}
    if request.method == "GET" and "errors" not in answer:
        headers["etag"] = tag = _tag(body, media_type)
        if _has(header_of(request.scope, b"if-none-match"), tag):
            return Response(status_code=304, headers=headers)
    taken = header_of(request.scope, b"accept-encoding") if len(body) >= SMALLEST else ""
    encoding = encoding_of(taken)
    if encoding is not None:
        headers["content-encoding"] = encoding
        body = await encoded(body, encoding)
    kind = f"{media_type}; charset=utf-8"
    return Response(body, status_of(media_type, answer), headers=headers, media_type=kind)


def _keeping(request: Request, answer: Mapping[str, Any]) -> str:
    if request.method != "GET" or "errors" in answer or any(name in request.headers for name in CREDENTIALS):
        return "no-store"
    return f"public, max-age={MAX_AGE}"


def _tag(body: bytes, media_type: str) -> str:
    """Weak: the same data in another encoding are the same answer."""
    return f'W/"{hashlib.blake2b(body, digest_size=16, person=media_type[-16:].encode()).hexdigest()}"'


def _has(if_none_match: str, tag: str) -> bool:
    return "*" in if_none_match or tag.removeprefix("W/") in if_none_match
