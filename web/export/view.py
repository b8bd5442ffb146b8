"""The door of exports: GET /export/profiles.csv?filter=...&orderBy=...&first=...&source=..."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from ocean.errors import ErrorCode, OceanError
from resolvers.exporting import Export
from web.answers import refusal
from web.backend import OpenExport
from web.export.netcdf import netcdf
from web.export.text import csv_lines, json_lines
from web.negotiation import STATUS
from web.public import masked
from web.report import current

KINDS = {"csv": "text/csv; charset=utf-8", "ndjson": "application/x-ndjson", "nc": "application/x-netcdf"}
# Each holds a page in memory, and a connection while it fetches one, from its first page on.
AT_ONCE = 4


class Exports:
    """Writes profiles with their levels as a file while they are fetched, some files at a time."""

    def __init__(self, open_export: OpenExport) -> None:
        self._open = open_export
        self._running = 0
        self._netcdf = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The file; 400 for what is asked wrongly, 413 for too much, 503 without a source or a turn."""
        if self._running >= AT_ONCE:
            text = f"{AT_ONCE} exports are running: try again later."
            full = refusal(503, text, ErrorCode.RATE_LIMITED, headers={"retry-after": "10"})
            await full(scope, receive, send)
            return
        self._running += 1
        try:
            await self._answer(Request(scope, receive), send)
        finally:
            self._running -= 1

    async def _answer(self, request: Request, send: Send) -> None:
        """HEAD is told what a file would hold, and none is written."""
        kind = request.path_params["kind"]
        export = await self._opened(request, kind)
        if isinstance(export, Response):
            await export(request.scope, request.receive, send)
            return
        pieces = _none() if request.method == "HEAD" else self._written(export, kind)
        async with aclosing(pieces):  # also where the asker leaves: else it would end at some later time
            file = StreamingResponse(pieces, headers=_headers(export, kind), media_type=KINDS[kind])
            await file(request.scope, request.receive, send)

    async def _opened(self, request: Request, kind: str) -> Export | Response:
        """What is asked for, its first page fetched, or a refusal."""
        if kind not in KINDS:
            text = f"There is no profiles.{kind[:20]}: ask for {', '.join(KINDS)}."
            return refusal(404, text, ErrorCode.NOT_FOUND)
        try:
            export: Export = await self._open(request.state.services, request)
        except OceanError as error:
            return refusal(STATUS.get(error.code, 400), error.message, error.code)
        except ClientDisconnect:
            raise
        except Exception as error:  # noqa: BLE001  # as elsewhere: logged, and told by an id
            text, identifier = masked(error)
            return refusal(500, text, ErrorCode.INTERNAL, id=identifier)
        return export

    async def _written(self, export: Export, kind: str) -> AsyncGenerator[bytes, None]:
        try:
            async with aclosing(self._pieces(export, kind)) as pieces:
                async for piece in pieces:
                    yield piece
        finally:
            report = current()
            report.operation, report.kind = f"profiles.{kind}", "query"
            report.sources, report.rows = export.sources, export.levels

    def _pieces(self, export: Export, kind: str) -> AsyncGenerator[bytes, None]:
        if kind == "nc":
            return netcdf(export, self._netcdf)
        return csv_lines(export) if kind == "csv" else json_lines(export)


def _headers(export: Export, kind: str) -> dict[str, str]:
    return {
        "content-disposition": f'attachment; filename="ocean-profiles.{kind}"',
        "cache-control": "no-store",
        "x-ocean-profiles": str(export.count),
        "x-ocean-total": str(export.total),
        "x-ocean-complete": "true" if export.complete else "false",
    }


async def _none() -> AsyncGenerator[bytes, None]:
    return
    yield b""
