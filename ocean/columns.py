"""Levels as the API shows them: a quality policy applied, depth and TEOS-10 values made on demand.

`LevelBatch` holds the levels of many profiles; `view` keeps those that a policy and a depth range let
through. Every column is computed once for the whole batch, and only when somebody asks for it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ocean import seawater
from ocean.accepted import Bools, kept, shown
from ocean.filter import FloatRange, OceanFilter
from ocean.flags import FLAG_BITS, QualityPolicy, worst
from ocean.levels import Flags, Floats, Ints, Levels, offsets_of
from ocean.numbers import direction_of, shortest, within
from ocean.variables import Variable, inputs

Doubles = npt.NDArray[np.float64]

ANYWHERE = FloatRange()
_NAN = np.float32(np.nan)
VALUE_FILTERS = ("temperature", "salinity", "oxygen")


@dataclass(slots=True)
class LevelBatch:
    """The stored levels of p profiles with their positions (float64 degrees, (p,))."""

    levels: Levels
    latitudes: Doubles
    longitudes: Doubles
    _views: dict[tuple[QualityPolicy, FloatRange], "LevelView"] = field(default_factory=dict)

    def view(self, policy: QualityPolicy, depth: FloatRange = ANYWHERE) -> "LevelView":
        """The levels with an accepted vertical coordinate and value, within a depth range (m)."""
        key = (policy, depth)
        if key not in self._views:
            self._views[key] = LevelView(self, policy, depth)
        return self._views[key]


class LevelView:
    """The kept levels of a batch, k in all: columns of float32 (k,), NaN where not accepted."""

    def __init__(self, batch: LevelBatch, policy: QualityPolicy, depth: FloatRange = ANYWHERE) -> None:
        levels = batch.levels
        # Not the batch, which keeps its views: nothing would go before the garbage collector comes by.
        self._levels, self._latitudes, self._longitudes = levels, batch.latitudes, batch.longitudes
        self._policy = policy
        self._shown = shown(levels, policy)
        (there,) = kept(levels, self._shown, policy).nonzero()
        self._keep(there, levels.profile_of_level().take(there))
        if depth:
            inside = within(self.column("depth"), depth)
            self._keep(self._kept[inside], self._profile[inside])

    def only(self, index: Ints | slice) -> "LevelView":
        """Some of the kept levels, ascending, as a view that computes columns of these alone."""
        found = object.__new__(LevelView)
        found._levels, found._latitudes, found._longitudes = self._levels, self._latitudes, self._longitudes
        found._policy, found._shown = self._policy, self._shown
        found._keep(self._kept[index], self._profile[index])
        return found

    def _keep(self, kept: Ints, profile: Ints) -> None:
        self._kept, self._profile = kept, profile
        self._made: dict[str, Floats] = {}
        self.offsets: Ints = offsets_of(profile, len(self._levels.offsets) - 1)
        self._profiled: tuple[Doubles, Doubles] | None = None
        self._lists: dict[str, list[float | None]] = {}
        self._flag_lists: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    @cached_property
    def edges(self) -> list[int]:
        """`offsets` as Python ints."""
        found: list[int] = self.offsets.tolist()
        return found

    @property
    def profile(self) -> Ints:
        """The index of the profile that each kept level belongs to."""
        return self._profile

    @property
    def stored_index(self) -> Ints:
        """The place of each kept level among the stored levels of its profile."""
        return self._kept - self._levels.offsets[:-1][self._profile]

    def column(self, name: str) -> Floats:
        """A stored or derived quantity, float32 (k,), NaN where it is not known."""
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Floats:
        maker: Callable[[], Floats] | None = getattr(self, f"_make_{name}", None)
        return maker() if maker else self._stored(name)

    def _stored(self, name: str) -> Floats:
        values = self._levels.values
        if name not in values:
            return np.full(len(self._kept), np.nan, dtype=np.float32)
        shown, found = self._shown[name].take(self._kept), values[name].take(self._kept)
        return np.where(shown, found, _NAN)

    def _latitude(self) -> Doubles:
        return self._latitudes[self._profile]

    def _longitude(self) -> Doubles:
        return self._longitudes[self._profile]

    def _make_depth(self) -> Floats:
        return self._depth_of(np.arange(len(self._kept)))

    def _sea_pressure(self) -> Doubles:
        """Pressure in dbar, from depth where a source gives only that."""
        pressure = self._stored("pressure").astype(np.float64)
        missing = np.isnan(pressure)
        if missing.any():
            pressure[missing] = seawater.pressure_of(self.column("depth"), self._latitude())[missing]
        return pressure

    def _absolute_salinity(self) -> Doubles:
        return seawater.absolute_salinity(
            self._stored("salinity"), self._sea_pressure(), self._longitude(), self._latitude()
        )

    def _conservative_temperature(self) -> Doubles:
        return seawater.conservative_temperature(
            self._absolute_salinity(), self._stored("temperature"), self._sea_pressure()
        )

    def _make_absolute_salinity(self) -> Floats:
        return self._absolute_salinity().astype(np.float32)

    def _make_conservative_temperature(self) -> Floats:
        return self._conservative_temperature().astype(np.float32)

    def _density(self) -> Doubles:
        return seawater.sigma0(self._absolute_salinity(), self._conservative_temperature())

    def _make_potential_density(self) -> Floats:
        return self._density().astype(np.float32)

    def _make_sound_speed(self) -> Floats:
        return seawater.sound_speed(
            self._absolute_salinity(), self._conservative_temperature(), self._sea_pressure()
        ).astype(np.float32)

    def _make_current_speed(self) -> Floats:
        return np.hypot(self._stored("current_u"), self._stored("current_v"))

    def _make_current_direction(self) -> Floats:
        return direction_of(self._stored("current_u"), self._stored("current_v"))

    def mixed_layer_depths(self) -> list[float | None]:
        """Metres, one a profile."""
        edges = self.offsets.tolist()
        return [self.mixed_layer_depth(start, stop) for start, stop in pairwise(edges)]

    def mixed_layer_depth(self, start: int, stop: int) -> float | None:
        """Metres, of the profile whose kept levels are start..stop."""
        if self._profiled is None:
            self._profiled = (self._sea_pressure(), self._density())
        pressure, density = self._profiled
        part = slice(start, stop)
        return seawater.mixed_layer_depth(pressure[part], self.column("depth")[part], density[part])

    def flag(self, name: str) -> Flags:
        """The flag of a stored quantity on the Argo scale, 9 where it is missing."""
        flags = self._levels.flags
        if name not in flags:
            return np.full(len(self._kept), 9, dtype=np.uint8)
        return flags[name].take(self._kept) & np.uint8(FLAG_BITS)

    def quality(self) -> Flags:
        """The worst flag of the values shown on each level."""
        names = list(self._shown)
        return worst(
            [self.flag(name) for name in names], [self._shown[name].take(self._kept) for name in names]
        )

    def values_of(self, name: str) -> list[float | None]:
        """The column as shortest-repr Python floats, None for NaN."""
        if name not in self._lists:
            self._lists[name] = shortest(self.column(name))
        return self._lists[name]

    def flags_of(self, name: str) -> list[int]:
        """The flags as Python ints; `quality` for the worst of each level."""
        if name not in self._flag_lists:
            flags = self.quality() if name == "quality" else self.flag(name)
            self._flag_lists[name] = flags.tolist()
        return self._flag_lists[name]

    def matches(self, wanted: OceanFilter) -> Bools:
        """Which kept levels hold the filter's depth, pressure, value ranges and variables, all at once."""
        found = np.ones(len(self._kept), dtype=np.bool_)
        for name in ("pressure", *VALUE_FILTERS):
            limits: FloatRange = getattr(wanted, name)
            if limits:
                found &= within(self.column(name), limits)
        if wanted.variables:
            found &= np.logical_or.reduce([self.measured(variable) for variable in wanted.variables])
        if wanted.depth:  # last: a depth is computed, and only where it still decides
            left = self._undecided(found, wanted.depth)
            found[left] = within(self._depth_of(left), wanted.depth)
        return found

    def _undecided(self, found: Bools, limits: FloatRange) -> Ints:
        """Levels whose depth is too near to a limit to be told from pressure; those beyond leave `found`."""
        if "depth" in self._levels.values:
            return np.flatnonzero(found)
        pressure = self._stored("pressure")
        deepest, shallowest = seawater.depth_range(pressure)
        low = -np.inf if limits.min is None else limits.min
        high = np.inf if limits.max is None else limits.max
        found &= ~((deepest < low) | (shallowest > high))
        return np.flatnonzero(found & ~((shallowest >= low) & (deepest <= high)))

    def _depth_of(self, index: Ints) -> Floats:
        """The depth of some kept levels."""
        if "depth" in self._made:
            return self._made["depth"][index]
        part = self.only(index)
        given, depth = part._stored("depth"), seawater.depth_of(part._stored("pressure"), part._latitude())
        return np.where(np.isfinite(given), given, depth)

    def measured(self, variable: Variable) -> Bools:
        """Where everything that a variable is computed from is there and accepted."""
        absent = np.zeros(len(self._kept), dtype=np.bool_)
        found: Bools = np.logical_and.reduce(
            [
                self._shown[name].take(self._kept) if name in self._shown else absent
                for name in inputs(variable)
            ]
        )
        return found
