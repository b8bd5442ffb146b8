"""Argo's collections and floats, as the database keeps them."""

from typing import Any

from ingest.argo.file import ArgoFile
from ingest.argo.headers import date_of
from ocean.records import DatasetRecord, PlatformRecord
from ocean.terms import PlatformType

_CITATION = (
    "These data were collected and made freely available by the International Argo Program and the national "
    "programs that contribute to it. (https://argo.ucsd.edu, https://www.ocean-ops.org). "
    "The Argo Program is part of the Global Ocean Observing System."
)

CORE = DatasetRecord(
    id="argo",
    title="Argo float profiles",
    citation=_CITATION,
    description="Temperature, salinity and pressure profiles of Argo floats.",
    institution="International Argo Program",
    licence="CC-BY 4.0",
    doi="10.17882/42182",
    url="https://argo.ucsd.edu",
)

BGC = DatasetRecord(
    id="argo-bgc",
    title="Argo biogeochemical float profiles",
    citation=_CITATION,
    description="Oxygen, chlorophyll, nitrate and pH of Argo floats, with their temperature and salinity.",
    institution="International Argo Program",
    licence="CC-BY 4.0",
    doi="10.17882/42182",
    url="https://argo.ucsd.edu",
)

# Only data centres that serve the floats of one country; the others (AO, BO, IF) serve several.
_CENTRES = {
    "CS": "Australia",
    "HZ": "China",
    "IN": "India",
    "JA": "Japan",
    "JM": "Japan",
    "KM": "South Korea",
    "KO": "South Korea",
    "ME": "Canada",
    "NM": "China",
}
_PROJECTS = {
    "us argo": "United States",
    "argo us": "United States",
    "uk argo": "United Kingdom",
    "argo uk": "United Kingdom",
    "argo australia": "Australia",
    "argo canada": "Canada",
    "canadian argo": "Canada",
    "argo germany": "Germany",
    "argo-italy": "Italy",
    "argo italy": "Italy",
    "argo india": "India",
    "argo netherlands": "Netherlands",
    "argo norway": "Norway",
    "argo poland": "Poland",
}
_STATUS = {"T": "INACTIVE", "R": "RECOVERED"}
_DESCRIBED = ("PLATFORM_TYPE", "WMO_INST_TYPE", "PROJECT_NAME", "PI_NAME", "DATA_CENTRE")


def country_of(centre: str, project: str) -> str | None:
    """The country of a float where its data centre or project leaves no doubt."""
    return _CENTRES.get(centre) or next(
        (country for start, country in _PROJECTS.items() if project.lower().startswith(start)), None
    )


def read_platforms(
    file: ArgoFile, codes: list[str], start: int, stop: int
) -> tuple[tuple[PlatformRecord, ...], list[int]]:
    """The floats of profiles start..stop, described by their last profile, and each profile's index there."""
    last = {code: row for row, code in enumerate(codes)}
    described = {name: file.texts(name, start, stop) for name in _DESCRIBED}
    records = tuple(
        _record(code, {name: texts[row] for name, texts in described.items() if texts[row]})
        for code, row in last.items()
    )
    place = {code: index for index, code in enumerate(last)}
    return records, [place[code] for code in codes]


def read_described(file: ArgoFile) -> PlatformRecord:
    """The float of a meta file, with its launch date and what became of it."""
    described = {name: text for name in _DESCRIBED if (text := file.text(name))}
    launched = date_of(file.text("LAUNCH_DATE"))
    status = _STATUS.get(file.text("END_MISSION_STATUS"))
    record = _record(file.text("PLATFORM_NUMBER"), described)
    return PlatformRecord(record.code, record.type, record.country, status, launched, record.metadata)


def _record(code: str, described: dict[str, Any]) -> PlatformRecord:
    country = country_of(described.get("DATA_CENTRE", ""), described.get("PROJECT_NAME", ""))
    metadata = {name.lower(): text for name, text in described.items()}
    return PlatformRecord(code, PlatformType.ARGO_FLOAT, country, metadata=metadata)
