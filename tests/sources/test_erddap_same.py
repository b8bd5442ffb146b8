"""Every float of an ERDDAP server over the GDAC files, against what ingest reads of these files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.argo import read
from ocean.errors import UnreadableFile
from ocean.records import ProfileBlock
from sources.erddap import argo
from sources.erddap.config import load
from sources.erddap.query import table_url
from sources.erddap.tables import read_table
from tests.doubles.erddap import real
from tests.doubles.local import Request
from tests.sources.profiles import profiles

CORE = next(entry for entry in load() if entry.name == "ifremer-erddap")


def ingested(files: list[Path]) -> Iterator[ProfileBlock]:
    for file in files:
        try:
            yield from read(file)
        except UnreadableFile:
            continue


def whole_dataset(shared_data: Path) -> ProfileBlock:
    target = table_url(CORE, argo.columns_of(CORE), []).removeprefix("https://erddap.ifremer.fr")
    answer = real(shared_data).reply(Request(target, {}))
    assert answer.status == 200, answer.body
    return argo.decode(read_table(answer.body, CORE.name), CORE)


def test_every_profile_of_every_float_is_the_one_that_ingest_reads_of_its_file(shared_data: Path) -> None:
    live = profiles(whole_dataset(shared_data))
    core = [path for path in (shared_data / "argo/gdac").rglob("*.nc") if path.name[0] in "RD0123456789"]
    stored: dict[str, list[dict[str, Any]]] = {}
    for block in ingested(core):
        if block.dataset.id == "argo":
            for key, facts in profiles(block).items():
                stored.setdefault(key, []).append(facts)
    assert len(live) > 2_200
    assert [key for key, facts in live.items() if facts not in stored.get(key, [])] == []
