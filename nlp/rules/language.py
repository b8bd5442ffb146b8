"""Which of the five languages a question is in."""

import re
from collections.abc import Sequence

from nlp.lexicon import lexicon_of
from nlp.phrases import word_set
from nlp.text import Token

# Words that decide, since they are frequent in one language and absent from the others.
_TELLING: dict[str, frozenset[str]] = {
    "en": word_set("""
the of and in is what which how show me with from at was are near than between
"""),
    "es": word_set("""
el los las del en y cual que con muestra muestrame entre cuanto cuantos hay donde una
"""),
    "fr": word_set("""
le les des du au aux et est dans quel quelle avec entre montre moi l d ou en une sur que tu vous
"""),
    "pt": word_set("""
o os do da das em no na e qual com mostre entre quantos ha onde uma nos nas ao que ola
"""),
    "hi": word_set("""
ka ki ke mein hai hain kya kitna kitni kitne kaun kahan dikhao batao karo aur sagar mahasagar khadi
pichle saal paas kar tapman lavanta ausat sabse kaise mujhe chahiye
"""),
}
_ORDER = ("en", "es", "fr", "pt", "hi")
_TELLING_WEIGHT = 2.0
_ARTICLES = word_set("el la los las le les")
_SMALL = re.compile(r"(?<!\w)[^\W\d_]\w*|[¿¡]")
_MARKS = {
    "¿": "es",
    "¡": "es",
    "ñ": "es",
    "ã": "pt",
    "õ": "pt",
    "ç": "pt",
    "è": "fr",
    "ê": "fr",
    "œ": "fr",
    "ù": "fr",
}


def detect(text: str, found: Sequence[Token], previous: str | None = None) -> str:
    """ISO 639-1 of the best fit; a tie goes to the language of the turn before, else to English."""
    if any("\u0900" <= character <= "\u097f" for character in text):
        return "hi"
    scores = dict.fromkeys(_ORDER, 0.0)
    for index, token in enumerate(found):
        # `N` and `E` behind a number are directions in every language.
        if not token.is_word or (len(token.text) == 1 and index and not found[index - 1].is_word):
            continue
        if _begins_a_name(found, index):
            continue
        knowing = [name for name in _ORDER if token.text in lexicon_of(name).own]
        for name in knowing:
            scores[name] += 1 / len(knowing)
        for name in _ORDER:
            scores[name] += _TELLING_WEIGHT * (token.text in _TELLING[name])
    small = " ".join(word for word in _SMALL.findall(text) if not word[0].isupper())
    for mark, name in _MARKS.items():
        if mark in small:
            scores[name] += 1.5
    if previous in scores:
        scores[previous] += 0.75
    return max(_ORDER, key=lambda name: scores[name])


def _begins_a_name(found: Sequence[Token], index: int) -> bool:
    """ "El Niño", "La Réunion": names in every language, as the letters of other names are ("São Tomé")."""
    token, following = found[index], found[index + 1 : index + 2]
    capitals = bool(index) and token.capital and bool(following) and following[0].capital
    return capitals and token.text in _ARTICLES
