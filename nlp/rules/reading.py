"""One question read by all the rules, before a conversation is taken into account."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from nlp.rules.atoms import Clock
from nlp.rules.depth import Layer, read_depth
from nlp.rules.notes import Notes
from nlp.rules.pivot import Pivot, rule
from nlp.rules.quantities import Quantities, read_quantities
from nlp.rules.ranking import Ranking, read_groups, read_ranking, read_statistic
from nlp.rules.spans import Span
from nlp.rules.values import Bound, read_values
from nlp.rules.when import Moment, read_when
from nlp.rules.where import Where, read_where
from nlp.rules.who import Quality, Who, read_quality, read_who
from ocean.filter import OceanFilter
from ocean.terms import GroupBy, Statistic


@dataclass(frozen=True, slots=True)
class Reading:
    """What one question says by itself."""

    line: Pivot
    where: Where
    moments: tuple[Moment, ...]
    layers: tuple[Layer, ...]
    bounds: tuple[Bound, ...]
    quantities: Quantities
    who: Who
    quality: Quality
    groups: tuple[GroupBy, ...]
    statistic: Statistic | None
    ranking: Ranking
    notes: Notes
    unknown: tuple[str, ...]

    def says(self, *symbols: str) -> bool:
        """Whether any of the symbols stands in the question."""
        return any(re.search(rf"(?<!\S){symbol}(?!\S)", self.line.whole) for symbol in symbols)

    @property
    def names_a_part(self) -> bool:
        return bool(self.where or self.moments or self.layers or self.bounds or self.quality)


_UNWANTED = rule(r"@unwanted")
_CONTRASTED = rule(r"@difference|@compare")
_MOST = re.compile(r"सबसे|नवीनतम|निकटतम|\bsabse\b|\bnaveentam\b")
_YEAR = rule(r"<y>(?! @u)")
_LEADING_NOW = rule(r"^(?:@w |, |[.!] |@follow |@and )*@now")


def read(
    line: Pivot, now: datetime, southern: Callable[[Where], bool], earlier: Sequence[OceanFilter] = ()
) -> Reading:
    """Runs the rules in their order; `southern` says on which half of the Earth a where lies.

    `earlier`: the filters of the turn that a follow-up goes on from, none for a question that stands alone.
    """
    follow_up = bool(earlier)
    notes = Notes()
    leading = _LEADING_NOW.search(line.text)
    if leading and follow_up:
        line.blank(leading)
    for match in line.take(_UNWANTED):
        notes.miss(line.words(match))
    groups = read_groups(line)
    quality = read_quality(line, notes)
    where = read_where(line, notes, [name for side in earlier for name in side.regions])
    who = read_who(line, notes)
    contrasted = _CONTRASTED.search(line.whole) is not None and len(where.spots) < 2
    layers = read_depth(line, notes, apart=contrasted and len(_YEAR.findall(line.whole)) < 2)
    austral = "@austral" in line.whole or (southern(where) and "@boreal" not in line.whole)
    clock = Clock(now, austral, notes, _time_of(earlier))
    moments = read_when(line, clock, apart=contrasted and len(layers) < 2)
    bounds = read_values(line, notes)
    statistic = read_statistic(line, notes)
    singular = "@sing" in line.whole or ("@plural" not in line.whole and _MOST.search(line.said) is not None)
    ranking = read_ranking(line, follow_up=follow_up, singular=singular)
    quantities = read_quantities(line, bounds)
    return Reading(
        line, where, moments, layers, bounds, quantities, who, quality, groups, statistic, ranking, notes,
        tuple(line.unknown()),
    )  # fmt: skip


def _time_of(earlier: Sequence[OceanFilter]) -> Span | None:
    """The one time that all of them have."""
    times = {(side.time.start, side.time.end) for side in earlier}
    if len(times) != 1 or not earlier[0].time:
        return None
    return Span(earlier[0].time.start, earlier[0].time.end)
