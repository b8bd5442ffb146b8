"""The quantities that the ocean is asked for: names, units, and how levels store them."""

from dataclasses import dataclass
from enum import StrEnum


class Variable(StrEnum):
    """The API's variables."""

    TEMPERATURE = "TEMPERATURE"
    SALINITY = "SALINITY"
    PRESSURE = "PRESSURE"
    OXYGEN = "OXYGEN"
    CHLOROPHYLL = "CHLOROPHYLL"
    NITRATE = "NITRATE"
    PH = "PH"
    CURRENT_SPEED = "CURRENT_SPEED"
    CURRENT_DIRECTION = "CURRENT_DIRECTION"
    CURRENT_U = "CURRENT_U"
    CURRENT_V = "CURRENT_V"
    SEA_SURFACE_TEMPERATURE = "SEA_SURFACE_TEMPERATURE"
    SEA_ICE_CONCENTRATION = "SEA_ICE_CONCENTRATION"
    POTENTIAL_DENSITY = "POTENTIAL_DENSITY"
    MIXED_LAYER_DEPTH = "MIXED_LAYER_DEPTH"
    SOUND_SPEED = "SOUND_SPEED"


UNITS: dict[Variable, str] = {
    Variable.TEMPERATURE: "°C",
    Variable.SALINITY: "1",
    Variable.PRESSURE: "dbar",
    Variable.OXYGEN: "µmol/kg",
    Variable.CHLOROPHYLL: "mg/m³",
    Variable.NITRATE: "µmol/kg",
    Variable.PH: "1",
    Variable.CURRENT_SPEED: "m/s",
    Variable.CURRENT_DIRECTION: "degrees",
    Variable.CURRENT_U: "m/s",
    Variable.CURRENT_V: "m/s",
    Variable.SEA_SURFACE_TEMPERATURE: "°C",
    Variable.SEA_ICE_CONCENTRATION: "%",
    Variable.POTENTIAL_DENSITY: "kg/m³",
    Variable.MIXED_LAYER_DEPTH: "m",
    Variable.SOUND_SPEED: "m/s",
}


@dataclass(frozen=True, slots=True)
class Stored:
    """One stored quantity: its column name, its place in a bit mask, and a plausible range.

    `low` and `high` are in the unit of `UNITS`: a value outside them in a file means a wrong unit
    or an undeclared fill value, so whole files that lie outside are refused.
    """

    name: str
    variable: Variable | None
    bit: int
    low: float
    high: float


# The order is the on-disk order of packed levels and of the bit mask `variables`: append only.
STORED: tuple[Stored, ...] = (
    Stored("pressure", Variable.PRESSURE, 0, -10.0, 12_500.0),
    Stored("temperature", Variable.TEMPERATURE, 1, -5.0, 60.0),
    Stored("salinity", Variable.SALINITY, 2, 0.0, 60.0),
    Stored("oxygen", Variable.OXYGEN, 3, -50.0, 1_000.0),
    Stored("chlorophyll", Variable.CHLOROPHYLL, 4, -5.0, 200.0),
    Stored("nitrate", Variable.NITRATE, 5, -20.0, 100.0),
    Stored("ph", Variable.PH, 6, 6.0, 9.5),
    Stored("current_u", Variable.CURRENT_U, 7, -10.0, 10.0),
    Stored("current_v", Variable.CURRENT_V, 8, -10.0, 10.0),
    Stored("sea_surface_temperature", Variable.SEA_SURFACE_TEMPERATURE, 9, -5.0, 60.0),
    Stored("sea_ice_concentration", Variable.SEA_ICE_CONCENTRATION, 10, 0.0, 100.0),
    # Only where a file gives depth (m, positive down) instead of pressure; then pressure is absent.
    Stored("depth", None, 11, -15.0, 12_500.0),
)

VERTICAL = ("pressure", "depth")

BY_NAME: dict[str, Stored] = {stored.name: stored for stored in STORED}
BY_VARIABLE: dict[Variable, Stored] = {s.variable: s for s in STORED if s.variable is not None}

# What a derived variable is computed from: all of them must be measured on the same level.
INPUTS: dict[Variable, tuple[str, ...]] = {
    Variable.CURRENT_SPEED: ("current_u", "current_v"),
    Variable.CURRENT_DIRECTION: ("current_u", "current_v"),
    Variable.POTENTIAL_DENSITY: ("temperature", "salinity"),
    Variable.MIXED_LAYER_DEPTH: ("temperature", "salinity"),
    Variable.SOUND_SPEED: ("temperature", "salinity"),
}


def inputs(variable: Variable) -> tuple[str, ...]:
    """The stored columns that `variable` needs on one level, besides pressure."""
    return INPUTS.get(variable) or (BY_VARIABLE[variable].name,)


def mask_of(names: tuple[str, ...]) -> int:
    """The bit mask of stored columns, as the database keeps it per profile."""
    return sum(1 << BY_NAME[name].bit for name in set(names))
