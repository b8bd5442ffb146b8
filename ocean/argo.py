"""Argo's own words, the same for files and live sources: parameters, flags, keys, samplings, collections."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from ocean.flags import MISSING
from ocean.records import DatasetRecord, PlatformRecord
from ocean.terms import PlatformType, Scheme

Octets = npt.NDArray[np.uint8]

CORE_PARAMETERS = {"TEMP": "temperature", "PSAL": "salinity"}
BGC_PARAMETERS = {
    "DOXY": "oxygen",
    "CHLA": "chlorophyll",
    "NITRATE": "nitrate",
    "PH_IN_SITU_TOTAL": "ph",
}
PARAMETERS = CORE_PARAMETERS | BGC_PARAMETERS
_FLAG = np.full(256, MISSING, dtype=np.uint8)
_FLAG[ord("0") : ord("9") + 1] = np.arange(10)
# Flags of a time or a position that is not to be used: bad, missing.
REJECTED = (4, MISSING)
FINE_ERROR = 20.0  # dbar, below which argopy's research mode takes a pressure

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
DESCRIBED = ("PLATFORM_TYPE", "WMO_INST_TYPE", "PROJECT_NAME", "PI_NAME", "DATA_CENTRE")
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


def flags_of(octets: Octets) -> Octets:
    """Argo's flag characters as numbers, 9 for a blank or anything else."""
    return _FLAG.take(octets)


def country_of(centre: str, project: str) -> str | None:
    """The country of a float where its data centre or project leaves no doubt."""
    return _CENTRES.get(centre) or next(
        (country for start, country in _PROJECTS.items() if project.lower().startswith(start)), None
    )


def platform_record(code: str, described: Mapping[str, str]) -> PlatformRecord:
    """A float with what a file says of it, by the names in DESCRIBED."""
    country = country_of(described.get("DATA_CENTRE", ""), described.get("PROJECT_NAME", ""))
    metadata = {name.lower(): text for name, text in described.items()}
    return PlatformRecord(code, PlatformType.ARGO_FLOAT, country, metadata=metadata)


def key_of(cast: tuple[str, int | None, str], sampling: str) -> str:
    """The natural key of a profile."""
    platform, cycle, direction = cast
    return f"argo|{platform}|{'' if cycle is None else cycle}|{direction}|{sampling}"


class Samplings:
    """Names the samplings of a cast: primary, near-surface#k, secondary#k, k counted through the file."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, int | None, str], dict[str, int]] = {}

    def name(self, cast: tuple[str, int | None, str], scheme: str) -> tuple[Scheme, str]:
        """A blank scheme is the primary one where its cast has not been met before in this file."""
        numbers = self._seen.get(cast)
        kind = self._kind(scheme.lower(), numbers is None)
        if numbers is None:
            numbers = self._seen[cast] = {}
        if kind == "primary":
            if kind not in numbers:
                numbers[kind] = 1
                return Scheme.PRIMARY, kind
            kind = "secondary"
        number = numbers.get(kind, 0)
        numbers[kind] = number + 1
        return Scheme.NEAR_SURFACE if kind == "near-surface" else Scheme.SECONDARY, f"{kind}#{number}"

    @staticmethod
    def _kind(scheme: str, first: bool) -> str:
        if scheme.startswith("primary") or (not scheme and first):
            return "primary"
        return "near-surface" if scheme.startswith("near-surface") else "secondary"
