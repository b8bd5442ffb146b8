"""Flags of many conventions on the Argo scale (reference table 2), the one of ocean.flags."""

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf.opening import Variable
from ingest.cf.values import Index, attribute, is_text, read_text, text_dimensions

Flags = npt.NDArray[np.uint8]

MISSING, UNFLAGGED = np.uint8(9), np.uint8(2)
BAD = (3, 4, 9)

# Words of flag_meanings, first match wins. "below detection" is a bound and not a value; "nominal" is
# a planned depth, as good as a mooring's depths get; "inconsistent" and the like are doubts, not verdicts.
_MEANINGS = (
    (r"^(no_?t?_?used|unused|reserved|for_future_use)", 0),
    (r"no_?qc|not_(qc|qual|eval|checked|tested|perf)|unknown|no_quality|unflagged|not_available", 0),
    (r"missing|no_data|no_value|absent|fill", 9),
    (r"interpol|extrapol|estimated", 8),
    (r"chang|modif|corrected|adjusted", 5),
    (r"potentially_correct", 3),
    (r"probably_good|nominal", 2),
    (r"probably_bad|possibly_bad|suspect|question|doubt|below|excess|inconsist|uncertain|correctable", 3),
    (r"low_quality", 3),
    (r"bad|worst|fail|erron|reject|wrong|invalid|incorrect", 4),
    (r"good|best|pass|ok|correct|valid|accept", 1),
)
_ARGO = {code: code for code in (0, 1, 2, 3, 4, 5, 8, 9)} | {6: 0, 7: 0}
# IOC Manuals and Guides 54, volume 3: 1 good, 2 not evaluated, 3 questionable, 4 bad, 9 missing.
_IODE = {1: 1, 2: 0, 3: 3, 4: 4, 9: 9}
_SUFFIXES = ("_qc", "_quality_control", "_quality_flag", "_flag", "_qcflag", "_qartod_aggregate", "_flags")
_CONVENTIONS = ("conventions", "quality_control_conventions", "comment", "long_name", "references")


def flag_variable(dataset: Any, variable: Variable) -> Variable | None:
    """The variable of quality flags that belongs to another, by ancillary_variables, then by name."""
    listed = attribute(variable, "ancillary_variables").replace(",", " ").split()
    lower = {name.lower(): name for name in dataset.variables}
    own = variable.name.lower()
    names = [*listed, *(lower.get(own + suffix, "") for suffix in _SUFFIXES)]
    if own in ("latitude", "longitude", "lat", "lon"):
        names.append(lower.get("position_qc", ""))
    names.append(lower.get(f"qc_{own}", ""))
    for name in names:
        if name in dataset.variables and _holds_flags(dataset.variables[name]):
            return dataset.variables[name]
    return None


def _holds_flags(variable: Variable) -> bool:
    kind = getattr(variable.dtype, "kind", "O")
    if kind == "f" and "flag_values" not in variable.ncattrs():
        return False
    if "flag_masks" in variable.ncattrs():
        return False
    lower = variable.name.lower()
    named = any(word in lower for word in ("qc", "quality", "flag", "qartod"))
    return named or "flag" in attribute(variable, "standard_name")


def scale_of(variable: Variable) -> npt.NDArray[np.uint8]:
    """For each byte that a flag may be in the file, its flag on the Argo scale; uint8 (256,)."""
    table = np.zeros(256, dtype=np.uint8)
    for code, flag in _mapping(variable).items():
        table[code % 256] = flag
    return table


def _mapping(variable: Variable) -> dict[int, int]:
    named = _from_meanings(variable)
    if named:
        return named
    words = " ".join(attribute(variable, name) for name in _CONVENTIONS).lower()
    if re.search(r"iode|ioc (manuals|54)|qartod", words) or "qartod" in variable.name.lower():
        return _IODE
    return _ARGO


def _from_meanings(variable: Variable) -> dict[int, int]:
    codes = re.findall(r"-?\d+", attribute(variable, "flag_values"))
    meanings = re.split(r"[\s,;]+", attribute(variable, "flag_meanings").lower())
    if len(codes) != len(meanings):
        return {}
    return {int(code): _flag_of(meaning) for code, meaning in zip(codes, meanings, strict=True)}


def _flag_of(meaning: str) -> int:
    for pattern, flag in _MEANINGS:
        if re.search(pattern, meaning):
            return flag
    return 0


def dimensions(variable: Variable) -> tuple[str, ...]:
    """The dimensions of a flag variable, without the one that counts characters."""
    return text_dimensions(variable) if is_text(variable) else variable.dimensions


def read(variable: Variable, index: Index | None = None) -> Flags:
    """The flags at `index` on the Argo scale; 9 for a fill value or a blank, 0 for an unknown code."""
    if is_text(variable):
        return _read_text(variable, index)
    variable.set_auto_maskandscale(False)
    raw = np.nan_to_num(np.asarray(variable[index] if index else variable[...]), nan=9, posinf=9, neginf=9)
    flags = np.array(scale_of(variable)[np.clip(raw, -128, 255).astype(np.int16) % 256])
    fill = variable.getncattr("_FillValue") if "_FillValue" in variable.ncattrs() else None
    if fill is not None:
        flags[raw == fill] = MISSING
    return flags


def _read_text(variable: Variable, index: Index | None) -> Flags:
    texts = read_text(variable, index)
    unique, place = np.unique(texts, return_inverse=True)
    table = scale_of(variable)
    codes = [table[int(text)] if text.isdigit() and int(text) < 256 else MISSING for text in map(str, unique)]
    return np.array(codes, dtype=np.uint8)[place.reshape(texts.shape)]
