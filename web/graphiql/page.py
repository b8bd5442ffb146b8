"""/graphiql: our own page over the libraries in static/vendor, with example queries in its tabs."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

from web.graphiql.install import FILES

HERE = Path(__file__).parent
# Libraries set style attributes and insert style sheets; scripts come from files of ours only.
POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
MISSING = (
    "GraphiQL is not installed on this server yet: run <code>make assets</code> and load this page again."
)


@dataclass(frozen=True, slots=True)
class Example:
    """A document that the page offers; its title is the comment in its first line."""

    name: str
    title: str
    query: str


def examples(folder: Path = HERE / "examples") -> list[Example]:
    """The example documents, in the order of their file names."""
    found = []
    for path in sorted(folder.glob("*.graphql")):
        query = path.read_text(encoding="utf-8")
        found.append(Example(path.stem, query.partition("\n")[0].lstrip("# "), query))
    return found


class GraphiQLPage:
    """An ASGI endpoint; looks at each visit whether the libraries are there."""

    def __init__(self, static: Path) -> None:
        self._vendor = static / "vendor"
        self._page = _page(examples())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = self._answer(Request(scope))
        await response(scope, receive, send)

    def _answer(self, request: Request) -> HTMLResponse:
        headers = {"content-security-policy": POLICY, "cache-control": "no-cache"}
        if request.method not in ("GET", "HEAD"):
            return HTMLResponse("", 405, headers={**headers, "allow": "GET, HEAD"})
        if not all((self._vendor / name).is_file() for name in FILES):
            return HTMLResponse(f"<!doctype html><title>GraphiQL</title><p>{MISSING}</p>", 503, headers)
        root = html.escape(request.scope.get("root_path", ""), quote=True)
        return HTMLResponse(self._page.replace("{root}", root), headers=headers)


def _page(found: Sequence[Example]) -> str:
    data = orjson.dumps([{"title": one.title, "query": one.query} for one in found]).decode()
    # Inside a script element only "<" could end it early.
    template = (HERE / "index.html").read_text(encoding="utf-8")
    return template.replace("{examples}", data.replace("<", "\\u003c"))
