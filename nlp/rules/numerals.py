"""Numbers in words: "five hundred", "treinta y cinco", "quatre-vingt-dix", "पाँच सौ"."""

from collections.abc import Sequence

from nlp.text import fold

_EN = """
zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40
fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 dozen 12 couple 2
"""
_ES = """
cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13
catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintidos 22
veintiuno 21 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28
veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80
noventa 90 cien 100 ciento 100 doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500
seiscientos 600 setecientos 700 ochocientos 800 novecientos 900 mil 1000
"""
_FR = """
zero 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13
quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60
septante 70 huitante 80 nonante 90 cent 100 cents 100 mille 1000
"""
_PT = """
zero 0 dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13
catorze 14 quatorze 14 quinze 15 dezesseis 16 dezessete 17 dezoito 18 dezenove 19 vinte 20 trinta 30
quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100 cento 100 duzentos 200
trezentos 300 quatrocentos 400 quinhentos 500 seiscentos 600 setecentos 700 oitocentos 800 novecentos
900 mil 1000
"""
_HI = """
शून्य 0 दो 2 तीन 3 चार 4 पांच 5 पाँच 5 छह 6 छः 6 सात 7 आठ 8 नौ 9 दस 10 ग्यारह 11 बारह 12 तेरह 13
चौदह 14 पंद्रह 15 पन्द्रह 15 सोलह 16 सत्रह 17 अठारह 18 उन्नीस 19 बीस 20 चौबीस 24 पच्चीस 25
तीस 30 चालीस 40 पचास 50 साठ 60 सत्तर 70 अस्सी 80 नब्बे 90 सौ 100 हजार 1000
teen 3 char 4 chaar 4 paanch 5 panch 5 chhah 6 saat 7 aath 8 nau 9 das 10 barah 12 pandrah 15 bees 20
pachas 50 sau 100 hazar 1000 hazaar 1000
"""

_WORDS: dict[str, dict[str, int]] = {}
for _language, _table in (("en", _EN), ("es", _ES), ("fr", _FR), ("pt", _PT), ("hi", _HI)):
    _parts = _table.split()
    _WORDS[_language] = {fold(w): int(v) for w, v in zip(_parts[::2], _parts[1::2], strict=True)}

# "One" is an article in most of these languages: it counts only before a unit or inside a number.
_ONE = {"en": "one", "es": "un", "fr": "un", "pt": "um", "hi": "एक"}
_JOINS = {"en": "and", "es": "y", "fr": "et", "pt": "e"}


def known_words(language: str) -> frozenset[str]:
    return frozenset(_WORDS[language])


def number_at(words: Sequence[str], start: int, language: str) -> tuple[int, int] | None:
    """(length, value) of the number in words that begins at `start`."""
    table = _WORDS[language]
    value = table.get(words[start])
    if words[start] in (_ONE[language], "a") and start + 1 < len(words) and words[start + 1] in table:
        value = 1 if table[words[start + 1]] >= 100 else None
    if value is None or (language == "hi" and words[start] == fold("दो") and start + 1 == len(words)):
        return None
    total, end = value, start + 1
    while end < len(words):
        step = _next(words, end, table, _JOINS.get(language), total)
        if step is None:
            break
        end, total = step
    return end - start, total


def _next(
    words: Sequence[str], at: int, table: dict[str, int], join: str | None, total: int
) -> tuple[int, int] | None:
    """The next word taken into the number: (index after it, new total)."""
    joined = words[at] == join and at + 1 < len(words)
    word = words[at + 1] if joined else words[at]
    part = 1 if word == "one" and total >= 20 else table.get(word)  # "twenty one"
    if part is None:
        return None
    after = at + 2 if joined else at + 1
    if joined and not _may_join(total, part, join):
        return None
    if part in (100, 1000) and total < part and not joined:
        return after, total * part
    if part == 20 and total == 4 and not joined:  # quatre-vingts
        return after, 80
    scale = 100 if total % 100 == 0 else 20 if total % 20 == 0 and total >= 60 else 10
    if total and total % scale == 0 and 0 < part < scale:
        return after, total + part
    return None


def _may_join(total: int, part: int, join: str | None) -> bool:
    """Whether "and" is inside one number ("treinta y cinco") and not between two ("ten and twenty")."""
    if join == "and":
        return total >= 100 and total % 100 == 0 and part < 100
    return (total > 20 and total % 10 == 0 and part < 10) or (
        total >= 100 and total % 100 == 0 and part < 100
    )
