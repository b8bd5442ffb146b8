"""The floats that Argo files describe."""

from ingest.argo.file import ArgoFile
from ingest.argo.headers import date_of
from ocean.argo import DESCRIBED, platform_record
from ocean.records import PlatformRecord

_STATUS = {"T": "INACTIVE", "R": "RECOVERED"}


def read_platforms(
    file: ArgoFile, codes: list[str], start: int, stop: int
) -> tuple[tuple[PlatformRecord, ...], list[int]]:
    """The floats of profiles start..stop, described by their last profile, and each profile's index there."""
    last = {code: row for row, code in enumerate(codes)}
    described = {name: file.texts(name, start, stop) for name in DESCRIBED}
    records = tuple(
        platform_record(code, {name: texts[row] for name, texts in described.items() if texts[row]})
        for code, row in last.items()
    )
    place = {code: index for index, code in enumerate(last)}
    return records, [place[code] for code in codes]


def read_described(file: ArgoFile) -> PlatformRecord:
    """The float of a meta file, with its launch date and what became of it."""
    described = {name: text for name in DESCRIBED if (text := file.text(name))}
    launched = date_of(file.text("LAUNCH_DATE"))
    status = _STATUS.get(file.text("END_MISSION_STATUS"))
    record = platform_record(file.text("PLATFORM_NUMBER"), described)
    return PlatformRecord(record.code, record.type, record.country, status, launched, record.metadata)
