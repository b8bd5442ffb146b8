"""Units as files spell them, and how a value in them becomes one in the unit of ocean.variables."""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ocean.variables import BY_NAME

Floats = npt.NDArray[np.float64]

_WORDS = (
    (r"[µμ]", "u"),
    (r"\bmicro ?mol(e?s?)\b|\bmicromol\b", "umol"),
    (r"\bmilli ?mol(e?s?)\b", "mmol"),
    (r"\bmol(e|es)\b", "mol"),
    (r"\bmilligrams?\b", "mg"),
    (r"\bmicrograms?\b", "ug"),
    (r"\bkilograms?\b", "kg"),
    (r"\bcentimet(er|re)s?\b", "cm"),
    (r"\bkilomet(er|re)s?\b", "km"),
    (r"\bmillilit(er|re)s?\b", "ml"),
    (r"\bmet(er|re)s?\b", "m"),
    (r"\blit(er|re)s?\b", "l"),
    (r"\b(seconds?|sec)\b", "s"),
    (r"\b(decibars?|db)\b", "dbar"),
    (r"\bpascals?\b", "pa"),
    (r"\bknots?\b", "kt"),
    (r"\b(feet|foot)\b", "ft"),
    (r"\bpercent(age)?\b|\bper ?cent\b", "%"),
    (r"\*\*|\^", ""),
    (r"\bper\b", "/"),
)
_TERM = re.compile(r"([a-z%]+)(-?\d+)?$")
_TEMPERATURE = re.compile(r"(?:°|deg(?:ree)?s?)?[ _]*(c|cel|celsius|centigrade|k|kelvin|f|fahrenheit)$")


def canonical(units: str) -> str:
    """One spelling for the many of a unit: `mg/m^3`, `milligram m-3` and `mg m**-3` are all `mg m-3`."""
    text = units.strip().lower()
    temperature = _TEMPERATURE.match(text)
    if temperature:
        return {"c": "celsius", "k": "kelvin", "f": "fahrenheit"}[temperature[1][0]]
    try:
        return f"{float(text):g}"
    except ValueError:
        return _terms(text)


def _terms(text: str) -> str:
    for pattern, plain in _WORDS:
        text = re.sub(pattern, plain, text)
    over, *under = text.split("/")
    found = []
    for sign, part in ((1, over), *((-1, piece) for piece in under)):
        for word in re.split(r"[ .*_]+", part.strip()):
            term = _TERM.match(word)
            if not term or word == "1":
                found.append(word)
                continue
            power = int(term[2] or 1) * sign
            found.append(term[1] if power == 1 else f"{term[1]}{power}")
    return " ".join(word for word in found if word)


@dataclass(frozen=True, slots=True)
class Conversion:
    """ours = theirs * scale + offset, divided by the density of the water (kg/l) where per_volume."""

    scale: float = 1.0
    offset: float = 0.0
    per_volume: bool = False

    def apply(self, values: Floats) -> Floats:
        """The values in our unit, or per litre of water where `per_volume`; the same shape."""
        if self.scale == 1.0 and self.offset == 0.0:
            return values
        return values * self.scale + self.offset


_SAME = Conversion()
_LENGTH = {
    "m": _SAME,
    "km": Conversion(1000.0),
    "cm": Conversion(0.01),
    "ft": Conversion(0.3048),
    "fathom": Conversion(1.8288),
    "fathoms": Conversion(1.8288),
}
_TEMPERATURES = {
    "celsius": _SAME,
    "kelvin": Conversion(1.0, -273.15),
    "fahrenheit": Conversion(5.0 / 9.0, -160.0 / 9.0),
}
_PURE = dict.fromkeys(("1", "", "none", "dimensionless"), _SAME)
_SPEED = {
    "m s-1": _SAME,
    "cm s-1": Conversion(0.01),
    "mm s-1": Conversion(0.001),
    "km h-1": Conversion(1 / 3.6),
    "kt": Conversion(1852 / 3600),
}
_AMOUNT = {
    "umol kg-1": _SAME,
    "mol kg-1": Conversion(1e6),
    "mmol kg-1": Conversion(1e3),
    "umol l-1": Conversion(per_volume=True),
    "mmol m-3": Conversion(per_volume=True),
    "mol m-3": Conversion(1e3, per_volume=True),
}

# Oxygen: 44.6596 umol in a ml at standard conditions, 31.9988 g in a mol (doi:10.13155/39795).
CONVERSIONS: dict[str, dict[str, Conversion]] = {
    "temperature": _TEMPERATURES,
    "sea_surface_temperature": _TEMPERATURES,
    # Practical salinity has no unit; files spell that in many ways, all with the same number.
    "salinity": _PURE
    | dict.fromkeys(
        (
            "0.001",
            "psu",
            "pss",
            "pss-78",
            "pss78",
            "pss 78",
            "ppt",
            "psal",
            "practical salinity units",
            "g kg-1",
        ),
        _SAME,
    ),
    "pressure": {
        "dbar": _SAME,
        "bar": Conversion(10.0),
        "pa": Conversion(1e-4),
        "hpa": Conversion(0.01),
        "mbar": Conversion(0.01),
        "kpa": Conversion(0.1),
        "mpa": Conversion(100.0),
    },
    "depth": _LENGTH,
    "oxygen": _AMOUNT
    | {"ml l-1": Conversion(44.6596, per_volume=True), "mg l-1": Conversion(1e3 / 31.9988, per_volume=True)},
    "nitrate": _AMOUNT,
    "chlorophyll": {
        "mg m-3": _SAME,
        "ug l-1": _SAME,
        "g m-3": Conversion(1e3),
        "mg l-1": Conversion(1e3),
        "kg m-3": Conversion(1e6),
    },
    "ph": _PURE | dict.fromkeys(("ph", "ph units", "total scale"), _SAME),
    "current_u": _SPEED,
    "current_v": _SPEED,
    # Percent against fraction is decided with the values: see ingest.cf.probing.
    "sea_ice_concentration": dict.fromkeys(("%", "1", "", "fraction"), _SAME) | {"0.1": Conversion(10.0)},
}


def conversion(stored: str, units: str) -> Conversion | None:
    """How `units` become the unit of the stored column; None for a unit that is none of that quantity."""
    return CONVERSIONS[stored].get(canonical(units))


def outside(stored: str, ours: Floats) -> npt.NDArray[np.bool_]:
    """Which finite values lie outside the plausible range of the column; same shape."""
    limits = BY_NAME[stored]
    # Packed or converted values may lie a rounding error outside (ice of 100.0000015 percent).
    margin = 1e-4
    with np.errstate(invalid="ignore"):
        return np.isfinite(ours) & ((ours < limits.low - margin) | (ours > limits.high + margin))
