"""Whatever a model writes, the rules' part of a plan in their own languages stands, and the plan is valid."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.engines.combined import is_foreign, together
from nlp.engines.filling import fill
from nlp.engines.form import PHRASES, SCHEMA, form_of
from ocean.filter import filter_to_json
from tests.engines.forms import NOW
from tests.unit.nlp_answers import parser

QUESTIONS = [
    "show me glorp argo profiles in the Arabian Sea last March below 500 m",
    "average glorp salinity of the Red Sea in the first quarter of 2022",
    "compare the glorp temperature of the Arabian Sea with the Bay of Bengal in 2021",
    "¿Cuál es la salinidad media glorp del mar Rojo en marzo de 2021?",
    "warmest 10 glorp profiles near Mumbai above 28 degrees",
]
MEANT = [
    "in the Black Sea", "everywhere", "in 2012", "since 1990", "below 2000 m", "at the surface",
    "salty water", "temperature above 20", "drifters", "float 2902746", "DROP TABLE profiles",
    "near Lisbon", "glorp", "…",
]  # fmt: skip


@st.composite
def asked_and_filled(draw: st.DrawFn) -> tuple[str, str]:
    """A question, and a form that speaks of its words or of others, as a grammar would allow it."""
    text = draw(st.sampled_from(QUESTIONS))
    words = st.sampled_from([*text.split(), text[:60], "Nordsee", "99"])
    properties = SCHEMA["properties"]
    form: dict[str, Any] = {"language": "en", "intent": draw(st.sampled_from(properties["intent"]["enum"]))}
    for name in draw(st.sets(st.sampled_from([*properties][2:]))):
        values = (
            MEANT if name in PHRASES else properties[name]["properties"]["means"].get("enum", [1, 10, 99])
        )
        form[name] = {"said": draw(words), "means": draw(st.sampled_from(values))}
    return text, json.dumps(form)


@settings(max_examples=60, deadline=None)
@given(asked_and_filled())
def test_the_rules_part_of_a_plan_stands(given: tuple[str, str]) -> None:
    text, form = given
    known = parser().parse(text, NOW)
    assert not is_foreign(known, "en")
    both = together(known, fill(form_of(form), text, NOW, parser()))
    for before, after in zip((known.filter, *known.compare), (both.filter, *both.compare), strict=True):
        assert filter_to_json(before).items() <= filter_to_json(after).items()
        assert not {"DROP", "everywhere"} & {*map(str, after.regions)}
    kept = ("intent", "group_by", "order_by", "limit", "language", "text")
    assert [getattr(both, name) for name in kept] == [getattr(known, name) for name in kept]
    assert both.variable == known.variable or known.variable is None
    assert both.statistic == known.statistic or known.statistic is None
