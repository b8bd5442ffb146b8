"""Which language a question is in, where names and letters of one stand in another."""

import pytest

from tests.unit.nlp_answers import plan_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("température dans la El Niño 1+2 en 2011", "fr"),
        ("temperatura no El Niño 3.4 em 2011", "pt"),
        ("temperature off La Coruña", "en"),
        ("températures près de La Réunion", "fr"),
        ("salinidad media en el mar Caribe", "es"),
        ("¿Temperatura?", "es"),
    ],
)
def test_the_words_of_a_name_do_not_tell_the_language(text: str, language: str) -> None:
    assert plan_of(text).language == language
