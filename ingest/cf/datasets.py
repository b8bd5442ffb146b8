"""The collection that a file belongs to: one record with one citation for all of its files."""

import re
from pathlib import Path
from typing import Any

from ingest.cf.values import attribute
from ocean.keys import slug, undated
from ocean.records import DatasetRecord

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"'<>,;)\]]+")

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
