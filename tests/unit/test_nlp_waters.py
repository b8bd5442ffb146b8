"""Water bodies as people name them in Spanish, French, Portuguese and Hindi."""

import pytest

from tests.unit.nlp_answers import plan_of

SAID = {
    "Caribbean Sea": ("en el mar del Caribe", "en mer Caraïbe", "nas Caraíbas", "कैरेबियाई सागर में"),
    "Bay of Biscay": (
        "en la bahía de Vizcaya",
        "en el Cantábrico",
        "dans la baie de Biscaye",
        "no golfo de Biscaia",
    ),
    "Arabian Sea": ("en el mar Árabe", "dans la mer Arabique", "no mar Arábico", "अरबी समुद्र में"),
    "Bay of Bengal": ("en la bahía de Bengala", "dans la baie du Bengale", "बंगाल खाड़ी में", "बंगाल की खाड़ी में"),
    "South China Sea": ("en el mar de China del Sur", "en mer de Chine du Sud", "no mar do Sul da China"),
    "East China Sea": ("en el mar oriental de China", "no mar do Leste da China", "पूर्वी चीन सागर में"),
    "Southern Ocean": ("en el océano del Sur", "dans l'océan glacial Antarctique", "no oceano Antártico"),
    "Red Sea": ("en el mar Rojo", "en mer Rouge", "no mar Vermelho", "लाल समुद्र में"),
    "North Pacific Ocean": ("en el Pacífico Norte", "dans le Pacifique Nord", "उत्तर प्रशांत में"),
    "Gulf of Mexico": ("datos golfo mexico", "golfe Mexique", "मेक्सिको की खाड़ी में"),
    "Gulf of Alaska": ("dans le golfe de l'Alaska", "no golfo do Alasca", "अलास्का की खाड़ी में"),
    "Celebes Sea": ("en mer des Célèbes", "no mar das Celebes", "en el mar de Sulawesi"),
    "Drake Passage": ("en el paso Drake", "na Passagem do Drake", "ड्रेक मार्ग में"),
    "Nino 3.4": ("en la región Niño 3,4", "dans la boîte Niño 3,4", "em El Niño 3.4", "निनो 3.4 में"),
}


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, said in SAID.items() for words in said])
def test_a_water_body_is_known_by_what_people_call_it(name: str, words: str) -> None:
    assert plan_of(f"SST {words}").filter.regions == (name,)


@pytest.mark.parametrize("words", ["la mer est chaude", "el mar este mes", "o mar ao norte"])
def test_a_kind_of_water_and_a_direction_alone_are_no_name(words: str) -> None:
    assert plan_of(f"SST {words}").filter.regions == ()
