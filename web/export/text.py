"""Exports as text: comma-separated with a line of units, as ERDDAP writes it, and JSON a line."""

import asyncio
import csv
import io
import re
from collections.abc import AsyncGenerator, Iterator
from typing import Any

import orjson

from ocean.filter import rfc3339
from ocean.ids import profile_id
from ocean.rows import ProfileRow
from resolvers.exporting import Export, ExportPage
from web.export.columns import LEVELS

OWN = {
    "profile_id": "",
    "platform_code": "",
    "cycle_number": "1",
    "direction": "",
    "time": "UTC",
    "latitude": "degrees_north",
    "longitude": "degrees_east",
    "data_mode": "",
    "dataset": "",
}
# What a spreadsheet takes for a formula, by how a text begins (OWASP, "CSV Injection"), full-width signs too.
_SIGNS = "=+@＝＋＠－-"
_FORMULA = re.compile(rf"[\t\r\n]|\s*[{_SIGNS}]")
_WITHIN = re.compile(rf'(?<=,)(?=[\s"]*[{_SIGNS}])')


async def csv_lines(export: Export) -> AsyncGenerator[bytes, None]:
    """A line a level behind names and units; what it is of, and whether it is all, in comments at the end.

    No text in it is a formula to a spreadsheet: an apostrophe stands before what would be one.
    """
    header = [[*OWN, *(one.name for one in LEVELS)], [*OWN.values(), *(one.units for one in LEVELS)]]
    yield _written(header)
    async for page in export.pages():
        yield await asyncio.to_thread(_csv_page, page)
    for line in await closing(export):
        told = _WITHIN.sub("'", line)  # its commas part cells too
        yield f"# {told}\n".encode()


def _csv_page(page: ExportPage) -> bytes:
    profiles = zip(page.rows, page.codes, strict=True)
    owners = [[_cell(value) for value in _own(row, code).values()] for row, code in profiles]
    of_levels = zip(*(one.values(page) for one in LEVELS), strict=True)
    indices = page.levels.profile().tolist()
    return _written((*owners[i], *values) for i, values in zip(indices, of_levels, strict=True))


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _written(lines: Any) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue().encode()


def _own(row: ProfileRow, code: str) -> dict[str, Any]:
    """The columns of the profile itself."""
    found = (
        *(profile_id(row.number, row.timestamp), code, row.cycle_number, row.direction),
        *(rfc3339(row.timestamp), row.latitude, row.longitude, row.data_mode, row.dataset_id),
    )
    return dict(zip(OWN, found, strict=True))


async def closing(export: Export) -> list[str]:
    """How many of how many, the sources, what to know of them, and how to cite them, a sentence each."""
    story = await export.provenance()
    told = "complete" if export.complete else "not complete: narrow the filter, or export parts"
    return [
        f"{export.count:,} of {export.total:,} matching profiles, {export.levels:,} levels; {told}.",
        f"Source: {story.source_name}, fetched {rfc3339(story.fetched_at)}.",
        *(" ".join(one.split()) for one in (*story.warnings, *story.citations)),
    ]


async def json_lines(export: Export) -> AsyncGenerator[bytes, None]:
    """An object a profile, its levels as arrays, and last one object `summary`."""
    async for page in export.pages():
        yield await asyncio.to_thread(_json_page, page)
    story = await export.provenance()
    summary = {"profiles": export.count, "total": export.total, "levels": export.levels}
    summary |= {"complete": export.complete}
    yield orjson.dumps({"summary": {**summary, "provenance": story}}) + b"\n"


def _json_page(page: ExportPage) -> bytes:
    return b"".join(_objects(page))


def _objects(page: ExportPage) -> Iterator[bytes]:
    columns = {one.name: one.values(page) for one in LEVELS}
    edges = page.levels.offsets.tolist()
    for index, (row, code) in enumerate(zip(page.rows, page.codes, strict=True)):
        part = slice(edges[index], edges[index + 1])
        levels = {name: values[part] for name, values in columns.items()}
        known = {name: own for name, own in levels.items() if any(one is not None for one in own)}
        yield orjson.dumps({**_own(row, code), "levels": known}) + b"\n"
