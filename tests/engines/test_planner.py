"""The rules alone, before whom no model stands."""

from datetime import UTC, datetime

import pytest

from nlp.engines import Rules
from tests.unit.nlp_answers import parser

NOW = datetime(2024, 6, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "unresolved"),
    [
        ("How salty is the Dead Sea?", ("Dead",)),
        ("list the 5 deepest profiles in the Ross Sea", ("deepest",)),
        ("températures dans la mer d'Iroise en 2020", ("Iroise",)),
        ("oxygen near Zanzibarland", ("near Zanzibarland",)),
        ("mean salinity of the Ross Sea in 2020", ()),
        ("best pizza recipe pls", ()),
    ],
)
async def test_words_that_no_rule_knows_are_told(question: str, unresolved: tuple[str, ...]) -> None:
    assert (await Rules(parser()).plan(question, NOW)).unresolved == unresolved
