"""The collection that a file belongs to: one record with one citation for all of its files."""

import re
import unicodedata
from pathlib import Path
from typing import Any

from ingest.cf.values import attribute
from ocean.records import DatasetRecord

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"'<>,;)\]]+")
_FILE_NAME = re.compile(r"\S+\.(?:nc4?|cdf)\b", re.IGNORECASE)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
# What tells the files of one collection apart: days, instants, ranges of years, months by name.
_DATES = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+Z?)?|(?<!\d)(?:1[89]|2[01])\d{2}(?:0[1-9]|1[0-2])"
    r"(?:[0-3]\d)?(?:[T_]?\d{2,6}Z?)?(?!\d)"
    rf"|(?<!\d)\d{{4}}\s*-\s*\d{{4}}(?!\d)|\b(?:{_MONTHS})\b",
    re.IGNORECASE,
)
_LONGEST = 64

# Collections whose files do not say their common name: an attribute, what it matches, and the id.
_KNOWN = (
    ("naming_authority", r"^copernicus marine in situ$", "copernicus-insitu"),
    ("title", r"optimum interpolation sea surface temperature.*version (\d[\d.]*)", "oisst-v{0}"),
    ("title", r"nsidc climate data record of passive microwave sea ice.*version (\d+)", "nsidc-cdr-v{0}"),
    ("title", r"world ocean atlas (\d{4})", "woa-{0}"),
    ("title", r"global ocean currents database", "gocd"),
    ("gadr_ConventionVersion", r".", "ncei-gadr-argo"),
)
_RESOLUTIONS = {"P1D": "daily", "P01D": "daily", "P1M": "monthly", "P01M": "monthly"}


def dataset_record(dataset: Any, path: Path, *, flagged: bool, climatology: bool = False) -> DatasetRecord:
    """The record of the file's collection, from its global attributes (ACDD 1.3), then from its name.

    dataset_id, dataset_doi and citation are taken as they are; `synthetic` marks generated data.
    """
    title = _title(dataset, path)
    doi = _doi(dataset)
    institution = attribute(dataset, "institution", "creator_institution", "publisher_institution") or None
    own_title = attribute(dataset, "dataset_title") or title
    return DatasetRecord(
        id=_id(dataset, title),
        title=own_title,
        citation=_citation(dataset, own_title, institution, doi),
        description=_description(dataset, climatology=climatology),
        institution=institution,
        licence=attribute(dataset, "license", "licence", "distribution_statement") or None,
        doi=doi,
        url=_url(dataset),
        quality_flagged=flagged,
        synthetic=attribute(dataset, "synthetic").lower() in ("true", "1", "yes"),
    )


def slug(text: str) -> str:
    """Small letters, digits, dots and single hyphens, at most 64 characters and cut between words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9.]+", "-", plain)
    words = re.sub(r"-?\.(?=-|$)|(?<=-)\.|^\.", "", words).strip("-.")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return re.sub(r"-{2,}", "-", words).strip("-.")


def undated(text: str) -> str:
    """A title or a file name without file names, dates and instants in it."""
    stripped = _DATES.sub(" ", _FILE_NAME.sub(" ", text))
    return re.sub(r"\s+", " ", stripped).strip(" ,;:-_.")


def file_slug(path: Path) -> str:
    """The file's name without dates, as a slug."""
    return slug(undated(path.stem)) or slug(path.stem) or "unnamed"


def _title(dataset: Any, path: Path) -> str:
    title = undated(attribute(dataset, "title"))
    return (
        title or undated(re.sub(r"\.nc4?$", "", attribute(dataset, "id"))) or undated(path.stem) or path.stem
    )


def _id(dataset: Any, title: str) -> str:
    own = attribute(dataset, "dataset_id")
    if own:
        return own
    for name, pattern, known in _KNOWN:
        found = re.search(pattern, attribute(dataset, name), re.IGNORECASE)
        if found:
            return known.format(*(group.rstrip(".") for group in found.groups())) + _resolution(
                dataset, known
            )
    return slug(title) or "unnamed"


def _resolution(dataset: Any, known: str) -> str:
    """The daily and the monthly ice record share a title."""
    resolution = _RESOLUTIONS.get(attribute(dataset, "time_coverage_resolution"))
    return f"-{resolution}" if resolution and known.startswith("nsidc") else ""


def _doi(dataset: Any) -> str | None:
    names = ("dataset_doi", "doi", "id", "metadata_link", "citation", "acknowledgement", "references")
    for name in names:
        found = _DOI.search(attribute(dataset, name))
        if found:
            return found[0].rstrip(".")
    return None


def _url(dataset: Any) -> str | None:
    for name in ("url", "infoUrl", "metadata_link", "references", "publisher_url", "creator_url"):
        found = re.search(r"https?://[^\s\"'<>,;)]+", attribute(dataset, name))
        if found:
            return found[0]
    return None


def _citation(dataset: Any, title: str, institution: str | None, doi: str | None) -> str:
    own = attribute(dataset, "citation", "acknowledgement", "acknowledgment", "Request_for_acknowledgement")
    if own:
        return own
    source = f"https://doi.org/{doi}" if doi else attribute(dataset, "references")
    return ". ".join(part.rstrip(".") for part in (institution, title, source) if part) + "."


def _description(dataset: Any, *, climatology: bool) -> str | None:
    summary = attribute(dataset, "summary", "abstract", "description")
    if climatology:
        covers = [attribute(dataset, f"time_coverage_{end}") for end in ("start", "end")]
        span = f" over {covers[0]} to {covers[1]}" if all(covers) else ""
        return f"Climatology: means{span}, not the values of one date. {summary}".strip()
    return summary or None
