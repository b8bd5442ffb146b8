"""Short definitions in five languages: what "what is a thermocline?" is answered with.

A criterion that holds a number names its source; all others are in words.
"""

from collections.abc import Iterator, Mapping

from nlp.glossary.en import ENGLISH
from nlp.glossary.es import SPANISH
from nlp.glossary.fr import FRENCH
from nlp.glossary.hi import HINDI
from nlp.glossary.pt import PORTUGUESE
from nlp.lexicon import lexicon_of
from nlp.plan import Plan
from nlp.text import tokens
from ocean.filter import OceanFilter
from ocean.terms import Intent

__all__ = ["GLOSSARY", "definition"]

GLOSSARY: Mapping[str, Mapping[str, str]] = {
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "pt": PORTUGUESE,
    "hi": HINDI,
}
# The symbols of the lexicons that ask for the same entry.
_SAME = {
    "@p:ARGO_FLOAT": "@argo",
    "@ps:ARGO_FLOAT": "@argo",
    "@ps:DRIFTER": "@p:DRIFTER",
    "@ps:MOORING": "@p:MOORING",
    "@ps:GLIDER": "@p:GLIDER",
    "@profiles": "@profile",
    "@mode:REAL_TIME": "@mode:DELAYED",
    "@mode:ADJUSTED": "@mode:DELAYED",
    "@monsoon:ne": "@monsoon:sw",
}
_WEAK = ("@profile", "@flags", "@argo")  # they give way to the other term of "an Argo profile's salinity"


def definition(plan: Plan) -> str | None:
    """The entry of the term that a question asks the meaning of; None where it asks for something else."""
    if plan.intent is not Intent.DESCRIBE or plan.filter != OceanFilter() or plan.variable is not None:
        return None
    entries = GLOSSARY.get(plan.language)
    if entries is None:  # of a language that only a model knows: its words are in no lexicon
        return None
    named = [name for name in _symbols(plan.text, plan.language) if name in entries]
    strong = [name for name in named if name not in _WEAK]
    return entries[(strong or named)[0]] if named else None


def _symbols(text: str, language: str) -> Iterator[str]:
    """What the words of a text say, longest phrases first."""
    words = [token.text for token in tokens(text)]
    phrases, at = lexicon_of(language).phrases, 0
    while at < len(words):
        length, symbols = phrases.match(words, at) or (1, "")
        yield from (_SAME.get(symbol, symbol) for symbol in symbols.split())
        at += length
