"""Colours of quantities, a few stops each, after cmocean (Thyng et al. 2016, doi:10.5670/oceanog.2016.66)."""

from bisect import bisect_right

from ocean.variables import Variable

Palette = tuple[str, ...]

THERMAL: Palette = ("#042333", "#2c3395", "#744992", "#b15f82", "#eb7958", "#fbb43d", "#e8fa5b")
HALINE: Palette = ("#2a186c", "#14439c", "#206e8b", "#3c9387", "#5ab978", "#aad85c", "#fdef9a")
DENSE: Palette = ("#e6f1f1", "#a2cee2", "#76a4e5", "#7871d5", "#7642a5", "#621d62", "#360e24")
DEEP: Palette = ("#fdfecc", "#a5dfa7", "#5dbaa4", "#488e9e", "#3e6495", "#3f396c", "#281a2c")
ALGAE: Palette = ("#d7f9d0", "#a2d595", "#64b463", "#129450", "#126e45", "#1a482f", "#122414")
MATTER: Palette = ("#feedb0", "#f7b37c", "#eb7858", "#ce4356", "#9f2462", "#66185c", "#2f0f3e")
OXY: Palette = ("#400505", "#6f0f08", "#5a5a59", "#8d8d8c", "#c5c5c4", "#f4f07b", "#ddaf19")
SPEED: Palette = ("#fffdcd", "#e1cd73", "#aaac20", "#5f920c", "#187328", "#144b2a", "#172313")
ICE: Palette = ("#040613", "#292851", "#3f4b96", "#427bb7", "#61a8c7", "#9cd4da", "#eafdfd")
PHASE: Palette = ("#a8780d", "#d14b3b", "#cb3095", "#7c6be0", "#2a8ab8", "#1f9767", "#a8780d")
DELTA: Palette = ("#112040", "#1c6b9e", "#7eb3be", "#fefef2", "#a1a82b", "#306c2b", "#172313")
BALANCE: Palette = ("#181c43", "#0c5ebe", "#75aabe", "#f1eceb", "#d08b73", "#a52125", "#3c0912")
COUNTS: Palette = DENSE

PALETTES: dict[Variable, Palette] = {
    Variable.TEMPERATURE: THERMAL,
    Variable.SEA_SURFACE_TEMPERATURE: THERMAL,
    Variable.SALINITY: HALINE,
    Variable.PRESSURE: DEEP,
    Variable.MIXED_LAYER_DEPTH: DEEP,
    Variable.OXYGEN: OXY,
    Variable.CHLOROPHYLL: ALGAE,
    Variable.NITRATE: MATTER,
    Variable.PH: MATTER,
    Variable.CURRENT_SPEED: SPEED,
    Variable.CURRENT_DIRECTION: PHASE,
    Variable.CURRENT_U: DELTA,
    Variable.CURRENT_V: DELTA,
    Variable.SEA_ICE_CONCENTRATION: ICE,
    Variable.POTENTIAL_DENSITY: DENSE,
    Variable.SOUND_SPEED: SPEED,
}
# Of the sides of a comparison: Okabe and Ito's, which colour-blind readers tell apart.
SIDES: Palette = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
WARM, COLD, LINE = "#a52125", "#0c5ebe", "#0072b2"


def palette_of(variable: Variable | None) -> Palette:
    """The colours of a quantity; those of counts for None."""
    return COUNTS if variable is None else PALETTES[variable]


def domain_of(variable: Variable | None, values: list[float], palette: Palette) -> list[float]:
    """As many ascending values as the palette has stops, over what is shown; currents are even about 0."""
    low, high = (0.0, 360.0) if variable is Variable.CURRENT_DIRECTION else (min(values), max(values))
    if variable in (Variable.CURRENT_U, Variable.CURRENT_V):
        high = max(abs(low), abs(high))
        low = -high
    if high <= low:
        low, high = low - 0.5, high + 0.5
    last = len(palette) - 1
    return [low + (high - low) * i / last for i in range(len(palette))]


def colour_at(value: float, domain: list[float], palette: Palette) -> str:
    """The colour of a value, between stops mixed in RGB."""
    if value <= domain[0]:
        return palette[0]
    if value >= domain[-1]:
        return palette[-1]
    i = bisect_right(domain, value) - 1
    share = (value - domain[i]) / (domain[i + 1] - domain[i])
    ends = [[int(stop[k : k + 2], 16) for k in (1, 3, 5)] for stop in palette[i : i + 2]]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(*ends, strict=True))
