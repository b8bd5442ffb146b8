"""What pictures of an answer say, in the language of its question; `resolvers.visualizations` draws them."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.facts import Facts
from nlp.narration.languages import water
from nlp.narration.understood import SCALE, capital, day
from nlp.narration.words import Words
from ocean.rows import StatisticRow
from ocean.terms import Intent, Statistic
from ocean.variables import UNITS, Variable

_NAMED = (Statistic.MIN, Statistic.MAX, Statistic.MEDIAN, Statistic.STDDEV)


@dataclass(frozen=True, slots=True)
class Caption:
    """`title` stands above a picture; `told` describes it to those who do not see it."""

    title: str
    told: str


@dataclass(frozen=True, slots=True)
class Captions:
    """Names of axes and series, and a caption for each kind of picture; None is the number of profiles."""

    words: Words

    def quantity(self, variable: Variable | None, statistic: Statistic | None = None) -> str:
        """An axis: Temperature (°C); Highest temperature (°C)."""
        if variable is None or statistic not in _NAMED:
            return self._axis(self._name(variable), variable)
        return self._axis(self.words.terms.figure[statistic].format(of=self._of(variable)), variable)

    def departure(self, variable: Variable) -> str:
        """An axis: Departure of temperature (°C), from normal."""
        return self._axis(self.words.pictures.departure.format(of=self._of(variable)), variable)

    def difference(self, variable: Variable) -> str:
        """An axis: Difference of temperature (°C), between sides."""
        return self._axis(self.words.pictures.difference.format(of=self._of(variable)), variable)

    @property
    def depth(self) -> str:
        return f"{capital(self.words.pictures.depth)} ({self._unit('m')})"

    @property
    def longitude(self) -> str:
        return f"{capital(self.words.pictures.longitude)} (°{self.words.form.compass[2]})"

    @property
    def latitude(self) -> str:
        return f"{capital(self.words.pictures.latitude)} (°{self.words.form.compass[0]})"

    @property
    def time(self) -> str:
        return f"{capital(self.words.pictures.time)} (UTC)"

    @property
    def month(self) -> str:
        return capital(self.words.pictures.month)

    @property
    def months(self) -> tuple[str, ...]:
        """Jan, Feb and so on."""
        return self.words.pictures.months

    def series(self, facts: Facts, row: StatisticRow, *, by_depth: bool = False) -> str:
        """What tells a row from others at the same place of the axis: its side, and its group's names."""
        group, form = row.group, self.words.form
        parts = [None if row.side is None or row.side >= len(facts.sides) else facts.sides[row.side]]
        parts.append(group.region and water(self.words.language, group.region))
        parts += [group.platform_code, group.dataset_id]
        if group.depth_min is not None and group.depth_max is not None and not by_depth:
            low, high = (
                f"{depth:g}".replace(".", form.decimal) for depth in (group.depth_min, group.depth_max)
            )
            parts.append(f"{form.range(low, high)} {self._unit('m')}")
        if group.start is not None and by_depth:
            parts.append(day(group.start))
        return ", ".join(part for part in parts if part)

    def by_depth(self, variable: Variable | None, layers: int, *, banded: bool) -> Caption:
        """Of a line downwards, with a band from lowest to highest where it is `banded`."""
        pictures = self.words.pictures
        told = pictures.downwards_banded if banded else pictures.downwards
        form = self.words.terms.what[Intent.DEPTH_PROFILE]
        return self._told(form, told, variable, layers=self.words.form.counted(pictures.layers, layers))

    def pairs(self, x: Variable, y: Variable, shown: int, total: int, platforms: int) -> Caption:
        """Of the points of `y` against `x`."""
        form = self.words.pictures.against.format(name=self._name(y), of=self._of(x))
        return self._scatter(form, shown, total, platforms)

    def t_s(self, shown: int, total: int, platforms: int) -> Caption:
        """Of a T-S diagram."""
        return self._scatter(self.words.pictures.t_s, shown, total, platforms)

    def _scatter(self, title: str, shown: int, total: int, platforms: int) -> Caption:
        form = self.words.form
        return self._told(
            title,
            self.words.pictures.pairs,
            shown=form.number(shown),
            total=form.number(total),
            platforms=form.counted(self.words.counts.platforms, platforms),
        )

    def cells(self, variable: Variable | None, shown: int, total: int, degrees: float) -> Caption:
        """Of a map of cells so many degrees wide."""
        form, pictures = self.words.form, self.words.pictures
        title = self.words.terms.what[Intent.MAP]
        if shown < total:
            title += f" ({pictures.some_cells.format(shown=form.number(shown), total=form.number(total))})"
        cells = form.counted(pictures.cells, shown)
        return self._told(title, pictures.sized, variable, cells=cells, size=form.plain(degrees))

    def profiles(self, number: int) -> Caption:
        """Of a map of positions."""
        told = self.words.form.counted(self.words.pictures.positions, number)
        return Caption(capital(self.words.terms.profiles), told)

    def platforms(self, number: int) -> Caption:
        """Of a map of last positions."""
        told = self.words.form.counted(self.words.pictures.last_seen, number)
        return Caption(capital(self.words.pictures.last_positions), told)

    def over_time(
        self, variable: Variable | None, points: int, names: Sequence[str], *, banded: bool
    ) -> Caption:
        """Of lines over time, one for each name."""
        return self._lines(self.words.terms.what[Intent.TIME_SERIES], variable, points, names, banded=banded)

    def by_month(
        self, variable: Variable | None, points: int, names: Sequence[str], *, banded: bool
    ) -> Caption:
        """Of lines over the months of the year."""
        return self._lines(self.words.pictures.by_month, variable, points, names, banded=banded)

    def _lines(
        self, title: str, variable: Variable | None, points: int, names: Sequence[str], *, banded: bool
    ) -> Caption:
        pictures, form = self.words.pictures, self.words.form
        told = form.counted(pictures.points, points)
        if len(names) > 1:
            told = pictures.points_of.format(points=told, names=", ".join(names))
        caption = self._counted(title, told, variable)
        return Caption(caption.title, f"{caption.told} {pictures.band}") if banded else caption

    def groups(self, variable: Variable | None, shown: int, total: int) -> Caption:
        """Of a bar or point a group."""
        pictures, form = self.words.pictures, self.words.form
        told = form.counted(self.words.counts.groups, total)
        if shown < total:
            told = pictures.some_groups.format(shown=form.number(shown), total=form.number(total))
        return self._counted(pictures.by_group, told, variable)

    def anomalies(self, variable: Variable, months: int) -> Caption:
        """Of bars about normal."""
        told = self.words.form.counted(self.words.counts.months, months)
        return self._told(self.words.pictures.from_normal, self.words.pictures.normals, variable, months=told)

    def sides(self, variable: Variable | None) -> Caption:
        """Of the means of each side."""
        return self._told(self.words.pictures.each_side, self.words.pictures.means, variable)

    def differences(self, variable: Variable, first: str) -> Caption:
        """Of the differences from the first side."""
        return self._told(self.words.pictures.from_side, self.words.pictures.intervals, variable, side=first)

    def _told(self, title: str, told: str, variable: Variable | None = None, **parts: str) -> Caption:
        name, of = self._name(variable), self._of(variable)
        written = capital(title.format(name=name, of=of, **parts))
        return Caption(written, told.format(title=written, **parts))

    def _counted(self, title: str, counted: str, variable: Variable | None) -> Caption:
        form = self.words.form
        told = "{title}{colon}{counted}{stop}"
        return self._told(title, told, variable, counted=counted, colon=form.colon, stop=form.stop)

    def _name(self, variable: Variable | None) -> str:
        return self._names(variable)[0]

    def _of(self, variable: Variable | None) -> str:
        return self._names(variable)[1]

    def _names(self, variable: Variable | None) -> tuple[str, str]:
        """Alone, and as the second noun of a phrase."""
        names, terms = self.words.pictures.names, self.words.terms
        if variable is None or variable in names:
            return names[variable]
        return terms.variables[variable], terms.of[variable]

    def _axis(self, name: str, variable: Variable | None) -> str:
        if variable is None or UNITS[variable] == "1":
            return capital(name) + (SCALE.get(variable, "") if variable else "")
        return f"{capital(name)} ({self._unit(UNITS[variable])})"

    def _unit(self, unit: str) -> str:
        return self.words.pictures.degrees if unit == "degrees" else self.words.form.units.get(unit, unit)
