"""An ERDDAP server that really answers: tabledap over Argo files, griddap over a grid, errors as ERDDAP's."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from tests.doubles.argo import argo_floats
from tests.doubles.formats import WRITERS
from tests.doubles.griddap import BadGridQuery, Grid, NoGridData, oisst
from tests.doubles.griddap import as_nc as grid_as_nc
from tests.doubles.local import Answer, LocalServer, Request, answering
from tests.doubles.table import Table
from tests.doubles.tabledap import BadQuery, parse, select

_DATASET = re.compile(r"/erddap/(tabledap|griddap)/(\w[\w-]*)\.(\w+)")
_INFO = re.compile(r"/erddap/info/([\w-]+)/index\.(\w+)")
# Tomcat refuses these in a request target unless they are encoded; [ ] and | are usually let through.
_NOT_IN_A_TARGET = re.compile(r'[\s"<>\\^`{}]')
_REASONS = {400: "Bad Request", 404: "Not Found", 413: "Payload Too Large", 500: "Internal Server Error"}


@dataclass(frozen=True, slots=True)
class Erddap:
    """What a server serves. `infos` are recorded `info/ID/index.json`; a query for more than `max_rows` is
    refused with 413, as one for more than the server's memory would be."""

    tables: Mapping[str, Table] = field(default_factory=dict)
    grids: Mapping[str, Grid] = field(default_factory=dict)
    infos: Mapping[str, Path] = field(default_factory=dict)
    max_rows: int = 1_000_000
    version: str = "2.25"

    def reply(self, request: Request) -> Answer:
        """The answer to a request, packed where the client takes gzip."""
        answer = self._reply(request.target)
        unpacked = answer.status != 200 or "gzip" not in request.headers.get("accept-encoding", "")
        return answer if unpacked else answer.packed()

    def _reply(self, target: str) -> Answer:
        if _NOT_IN_A_TARGET.search(target):
            page = "<!doctype html><html><head><title>HTTP Status 400 – Bad Request</title></head></html>"
            return Answer(400, page.encode(), "text/html;charset=utf-8")
        path, _, query = target.partition("?")
        if path == "/erddap/version":
            return Answer(body=f"ERDDAP_version={self.version}\n".encode())
        if found := _INFO.fullmatch(path):
            return self._info(found[1], found[2])
        if found := _DATASET.fullmatch(path):
            datasets = self.tables if found[1] == "tabledap" else self.grids
            if found[2] not in datasets:
                return self.error(404, f"Currently unknown datasetID={found[2]}")
            return (self._table if found[1] == "tabledap" else self._grid)(found[2], found[3], query, target)
        return self.error(404, f"Resource not found: {unquote(path)}")

    def _info(self, name: str, kind: str) -> Answer:
        if name not in self.infos:
            return self.error(404, f"Currently unknown datasetID={name}")
        if kind != "json":
            return self.error(400, f"Query error: fileType=.{kind} is not one that this server knows.")
        return self._data(self.infos[name].read_bytes(), "application/json;charset=UTF-8")

    def _table(self, name: str, kind: str, query: str, target: str) -> Answer:
        if kind not in WRITERS:
            return self.error(400, f"Query error: fileType=.{kind} is not supported by this dataset.")
        table = self.tables[name]
        try:
            found = select(parse(query, table), table)
        except BadQuery as error:
            return self.error(400, str(error))
        rows = len(next(iter(found.values())))
        if rows == 0:
            return self.error(404, "Your query produced no matching results. (nRows = 0)")
        if rows > self.max_rows:
            return self.error(
                413,
                "Your query produced too much data.  Try to request less data. [memory]  The request needs "
                f"more memory than is ever safely available in this Java setup: {rows} rows.",
            )
        write, content_type = WRITERS[kind]
        return self._data(write(found, table, f"(local files)\n{target}"), content_type)

    def _grid(self, name: str, kind: str, query: str, target: str) -> Answer:
        if kind != "nc":
            return self.error(400, f"Query error: fileType=.{kind} is not supported by this dataset.")
        try:
            content = grid_as_nc(self.grids[name], query, f"(local files)\n{target}")
        except BadGridQuery as error:
            return self.error(400, str(error))
        except NoGridData as error:
            return self.error(404, f"Your query produced no matching results. {error}")
        return self._data(content, "application/x-netcdf")

    def _data(self, content: bytes, content_type: str) -> Answer:
        return Answer(200, content, content_type, self._headers())

    def error(self, status: int, message: str) -> Answer:
        """ERDDAP's error: DAP text that names status and reason."""
        text = json.dumps(f"{_REASONS[status]}: {message}", ensure_ascii=False)
        body = f"Error {{\n    code={status};\n    message={text};\n}}\n".encode()
        return Answer(status, body, headers={**self._headers(), "Content-Description": "dods-error"})

    def _headers(self) -> dict[str, str]:
        return {"erddap-server": self.version, "xdods-server": "dods/3.7"}


def serving(erddap: Erddap, host: str = "127.0.0.1") -> LocalServer:
    """A server of it, not yet started; its base URL is `server.url + "/erddap"`."""
    return LocalServer(answering(erddap.reply), host)


@cache
def real(data: Path) -> Erddap:
    """A server with ArgoFloats over all Argo files of `data`, and OISST's one day; read once a session."""
    recorded = data / "erddap/recorded"
    infos = {
        "ArgoFloats": recorded / "erddap.ifremer.fr/004_200_info_ArgoFloats_index.json",
        "ncdcOisst21Agg_LonPM180": next(recorded.glob("coastwatch.pfeg.noaa.gov/101_*")),
    }
    table = argo_floats(data / "argo/gdac", infos["ArgoFloats"])
    grid = oisst(data / "grids/sst/oisst-avhrr-v02r01.20220913.nc", infos["ncdcOisst21Agg_LonPM180"])
    return Erddap({table.name: table}, {grid.name: grid}, infos)
