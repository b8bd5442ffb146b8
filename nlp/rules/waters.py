"""Water bodies as people name them: spoken names beyond those of charts, and names by their telling words."""

from collections.abc import Mapping, Sequence

from nlp.phrases import word_set
from nlp.text import fold

# In Spanish, French, Portuguese, Hindi and Hindi in Latin letters; charts' names are in the gazetteer.
SPOKEN_ABROAD: Mapping[str, str] = {
    "Pacific Ocean": "प्रशांत|पैसिफिक|पेसिफिक|prashant mahasagar|prashant",
    "Atlantic Ocean": "एटलांटिक|अटलान्टिक|atlantik",
    "North Atlantic Ocean": "नॉर्थ अटलांटिक|uttari atlantic|uttar atlantic",
    "South Atlantic Ocean": "साउथ अटलांटिक|dakshini atlantic|dakshin atlantic",
    "North Pacific Ocean": "नॉर्थ पैसिफिक|उत्तर पैसिफिक|uttari prashant|uttar prashant",
    "South Pacific Ocean": "साउथ पैसिफिक|दक्षिण पैसिफिक|dakshini prashant|dakshin prashant",
    "Indian Ocean": "इंडियन ओशन|हिंदमहासागर|hind mahasagar|hindmahasagar|hindi mahasagar",
    "Southern Ocean": (
        "oceano del sur|oceano glacial antartico|oceano antartico|ocean du sud|ocean glacial antarctique"
        "|oceano do sul|mar antartico|antartida|antartica|antarctique"
        "|अंटार्कटिका|अंटार्कटिक सागर|अंटार्कटिका महासागर|dakshini mahasagar"
    ),
    "Arctic Ocean": "oceano glacial artico|ocean glacial arctique|mar artico|आर्कटिक सागर|arctic mahasagar",
    "Mediterranean Sea": (
        "mediterranee|mediterraneo|मेडिटेरेनियन|bhumadhya sagar|bhoomadhya sagar|bhumadhyasagar"
    ),
    "Red Sea": "lal sagar|laal sagar|lal samudra|रेड सी",
    "Black Sea": "kala sagar|kaala sagar|kale sagar|ब्लैक सी",
    "Arabian Sea": "mar arabe|mer arabique|mer arabe|arab sagar|arabi sagar|अरेबियन सी",
    "Bay of Bengal": "bangal ki khadi|bangal ki khaadi|bengal ki khadi|bangal khadi|बे ऑफ बंगाल",
    "Persian Gulf": "golfo arabigo|golfe arabique|golfo arabico|faras ki khadi|pharas ki khadi|farsi khadi",
    "Gulf of Mexico": "mexico ki khadi|mexico ki khaadi|mexiko ki khadi",
    "Gulf of Aden": "adan ki khadi|aden ki khadi",
    "Gulf of Kutch": "kachchh ki khadi|kutch ki khadi",
    "North Sea": "uttari sagar|नॉर्थ सी",
    "South China Sea": (
        "mar meridional de china|mar de china del sur|mer de chine du sud|mar do sul da china"
        "|dakshin china sagar|dakshin chin sagar"
    ),
    "East China Sea": (
        "mar oriental de china|mar de china del este|mer de chine de l est|mar do leste da china"
        "|purvi china sagar"
    ),
    "Yellow Sea": "peela sagar",
    "Laccadive Sea": "mar das lacadivas|lakshadweep sagar",
    "Balearic Sea": "mar de baleares",
    "Tyrrhenian Sea": "tirreno|tyrrhenienne",
    "Ionian Sea": "jonico",
    "Aegean Sea": "egeo|mer egee|egeu",
    "Levantine Sea": "cuenca levantina|bassin levantin|bacia levantina",
    "Caspian Sea": "caspio|caspienne",
    "Bay of Biscay": "cantabrico|golfo de gascuna|baie de biscaye|golfo da gasconha|golfo de vizcaya",
    "Caribbean Sea": "mer caraibe|caraibas|कैरेबियाई सागर|कैरिबियाई सागर|कैरेबियन|caribbean sagar",
    "Gulf of Aqaba": "golfo de acaba|golfe d akaba",
    "Gulf of St. Lawrence": "golfe du st laurent|golfo de sao lourenco|golfo de san lorenzo",
    "Chukchi Sea": "mar de los chukchi|mar dos chukchis",
    "Celebes Sea": "mar de sulawesi|mer de sulawesi",
    "Philippine Sea": "mar filipino|फिलीपींस सागर|फिलिपींस सागर|फिलीपीनी सागर",
    "Monterey Bay": "bahia de monterey",
    "Tasman Sea": "mer de tasmanie",
    "Coral Sea": "mar de corais|mar do coral|mar dos corais",
    "Ligurian Sea": "mar ligure",
    "Sargasso Sea": "सरगासो सागर|सारगासो सागर",
    "Barents Sea": "बारेंट्स सागर",
    "Scotia Sea": "mer de scotie",
    "Drake Passage": "ड्रेक मार्ग|ड्रेक जलसंधि",
    "Baltic Sea": "बाल्टिक",
    "Nino 1+2": "nino 1 y 2|nino 1 et 2|nino 1 e 2|निनो 1+2",
    "Nino 3": "निनो 3",
    "Nino 3.4": "nino 3,4|el nino 3,4|निनो 3.4|नीनो 3,4",
    "Nino 4": "निनो 4",
}

# Words that say nothing inside a name: "golfo de la California", "mer d'Oman", "बंगाल की खाड़ी".
_LINKS = word_set(fold("de del la las los el do da dos das du des d le les l of the की का के ki ka ke"))
_MOST_LINKS = 2
_LONGEST = 5
# Kinds of water and directions, each in the words of all languages.
_KINDS = {
    "sea": "sea mar mer mares sagar samudra samundar सागर समुद्र",
    "gulf": "gulf golfo golfe bay bahia baia baie khadi khaadi खाड़ी",
    "ocean": "ocean oceano mahasagar महासागर",
    "strait": "strait straits estrecho estreito detroit जलडमरूमध्य जलसंधि",
    "channel": "channel canal चैनल",
    "passage": "passage paso pasaje passagem",
    "north": "north northern norte nord septentrional septentrionale उत्तर उत्तरी",
    "south": "south southern sur sud sul meridional meridionale दक्षिण दक्षिणी",
    "east": "east eastern este est leste oriental orientale पूर्व पूर्वी",
}
_KIND_OF = {fold(word): kind for kind, words in _KINDS.items() for word in words.split()}


def _telling(word: str) -> str:
    """A kind of water or a direction in any language as one word; plural and singular alike."""
    return _KIND_OF.get(word) or (word.rstrip("s") if len(word) > 4 else word)


class WaterNames:
    """Names told by their kind and proper words alone, whatever links them and in whatever language."""

    __slots__ = ("_by_words", "_first")

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], str] = {}
        self._first: set[str] = set()

    def add(self, words: Sequence[str], name: str) -> None:
        """Kept when it has a proper word beside another; the first name given to the words stays."""
        telling = tuple(_telling(word) for word in words if word not in _LINKS)
        if len(telling) > 1 and any(word[0].isalpha() and word not in _KINDS for word in telling):
            self._by_words.setdefault(telling, name)
            self._first.add(telling[0])

    def match(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        """(length, name) of the longest name that begins at `start`."""
        if _telling(words[start]) not in self._first:
            return None
        best: tuple[int, str] | None = None
        telling: list[str] = []
        links = 0
        for index in range(start, len(words)):
            if words[index] in _LINKS:
                links += 1
                if links > _MOST_LINKS:
                    break
                continue
            links = 0
            telling.append(_telling(words[index]))
            name = self._by_words.get(tuple(telling))
            if name is not None:
                best = (index - start + 1, name)
            if len(telling) == _LONGEST:
                break
        return best
