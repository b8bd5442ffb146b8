"""Content negotiation of GraphQL over HTTP: which media type answers, and with which status."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from ocean.errors import ErrorCode

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
EVENTS = "text/event-stream"

# Of an error's code, where the status tells it; 400 for the others.
STATUS = {
    ErrorCode.TOO_LARGE: 413,
    ErrorCode.RATE_LIMITED: 429,
    ErrorCode.UNAUTHENTICATED: 401,
    ErrorCode.FORBIDDEN: 403,
    ErrorCode.SOURCE_UNAVAILABLE: 503,
    ErrorCode.TIMEOUT: 504,
    ErrorCode.INTERNAL: 500,
}

# Most askers send the same few headers: what they mean is remembered of so many.
REMEMBERED = 64


def accepted(accept: str) -> dict[str, float]:
    """The media types of an Accept header in lower case, with their quality."""
    found: dict[str, float] = {}
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if kind:
            found[kind] = next((_quality(p[2:]) for p in parameters if p.startswith("q=")), 1.0)
    return found


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


@lru_cache(REMEMBERED)
def answer_type(accept: str) -> str | None:
    """The media type to answer with, None where the asker takes none of ours.

    The newer type only where it is named: those who say nothing get application/json, which all know.
    """
    kinds = accepted(accept) or {"*/*": 1.0}
    json = next((kinds[kind] for kind in (JSON, "application/*", "*/*") if kind in kinds), 0.0)
    graphql = kinds.get(GRAPHQL, 0.0)
    if graphql > 0 and graphql >= json:
        return GRAPHQL
    # Errors before a stream begins are JSON.
    return JSON if json > 0 or kinds.get(EVENTS, 0.0) > 0 else None


@lru_cache(REMEMBERED)
def accepts_html(accept: str) -> bool:
    """Whether a browser asks for a page."""
    return accepted(accept).get("text/html", 0.0) > 0


@lru_cache(REMEMBERED)
def takes_events(accept: str) -> bool:
    """Whether the answer may be a stream of events."""
    return accepted(accept).get(EVENTS, 0.0) > 0


@lru_cache(REMEMBERED)
def is_json(content_type: str) -> bool:
    """Whether a body is JSON in UTF-8, the only one that is read."""
    kind, *parameters = (piece.strip().lower() for piece in content_type.split(";"))
    charsets = [p[8:].strip('"') for p in parameters if p.startswith("charset=")]
    return kind == JSON and all(charset in ("utf-8", "utf8") for charset in charsets)


def status_of(media_type: str | None, answer: Mapping[str, Any]) -> int:
    """200 for whatever was well formed, as application/json has it; the newer type tells refusals apart."""
    if media_type != GRAPHQL or "data" in answer:
        return 200
    return max(map(_status_of_error, answer.get("errors") or ()), default=200)


def _status_of_error(error: Mapping[str, Any]) -> int:
    return STATUS.get(error.get("extensions", {}).get("code"), 400)


def is_refused(data: object, errors: Sequence[Any] | None) -> bool:
    """Whether the request failed before any field ran: such an answer has no data entry."""
    return data is None and bool(errors) and all(error.path is None for error in errors or ())
