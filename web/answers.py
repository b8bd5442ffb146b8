"""Answers outside GraphQL's own: errors in the shape of GraphQL errors, whatever refused the request."""

from collections.abc import Mapping

import orjson
from starlette.responses import Response

from ocean.errors import ErrorCode
from web.report import current


class Json(Response):
    """A JSON answer by orjson."""

    media_type = "application/json"

    def render(self, content: object) -> bytes:
        return orjson.dumps(content)


def refusal(
    status: int, message: str, code: ErrorCode, *, headers: Mapping[str, str] | None = None, **extensions: str
) -> Response:
    """A refusal as a GraphQL answer without data; noted in the report of the request."""
    current().codes.append(str(code))
    error = {"message": message, "extensions": {"code": str(code), **extensions}}
    return Json({"errors": [error]}, status, headers=headers)
