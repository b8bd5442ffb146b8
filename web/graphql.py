"""/graphql: strawberry's ASGI view with orjson, content negotiation and errors that are GraphQL's."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, cast

import orjson
from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData, process_result
from strawberry.http.types import QueryParams
from strawberry.schema.base import BaseSchema
from strawberry.schema.exceptions import InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_SSE_PROTOCOL, GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.execution import ExecutionResult
from strawberry.types.graphql import OperationType

from ocean.errors import ErrorCode
from web.answers import refusal
from web.gate import Caller, Gate
from web.negotiation import accepts_html, answer_type, is_json, is_refused, status_of
from web.websockets import TextSocket, TransportHandler

METHODS = "GET, POST, OPTIONS"
_QUERIES = frozenset({OperationType.QUERY})
_QUERIES_AND_MUTATIONS = frozenset({OperationType.QUERY, OperationType.MUTATION})


class GraphQLView(GraphQL[Caller, None]):
    """Queries by GET and POST, mutations by POST, subscriptions by events and graphql-transport-ws."""

    websocket_adapter_class = TextSocket
    graphql_transport_ws_handler_class = TransportHandler

    def __init__(self, gate: Gate, *, origins: Sequence[str], max_per_connection: int) -> None:
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
            return await self.run(request)
        except HTTPException as error:
            headers = {"allow": "POST"} if error.status_code == 405 else None
            return refusal(error.status_code, error.reason, ErrorCode.BAD_INPUT, headers=headers)

    def should_render_graphql_ide(self, request: object) -> bool:
        return False  # it has a page of its own

    async def get_context(self, request: Request | WebSocket, response: object) -> Caller:
        return Caller(request)

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        media_type = answer_type(request.headers.get("accept", ""))
        if media_type is None:
            raise HTTPException(406, "Answers are application/graphql-response+json or application/json.")
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
            raise HTTPException(415, "Send a GraphQL request as application/json in UTF-8.")
        query, variables, operation_name, extensions = _checked(parameters)
        return GraphQLRequestData(
            query, variables, operation_name, extensions, transport.protocol if transport else "http"
        )

    def parse_query_params(self, params: QueryParams) -> dict[str, Any]:
        found: dict[str, Any] = {name: value for name, value in params.items() if value}
        for name in ("variables", "extensions"):
            if name in found:
                found[name] = self.parse_json(found[name])
        return found

    async def execute_single(
        self,
        request: Request,
        request_adapter: AsyncHTTPRequestAdapter,
        sub_response: Response,
        context: Caller,
        root_value: None,
        request_data: GraphQLRequestData,
    ) -> ExecutionResult:
        try:
            return await self.schema.execute(
                request_data.query,
                variable_values=request_data.variables,
                context_value=context,
                operation_name=request_data.operation_name,
                allowed_operation_types=_QUERIES if request.method == "GET" else _QUERIES_AND_MUTATIONS,
                operation_extensions=request_data.extensions,
            )
        except InvalidOperationTypeError as error:
            raise HTTPException(405, "Mutations are sent by POST.") from error

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        answer = process_result(result)
        if is_refused(result.data, result.errors):
            del answer["data"]
        return answer

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: Response
    ) -> Response:
        status = status_of(sub_response.media_type, cast(Mapping[str, Any], response_data))
        media_type = f"{sub_response.media_type}; charset=utf-8"
        return Response(self.encode_json(response_data), status, media_type=media_type)

    def decode_json(self, data: str | bytes) -> object:
        return orjson.loads(data)

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data, option=orjson.OPT_SERIALIZE_NUMPY)


def _is_a_visit(request: Request) -> bool:
    return (
        request.method == "GET"
        and "query" not in request.query_params
        and accepts_html(request.headers.get("accept", ""))
    )


def _checked(parameters: object) -> tuple[str, dict[str, Any] | None, str | None, dict[str, Any] | None]:
    """query, variables, operationName and extensions, each of the type that the protocol gives it."""
    if isinstance(parameters, list):
        raise HTTPException(400, "Batches are not served: send one operation a request.")
    if not isinstance(parameters, dict):
        raise HTTPException(400, "A GraphQL request is a JSON object with a query.")
    query, name = parameters.get("query"), parameters.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise HTTPException(400, "query must be a GraphQL document.")
    if not isinstance(name, str | None):
        raise HTTPException(400, "operationName must be text.")
    for key in ("variables", "extensions"):
        if not isinstance(parameters.get(key), dict | None):
            raise HTTPException(400, f"{key} must be a JSON object.")
    return query, parameters.get("variables"), name, parameters.get("extensions")
