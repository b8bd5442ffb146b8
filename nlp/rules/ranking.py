"""How an answer is summed up or ordered: statistic, grouping, order and limit."""

from dataclasses import dataclass, replace

from nlp.rules.notes import Notes
from nlp.rules.pivot import Match, Pivot, rule
from ocean.terms import GroupBy, ProfileOrder, Statistic

_UNIT_GROUPS = {"day": GroupBy.DAY, "month": GroupBy.MONTH, "year": GroupBy.YEAR}
_STEP = rule(r"@step:(\w+)")
# "Año con año", "mois après mois".
_UNIT_BY_UNIT = rule(r"(?<!@this )(?<!@last )(?<!@past )@unit:(\w+) (?:@to|@with|@after|@per) @unit:\1")
# "Every month of March" is about March, "hasta el año 2020" about its end.
_PER_UNIT = rule(
    r"(?:@per|@every|@in @every|@per @every) @units?:(\w+)(?! @month)"
    r"|@to @unit:(\w+)(?! @month| @last| @past| @this| @ago| \d| %)"
)
_GROUPS = (
    # "Reached by floats" says who measured.
    (rule(r"@by:PLATFORM|@per (?:@argo )?@p:\w+|(?<!ed )@per (?:@argo )?@ps:\w+"), GroupBy.PLATFORM),
    (rule(r"@by:REGION|(?:@per|@every) (?:@w )?@basin"), GroupBy.REGION),
    (rule(r"@by:DEPTH_BIN|(?:@per |@every |@in )?@bins|@per (?:@w )?@depth"), GroupBy.DEPTH_BIN),
    (rule(r"@per @dataset"), GroupBy.DATASET),
)

# "the mean of each float" is grouped, "list every float" is not.
_EACH_PLATFORM = rule(r"@every (?:@argo )?@ps?:\w+")
_SUMMED_UP = rule(r"@stat:\w+|@howmany|@sup:m\w+")


def read_groups(line: Pivot) -> tuple[GroupBy, ...]:
    """Takes "per month", "by float", "climatology" and the like."""
    found: list[GroupBy] = []
    if _SUMMED_UP.search(line.text):
        found.extend(GroupBy.PLATFORM for _ in line.take(_EACH_PLATFORM))
    for pattern, group in _GROUPS:
        found.extend(group for _ in line.take(pattern))
    for pattern in (_UNIT_BY_UNIT, _PER_UNIT):
        found.extend(
            _UNIT_GROUPS[_unit(match)] for match in line.take(pattern, lambda m: _unit(m) in _UNIT_GROUPS)
        )
    found.extend(GroupBy(match[1]) for match in line.take(_STEP))
    return tuple(dict.fromkeys(found))


def _unit(match: Match) -> str:
    return next(group for group in match.groups() if group)


_STATISTIC = rule(r"@stat:(\w+)")
_HOW_MANY = rule(r"@howmany(?! @u:deg)")
MEANING = rule(
    r"@what (?:(?:@is|@w|@flags|@var:\w+|@mode:\w+|@quality:\w+|@data|@zone:\w+|@u:\w+|@and"
    r"|@ts|@term|@argo|@p:\w+|@thermocline|@halocline|@heatwave|@profile)"
    r" ){1,5}@stat:MEAN(?= [?.!,]|$)"
)


# "The maximum, not the mean".
_NOT_STATISTIC = rule(r"@not (?:@(?:in|to|w) )*@(?:stat|sup):\w+")


def read_statistic(line: Pivot, notes: Notes) -> Statistic | None:
    """The statistic that a word of its own names; superlatives are `Ranking`'s."""
    for match in line.take(_NOT_STATISTIC):
        notes.miss(line.words(match))
    if line.take_first(_HOW_MANY):
        return Statistic.COUNT
    if MEANING.search(line.text):  # "what do the flags mean?"
        return None
    named = [match[1] for match in line.take(_STATISTIC)]
    # "average variability" is about the spread.
    telling = [name for name in named if name != "MEAN"] or named
    return Statistic(telling[0]) if telling else None


@dataclass(frozen=True, slots=True)
class Ranking:
    """A superlative or a count of things: what it orders by, how many, and what it says as a statistic.

    `listed`: it stands with a number or with profiles or platforms, so it orders them.
    `recent`: the words "latest", "recent", "now" with no number, which mean the last 30 days.
    """

    order_by: ProfileOrder | None = None
    limit: int | None = None
    statistic: Statistic | None = None
    listed: bool = False
    recent: bool = False


_ORDERS = {
    "@sup:warm": ProfileOrder.TEMPERATURE_DESC,
    "@sup:cold": ProfileOrder.TEMPERATURE_ASC,
    "@sup:salty": ProfileOrder.SALINITY_DESC,
    "@sup:fresh": ProfileOrder.SALINITY_ASC,
    "@latest": ProfileOrder.TIME_DESC,
    "@last": ProfileOrder.TIME_DESC,
    "@past": ProfileOrder.TIME_DESC,
    "@recent": ProfileOrder.TIME_DESC,
    "@oldest": ProfileOrder.TIME_ASC,
    "@ord:1": ProfileOrder.TIME_ASC,
    "@nearest": ProfileOrder.DISTANCE_ASC,
}
_EXTREMES = {
    ("@sup:max", "TEMPERATURE"): ProfileOrder.TEMPERATURE_DESC,
    ("@sup:min", "TEMPERATURE"): ProfileOrder.TEMPERATURE_ASC,
    ("@sup:max", "SALINITY"): ProfileOrder.SALINITY_DESC,
    ("@sup:min", "SALINITY"): ProfileOrder.SALINITY_ASC,
}
_STATISTICS = {
    "@sup:warm": Statistic.MAX,
    "@sup:salty": Statistic.MAX,
    "@sup:max": Statistic.MAX,
    "@sup:cold": Statistic.MIN,
    "@sup:fresh": Statistic.MIN,
    "@sup:min": Statistic.MIN,
}
_NOUN = r"(@profiles?|@data|@datum|@ps?:\w+|@ones?)"
_MIDDLE = (
    r"(?:(?:@var:\w+|@adj:\w+|@argo|@cast|@ps?:\w+|@w|_+|@sup:\w+|@mode:\w+|@cmp:\w+|@and|@dp|@stat:\w+|@list)"
    r" ){0,5}"
)
_WORD = r"(@sup:\w+|@latest|@nearest|@oldest|@last|@past|@recent|@ord:1)"
_NUMBERED = rule(rf"(?:(?:@top|@in) )?<n> (?:@w )?{_WORD}|(?:@top )?{_WORD} <n>(?! @u)")
# These take the number alone: "5 cold profiles" are cold.
_NOUN_FIRST = rule(rf"<n>(?= {_MIDDLE}{_NOUN} {_MIDDLE}{_WORD}(?!\S))")
_BARE = rule(rf"(?:@top )?<n>(?= (?:[^\W\d_@]\S* )?{_MIDDLE}{_NOUN}(?!\S))")
_SORTED = rule(rf"@sort (?:@w |@is )*{_WORD}(?: @ord:1)?|{_WORD} @ord:1")
_WITH_NOUN = rule(rf"{_WORD} {_MIDDLE}{_NOUN}")
_AFTER_NOUN = rule(rf"{_NOUN} (?:(?:@with|@in|@is) )?{_MIDDLE}(@sup:\w+|@latest|@nearest|@oldest|@recent)")
_EXTREME_VARIABLE = rule(r"(@sup:(?:max|min))(?: @w)? @var:(\w+)|@var:(\w+) (?:@is )?(@sup:(?:max|min))")
_SUPERLATIVE = rule(r"(@sup:\w+)")
_TOP = rule(r"@top <n>(?! @u)")
_ALONE = rule(r"(@nearest|@oldest|@latest)")
_LONE_NUMBER = rule(r"(\d{1,4})")
_NOW = rule(r"@now|@recent|@latest")
_MOST = 10_000


def read_ranking(line: Pivot, *, follow_up: bool, singular: bool) -> Ranking:
    """Superlatives and counts; `singular` is how a language without plurals says "the one"."""
    recent = line.has(_NOW)
    numbered = line.take_first(_NOUN_FIRST)
    if numbered:
        return _ranked(line, numbered[3], int(float(numbered[1])))
    numbered = line.take_first(_NUMBERED)
    if numbered:
        word, number = (numbered[2], numbered[1]) if numbered[2] else (numbered[3], numbered[4])
        return _ranked(line, word, int(float(number)))
    ordered = line.take_first(_SORTED)
    bare = line.take_first(_BARE)
    if ordered:
        limit = _limit(int(float(bare[1]))) if bare else None
        return Ranking(_order(line, ordered[1] or ordered[2]), limit, listed=True)
    extreme = _SUPERLATIVE.search(line.text)
    if bare and extreme and _order(line, extreme[1]):
        return _ranked(line, extreme[1], int(float(bare[1])))
    if bare:
        return Ranking(limit=_limit(int(float(bare[1]))), recent=recent, statistic=_extreme(line))
    for pattern, word_group, noun_group in ((_WITH_NOUN, 1, 2), (_AFTER_NOUN, 2, 1)):
        match = pattern.search(line.text)
        if match:
            named = _named(line, match, match[word_group], match[noun_group], recent, singular)
            top = _TOP.search(line.text) if named.order_by and not named.limit else None
            return replace(named, limit=_limit(int(float(top[1])))) if top else named
    alone = _ALONE.search(line.text)
    if alone:
        order = _ORDERS[alone[1]] if alone[1] == "@nearest" else None
        return Ranking(order_by=order, recent=recent, statistic=_extreme(line), listed=order is not None)
    number = line.take_first(_LONE_NUMBER) if follow_up else None
    # After a list "and the saltiest?" orders by what it names.
    order = _ORDERS.get(extreme[1]) if extreme and follow_up else None
    return Ranking(
        order, limit=_limit(int(number[1])) if number else None, statistic=_extreme(line), recent=recent
    )


def _limit(number: int) -> int | None:
    return number if 0 < number <= _MOST else None


def _ranked(line: Pivot, word: str, number: int) -> Ranking:
    return Ranking(_order(line, word), _limit(number), _STATISTICS.get(word), listed=True)


def _order(line: Pivot, word: str) -> ProfileOrder | None:
    if word not in ("@sup:max", "@sup:min"):
        return _ORDERS[word]
    match = _EXTREME_VARIABLE.search(line.whole)
    variable = (match[2] or match[3]) if match else ""
    return _EXTREMES.get((word, variable))


def _named(line: Pivot, match: Match, word: str, noun: str, recent: bool, singular: bool) -> Ranking:
    """A superlative beside profiles or platforms, with no number: "the warmest profile"."""
    one = noun in ("@profile", "@datum", "@one") or noun.startswith("@p:") or (singular and noun != "@data")
    order = _order(line, word)
    if word in ("@last", "@past", "@ord:1") and noun == "@data":
        order = None
    if order is None or (word.startswith("@sup:m") and noun == "@data"):
        return Ranking(statistic=_extreme(line), recent=recent)
    if word == "@recent":
        return Ranking(recent=True, statistic=_extreme(line))
    recent = recent and not (one and word == "@latest")
    return Ranking(order, 1 if one else None, _STATISTICS.get(word), listed=True, recent=recent)


def _extreme(line: Pivot) -> Statistic | None:
    match = _SUPERLATIVE.search(line.text)
    return _STATISTICS.get(match[1]) if match else None
