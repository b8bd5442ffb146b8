"""Superlatives of depth: there is no such order, and they are no deep water."""

import pytest

from nlp.plan import Plan
from ocean.filter import FloatRange
from tests.unit.nlp_answers import plan_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("los 5 perfiles más profundos del mar Rojo", "más profundos"),
        ("os 5 perfis mais profundos do mar Vermelho", "mais profundos"),
        ("les 5 profils les plus profonds de la mer Rouge", "plus profonds de"),
        ("लाल सागर के सबसे गहरे 5 प्रोफाइल", "सबसे गहरे"),
        ("laal sagar ke 5 sabse gehre profile", "sabse gehre"),
        ("5 perfiles del mar Rojo en aguas poco profundas", "poco profundas"),
    ],
)
def test_the_deepest_is_told_and_sets_no_depth(text: str, said: str) -> None:
    plan: Plan = plan_of(text)
    assert (plan.filter.regions, plan.filter.depth, plan.limit) == (("Red Sea",), FloatRange(), 5)
    assert plan.unresolved == (said,)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("perfiles más profundos que 800 m en el mar Rojo", 800),
        ("perfiles en aguas profundas del mar Rojo", 1000),
        ("profils à plus de 800 m de profondeur en mer Rouge", 800),
        ("लाल सागर में 800 मीटर से गहरे प्रोफाइल", 800),
    ],
)
def test_deep_and_deeper_than_still_set_one(text: str, least: float) -> None:
    assert plan_of(text).filter.depth == FloatRange(least, None)
