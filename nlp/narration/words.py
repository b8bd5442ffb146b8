"""What a language must have to tell an answer: its forms of numbers and dates, its names, its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ocean.flags import QualityPolicy
from ocean.terms import DataMode, GroupBy, Intent, PlatformType, ProfileOrder, Statistic
from ocean.variables import UNITS, Variable

Plural = tuple[str, str]  # for one, and for any other number; {n} is the number

DIGITS = {
    Variable.PRESSURE: 1,
    Variable.MIXED_LAYER_DEPTH: 1,
    Variable.SEA_ICE_CONCENTRATION: 1,
    Variable.CURRENT_DIRECTION: 0,
    Variable.PH: 3,
    Variable.CHLOROPHYLL: 3,  # below 0.1 mg/m³ in most of the ocean
}
NARROW_SPACE = "\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How numbers and dates are written. Days are ISO dates, `grouped_from` the first number with groups."""

    decimal: str
    thousands: str
    grouped_from: int = 1_000
    zero_is_one: bool = False
    compass: str  # north, south, east, west
    units: Mapping[str, str] = field(default_factory=dict)  # where they differ from the symbol
    months: tuple[str, ...]
    month: str
    between: str
    since: str
    until: str
    each_year: str
    pair: str
    colon: str = ": "
    semicolon: str = "; "
    percent: str = "%"
    taken: str = "“{word}” = {meaning}"
    stop: str = "."

    def number(self, value: float, digits: int = 0) -> str:
        """To so many decimals, with a minus sign and groups of three."""
        text = f"{abs(value):,.{digits}f}"
        if abs(value) < self.grouped_from:
            text = text.replace(",", "")
        whole, _, rest = text.partition(".")
        sign = "−" if value < 0 and text.strip("0.,") else ""
        return sign + whole.replace(",", self.thousands) + (self.decimal + rest if rest else "")

    def plain(self, value: float) -> str:
        """With the decimals that it has, at most six: 0.5, 28, 1 000."""
        _, _, rest = f"{value:.6f}".rstrip("0").partition(".")
        return self.number(value, len(rest))

    def unit(self, text: str, unit: str) -> str:
        """28.41 °C, 35.10, 180°."""
        if unit in ("1", ""):
            return text
        if unit == "%":
            return f"{text}{self.percent}"
        return f"{text}°" if unit == "degrees" else f"{text} {self.units.get(unit, unit)}"

    def quantity(self, variable: Variable, value: float) -> str:
        """A figure to the digits that its variable deserves, with its unit."""
        return self.unit(self.number(value, DIGITS.get(variable, 2)), UNITS[variable])

    def signed(self, variable: Variable, value: float) -> str:
        return f"{'+' if value > 0 else ''}{self.quantity(variable, value)}"

    def range(self, low: str, high: str) -> str:
        return self.between.format(a=low, b=high)

    def position(self, latitude: float, longitude: float) -> str:
        """12.3°N 65.1°E"""
        return f"{self.latitude(latitude)} {self.longitude(longitude)}"

    def latitude(self, value: float) -> str:
        return f"{self.plain(round(abs(value), 2))}°{self.compass[value < 0]}"

    def longitude(self, value: float) -> str:
        return f"{self.plain(round(abs(value), 2))}°{self.compass[2 + (value < 0)]}"

    def counted(self, plural: Plural, number: int) -> str:
        """1 profile, 1,234 profiles."""
        one = number == 1 or (number == 0 and self.zero_is_one)
        return plural[0 if one else 1].format(n=self.number(number))


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Names. `of` holds each variable as the second noun of a phrase, with what its grammar wants."""

    variables: Mapping[Variable, str]
    of: Mapping[Variable, str]
    data: str
    of_data: str
    what: Mapping[Intent, str]
    figure: Mapping[Statistic, str]  # STATISTIC's own line, by what was asked for
    statistics: Mapping[Statistic, str]
    groups: Mapping[GroupBy, str]
    types: Mapping[PlatformType, Plural]
    orders: Mapping[ProfileOrder, str]
    modes: Mapping[DataMode, str]
    quality: Mapping[QualityPolicy, str]
    profiles: str
    platforms: str
    platform_codes: str
    within: str
    polygon: str
    cell: str
    deeper: str
    shallower: str
    cycle: str
    limit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Nouns with a number before them."""

    profiles: Plural
    platforms: Plural
    values: Plural
    cells: Plural
    levels: Plural
    groups: Plural
    months: Plural
    years: Plural
    other_years: Plural
    days: Plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Whole sentences, and pieces of them that nothing else is built into."""

    out_of_scope: str
    capabilities: str
    nothing: str
    none_there: str
    profiles: Plural
    listed: Plural
    platforms: Plural
    among: str
    away: str
    last_seen: str
    datasets: Plural
    observed: str
    synthetic: str
    spread: str
    many: str
    higher: str
    lower: str
    difference: str
    interval: str
    no_interval: str
    unclear: str
    above_normal: str
    below_normal: str
    deviation: str
    farthest: str
    no_normal: str
    correlation: str
    no_correlation: str
    download: str
    thin: str
    thin_groups: str
    synthetic_data: str
    partly_synthetic: str
    incomplete: str
    live: str
    kept: str
    stale: str
    store: str
    newest: str
    newest_before: str
    fell_back: str
    fell_back_on_store: str
    read_as: str
    not_used: str
    cited: str
    more: Plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """What pictures say; titles get their capital later. Months are short ones, days begin with Sunday.

    `names` has what an axis calls otherwise than a sentence does, alone and as `of` of Terms; None is the
    number of profiles.
    """

    names: Mapping[Variable | None, tuple[str, str]]
    degrees: str
    months: tuple[str, ...]
    days: tuple[str, ...]
    short_days: tuple[str, ...]
    depth: str
    longitude: str
    latitude: str
    time: str
    month: str
    departure: str
    difference: str
    by_month: str
    by_group: str
    each_side: str
    from_side: str
    from_normal: str
    against: str
    t_s: str
    last_positions: str
    layers: Plural
    cells: Plural
    points: Plural
    positions: Plural
    last_seen: Plural
    some_cells: str
    some_groups: str
    points_of: str
    downwards: str
    downwards_banded: str
    band: str
    pairs: str
    sized: str
    normals: str
    means: str
    intervals: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All of one language (ISO 639-1)."""

    language: str
    form: Form
    terms: Terms
    counts: Counts
    says: Sentences
    pictures: Pictures
