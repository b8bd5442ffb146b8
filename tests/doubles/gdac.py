"""A GDAC over real Argo files: its index is written from them, and what it serves can be changed."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import netCDF4

from tests.doubles.local import Answer, Request
from tests.doubles.turns import in_turn

INDEX = "ar_index_global_prof.txt"
_HEAD = "# Title : Profile directory file of the Argo Global Data Assembly Center\n# Format version : 2.0\n"
_COLUMNS = "file,date,latitude,longitude,ocean,profiler_type,institution,date_update\n"


@dataclass
class Line:
    """What the index says of a file; blank where it is unknown."""

    date: str
    latitude: str
    longitude: str
    updated: str


@dataclass
class Gdac:
    """Files below `dac/` by name, and the index of them."""

    files: dict[str, bytes]
    lines: dict[str, Line] = field(default_factory=dict)

    def index(self) -> bytes:
        rows = (
            f"{file},{one.date},{one.latitude},{one.longitude},A,845,AO,{one.updated}\n"
            for file, one in self.lines.items()
        )
        return (_HEAD + _COLUMNS + "".join(rows)).encode()

    def reply(self, request: Request) -> Answer:
        if request.target == f"/{INDEX}.gz":
            return Answer(200, gzip.compress(self.index()), "application/x-gzip")
        content = self.files.get(request.target.removeprefix("/dac/"))
        if content is None:
            return Answer(404, b"<html><head><title>404 Not Found</title></head></html>", "text/html")
        return Answer(200, content, "application/x-netcdf")

    def write(self, root: Path) -> None:
        """The same as a folder, with a plain index."""
        for file, content in self.files.items():
            path = root / "dac" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (root / INDEX).write_bytes(self.index())


@in_turn
def gdac(data: Path, centres: Iterable[str]) -> Gdac:
    """The files of single core profiles that the real folder has of some data centres."""
    dac = data / "argo/gdac/dac"
    paths = [path for one in centres for path in sorted(dac.glob(f"{one}/*/profiles/[RD]*.nc"))]
    found = Gdac({str(path.relative_to(dac)): path.read_bytes() for path in paths})
    for file, path in zip(found.files, paths, strict=True):
        found.lines[file] = _line(path)
    return found


def _line(path: Path) -> Line:
    with netCDF4.Dataset(path) as file:
        file.set_auto_mask(False)
        day, latitude, longitude = (float(file[name][0]) for name in ("JULD", "LATITUDE", "LONGITUDE"))
        updated = file["DATE_UPDATE"][:].tobytes().decode()
    moment = datetime(1950, 1, 1, tzinfo=UTC) + timedelta(days=day) if day < 900_000 else None
    return Line(
        f"{moment:%Y%m%d%H%M%S}" if moment else "",
        f"{latitude:.3f}" if abs(latitude) <= 90 else "",
        f"{longitude:.3f}" if abs(longitude) <= 360 else "",
        updated,
    )
