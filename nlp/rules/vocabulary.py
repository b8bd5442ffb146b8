"""Names that a question may hold: the gazetteer's water bodies and our places, ready for longest match."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from shapely.geometry.base import BaseGeometry

from nlp.phrases import Phrases, word_set
from nlp.rules.places import ENTRIES, Place
from nlp.rules.waters import SPOKEN_ABROAD, WaterNames
from nlp.text import tokens


class RegionLike(Protocol):
    """What is asked of a gazetteer entry."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> Iterable[str]: ...
    @property
    def geometry(self) -> BaseGeometry: ...


# Spellings that charts do not print but people write; a name the gazetteer lacks is passed over.
_SPOKEN: Mapping[str, str] = {
    "Mediterranean Sea": "med|mediterranean",
    "Gulf of Mexico": "gom|mexican gulf|mexico gulf|gulf coast|us gulf",
    "Bay of Bengal": "bob|bengal bay|bengal",
    "Arctic Ocean": "arctic|artic|artic ocean",
    "Pacific Ocean": "pacific",
    "Atlantic Ocean": "atlantic",
    "Indian Ocean": "indian ocean|io",
    "Southern Ocean": "antarctic ocean|antarctic|antarctica|southern ocean",
    "North Atlantic Ocean": "n atlantic|natl|n atl|north atlantic|northern atlantic",
    "South Atlantic Ocean": "s atlantic|s atl|south atlantic|southern atlantic",
    "North Pacific Ocean": "n pacific|npac|n pac|north pacific|northern pacific",
    "South Pacific Ocean": "s pacific|s pac|south pacific|southern pacific",
    "Caribbean Sea": "caribbean",
    "Baltic Sea": "baltic",
    "Adriatic Sea": "adriatic",
    "Aegean Sea": "aegean",
    "Tyrrhenian Sea": "tyrrhenian",
    "Persian Gulf": "arabian gulf",
    "Sea of Japan": "japan sea|east sea",
    "Sea of Okhotsk": "okhotsk sea|okhotsk",
    "South China Sea": "s china sea|scs",
    "East China Sea": "e china sea|ecs",
    "Gulf of Aden": "aden gulf",
    "Gulf of Alaska": "goa alaska|alaska gulf",
    "Nino 1+2": "nino 1 2|nino 12|nino1 2",
    "Gulf of California": "sea of cortez",
    "Ionian Sea": "ionian",
    "Ligurian Sea": "ligurian",
    "Levantine Sea": "levantine|levantine basin",
    "Barents Sea": "barents",
    "Bering Sea": "bering",
    "Chukchi Sea": "chukchi",
    "Laptev Sea": "laptev",
    "Weddell Sea": "weddell",
    "Tasman Sea": "tasman",
    "Arafura Sea": "arafura",
    "Sargasso Sea": "sargasso",
    "Alboran Sea": "alboran",
    "Caspian Sea": "caspian",
    "Bay of Biscay": "biscay",
    "Gulf of St. Lawrence": "saint lawrence gulf|st lawrence gulf|gulf of saint lawrence",
    "Celtic Sea": "celtic",
    "Andaman Sea": "andaman",
    "Chesapeake Bay": "chesapeake",
}


def words_of(name: str) -> tuple[str, ...]:
    """A name as the tokens of a question, points dropped: `St.` and `St` are one."""
    return tuple(token.text for token in tokens(name) if token.text not in (".", "'", ",", "(", ")"))


@dataclass(frozen=True, slots=True)
class Names:
    """Regions and places by phrase; the value of a place is its index in `ENTRIES`.

    `beside`: for each kind of water ("sea", "gulf") the words that stand with it in names.
    """

    regions: Phrases
    waters: WaterNames
    places: Phrases
    region_words: frozenset[str]
    proper_words: frozenset[str]
    generic_words: frozenset[str]
    place_words: frozenset[str]
    beside: Mapping[str, frozenset[str]]


# Parts of names that are no names by themselves, so never a correction's target.
_GENERIC = word_set("""
sea ocean gulf bay strait straits channel passage bight sound basin inlet north south east west
northern southern eastern western central mar mer golfo golfe baia bahia baie oceano ocean of the de
la del du da do and great new san santa saint st
""")


KINDS = word_set("""
sea ocean gulf bay strait straits channel passage bight sound basin inlet mar mer golfo golfe baia bahia
baie oceano bab
""")


def _beside(phrases: Phrases) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for phrase in phrases.all():
        for kind in KINDS.intersection(phrase):
            found[kind].update(word for word in phrase if len(word) > 3 and word not in _GENERIC)
    return {kind: frozenset(words) for kind, words in found.items()}


def _name_words(phrases: Phrases) -> Iterator[str]:
    return (word for word in phrases.words() if len(word) > 3 and word not in _GENERIC)


def _region_names(regions: Sequence[RegionLike]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every name of every region with its own: what charts print before what people say."""
    for region in regions:
        yield words_of(region.name), region.name
    for region in regions:
        for alias in region.aliases:
            yield words_of(alias), region.name
    for spoken in (_SPOKEN, SPOKEN_ABROAD):
        for region in regions:
            for alias in spoken[region.name].split("|") if region.name in spoken else ():
                yield words_of(alias), region.name


def names_of(regions: Iterable[RegionLike]) -> Names:
    """Builds the index once for a gazetteer."""
    found, waters, places = Phrases(), WaterNames(), Phrases()
    known = list(regions)
    for words, name in _region_names(known):
        found.add(words, name)
        waters.add(words, name)
    for index, (_, aliases) in enumerate(ENTRIES):
        for alias in aliases:
            places.add(words_of(alias.rstrip("~")), f"{index}~" if alias.endswith("~") else str(index))
    return Names(
        found,
        waters,
        places,
        frozenset(_name_words(found)),
        frozenset(word for region in known for word in words_of(region.name)),
        _GENERIC,
        frozenset(_name_words(places)),
        _beside(found),
    )


def place_of(value: str) -> Place:
    return ENTRIES[int(value.rstrip("~"))][0]
