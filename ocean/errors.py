"""One tree of errors: a sentence that a scientist can act on, with a stable code for programs."""

from collections.abc import Sequence
from enum import StrEnum


class ErrorCode(StrEnum):
    """The values of `extensions.code` in the API."""

    BAD_INPUT = "BAD_INPUT"
    UNKNOWN_REGION = "UNKNOWN_REGION"
    NOT_FOUND = "NOT_FOUND"
    TOO_LARGE = "TOO_LARGE"
    TOO_COSTLY = "TOO_COSTLY"
    RATE_LIMITED = "RATE_LIMITED"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    SOURCE_UNAVAILABLE = "SOURCE_UNAVAILABLE"
    TIMEOUT = "TIMEOUT"
    INTERNAL = "INTERNAL"
    # Their spelling is what clients of automatic persisted queries look for.
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"


class OceanError(Exception):
    """An error of ours: its message is meant for the user, its code for programs."""

    def __init__(
        self,
        message: str,
        *,
        code: ErrorCode = ErrorCode.BAD_INPUT,
        value: object = None,
        suggestions: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.value = value
        self.suggestions = tuple(suggestions)

    @property
    def extensions(self) -> dict[str, object]:
        """The `extensions` of a GraphQL error."""
        found: dict[str, object] = {"code": str(self.code)}
        if self.value is not None:
            found["value"] = self.value
        if self.suggestions:
            found["suggestions"] = list(self.suggestions)
        return found


class UnreadableFile(OceanError):
    """A file that ingest refuses, with the reason in one line."""
