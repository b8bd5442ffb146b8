"""The gazetteer: every water body by name, in the right place, and the world ocean without gaps."""

import time
from functools import cache
from pathlib import Path

import pytest
import shapely

from ocean.errors import ErrorCode, OceanError
from ocean.gazetteer import Gazetteer, Region, normalise

NAMES = """
Pacific Ocean; North Pacific Ocean; South Pacific Ocean; Atlantic Ocean; North Atlantic Ocean;
South Atlantic Ocean; Indian Ocean; Southern Ocean; Arctic Ocean; Global Ocean; Nino 1+2; Nino 3;
Nino 3.4; Nino 4; Adriatic Sea; Aegean Sea; Alboran Sea; Amundsen Sea; Andaman Sea; Arabian Sea;
Arafura Sea; Balearic Sea; Bali Sea; Baltic Sea; Banda Sea; Barents Sea; Beaufort Sea;
Bellingshausen Sea; Bering Sea; Bismarck Sea; Black Sea; Bohai Sea; Bohol Sea; Caribbean Sea;
Caspian Sea; Celebes Sea; Celtic Sea; Ceram Sea; Chukchi Sea; Coral Sea; Davis Sea; East China Sea;
East Siberian Sea; Flores Sea; Greenland Sea; Halmahera Sea; Ionian Sea; Irish Sea; Java Sea;
Kara Sea; Labrador Sea; Laccadive Sea; Laptev Sea; Levantine Sea; Ligurian Sea; Lincoln Sea;
Mediterranean Sea; Molucca Sea; North Sea; Norwegian Sea; Philippine Sea; Red Sea; Ross Sea;
Salish Sea; Sargasso Sea; Savu Sea; Scotia Sea; Sea of Azov; Sea of Crete; Sea of Japan;
Sea of Marmara; Sea of Okhotsk; Solomon Sea; South China Sea; Sulu Sea; Tasman Sea; Timor Sea;
Tyrrhenian Sea; Wadden Sea; Weddell Sea; White Sea; Yellow Sea; Amundsen Gulf; Bight of Benin;
Bight of Biafra; Great Australian Bight; Gulf of Aden; Gulf of Alaska; Gulf of Anadyr;
Gulf of Aqaba; Gulf of Bothnia; Gulf of California; Gulf of Carpentaria; Gulf of Finland;
Gulf of Gabes; Gulf of Guinea; Gulf of Honduras; Gulf of Khambhat; Gulf of Kutch; Gulf of Lion;
Gulf of Maine; Gulf of Mannar; Gulf of Martaban; Gulf of Mexico; Gulf of Ob; Gulf of Oman;
Gulf of Panama; Gulf of Papua; Gulf of Riga; Gulf of Sidra; Gulf of St. Lawrence; Gulf of Suez;
Gulf of Tehuantepec; Gulf of Thailand; Gulf of Tonkin; Persian Gulf; Spencer Gulf; Baffin Bay;
Bay of Bengal; Bay of Biscay; Bay of Campeche; Bay of Fundy; Bay of Plenty; Bristol Bay;
Chesapeake Bay; Cook Inlet; Delaware Bay; Disko Bay; Foxe Basin; Hudson Bay; James Bay;
Monterey Bay; Prince William Sound; Prydz Bay; San Francisco Bay; Shark Bay; Ungava Bay;
Walvis Bay; Bab el Mandeb; Bass Strait; Bosporus; Bristol Channel; Cook Strait; Dardanelles;
Davis Strait; Denmark Strait; Drake Passage; English Channel; Fram Strait; Hudson Strait; Kattegat;
Korea Strait; La Perouse Strait; Luzon Strait; Makassar Strait; Mozambique Channel; Palk Strait;
Skagerrak; Strait of Gibraltar; Strait of Hormuz; Strait of Malacca; Strait of Sicily;
Straits of Florida; Taiwan Strait; Tatar Strait; Torres Strait; Tsugaru Strait; Yucatan Channel
"""
CANONICAL = [" ".join(name.split()) for name in NAMES.split(";")]

# Longitude, latitude, the water body, one that does not hold the point.
PLACES = [
    (65, 15, "Arabian Sea", "Bay of Bengal"),
    (88, 15, "Bay of Bengal", "Andaman Sea"),
    (96, 11, "Andaman Sea", "Bay of Bengal"),
    (74, 8, "Laccadive Sea", "Arabian Sea"),
    (78.6, 8.4, "Gulf of Mannar", "Palk Strait"),
    (79.6, 9.7, "Palk Strait", "Gulf of Mannar"),
    (69.6, 22.7, "Gulf of Kutch", "Gulf of Khambhat"),
    (72.4, 21.2, "Gulf of Khambhat", "Gulf of Kutch"),
    (96.5, 16.2, "Gulf of Martaban", "Bay of Bengal"),
    (48, 12, "Gulf of Aden", "Red Sea"),
    (58.5, 24.8, "Gulf of Oman", "Arabian Sea"),
    (51.5, 27, "Persian Gulf", "Gulf of Oman"),
    (56.5, 26.5, "Strait of Hormuz", "Gulf of Oman"),
    (38, 20, "Red Sea", "Indian Ocean"),
    (33, 28.8, "Gulf of Suez", "Gulf of Aqaba"),
    (34.75, 28.9, "Gulf of Aqaba", "Gulf of Suez"),
    (43.4, 12.55, "Bab el Mandeb", "Persian Gulf"),
    (41, -18, "Mozambique Channel", "Atlantic Ocean"),
    (99, 5.5, "Strait of Malacca", "South China Sea"),
    (130, -34, "Great Australian Bight", "Tasman Sea"),
    (137, -34.5, "Spencer Gulf", "Bass Strait"),
    (146, -39.5, "Bass Strait", "Tasman Sea"),
    (113.5, -25.5, "Shark Bay", "Timor Sea"),
    (126, -11, "Timor Sea", "Arafura Sea"),
    (136, -9.5, "Arafura Sea", "Timor Sea"),
    (139, -14, "Gulf of Carpentaria", "Arafura Sea"),
    (142.4, -10.2, "Torres Strait", "Coral Sea"),
    (155, -17, "Coral Sea", "Tasman Sea"),
    (160, -38, "Tasman Sea", "Coral Sea"),
    (174.5, -41, "Cook Strait", "Coral Sea"),
    (177, -37.6, "Bay of Plenty", "Tasman Sea"),
    (154, -8, "Solomon Sea", "Bismarck Sea"),
    (148, -4, "Bismarck Sea", "Solomon Sea"),
    (145.2, -8.5, "Gulf of Papua", "Torres Strait"),
    (111, -5, "Java Sea", "South China Sea"),
    (115.5, -7.7, "Bali Sea", "Java Sea"),
    (121, -7.8, "Flores Sea", "Banda Sea"),
    (127, -6, "Banda Sea", "Flores Sea"),
    (129, -2.5, "Ceram Sea", "Banda Sea"),
    (129.5, 0, "Halmahera Sea", "Molucca Sea"),
    (126, 0.5, "Molucca Sea", "Celebes Sea"),
    (122, 3.5, "Celebes Sea", "Sulu Sea"),
    (120, 8.5, "Sulu Sea", "Celebes Sea"),
    (124.2, 9, "Bohol Sea", "Sulu Sea"),
    (118, -1.5, "Makassar Strait", "Java Sea"),
    (121.5, -9.3, "Savu Sea", "Timor Sea"),
    (114, 13, "South China Sea", "Philippine Sea"),
    (101.5, 10, "Gulf of Thailand", "South China Sea"),
    (107.5, 20, "Gulf of Tonkin", "Gulf of Thailand"),
    (119.5, 24.5, "Taiwan Strait", "Philippine Sea"),
    (121.3, 20, "Luzon Strait", "East China Sea"),
    (132, 20, "Philippine Sea", "South China Sea"),
    (125, 29, "East China Sea", "Yellow Sea"),
    (123, 36, "Yellow Sea", "East China Sea"),
    (119.5, 38.7, "Bohai Sea", "Yellow Sea"),
    (135, 40, "Sea of Japan", "Sea of Okhotsk"),
    (129, 34.5, "Korea Strait", "Yellow Sea"),
    (140.7, 41.4, "Tsugaru Strait", "Sea of Okhotsk"),
    (142.05, 45.75, "La Perouse Strait", "Tatar Strait"),
    (140.8, 49, "Tatar Strait", "Sea of Okhotsk"),
    (150, 54, "Sea of Okhotsk", "Bering Sea"),
    (-148, 58, "Gulf of Alaska", "Bering Sea"),
    (-159, 58, "Bristol Bay", "Gulf of Alaska"),
    (-152.5, 59.7, "Cook Inlet", "Prince William Sound"),
    (-147, 60.6, "Prince William Sound", "Cook Inlet"),
    (-123.6, 49.2, "Salish Sea", "Gulf of Alaska"),
    (-122.3, 37.65, "San Francisco Bay", "Monterey Bay"),
    (-121.95, 36.8, "Monterey Bay", "San Francisco Bay"),
    (-111, 27, "Gulf of California", "Gulf of Mexico"),
    (-79.3, 8.2, "Gulf of Panama", "Caribbean Sea"),
    (-94.8, 15.6, "Gulf of Tehuantepec", "Bay of Campeche"),
    (-90, 25, "Gulf of Mexico", "Caribbean Sea"),
    (-94, 19.5, "Bay of Campeche", "Caribbean Sea"),
    (-75, 15, "Caribbean Sea", "Pacific Ocean"),
    (-80, 24.2, "Straits of Florida", "Gulf of Mexico"),
    (-85.8, 21.7, "Yucatan Channel", "Straits of Florida"),
    (-87.8, 16.2, "Gulf of Honduras", "Gulf of Mexico"),
    (-60, 28, "Sargasso Sea", "Caribbean Sea"),
    (-76.2, 37.8, "Chesapeake Bay", "Delaware Bay"),
    (-75.2, 39.1, "Delaware Bay", "Chesapeake Bay"),
    (-69, 43, "Gulf of Maine", "Bay of Fundy"),
    (-65.8, 45, "Bay of Fundy", "Gulf of St. Lawrence"),
    (-61, 48, "Gulf of St. Lawrence", "Labrador Sea"),
    (-53, 57, "Labrador Sea", "Davis Strait"),
    (-57, 66, "Davis Strait", "Labrador Sea"),
    (-67, 74, "Baffin Bay", "Davis Strait"),
    (-52, 69, "Disko Bay", "Baffin Bay"),
    (-71, 62, "Hudson Strait", "Hudson Bay"),
    (-68, 59.5, "Ungava Bay", "Hudson Bay"),
    (-85, 59, "Hudson Bay", "Arctic Ocean"),
    (-80.5, 53, "James Bay", "Foxe Basin"),
    (-78, 66.5, "Foxe Basin", "Hudson Bay"),
    (-27, 66.8, "Denmark Strait", "Greenland Sea"),
    (-5, 75, "Greenland Sea", "Norwegian Sea"),
    (2, 67, "Norwegian Sea", "North Sea"),
    (0, 79, "Fram Strait", "Barents Sea"),
    (38, 74, "Barents Sea", "Kara Sea"),
    (38, 65.5, "White Sea", "Barents Sea"),
    (70, 75, "Kara Sea", "Barents Sea"),
    (73, 70.5, "Gulf of Ob", "Laptev Sea"),
    (125, 76, "Laptev Sea", "Kara Sea"),
    (160, 73, "East Siberian Sea", "Laptev Sea"),
    (-140, 71.5, "Beaufort Sea", "Chukchi Sea"),
    (-122, 70.5, "Amundsen Gulf", "Beaufort Sea"),
    (-58, 83, "Lincoln Sea", "Greenland Sea"),
    (3, 56, "North Sea", "Baltic Sea"),
    (8.65, 54.55, "Wadden Sea", "Baltic Sea"),
    (9.5, 58, "Skagerrak", "North Sea"),
    (11.5, 57, "Kattegat", "Baltic Sea"),
    (19.5, 57, "Baltic Sea", "North Sea"),
    (20, 62.5, "Gulf of Bothnia", "Gulf of Finland"),
    (26, 59.8, "Gulf of Finland", "Gulf of Riga"),
    (23.6, 57.6, "Gulf of Riga", "Gulf of Finland"),
    (-2, 50, "English Channel", "Celtic Sea"),
    (-8, 50.5, "Celtic Sea", "English Channel"),
    (-5, 53.8, "Irish Sea", "Celtic Sea"),
    (-4, 51.35, "Bristol Channel", "Irish Sea"),
    (-4, 45.5, "Bay of Biscay", "Mediterranean Sea"),
    (3, 3, "Gulf of Guinea", "Bight of Biafra"),
    (3, 5.5, "Bight of Benin", "Bight of Biafra"),
    (8, 3, "Bight of Biafra", "Bight of Benin"),
    (14.47, -22.93, "Walvis Bay", "Gulf of Guinea"),
    (-5.6, 35.95, "Strait of Gibraltar", "Alboran Sea"),
    (-3.5, 36, "Alboran Sea", "Balearic Sea"),
    (2, 40, "Balearic Sea", "Gulf of Lion"),
    (4.3, 43, "Gulf of Lion", "Balearic Sea"),
    (9, 43.8, "Ligurian Sea", "Tyrrhenian Sea"),
    (12, 40, "Tyrrhenian Sea", "Ionian Sea"),
    (15, 43.2, "Adriatic Sea", "Tyrrhenian Sea"),
    (18.5, 38, "Ionian Sea", "Adriatic Sea"),
    (12.5, 36.8, "Strait of Sicily", "Ionian Sea"),
    (10.6, 34.3, "Gulf of Gabes", "Gulf of Sidra"),
    (18.5, 31.3, "Gulf of Sidra", "Gulf of Gabes"),
    (25, 38.8, "Aegean Sea", "Sea of Marmara"),
    (25, 35.9, "Sea of Crete", "Levantine Sea"),
    (31, 33.5, "Levantine Sea", "Aegean Sea"),
    (28, 40.75, "Sea of Marmara", "Black Sea"),
    (26.4, 40.17, "Dardanelles", "Aegean Sea"),
    (29.06, 41.12, "Bosporus", "Black Sea"),
    (34, 43, "Black Sea", "Sea of Azov"),
    (36.5, 46, "Sea of Azov", "Black Sea"),
    (51, 40, "Caspian Sea", "Black Sea"),
    (-40, -73, "Weddell Sea", "Ross Sea"),
    (-110, -73.2, "Amundsen Sea", "Bellingshausen Sea"),
    (-85, -71, "Bellingshausen Sea", "Amundsen Sea"),
    (92, -65.8, "Davis Sea", "Prydz Bay"),
    (76, -68.5, "Prydz Bay", "Davis Sea"),
    (-63, -58.5, "Drake Passage", "Scotia Sea"),
    (-45, -57, "Scotia Sea", "Weddell Sea"),
]

# Millions of square kilometres, around the published figures.
AREAS = {
    "Global Ocean": (355, 366),
    "Pacific Ocean": (160, 172),
    "Atlantic Ocean": (78, 90),
    "Indian Ocean": (66, 74),
    "Southern Ocean": (20, 22),
    "Arctic Ocean": (13.5, 16),
    "Mediterranean Sea": (2.45, 2.6),
    "Red Sea": (0.42, 0.47),
    "Black Sea": (0.41, 0.44),
    "Caspian Sea": (0.36, 0.40),
    "Baltic Sea": (0.37, 0.42),
    "Bay of Bengal": (2.1, 2.6),
    "Arabian Sea": (3.6, 4.3),
    "Caribbean Sea": (2.65, 2.85),
    "Gulf of Mexico": (1.5, 1.6),
    "South China Sea": (3.2, 3.6),
    "Hudson Bay": (0.8, 1.23),
    "Persian Gulf": (0.23, 0.26),
    "North Sea": (0.5, 0.6),
    "Sea of Japan": (0.97, 1.07),
    "Bering Sea": (2.0, 2.35),
    "Wadden Sea": (0.008, 0.015),
    "San Francisco Bay": (0.0008, 0.0016),
}

ALIASES = {
    "GoM": "Gulf of Mexico",
    "G. of Mexico": "Gulf of Mexico",
    "Mexico Gulf": "Gulf of Mexico",
    "the  gulf-of mexico": "Gulf of Mexico",
    "BoB": "Bay of Bengal",
    "N Atlantic": "North Atlantic Ocean",
    "N. Pacific": "North Pacific Ocean",
    "Med": "Mediterranean Sea",
    "Arabian Gulf": "Persian Gulf",
    "East Sea": "Sea of Japan",
    "Japan Sea": "Sea of Japan",
    "Indian ocean": "Indian Ocean",
    "Sea of Cortez": "Gulf of California",
    "Gulf of Siam": "Gulf of Thailand",
    "Bosphorus": "Bosporus",
    "Malacca Strait": "Strait of Malacca",
    "Saint Lawrence Gulf": "Gulf of St. Lawrence",
    "Niño 3.4": "Nino 3.4",
    "NINO34": "Nino 3.4",
    "El Niño 1+2": "Nino 1+2",
    "Mar Arábigo": "Arabian Sea",
    "mar caribe": "Caribbean Sea",
    "Pacífico Norte": "North Pacific Ocean",
    "golfe du Bengale": "Bay of Bengal",
    "mer Rouge": "Red Sea",
    "Atlantique Nord": "North Atlantic Ocean",
    "Baía de Bengala": "Bay of Bengal",
    "Atlântico Sul": "South Atlantic Ocean",
    "अरब सागर": "Arabian Sea",
    "बंगाल की खाड़ी": "Bay of Bengal",
    "बंगाल की खाडी": "Bay of Bengal",
    "हिंद महासागर": "Indian Ocean",
    "Ostsee": "Baltic Sea",
    "ÄRMELKANAL": "English Channel",
}

ENCLOSED = (
    "Mediterranean Sea", "Black Sea", "Sea of Azov", "Sea of Marmara", "Baltic Sea", "Red Sea",
    "Persian Gulf", "Hudson Bay", "Caspian Sea",
)  # fmt: skip
OCEANS = ("Pacific Ocean", "Atlantic Ocean", "Indian Ocean", "Southern Ocean", "Arctic Ocean")


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def region(name: str) -> Region:
    return gazetteer().resolve(name)


def holds(name: str, longitude: float, latitude: float) -> bool:
    return bool(shapely.contains_xy(region(name).geometry, longitude, latitude))


def test_the_gazetteer_holds_exactly_the_168_canonical_names() -> None:
    assert len(CANONICAL) == 168
    assert sorted(gazetteer().names()) == sorted(CANONICAL)


def test_the_canonical_names_are_those_of_the_contract() -> None:
    contract = Path(__file__).parents[3] / "shared" / "contract" / "region-names.md"
    if not contract.exists():
        pytest.skip("the contract is not beside this checkout")
    text = contract.read_text(encoding="utf-8")
    assert [name for name in CANONICAL if name not in text] == []


@pytest.mark.parametrize("name", CANONICAL)
def test_a_canonical_name_resolves_to_itself(name: str) -> None:
    assert region(name).name == name
    assert region(name.upper()).name == name


@pytest.mark.parametrize("name", CANONICAL)
def test_a_region_has_valid_water_within_the_world(name: str) -> None:
    geometry = region(name).geometry
    west, south, east, north = geometry.bounds
    assert geometry.geom_type in {"Polygon", "MultiPolygon"}
    assert geometry.is_valid
    assert not geometry.is_empty
    assert west >= -180
    assert east <= 180
    assert south >= -90
    assert north <= 90


@pytest.mark.parametrize("name", CANONICAL)
def test_a_region_has_a_known_parent_that_holds_most_of_it(name: str) -> None:
    child = region(name)
    if child.parent is None:
        assert child.kind != "ocean" or name == "Global Ocean"
        return
    shared = shapely.intersection(child.geometry, region(child.parent).geometry)
    assert shared.area > 0.85 * child.geometry.area  # an ocean's coast is drawn more coarsely


@pytest.mark.parametrize("name", CANONICAL)
def test_every_region_has_other_names(name: str) -> None:
    assert len(region(name).aliases) >= 3


def test_no_two_regions_share_a_name_or_alias() -> None:
    for known in gazetteer().search("", first=200):
        for alias in known.aliases:
            assert region(alias).name == known.name, alias


@pytest.mark.parametrize(("name", "bounds"), AREAS.items())
def test_areas_are_near_the_published_ones(name: str, bounds: tuple[float, float]) -> None:
    low, high = bounds
    assert low <= region(name).area_km2 / 1e6 <= high


@pytest.mark.parametrize(("longitude", "latitude", "inside", "outside"), PLACES)
def test_a_place_lies_in_its_sea_and_not_in_the_next(
    longitude: float, latitude: float, inside: str, outside: str
) -> None:
    assert holds(inside, longitude, latitude)
    assert not holds(outside, longitude, latitude)


@pytest.mark.parametrize(
    ("place", "ocean"),
    [
        ((132, 20), "North Pacific Ocean"),
        ((-150, -30), "South Pacific Ocean"),
        ((88, 15), "Indian Ocean"),
        ((65, 15), "Indian Ocean"),
        ((-90, 25), "North Atlantic Ocean"),
        ((-75, 15), "Atlantic Ocean"),
        ((-20, -30), "South Atlantic Ocean"),
        ((2, 67), "Arctic Ocean"),
        ((-40, -73), "Southern Ocean"),
    ],
)
def test_an_ocean_covers_its_open_marginal_seas(place: tuple[float, float], ocean: str) -> None:
    assert holds(ocean, *place)


@pytest.mark.parametrize("enclosed", ENCLOSED)
@pytest.mark.parametrize("ocean", OCEANS)
def test_an_enclosed_sea_is_in_no_ocean(enclosed: str, ocean: str) -> None:
    shared = shapely.intersection(region(enclosed).geometry, region(ocean).geometry)
    assert shared.area < 1e-3  # square degrees: the rounded limit line


def test_the_oceans_and_enclosed_seas_cover_the_world_ocean_once() -> None:
    longitudes = [-179.3 + 2.3 * step for step in range(156)]
    latitudes = [-77.7 + 1.7 * step for step in range(98)]
    points = shapely.points([(x, y) for x in longitudes for y in latitudes])
    # Half a degree from the coast, where the regions differ in detail only.
    open_water = shapely.buffer(region("Global Ocean").geometry, -0.5)
    shapely.prepare(open_water)
    points = points[shapely.contains(open_water, points)]
    counts = [0] * len(points)
    for name in (*OCEANS, *ENCLOSED):
        inside = shapely.intersects(region(name).geometry, points)
        counts = [count + bool(hit) for count, hit in zip(counts, inside, strict=True)]
    assert len(points) > 8000
    assert set(counts) == {1}


@pytest.mark.parametrize("name", ["Pacific Ocean", "Atlantic Ocean"])
def test_north_and_south_meet_at_the_equator(name: str) -> None:
    north, south = region(f"North {name}"), region(f"South {name}")
    assert north.geometry.bounds[1] == 0
    assert south.geometry.bounds[3] == 0
    assert north.area_km2 + south.area_km2 == pytest.approx(region(name).area_km2, rel=1e-4)


@pytest.mark.parametrize(
    ("name", "boxes"),
    [
        ("Nino 1+2", [(-90, -10, -80, 0)]),
        ("Nino 3", [(-150, -5, -90, 5)]),
        ("Nino 3.4", [(-170, -5, -120, 5)]),
        ("Nino 4", [(160, -5, 180, 5), (-180, -5, -150, 5)]),
    ],
)
def test_an_el_nino_box_is_exact(name: str, boxes: list[tuple[float, ...]]) -> None:
    exact = shapely.union_all([shapely.box(*box) for box in boxes])
    assert region(name).geometry.equals(exact)


def test_the_southern_ocean_ends_at_60_south() -> None:
    assert region("Southern Ocean").geometry.bounds[3] == -60
    assert region("Pacific Ocean").geometry.bounds[1] == -60


@pytest.mark.parametrize(
    ("name", "latitude"),
    [
        ("Bering Sea", 58),
        ("Pacific Ocean", 0),
        ("Chukchi Sea", 70),
        ("Southern Ocean", -65),
        ("Ross Sea", -75),
        ("Arctic Ocean", 80),
    ],
)
def test_a_region_across_the_antimeridian_has_both_sides(name: str, latitude: float) -> None:
    assert holds(name, 179.5, latitude)
    assert holds(name, -179.5, latitude)


@pytest.mark.parametrize(
    "city",
    [(2.35, 48.85), (77.2, 28.6), (-99.1, 19.4), (37.6, 55.7), (116.4, 39.9), (133.9, -23.7)],
)
def test_a_city_on_land_is_in_no_region(city: tuple[float, float]) -> None:
    regions = [known for known in gazetteer().search("", first=200) if known.kind != "box"]
    assert [known.name for known in regions if shapely.contains_xy(known.geometry, *city)] == []


@pytest.mark.parametrize(("text", "name"), ALIASES.items())
def test_an_alias_finds_its_region(text: str, name: str) -> None:
    found = gazetteer().find(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["", "the", "Mexico", "world", "global", "ocean", "Carribean Sea"])
def test_find_guesses_nothing(text: str) -> None:
    assert gazetteer().find(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carribean Sea", "Caribbean Sea"),
        ("carribean see", "Caribbean Sea"),
        ("medditeranean sea", "Mediterranean Sea"),
        ("Mediteranian", "Mediterranean Sea"),
        ("Bay of Bangal", "Bay of Bengal"),
        ("Arabain Sea", "Arabian Sea"),
        ("Phillipine Sea", "Philippine Sea"),
        ("Golfo de Mexio", "Gulf of Mexico"),
        ("pacifc", "Pacific Ocean"),
        ("Skagerak Straight", "Skagerrak"),
    ],
)
def test_an_unknown_name_is_refused_with_the_closest_one_first(text: str, name: str) -> None:
    with pytest.raises(OceanError) as refusal:
        gazetteer().resolve(text)
    assert refusal.value.code == ErrorCode.UNKNOWN_REGION
    assert refusal.value.value == text
    assert refusal.value.suggestions[0] == name
    assert len(refusal.value.suggestions) <= 5


def test_a_name_like_no_other_is_refused_without_suggestions() -> None:
    with pytest.raises(OceanError, match='No water body is called "xyzzy"') as refusal:
        gazetteer().resolve("xyzzy")
    assert refusal.value.suggestions == ()


def test_search_goes_from_exact_to_prefix_to_part() -> None:
    assert gazetteer().search("indian ocean")[0].name == "Indian Ocean"
    names = [found.name for found in gazetteer().search("bengal")]
    assert names[0] == "Bay of Bengal"
    names = [found.name for found in gazetteer().search("sea of")]
    assert {"Sea of Azov", "Sea of Crete", "Sea of Japan"} <= set(names)


def test_search_for_nothing_lists_all_in_order() -> None:
    assert [found.name for found in gazetteer().search("", first=200)] == gazetteer().names()
    assert [found.name for found in gazetteer().search(" ", first=2)] == gazetteer().names()[:2]


def test_an_official_polygon_replaces_ours_and_keeps_our_aliases() -> None:
    square = shapely.box(80, 10, 90, 20)
    official = Region("bay of bengal", ("IHO 43",), "bay", None, 1.0, square)
    wider = gazetteer().extended([official])
    assert wider.resolve("BoB").geometry.equals(square)
    assert wider.resolve("IHO 43").name == "Bay of Bengal"
    assert wider.names() == gazetteer().names()
    assert not region("Bay of Bengal").geometry.equals(square)


def test_an_extension_adds_a_new_water_body() -> None:
    own = Region("Study Area 7", (), "box", None, 1.0, shapely.box(0, 0, 1, 1))
    wider = gazetteer().extended([own])
    assert wider.resolve("study area 7") is own
    assert gazetteer().find("Study Area 7") is None


def test_the_packaged_file_loads_within_150_milliseconds_of_work() -> None:
    start = time.process_time()
    Gazetteer.load()
    assert time.process_time() - start < 0.15


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Océano  Índico", "oceano indico"),
        ("Bab-el-Mandeb", "bab el mandeb"),
        ("Straße", "strasse"),
        ("Sjælland Ø", "sjaelland o"),
        ("बंगाल की खाड़ी", "बंगाल की खाडी"),
        ("Niño 3.4", "nino 3 4"),
    ],
)
def test_normalise_folds_latin_and_keeps_devanagari(text: str, folded: str) -> None:
    assert normalise(text) == folded
    assert normalise(folded) == folded
