"""Natural keys of moments (casts, moorings, drifters): what makes one the same in another file or source."""

import re
import unicodedata

import numpy as np
import numpy.typing as npt

Texts = npt.NDArray[np.str_]
Floats = npt.NDArray[np.float64]

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


def moment_keys(
    prefix: str,
    stream: str,
    codes: Texts,
    times: npt.NDArray[np.datetime64],
    latitudes: Floats,
    longitudes: Floats,
    named: Texts | None = None,
    places: npt.NDArray[np.int64] | None = None,
) -> list[str]:
    """One key a moment (p,): by its name where it has one, else by time and position, else by its place.

    stream: tells two instruments of one platform apart. Moments that would share a key are numbered in
    their order.
    """
    moments = np.datetime_as_string(times, unit="us")
    where = np.char.add(np.char.add(np.char.mod("%.3f", latitudes), ","), np.char.mod("%.3f", longitudes))
    detail = np.char.add(np.char.add(moments, "|"), where)
    place = np.arange(len(codes)) if places is None else places
    detail = np.where(np.isnat(times), np.char.add("#", place.astype(str)), detail)
    if named is not None:
        detail = np.where(named != "", named, detail)
    return _numbered(np.char.add(np.char.add(np.char.add(f"{prefix}|", codes), f"|{stream}|"), detail))


def _numbered(keys: Texts) -> list[str]:
    unique, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    if len(unique) == len(keys):
        return [*map(str, keys.tolist())]
    order = np.argsort(inverse, kind="stable")
    firsts = np.repeat(np.cumsum(counts) - counts, counts)
    rank = np.empty(len(keys), dtype=np.int64)
    rank[order] = np.arange(len(keys)) - firsts
    return [f"{key}#{n + 1}" if n else str(key) for key, n in zip(keys, rank, strict=True)]
