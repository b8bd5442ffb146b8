"""Which platform measured: its code, and what kind of thing it is."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf.attributes import Coordinates
from ingest.cf.datasets import file_slug
from ingest.cf.frames import Block
from ingest.cf.opening import Variable
from ingest.cf.sources import Source, numeric, text
from ingest.cf.values import attribute, is_numeric, is_text
from ocean.keys import undated
from ocean.records import PlatformRecord
from ocean.terms import PlatformType

# Copernicus Marine In Situ codes of platform kinds, the middle of names such as GL_PR_PF_4902489.
_COPERNICUS = {
    "PF": PlatformType.ARGO_FLOAT,
    "DB": PlatformType.DRIFTER,
    "DC": PlatformType.DRIFTER,
    "MO": PlatformType.MOORING,
    "TX": PlatformType.MOORING,
    "CT": PlatformType.SHIP,
    "BO": PlatformType.SHIP,
    "XB": PlatformType.SHIP,
    "FB": PlatformType.SHIP,
    "TS": PlatformType.SHIP,
    "VA": PlatformType.SHIP,
    "GL": PlatformType.GLIDER,
    "IB": PlatformType.ICE_BUOY,
}
# SeaVoX platform categories (BODC L06), also SDN:L06:: codes; the first match in the text wins.
_CATEGORIES = {
    "46": PlatformType.ARGO_FLOAT,
    "41": PlatformType.MOORING,
    "43": PlatformType.MOORING,
    "48": PlatformType.MOORING,
    "42": PlatformType.DRIFTER,
    "44": PlatformType.DRIFTER,
    "27": PlatformType.GLIDER,
    "3B": PlatformType.OTHER,
    "10": PlatformType.OTHER,
    "11": PlatformType.OTHER,
    "14": PlatformType.OTHER,
    "30": PlatformType.SHIP,
    "31": PlatformType.SHIP,
    "32": PlatformType.SHIP,
    "35": PlatformType.SHIP,
    "37": PlatformType.SHIP,
}
_WORDS = (
    (r"\bice.?(tethered|buoy|based|mass)", PlatformType.ICE_BUOY),
    (r"\bargo\b|profiling float|subsurface float", PlatformType.ARGO_FLOAT),
    (r"\bdrifters?\b|drifting|drifter_", PlatformType.DRIFTER),
    (r"glider|seaexplorer|\bslocum", PlatformType.GLIDER),
    (r"\bmoor|\bbuoys?\b|\btao\b|\bpirata\b|\badcp\b|current.?meter", PlatformType.MOORING),
    (r"\bship\b|vessel|cruise|\bctd\b|\bxbt\b|bottle|research platform|rosette", PlatformType.SHIP),
)
_VARIABLES = (
    "platform_code", "wmo_platform_code", "platform_number", "platform_id", "wmo_id", "id", "station",
    "station_id", "station_name", "buoy_id", "buoy", "drifter_id", "trajectory", "trajectory_id",
    "platform", "wmo",
)  # fmt: skip
_ATTRIBUTES = (
    "wmo_platform_code", "platform_code", "wmo_id", "platform_id", "wmo_code", "buoy_id", "station_id",
    "station_name", "platform_name", "site_code", "gocd_id", "platform", "id",
)  # fmt: skip
_METADATA = (
    "platform_name",
    "site_code",
    "project_name",
    "principal_investigator",
    "pi_name",
    "instrument_type",
)


def platform_source(dataset: Any, coordinates: Coordinates) -> Source | None:
    """The variable that names the platform of each profile, None where one name holds for the file."""
    for variable in _named(dataset):
        if variable.name in coordinates.names:
            continue
        if is_text(variable):
            return text(variable)
        if is_numeric(variable) and variable.dtype.kind in "iu" and len(variable.dimensions) <= 1:
            return numeric(variable)
    return None


def _named(dataset: Any) -> list[Variable]:
    roles = {attribute(v, "cf_role"): v for v in dataset.variables.values() if attribute(v, "cf_role")}
    lower = {name.lower(): variable for name, variable in dataset.variables.items()}
    by_name = [lower[name] for name in _VARIABLES if name in lower]
    by_role = [roles[role] for role in ("timeseries_id", "trajectory_id") if role in roles]
    codes = [
        v for v in by_name if v.name.lower() in ("platform_code", "wmo_platform_code", "platform_number")
    ]
    return [*codes, *by_role, *by_name]


def codes_of(source: Source | None, block: Block, fallback: str) -> npt.NDArray[np.str_]:
    """The platform code of each profile of a block, (p,); `fallback` where the file leaves it blank."""
    if source is None:
        return np.full(len(block.offsets) - 1, fallback)
    found = block.per_profile(source)
    if found.dtype.kind == "f":
        known = np.isfinite(found)
        found = np.where(known, np.where(known, found, 0).astype(np.int64).astype(str), "")
    return np.where(found == "", fallback, found)


def file_code(dataset: Any, path: Path) -> str:
    """The platform of the whole file, from its attributes, then from its name."""
    for name in _ATTRIBUTES:
        code = re.sub(r"\.nc4?$", "", attribute(dataset, name))
        if code and len(code) <= 40 and " " not in code and "/" not in code:
            return (undated(code) or code) if name == "id" else code
    return file_slug(path)


def platform_record(dataset: Any, code: str, kind: PlatformType) -> PlatformRecord:
    """The record of one platform of the file."""
    country = attribute(dataset, "country", "platform_country", "institution_country")
    metadata = {name: found for name in _METADATA if (found := attribute(dataset, name))}
    known = None if country.lower() in ("", "unknown") else country
    return PlatformRecord(code, kind, country=known, metadata=metadata)


def platform_type(dataset: Any, path: Path, feature: str) -> PlatformType:
    """What measured: platform_type, the SeaVoX category, the Copernicus code, words, then the geometry.

    The category comes before the code, for Copernicus files a fixed station on land under BO as well.
    """
    own = attribute(dataset, "platform_type").upper().replace(" ", "_")
    if own in PlatformType.__members__:
        return PlatformType[own]
    category = attribute(dataset, "source_platform_category_code").rpartition("::")[2].upper()
    if category in _CATEGORIES:
        return _CATEGORIES[category]
    code = re.match(
        r"[A-Z]{2}_(?:\d{6,8}_)?(?:LATEST_)?(?:PR|TS|TV|WS)_([A-Z]{2})_", f"{_identity(dataset, path)}_"
    )
    if code and code[1] in _COPERNICUS:
        return _COPERNICUS[code[1]]
    return _by_words(dataset) or (
        PlatformType.MOORING if feature.startswith("timeseries") else PlatformType.OTHER
    )


def _identity(dataset: Any, path: Path) -> str:
    own = attribute(dataset, "id")
    return own if re.match(r"[A-Z]{2}_", own) else path.stem


def _by_words(dataset: Any) -> PlatformType | None:
    for name in ("platform_type", "source", "platform", "instrument_type", "title", "summary"):
        said = attribute(dataset, name).lower()
        for pattern, kind in _WORDS:
            if re.search(pattern, said):
                return kind
    return None
