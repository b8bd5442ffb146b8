"""What is asked for, by the order of the conventions: the first that fits wins."""

import re

from nlp.rules.comparing import NORMAL, compares
from nlp.rules.ranking import MEANING
from nlp.rules.reading import Reading
from ocean.terms import GroupBy, Intent, Statistic

_SERIES_STEPS = frozenset({GroupBy.YEAR, GroupBy.MONTH, GroupBy.DAY, GroupBy.MONTH_OF_YEAR})
_NOUN_OF_LIST = (r"@profiles?", "@data", "@datum", "@cast")
# "..., real-time data only" says how well, not what is listed.
_HOW_WELL = re.compile(r"(?:, |@with )@(?:mode|quality):\w+ @data|@(?:mode|quality):\w+ @data(?= @follow)")
_LISTED = re.compile(rf"(?<!\S)(?:{'|'.join(_NOUN_OF_LIST)})(?!\S)")
_PLATFORM = r"@ps?:\w+"
_WHERE_IT_IS_MOST = re.compile(r"@where.*@sup:\w+|@sup:\w+(?: @w)* @where|@sup:\w+ .*@where @is @it")
_DEFINED = re.compile(
    r"^(?:@w |, )*(?:@what @is (?!@the )|@whatis )(?:@w )*(?:@\S+ ?){1,4}[?.! ]*$"
    r"|^(?:@w |, )*@what @is @the (?:@w )*"
    r"(?:@thermocline|@halocline|@zone:\w+|@var:MIXED\w+|@ts|@term)[?.! ]*$"
    r"|^(?:@w |, )*@what @is (?:@the )?(?:@w )*@difference (?:@w )*@(?:mode|quality|ps?|argo|term|flags)"
    r"|^(?:@w |, )*@what @is (?:@the )?(?:@w )*@flags"
    r"|^(?:@w |, )*@how @is (?:@w )*@(?:ps?:\w+|argo|mode:\w+|term)(?: @w)*[?.! ]*$"
    r"|^(?:@\S+ ){1,2}@what @(?:sing|plural)[?.! ]*$"
    r"|@what (?:@w )*@(?:p:\w+|argo|term|thermocline|halocline|zone:\w+|heatwave)(?: @w)* @is(?= [?.!,]|$)"
)
# "With depth over 3000 m" is a condition, "against depth below 500 m" is not.
_ALONG_DEPTH = re.compile(
    r"@plot.*@dp(?!\S)|@dp(?! @(?:over|above|below|less|between|deeper))|@vs (?:@w )?@depth"
)
_AGAINST_DEPTH = re.compile(r"\b(?:against|versus|vs|function of) (?:the )?depth\b|\bvertical", re.IGNORECASE)
_PLOTTED_PROFILE = re.compile(r"@plot(?: \S+){0,4} @profile(?!s)|@profile @plot")
_HOW_MUCH = re.compile(
    r"@how(?: @w| @is)* @(?:adj|cmp):|@how (?:\S+ ){1,6}@is(?: @w)* @adj:|@how @var:|@howmany @u:deg"
)
# "I want to know the temperature of ..."
_TO_KNOW = re.compile(r"@know (?:@w |@zone:\w+ |@mode:\w+ |@quality:\w+ )*@var:")
_WHETHER = re.compile(
    r"(?:^|[,:;.!] |@and )(?:@w |, |@what |@and |@follow |@to )*@is (?!@the).*@(?:adj|cmp):"
    r"|@is @it (?:@w )*@(?:adj|cmp):|@what @(?:region|place|in|near).*@(?:adj|cmp):\w+ @sing"
    # "The Adriatic is warm?", "गर्म है क्या?"
    r"|^(?:(?:@w|@to|@in|@the|,|@region:\S+) )+@is (?:@w )*@(?:adj|cmp):|@adj:\w+ @sing @what"
)
_ASKED_PLATFORM = re.compile(
    rf"@(?:which|what|where|exist|wmo)(?: @is)?(?: @the)?(?: (?:@w|@argo|@var:\w+|@nearest|@latest"
    rf"|@oldest|_+|@and|@list|@sing|@plural|@adj:\w+|@mode:\w+)){{0,4}} {_PLATFORM}"
    rf"|{_PLATFORM}(?: (?:@w|@in|@is|@near|\S*region\S*|\S*place\S*|_+)){{0,3}} @where"
)
_PLATFORM_ADJUNCT = re.compile(
    r"(?:@p:\w+|@argo|@ps:\w+) (?:@mode:\w+ |@adj:\w+ |@zone:\w+ )*@(?:var:\w+|sup:\w+ @var|stat:\w+ @var)"
)
_FROM_PLATFORM = re.compile(
    r"@var:\w+(?: \S+){0,3} (?:@from|@per|@with|@in|@of) (?:\S+ ){0,2}@ps?:\w+|@var:\w+ @ps?:\w+"
    r"|@var:.* , @ps:\w+ @follow"
    r"|@follow (?:@argo )?@ps?:\w+ ,"
)
# "Which ships took measurements" asks for ships, "which ship data" does not.
_ASKED_DATA = re.compile(
    rf"@(?:which|what|where|exist) (?:(?!@ps?:)\S+ ){{0,3}}(?:{_PLATFORM} (?:@(?!w )\S+ ){{0,2}})?"
    r"@(?:profiles|data)"
)
_ANY_DATA = re.compile(
    r"@(?:what|which)(?: \S+){0,4} @data(?: .*)?@(?:available|exist)|@which @data @(?:sing|plural)"
    r"|@(?:what|which)(?: @is)? @data"
    r" @(?:available|exist)|@what (?:@w )?@data @is|@available (?:\S+ ){0,2}@data|@data (?:\S+"
    r" ){0,3}@available"
)
_WHAT_IS_HELD = re.compile(r"@(?:what|which) (?:@w |@is |@basin |[^\W\d_@]\S* )*@available[ ?.!]*$")
# "do you have any data for ...?"
_IS_THERE_DATA = re.compile(r"@exist (?:@w )*@data(?!\S)")


_MOST_UNKNOWN = 3
_TERMS = (
    r"@var:\w+", "@thermocline", "@halocline", "@ts", r"@ps?:\w+", "@argo", r"@mode:\w+", r"@quality:\w+",
    r"@zone:\w+", r"@profiles?", "@flags", "@heatwave", r"@monsoon:\w+", r"@stat:\w+", r"@u:\w+", "@equator",
    "@anomaly", "@term", "@dp",
)  # fmt: skip


def is_definition(reading: Reading) -> bool:
    """ "what is a thermocline?": about the word, not about water somewhere."""
    if reading.where or reading.moments or (reading.layers and not _zones_only(reading)) or reading.who.codes:
        return False
    if not reading.says(*_TERMS):
        return False
    if reading.says("@define") or MEANING.search(reading.line.whole):
        return True
    return bool(_DEFINED.search(reading.line.whole)) and not reading.says(
        "@dataset", r"@sup:\w+", r"@nearest", "@available"
    )


def _zones_only(reading: Reading) -> bool:
    return all(layer.zone for layer in reading.layers)


def is_whether(reading: Reading) -> bool:
    """ "is it warm ...?", "how warm ...?": adjectives there set no range."""
    return bool(_WHETHER.search(reading.line.whole) or _HOW_MUCH.search(reading.line.whole))


def named_intent(reading: Reading, sides: int) -> Intent | None:
    """The intent that a question names by its own words; `sides` as many as it could compare."""
    checks = (
        (Intent.EXPORT, reading.says("@export")),
        (Intent.COMPARE, sides > 1 and compares(reading)),
        (Intent.ANOMALY, reading.says("@anomaly", "@heatwave") or bool(NORMAL.search(reading.line.whole))),
        (Intent.CORRELATION, _correlates(reading, sides)),
        (Intent.DEPTH_PROFILE, _runs_down(reading)),
        (Intent.MAP, reading.says("@map") or bool(_WHERE_IT_IS_MOST.search(reading.line.whole))),
        (Intent.TIME_SERIES, _runs_on(reading)),
        (Intent.STATISTIC, _sums_up(reading)),
        (Intent.FIND_PLATFORMS, _asks_platforms(reading)),
        (Intent.DESCRIBE, _describes(reading)),
    )
    return next((intent for intent, fits in checks if fits), None)


# "does chlorophyll track nitrate ...?"
_ONE_ON_ANOTHER = re.compile(
    r"@is (?:@w )*@var:\w+ (?!@and|@or|@with|,)(?:@w )?(?:[^\W\d_@]\S*|@change @with) (?:@w )?@var:"
)


def _correlates(reading: Reading, sides: int) -> bool:
    several = len(reading.quantities.asked) > 1
    if reading.says("@corr") or _ONE_ON_ANOTHER.search(reading.line.whole):
        return several
    return several and sides < 2 and reading.says("@compare", "@vs") and not reading.says("@dp", "@ts")


def _runs_down(reading: Reading) -> bool:
    if reading.says("@thermocline", "@halocline", "@ts", "@var:MIXED_LAYER_DEPTH"):
        return True
    if GroupBy.DEPTH_BIN in reading.groups or _ALONG_DEPTH.search(reading.line.whole):
        return True
    if reading.says("@dp") and _AGAINST_DEPTH.search(reading.line.said):
        return True
    return bool(_PLOTTED_PROFILE.search(reading.line.whole))


# "How has the oxygen fared since 2010?"
_HOW_SINCE = re.compile(r"@how (?:@w )+(?:[^\W\d_@]\S* )?@var:\w+ (?:\S+ )*?@since")


def _runs_on(reading: Reading) -> bool:
    if reading.says("@series", "@forecast", r"@going:\w+") or _SERIES_STEPS & set(reading.groups):
        return True
    if _HOW_SINCE.search(reading.line.whole):
        return True
    return reading.says("@change") and (bool(reading.quantities.named) or reading.says("@how"))


def _sums_up(reading: Reading) -> bool:
    if reading.statistic is not None:
        return True
    if reading.ranking.statistic is not None and not reading.ranking.listed:
        return True
    return asks_a_value(reading)


def _lists(reading: Reading) -> bool:
    """Whether profiles or data are named."""
    return _LISTED.search(_HOW_WELL.sub("", reading.line.whole)) is not None


def asks_a_value(reading: Reading) -> bool:
    """ "what is the temperature at ...", "how warm ...", "is it warm ...": the mean is meant."""
    if not reading.quantities.named or _lists(reading) or reading.says("@export", "@dataset"):
        return False
    if is_whether(reading):
        return True
    whole = reading.line.whole
    asked = reading.says("@what", "@whatis", "@howmany") or _TO_KNOW.search(whole) is not None
    if _ASKED_PLATFORM.search(whole):
        return False
    return asked and bool(reading.quantities.asked) and not reading.ranking.listed


def _asks_platforms(reading: Reading) -> bool:
    whole = reading.line.whole
    if not reading.says(_PLATFORM):
        return bool(reading.who.codes) and reading.says("@where") and not reading.quantities.asked
    if _ASKED_PLATFORM.search(whole) and not _ASKED_DATA.search(whole):
        return True
    if _lists(reading) or (reading.who.codes and reading.quantities.asked):
        return False
    return not reading.quantities.asked or not (
        _PLATFORM_ADJUNCT.search(whole) or _FROM_PLATFORM.search(whole)
    )


def _describes(reading: Reading) -> bool:
    if reading.says("@dataset", "@help") or _ANY_DATA.search(reading.line.whole):
        return True
    if _WHAT_IS_HELD.search(reading.line.whole):
        return True
    if _IS_THERE_DATA.search(reading.line.whole) and not reading.quantities.named and not reading.who:
        return True
    return reading.says("@flags") and reading.says("@what", "@how", "@define")


def is_out_of_scope(reading: Reading, *, follow_up: bool) -> bool:
    """Harm, other subjects, or nothing that the ocean's data could answer."""
    if reading.says("@harm", "@oos"):
        return True
    if is_definition(reading):
        return False
    if _is_of_a_thing(reading):
        return True
    ocean = bool(
        reading.quantities.named
        or reading.who.codes
        or reading.says(
            *_NOUN_OF_LIST, _PLATFORM, "@argo", "@dataset", "@thermocline", "@flags", "@ts", r"@zone:\w+"
        )
    )
    if reading.says("@off") and not ocean:
        return True
    if ocean or follow_up:
        return False
    if reading.says("@help") or _WHAT_IS_HELD.search(reading.line.whole):
        return len(reading.unknown) > _MOST_UNKNOWN
    located = reading.where.spots and (
        any(spot.region for spot in reading.where.spots) or not reading.unknown
    )
    return not located or len(reading.unknown) > 1


# "the temperature of my oven"
_OWN = re.compile(r"@var:\w+ (?:@(?:in|at|from|on) )?(?P<own>@w) [^\W\d_@]\S*(?= [?.!,]|$)")
_POSSESSIVE = frozenset(("my", "your", "his", "her"))


def _is_of_a_thing(reading: Reading) -> bool:
    """Whether a quantity is that of somebody's own thing."""
    match = _OWN.search(reading.line.whole)
    if match is None or reading.where:
        return False
    return reading.line.words_between(*match.span("own")).lower() in _POSSESSIVE


def implied_statistic(reading: Reading, intent: Intent) -> Statistic | None:
    """The statistic of the words, or the mean where a value is asked for."""
    if reading.statistic is not None:
        return reading.statistic
    if reading.ranking.statistic is not None and not reading.ranking.listed:
        return reading.ranking.statistic
    return Statistic.MEAN if intent is Intent.STATISTIC and asks_a_value(reading) else None
