"""Question text -> pivot: tokens, names and words replaced by the symbols of the rules."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlp.lexicon import LANGUAGES, lexicon_of
from nlp.phrases import word_set
from nlp.rules.asides import without_asides
from nlp.rules.coordinates import mark_coordinates
from nlp.rules.corrections import without_slips
from nlp.rules.countries import COUNTRY_WORDS
from nlp.rules.listed_names import spelt_out
from nlp.rules.numerals import known_words
from nlp.rules.order_of_words import move_postpositions, spread_years
from nlp.rules.pivot import Pivot, rewrite, rule
from nlp.rules.spelling import Speller
from nlp.rules.vocabulary import KINDS, Names
from nlp.rules.walk import Walk
from nlp.text import Token

_NEAR_WORDS = word_set("""
near off around to of from at by cerca de del pres du d proche perto do da junto vers autour nearest
closest within about above y and e et large largo frente
""")
# "the current temperature" is of now, "the current in the strait" is a flow.
_CURRENT_NOW = rule(
    r"@current(?= @(?:var(?!:CURRENT)|ps?|dataset|thermocline|unit|stat|season|month|argo|zone:surface @var))"
)
# Spanish and Portuguese do not tell "saltier" from "saltiest" behind a noun: with no "than" it is the latter.
_MOST = rule(
    r"((?:@profiles?|@data|@ps?:\w+|@where|@unit:\w+)"
    r" (?:(?:@is|@w|@with|@argo|@var:\w+|@in|@to|@region:\S+) ){0,5})"
    r"@cmp:(warm|cold|salty|fresh|high|low)"
    r"(?! (?:@w )?(?:@var:\w+ )?(?:@than|-?\d|@what|@or))"
)
# "north atlantik": the half stands before another language's name.
_HALF_OF_OCEAN = rule(r"@dir:([ns]) @region:(Atlantic|Pacific)_Ocean")
_HALVES = {"n": "North", "s": "South"}
_MOST_THERE = rule(r"@where @cmp:any(?!.* @or(?!\S))")
# "Mer du Nord ou Manche": "ou" between two names is "or".
_OR = rule(r"(@(?:region|place):\S+) @where(?= @(?:region|place):)")
# "C'était combien ?"
_HOW_MUCH_ALONE = rule(r"@howmany(?= [?.!,]|$)")
# "Measured by ships", not "by ship".
_TAKEN_BY = rule(r"@taken @per(?= (?:@argo )?@ps?:)")
_TAKEN = rule(r"@taken")
_HOW_MUCH_OF_IT = rule(r"@howmany(?= @var:\w+(?! (?:@profiles?|@data|@ps?:)))")  # "combien d'oxygène"
_MOST_OF = rule(
    r"(@var:\w+(?: @w)*|@w) @cmp:(warm|cold|high|low|salty|fresh)"
    r"(?! (?:@w )?-?\d)(?!.* @(?:than|or|normal)(?!\S))"
)
_MOST_BEFORE = rule(r"@cmp:(high|low)(?= @var:\w+(?!\S)(?! (?:@w )?-?\d)(?!.* @(?:than|or|normal)(?!\S)))")
# "Exporte-les en csv" is about what was asked before, "exporte les données" is not.
_THEM = rule(r"@them(?= (?:@in|@map|@during|@to|[?.!,])|$)")
_ARTICLE = rule(r"@them")
# "More oxygen in A than in B" is a comparison of any quantity, "more" elsewhere says nothing.
_MORE_THAN = rule(
    r"@(?:more|over|less)(?= @var:\w+ .*@than (?:@(?:in|near|at|w|to) )*"
    r"(?:@(?:region|place|lat|season|month)|\d{4}))"
)
_MORE = rule(r"@more")
# "Hace dos semanas", "il y a un mois".
_AGO = rule(r"@(?:is|exist)(?= <n> @units?:)")
_EXTREMES = {"high": "max", "low": "min"}
_CURRENT = rule(r"@current")
# "By region and month" groups by both.
_STEP = r"@units?:(?:day|month|year)"
_NO_GROUP = r"(?:\d|@var|@profile|@data|@wmo|@over|@above|@below|@less|@between)"
_SORT = rf"(?:@basin|@depth|@dataset|@p:\w++)(?! {_NO_GROUP})"
_AND_PER = rule(
    rf"(@(?:per|every) (?:@w )?{_SORT}|@by:\w+) @and(?= (?:{_STEP}|{_SORT}))"
    rf"|(@(?:per|every) {_STEP}) @and(?= {_SORT})"
)
# "frente a Lima" is near Lima, "la superficie frente a 500 m" sets two against each other.
_FACING = rule(r"@facing( @(?:place|lat|lon):\S+)?")
# "how much does it vary" asks for the spread, "how does it vary" for a series.
_HOW_MUCH_IT_VARIES = rule(r"@howmuch (@is (?:\S+ ){1,4}?)@vary")
# "temperature in the Gulf Stream" asks for no current, "how strong is the Gulf Stream" does.
_STREAM = rule(r"@stream")
# "How is oxygen measured?" asks for no figure, "oxygen measured near Lima" for data.
_HOW_IT_IS_MEASURED = rule(
    r"@how(?: (?:@is|@w|@argo|@ps?:\w+))*"
    r"(?= (?:@var:\w+(?: @w)* @method|@method (?:@w )*@var:\w+)(?: @w)*(?: [?.!])*$)"
)
_AT_MOST = rule(r"@less(?=(?: [?.!])*$)")  # "how salty does it get at most?"
# "Could you help?" is polite before a question and one where none follows.
_AID = rule(r"@aid")
_METHOD = rule(r"@method")
# The dipole is an index of its ocean: with a quantity it says where, alone it is a term.
_DIPOLE = rule(r"@dipole")
_QUANTITIES = ("@var:", "@adj:", "@sup:", "@cmp:", "@going:")
_LOCATED = (*_QUANTITIES, "@anomaly", "@map", "@profile", "@data", "@p:", "@ps:", "@argo")
_HOW_FAST_THE_REST = rule(r"@howfast(?= .*@(?:var|current|series|change|vary|going|adj|cmp))")
_HOW_FAST = rule(r"@howfast")
_HOW_MUCH = rule(r"@howmuch")
_VARY = rule(r"@vary")
_SEE = frozenset({"see", "se", "sae"})
# Ordinary words that people write for kinds of water: "the golf of Mexico", "the straight of Hormuz".
_LONG_KINDS = frozenset(kind for kind in KINDS if len(kind) > 5)
_KINDS_MISSPELT = {
    "golf": "gulf",
    "gulph": "gulf",
    "straight": "strait",
    "straights": "straits",
    "strate": "strait",
}
_JOINTS = word_set("of de del du da do la the el st saint san s d")


@dataclass(frozen=True, slots=True)
class Annotator:
    """Turns tokens into a pivot, with one gazetteer's names."""

    names: Names
    spellers: dict[str, Speller]
    place_speller: Speller
    name_spellers: dict[str, Speller]

    @classmethod
    def of(cls, names: Names) -> "Annotator":
        spellers = {
            name: Speller(
                {*lexicon_of(name).words, *names.region_words, *known_words(name), *_LONG_KINDS},
                names.generic_words | COUNTRY_WORDS,
                names.proper_words,
            )
            for name in LANGUAGES
        }
        name_spellers = {
            kind: Speller(words, proper=names.proper_words) for kind, words in names.beside.items()
        }
        return cls(names, spellers, Speller(names.place_words, COUNTRY_WORDS), name_spellers)

    def pivot(self, found: Sequence[Token], language: str) -> Pivot:
        """The line of symbols of a question in `language`."""
        corrected = spelt_out(self._corrected(found, language), self.names.regions)
        symbols = Walk(corrected, language, self.names).symbols()
        symbols = without_asides(without_slips(mark_coordinates(spread_years(move_postpositions(symbols)))))
        symbols = rewrite(symbols, _AND_PER, lambda match: f"{match[1] or match[2]} @per")
        symbols = rewrite(symbols, _FACING, lambda match: f"@near{match[1]}" if match[1] else "@vs")
        symbols = rewrite(symbols, _THEM, lambda match: "@it")
        symbols = rewrite(symbols, _ARTICLE, lambda match: "@w")
        symbols = rewrite(symbols, _HALF_OF_OCEAN, lambda m: f"@region:{_HALVES[m[1]]}_{m[2]}_Ocean")
        symbols = rewrite(symbols, _CURRENT_NOW, lambda match: "@now")
        if language in ("es", "pt", "fr"):
            symbols = rewrite(symbols, _OR, lambda match: f"{match[1]} @or")
            symbols = rewrite(symbols, _AGO, lambda match: "@ago")
            symbols = rewrite(symbols, _MORE_THAN, lambda match: "@cmp:any")
            symbols = rewrite(symbols, _MORE, lambda match: "@w")
            symbols = rewrite(symbols, _MOST, lambda m: f"{m[1]}@sup:{_EXTREMES.get(m[2], m[2])}")
            symbols = rewrite(symbols, _MOST_THERE, lambda match: "@where @sup:max")
            symbols = rewrite(symbols, _HOW_MUCH_OF_IT, lambda match: "@what")
            symbols = rewrite(symbols, _HOW_MUCH_ALONE, lambda match: "@what")
            symbols = rewrite(symbols, _TAKEN_BY, lambda match: "@from")
            symbols = rewrite(symbols, _TAKEN, lambda match: "@w")
            symbols = rewrite(symbols, _MOST_OF, lambda m: f"{m[1]} @sup:{_EXTREMES.get(m[2], m[2])}")
            symbols = rewrite(symbols, _MOST_BEFORE, lambda m: f"@sup:{_EXTREMES[m[1]]}")
        symbols = rewrite(symbols, _HOW_MUCH_IT_VARIES, lambda match: f"@stat:STDDEV {match[1]}")
        said = [symbol.text for symbol in symbols]
        if "@what" in said and not any(text.startswith(_QUANTITIES) for text in said):
            symbols = rewrite(symbols, _STREAM, lambda match: "@var:CURRENT_SPEED")
        located = any(text.startswith(_LOCATED) for text in said)
        symbols = rewrite(symbols, _DIPOLE, lambda match: "@region:Indian_Ocean" if located else "@term")
        symbols = rewrite(symbols, _AT_MOST, lambda match: "@sup:max")
        symbols = rewrite(symbols, _AID, lambda match: "@w" if located else "@help")
        symbols = rewrite(symbols, _HOW_IT_IS_MEASURED, lambda match: "@define")
        symbols = rewrite(symbols, _METHOD, lambda match: "@w")
        symbols = rewrite(symbols, _HOW_FAST_THE_REST, lambda match: "@what")
        symbols = rewrite(symbols, _HOW_FAST, lambda match: "@what @var:CURRENT_SPEED")
        symbols = rewrite(symbols, _HOW_MUCH, lambda match: "@what")
        symbols = rewrite(symbols, _VARY, lambda match: "@change")
        return Pivot(rewrite(symbols, _CURRENT, lambda match: "@var:CURRENT_SPEED"))

    def _corrected(self, found: Sequence[Token], language: str) -> list[Token]:
        speller, line, found = self.spellers[language], [], _kinds_corrected(found)
        for index, token in enumerate(found):
            named = self._corrected_name(found, index, language)
            if named is not None:
                token = replace(token, text=named)
            elif token.is_word and not speller.knows(token.text) and not self.place_speller.knows(token.text):
                before = found[index - 1].text if index else ""
                better = speller.correct(token.text)
                if better is None and (before in _NEAR_WORDS or token.capital):
                    better = self.place_speller.correct(token.text)
                token = replace(token, text=better or token.text)
            line.append(token)
        return line

    def _corrected_name(self, found: Sequence[Token], index: int, language: str) -> str | None:
        """A misspelt name beside its kind of water: "Berng Sea", "Gulf of Alasa"."""
        token = found[index]
        if token.text in _SEE and index and self.names.regions.match((found[index - 1].text, "sea"), 0):
            return "sea"
        if not token.is_word or token.text in lexicon_of(language).words:
            return None
        kind = _kind_beside(found, index)
        if kind is None or self.place_speller.knows(token.text) or self.name_spellers[kind].knows(token.text):
            return None
        return self.name_spellers[kind].correct_name(token.text)


def _kinds_corrected(found: Sequence[Token]) -> list[Token]:
    line = list(found)
    for index, token in enumerate(line[:-1]):
        if token.text in _KINDS_MISSPELT and line[index + 1].text == "of":
            line[index] = replace(token, text=_KINDS_MISSPELT[token.text])
    return line


def _kind_beside(found: Sequence[Token], index: int) -> str | None:
    """The "sea" behind a word, or the "gulf of" before it."""
    if index + 1 < len(found) and found[index + 1].text in KINDS:
        return found[index + 1].text
    for before in reversed(found[max(0, index - 3) : index]):
        if before.text in KINDS:
            return before.text
        if before.text not in _JOINTS:
            return None
    return None
