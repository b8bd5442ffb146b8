"""The recorded exchanges with real ERDDAP servers, served again: status, headers and body as they came."""

import json
from collections.abc import Container
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus, urlsplit

from tests.doubles.local import Answer, LocalServer, Request, answering

_OF_THE_WIRE = {"transfer-encoding", "content-encoding", "content-length", "connection", "content-type"}


class Replay:
    """Answers /HOST/PATH?QUERY with what HOST once answered to PATH?QUERY.

    Of several recordings of a URL the first answers, or the one whose number (the first of its file's name,
    from 1) is in `preferred`. What was not recorded is a 404 of our own with the status text "not recorded".
    """

    def __init__(self, data: Path, preferred: Container[int] = ()) -> None:
        self._data = data
        self._entries: dict[str, dict[str, Any]] = {}
        index = json.loads((data / "erddap/recorded/index.json").read_text())
        for number, entry in enumerate(index["entries"], 1):
            parts = urlsplit(entry["url"])
            key = _plain(f"/{parts.hostname}{parts.path}" + (f"?{parts.query}" if parts.query else ""))
            if key not in self._entries or number in preferred:
                self._entries[key] = entry

    def reply(self, request: Request) -> Answer:
        entry = self._entries.get(_plain(request.target))
        if entry is None:
            return Answer(404, b"not recorded")
        headers = {
            name: self._here(value, request) if name == "location" else value
            for name, value in entry["headers"].items()
            if name not in _OF_THE_WIRE
        }
        body = (self._data / entry["file"]).read_bytes() if entry["file"] else b""
        answer = Answer(entry["status"], body, entry["content_type"] or "", headers)
        return answer.packed() if entry["content_encoding_as_sent"] == "gzip" else answer

    @staticmethod
    def _here(location: str, request: Request) -> str:
        """The same place on this server."""
        parts = urlsplit(location)
        return f"http://{request.headers['host']}/{parts.hostname}{parts.path}?{parts.query}"


def _plain(target: str) -> str:
    return unquote_plus(target, "latin-1")


def serving(data: Path, preferred: Container[int] = ()) -> LocalServer:
    """A server of all recordings, not yet started."""
    return LocalServer(answering(Replay(data, preferred).reply))
