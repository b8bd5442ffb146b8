"""What of an error the asker sees: our own speak, GraphQL's get a code, all others are masked and logged."""

import re
import secrets
from collections.abc import Sequence

import structlog
from graphql import GraphQLError
from graphql.validation.validate import ValidationAbortedError
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

from ocean.errors import ErrorCode, OceanError
from web.report import current

_NO_OPERATION = (CannotGetOperationTypeError, InvalidOperationTypeError, MissingQueryError)
UNCHECKED = (
    "The document has too many faults, or repeats too many fields and fragments, to be checked: ask for less."
)
_QUOTED = re.compile(r"'([^']+)'")


def public_errors(errors: Sequence[GraphQLError]) -> list[GraphQLError]:
    """The errors as they may leave the house, their codes noted in the report of the request."""
    found = [_public(error) for error in errors]
    current().codes.extend(str((error.extensions or {}).get("code")) for error in found)
    return found


def masked(cause: BaseException) -> tuple[str, str]:
    """Logs an unexpected exception under a new id; the message for the asker, and the id."""
    identifier = secrets.token_hex(4)
    log = structlog.get_logger("web")
    log.error("internal_error", id=identifier, request=current().id, exc_info=cause)
    return f"Internal error. Please report id {identifier}.", identifier


def _public(error: GraphQLError) -> GraphQLError:
    cause = _cause(error)
    if isinstance(cause, OceanError):
        plain = {} if cause.value is None else {"value": _plain(cause.value)}
        return _copy(error, cause.message, {**cause.extensions, **plain})
    if isinstance(cause, TimeoutError):
        return _copy(error, "The request took too long.", {"code": str(ErrorCode.TIMEOUT)})
    if isinstance(cause, ValidationAbortedError):
        return _copy(error, UNCHECKED, {"code": str(ErrorCode.TOO_COSTLY)})
    if _is_about_the_request(error, cause):
        return _copy(error, error.message, _bad_input(error))
    message, identifier = masked(cause)
    return _copy(error, message, {"code": str(ErrorCode.INTERNAL), "id": identifier})


def _cause(error: GraphQLError) -> BaseException:
    """The innermost exception that GraphQL errors were wrapped around."""
    cause: BaseException = error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    return cause


def _is_about_the_request(error: GraphQLError, cause: BaseException) -> bool:
    if isinstance(cause, _NO_OPERATION):
        return True
    if isinstance(cause, GraphQLError):
        # With a path, a value that "cannot represent" is one that a resolver gave, not the asker.
        return error.path is None or "cannot represent" not in error.message
    # A scalar refused a variable: placed in the document, before any field ran.
    return error.path is None and bool(error.nodes) and isinstance(cause, ValueError)


def _bad_input(error: GraphQLError) -> dict[str, object]:
    extensions: dict[str, object] = {"code": str(ErrorCode.BAD_INPUT), **(error.extensions or {})}
    _, hint, names = error.message.partition("Did you mean")
    suggestions = _QUOTED.findall(names)
    if hint and suggestions:
        extensions.setdefault("suggestions", suggestions)
    return extensions


def _plain(value: object) -> object:
    """A value that JSON has no word for is given as text."""
    match value:
        case None | str() | int() | float():
            return value
        case list() | tuple():
            return [_plain(item) for item in value]
        case dict():
            return {str(name): _plain(item) for name, item in value.items()}
    return str(value)


def _copy(error: GraphQLError, message: str, extensions: dict[str, object]) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
