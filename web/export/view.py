"""The door of exports: GET /export/profiles.csv?filter=...&orderBy=...&first=...&source=..."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from ocean.errors import ErrorCode, OceanError
from resolvers.exporting import Export
from web.answers import refusal
from web.backend import OpenExport
from web.export.netcdf import netcdf
from web.export.text import csv_lines, json_lines
from web.public import masked
from web.report import current

KINDS = {"csv": "text/csv; charset=utf-8", "ndjson": "application/x-ndjson", "nc": "application/x-netcdf"}
# Each holds a page in memory, and a connection while it fetches one.
AT_ONCE = 4
STATUS = {
    ErrorCode.TOO_LARGE: 413,
    ErrorCode.RATE_LIMITED: 503,
    ErrorCode.SOURCE_UNAVAILABLE: 503,
    ErrorCode.TIMEOUT: 504,
    ErrorCode.INTERNAL: 500,
}


class Exports:
    """Writes profiles with their levels as a file while they are fetched, some files at a time."""

    def __init__(self, open_export: OpenExport) -> None:
        self._open = open_export
        self._running = 0
        self._netcdf = asyncio.Lock()

    async def profiles(self, request: Request) -> Response:
        """The file; 400 for what is asked wrongly, 413 for too much, 503 without a source or a turn."""
        kind = request.path_params["kind"]
        if kind not in KINDS:
            text = f"There is no profiles.{kind[:20]}: ask for {', '.join(KINDS)}."
            return refusal(404, text, ErrorCode.NOT_FOUND)
        if self._running >= AT_ONCE:
            text = f"{AT_ONCE} exports are running: try again later."
            return refusal(503, text, ErrorCode.RATE_LIMITED, headers={"retry-after": "10"})
        try:
            export = await self._open(request.state.services, request)
        except OceanError as error:
            return refusal(STATUS.get(error.code, 400), error.message, error.code)
        except ClientDisconnect:
            raise
        except Exception as error:  # noqa: BLE001  # as elsewhere: logged, and told by an id
            text, identifier = masked(error)
            return refusal(500, text, ErrorCode.INTERNAL, id=identifier)
        headers = {
            "content-disposition": f'attachment; filename="ocean-profiles.{kind}"',
            "cache-control": "no-store",
            "x-ocean-profiles": str(export.count),
            "x-ocean-total": str(export.total),
            "x-ocean-complete": "true" if export.complete else "false",
        }
        return StreamingResponse(self._written(export, kind), headers=headers, media_type=KINDS[kind])

    async def _written(self, export: Export, kind: str) -> AsyncIterator[bytes]:
        self._running += 1
        try:
            async with aclosing(self._pieces(export, kind)) as pieces:
                async for piece in pieces:
                    yield piece
        finally:
            self._running -= 1
            report = current()
            report.operation, report.kind = f"profiles.{kind}", "query"
            report.sources, report.rows = export.sources, export.levels

    def _pieces(self, export: Export, kind: str) -> AsyncGenerator[bytes, None]:
        if kind == "nc":
            return netcdf(export, self._netcdf)
        return csv_lines(export) if kind == "csv" else json_lines(export)
