"""Raw NetCDF arrays as floats with NaN for missing, and as text."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.cf.opening import Variable

Floats = npt.NDArray[np.float64]
Index = tuple[slice, ...]

# NetCDF's own fill values stand for "never written" also where no _FillValue says so.
_DEFAULT_FILL = {"f4": 9.969209968386869e36, "f8": 9.969209968386869e36, "i4": -2147483647.0, "i2": -32767.0}


def attribute(holder: Any, *names: str) -> str:
    """The first of the attributes that is there and not blank, as text, whatever its case; else ''."""
    own = {name.lower(): name for name in holder.ncattrs()}
    for name in names:
        if name.lower() in own:
            text = _text(holder.getncattr(own[name.lower()]))
            if text:
                return text
    return ""


def _text(value: Any) -> str:
    if isinstance(value, np.ndarray | list):
        return " ".join(str(item) for item in np.ravel(np.asarray(value)))
    return str(value).replace("\0", " ").strip()  # the database takes no NUL


def numbers(variable: Variable, name: str) -> Floats:
    """A numeric attribute as float64 (n,); empty where it is absent, not a number, or NaN."""
    if name not in variable.ncattrs():
        return np.empty(0)
    try:
        found = np.ravel(np.asarray(variable.getncattr(name), dtype=np.float64))
    except (TypeError, ValueError):
        return np.empty(0)
    return found[~np.isnan(found)]


def is_numeric(variable: Variable) -> bool:
    """Whether the variable holds plain numbers."""
    return isinstance(variable.dtype, np.dtype) and variable.dtype.kind in "iuf"


def read(variable: Variable, index: Index | None = None, *, valid_range: bool = False) -> Floats:
    """The unpacked values at `index` (all by default) as float64, NaN for missing.

    Missing are fill values, missing_value, the NetCDF default fill, the codes in flag_values, and with
    `valid_range` what lies outside valid_range, valid_min and valid_max (CF 1.11, section 2.5.1).
    """
    raw = _raw(variable, index)
    gone = ~np.isfinite(raw)
    codes = [numbers(variable, name) for name in ("_FillValue", "missing_value", "flag_values")]
    own = _DEFAULT_FILL.get(variable.dtype.str[1:])
    wanted = np.concatenate([_unsigned(variable, code) for code in codes] + ([[own]] if own else []))
    for code in np.unique(wanted):
        gone |= raw == _as_stored(variable, float(code))
    scale, offset = scaling(variable)
    low, high = valid_limits(variable) if valid_range else (-np.inf, np.inf)
    values = raw if (scale, offset) == (1.0, 0.0) else raw * scale + offset
    if (low, high) != (-np.inf, np.inf):
        margin = abs(scale) * 1e-6
        with np.errstate(invalid="ignore"):
            gone |= (values < low - margin) | (values > high + margin)
    if gone.any():
        values[gone] = np.nan
    return values


def _raw(variable: Variable, index: Index | None) -> Floats:
    variable.set_auto_maskandscale(False)
    stored = np.asarray(variable[index] if index else variable[...])
    if _is_unsigned(variable):
        stored = stored.view(stored.dtype.str.replace("i", "u"))
    with np.errstate(invalid="ignore"):  # of signalling NaNs, which damaged files hold
        return stored.astype(np.float64)


def _is_unsigned(variable: Variable) -> bool:
    return variable.dtype.kind == "i" and attribute(variable, "_Unsigned").lower() == "true"


def _unsigned(variable: Variable, codes: Floats) -> Floats:
    if not _is_unsigned(variable):
        return codes
    return np.where(codes < 0, codes + 256.0**variable.dtype.itemsize, codes)


def _as_stored(variable: Variable, code: float) -> float:
    """A code as the variable's type would hold it: 99999.9 in float32 is another number."""
    if variable.dtype.kind != "f":
        return code
    with np.errstate(over="ignore"):
        return float(np.asarray(code).astype(variable.dtype))


def scaling(variable: Variable) -> tuple[float, float]:
    """scale_factor and add_offset; 1 and 0 where there are none."""
    scale, offset = numbers(variable, "scale_factor"), numbers(variable, "add_offset")
    return (float(scale[0]) if scale.size else 1.0), (float(offset[0]) if offset.size else 0.0)


def valid_limits(variable: Variable) -> tuple[float, float]:
    """The valid range in unpacked values, infinite where none is declared.

    It is in packed values, except where its type is a float and the packed type is an integer.
    """
    low, high = -np.inf, np.inf
    for name, place in (("valid_range", 0), ("valid_min", 0), ("valid_range", 1), ("valid_max", 1)):
        found = numbers(variable, name)
        if found.size <= (place if name == "valid_range" else 0):
            continue
        value = _unpacked(variable, name, float(found[place if name == "valid_range" else 0]))
        low, high = (max(low, value), high) if place == 0 else (low, min(high, value))
    return (low, high) if low < high else (-np.inf, np.inf)


def _unpacked(variable: Variable, name: str, value: float) -> float:
    kind = np.asarray(variable.getncattr(name)).dtype.kind
    if kind == "f" and variable.dtype.kind != "f":
        return value
    if _is_unsigned(variable):
        value = float(_unsigned(variable, np.array([value]))[0])
    scale, offset = scaling(variable)
    return value * scale + offset


def hyperslabs(shape: tuple[int, ...], most: int) -> Iterator[Index]:
    """Hyperslabs of at most `most` elements that cover an array in row order."""
    if not shape:
        yield ()
        return
    inner = int(np.prod(shape[1:], dtype=np.int64))
    if inner <= most:
        step = most // max(inner, 1)
        for start in range(0, shape[0], step):
            yield slice(start, min(start + step, shape[0])), *(slice(0, length) for length in shape[1:])
        return
    for start in range(shape[0]):
        for rest in hyperslabs(shape[1:], most):
            yield slice(start, start + 1), *rest


def is_text(variable: Variable) -> bool:
    """Whether the variable holds characters or strings."""
    return variable.dtype is str or getattr(variable.dtype, "kind", "") in "SU"


def text_dimensions(variable: Variable) -> tuple[str, ...]:
    """The dimensions of a text variable without the one that counts its characters.

    That one, if there is one, is a last dimension along which the file has no numbers.
    """
    dimensions: tuple[str, ...] = variable.dimensions
    if variable.dtype is str or not dimensions:
        return dimensions
    others = variable.group().variables.values()
    along = any(dimensions[-1] in other.dimensions for other in others if not is_text(other))
    return dimensions if along else dimensions[:-1]


def read_text(variable: Variable, index: Index | None = None) -> npt.NDArray[np.str_]:
    """The strings at `index` of the text dimensions (all by default), without padding of blanks or NULs."""
    variable.set_auto_maskandscale(False)
    variable.set_auto_chartostring(False)
    stored = np.asarray(variable[index] if index else variable[...])
    if variable.dtype is str:
        return np.char.strip(stored.astype(str))
    stored = np.where(stored == b"", np.bytes_(b" "), stored)  # the database takes no NUL
    if len(text_dimensions(variable)) < len(variable.dimensions):
        stored = np.ascontiguousarray(stored).view(f"S{stored.shape[-1]}")[..., 0]
    return np.char.strip(np.char.decode(stored, "latin-1"))
