"""/graphql: strawberry's ASGI view with orjson, content negotiation and errors that are GraphQL's."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, cast

import orjson
from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLRequestData
from strawberry.http.types import QueryParams
from strawberry.schema.base import BaseSchema
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_SSE_PROTOCOL, GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.execution import ExecutionResult
from strawberry.types.graphql import OperationType

from ocean.errors import ErrorCode, OceanError
from web.answers import refusal
from web.execution.text import Text
from web.gate import Caller, Gate
from web.headers import header_of
from web.negotiation import EVENTS, accepts_html, answer_type, is_json
from web.persisted import PersistedDocuments, persisted_of
from web.report import current
from web.responses import answer_of, respond
from web.websockets import TextSocket, TransportHandler

NOT_JSON = "Send a GraphQL request as application/json in UTF-8."
METHODS = "GET, POST, OPTIONS"
_OPTIONS = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_PASSTHROUGH_DATACLASS  # `Text` is for `_as_is`
_QUERIES = frozenset({OperationType.QUERY})
_QUERIES_AND_MUTATIONS = frozenset({OperationType.QUERY, OperationType.MUTATION})


class GraphQLView(GraphQL[Caller, None]):
    """Queries by GET and POST, mutations by POST, subscriptions by events and graphql-transport-ws."""

    websocket_adapter_class = TextSocket
    graphql_transport_ws_handler_class = TransportHandler

    def __init__(self, gate: Gate, *, origins: Sequence[str], max_per_connection: int) -> None:
        self._gate = gate
        self._persisted = PersistedDocuments()
        super().__init__(
            schema=cast(BaseSchema, gate),
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL, GRAPHQL_SSE_PROTOCOL),
            connection_init_wait_timeout=timedelta(seconds=10),
            max_subscriptions_per_connection=max_per_connection,
            allowed_origins=origins,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self.run(WebSocket(scope, receive, send))
            return
        response = await self._answer(Request(scope, receive))
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": METHODS})
        if request.method not in ("GET", "POST"):
            return refusal(
                405, "GraphQL is asked by GET and POST.", ErrorCode.BAD_INPUT, headers={"allow": METHODS}
            )
        if _is_a_visit(request):
            return RedirectResponse(request.url_for("graphiql").path, status_code=303)
        try:
            if EVENTS in header_of(request.scope, b"accept").lower() and self._is_streamed(request):
                return await self.run(request)
            return await self._single(request)
        except HTTPException as error:
            headers = {"allow": "POST"} if error.status_code == 405 else None
            return refusal(error.status_code, error.reason, ErrorCode.BAD_INPUT, headers=headers)

    def _is_streamed(self, request: Request) -> bool:
        return self._get_stream_transport_from_headers(request.headers) is not None

    async def _single(self, request: Request) -> Response:
        """One operation, one answer, without the detours of strawberry's views."""
        media_type = _media_type(request)
        if request.method == "GET":
            parameters: object = self.parse_query_params(request.query_params)
        elif is_json(header_of(request.scope, b"content-type")):
            parameters = self.parse_json(await body_of(request.receive))
        else:
            raise HTTPException(415, NOT_JSON)
        try:
            asked = self._asked(parameters)
        except OceanError as error:
            return await respond(request, _told(error), media_type)
        return await respond(request, answer_of(await self._execute(request, asked)), media_type)

    async def _execute(self, request: Request, asked: GraphQLRequestData) -> ExecutionResult:
        assert asked.query is not None  # noqa: S101 - _asked has seen to it
        try:
            return await self._gate.execute(
                asked.query,
                variable_values=asked.variables,
                context_value=Caller(request),
                operation_name=asked.operation_name,
                allowed_operation_types=_QUERIES if request.method == "GET" else _QUERIES_AND_MUTATIONS,
                operation_extensions=asked.extensions,
            )
        except InvalidOperationTypeError as error:
            raise HTTPException(405, "Mutations are sent by POST.") from error

    def _asked(self, parameters: object, protocol: Any = "http") -> GraphQLRequestData:
        """The request, its document found by its hash where it has one."""
        query, variables, operation_name, extensions = _checked(parameters)
        named = persisted_of(extensions)
        if named is not None:
            query = self._persisted.text(named, query)
        if query is None or not query.strip():
            raise HTTPException(400, "query must be a GraphQL document.")
        return GraphQLRequestData(query, variables, operation_name, extensions, protocol)

    def should_render_graphql_ide(self, request: object) -> bool:
        return False  # it has a page of its own

    async def get_context(self, request: Request | WebSocket, response: object) -> Caller:
        return Caller(request)

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        media_type = _media_type(request)
        response = await super().get_sub_response(request)
        response.media_type = media_type
        return response

    async def parse_http_body(self, request: AsyncHTTPRequestAdapter) -> GraphQLRequestData:
        transport = self._get_stream_transport_from_headers(request.headers)
        if request.method == "GET":
            parameters: object = self.parse_query_params(request.query_params)
        elif is_json(request.content_type or ""):
            parameters = self.parse_json(await request.get_body())
        else:
            raise HTTPException(415, NOT_JSON)
        try:
            return self._asked(parameters, transport.protocol if transport else "http")
        except OceanError as error:
            raise HTTPException(400, error.message) from error

    def parse_query_params(self, params: QueryParams) -> dict[str, Any]:
        found: dict[str, Any] = {name: value for name, value in params.items() if value}
        for name in ("variables", "extensions"):
            if name in found:
                found[name] = self.parse_json(found[name])
        return found

    def decode_json(self, data: str | bytes) -> object:
        return orjson.loads(data)

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data, default=_as_is, option=_OPTIONS)


def _as_is(value: object) -> orjson.Fragment:
    """Data that are JSON already, of a compiled query on a stream."""
    if isinstance(value, Text):
        return orjson.Fragment(value.whole)
    raise TypeError


async def body_of(receive: Receive) -> bytes:
    """All of it, as starlette's requests read it."""
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


def _media_type(request: Request | WebSocket) -> str:
    media_type = answer_type(header_of(request.scope, b"accept"))
    if media_type is None:
        raise HTTPException(406, "Answers are application/graphql-response+json or application/json.")
    return media_type


def _told(error: OceanError) -> dict[str, Any]:
    """A request without a document, answered in the shape of GraphQL."""
    current().codes.append(str(error.code))
    return {"errors": [{"message": error.message, "extensions": error.extensions}]}


def _is_a_visit(request: Request) -> bool:
    return (
        request.method == "GET"
        and not {"query", "extensions"} & request.query_params.keys()
        and accepts_html(request.headers.get("accept", ""))
    )


def _checked(
    parameters: object,
) -> tuple[str | None, dict[str, Any] | None, str | None, dict[str, Any] | None]:
    """query, variables, operationName and extensions, each of the type that the protocol gives it."""
    if isinstance(parameters, list):
        raise HTTPException(400, "Batches are not served: send one operation a request.")
    if not isinstance(parameters, dict):
        raise HTTPException(400, "A GraphQL request is a JSON object with a query.")
    query, name = parameters.get("query"), parameters.get("operationName")
    if not isinstance(query, str | None):
        raise HTTPException(400, "query must be a GraphQL document.")
    if not isinstance(name, str | None):
        raise HTTPException(400, "operationName must be text.")
    for key in ("variables", "extensions"):
        if not isinstance(parameters.get(key), dict | None):
            raise HTTPException(400, f"{key} must be a JSON object.")
    return query, parameters.get("variables"), name, parameters.get("extensions")
