"""Where: regions, boxes, points and places with a radius, bands of latitude."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.rules.bare_names import bare_name
from nlp.rules.notes import Notes
from nlp.rules.pivot import Match, Pivot, rule
from nlp.rules.vocabulary import place_of
from ocean.filter import BoundingBox, Near

POINT_RADIUS_KM = 100.0
PLACE_RADIUS_KM = 300.0
_KM = {"km": 1.0, "mi": 1.609344, "nmi": 1.852, "m": 0.001}
_FARTHEST_KM = 20_000.0


@dataclass(frozen=True, slots=True)
class Spot:
    """One place that a question names, at an offset of the line; exactly one of region, near and box is set.

    `place`: the point is a named place's.
    """

    offset: int
    region: str | None = None
    near: Near | None = None
    place: bool = False
    box: BoundingBox | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """Every spot that is named, the band of latitudes that narrows them, a radius (km) without a point."""

    spots: tuple[Spot, ...] = ()
    band: BoundingBox | None = None
    radius: float | None = None

    def __bool__(self) -> bool:
        return bool(self.spots) or self.band is not None


_LAT, _LON = r"(?:@lat:(\S+))", r"(?:@lon:(\S+))"
_SEP = r"(?:@and|@to|-|,|@until)"
_JOIN = r"(?: (?:@and|,|;|@between|@from|@in|@with|@at))*"
_OPEN = r"(?:(?:@between|@from) )?"
_BOX = rule(rf"{_OPEN}{_LAT} {_SEP} {_LAT}{_JOIN} {_LON} {_SEP} {_LON}")
_BOX_TURNED = rule(rf"{_OPEN}{_LON} {_SEP} {_LON}{_JOIN} {_LAT} {_SEP} {_LAT}")
_LATITUDES = rule(rf"{_OPEN}{_LAT} {_SEP} {_LAT}")
_LONGITUDES = rule(rf"{_OPEN}{_LON} {_SEP} {_LON}")
_POINT = rule(rf"{_LAT} (?:(?:,|@and|/|;) )?{_LON}")
_POINT_TURNED = rule(rf"{_LON} (?:(?:,|@and|/|;) )?{_LAT}")
_SIDE = rule(r"@dirof:(\w) (?:@lat:(\S+)|@lon:(\S+)|(@equator)|<n>(?: @u:deg)?(?! @u))")
_SIDE_OF_NAME = rule(r"@dirof:\w (?=@region|@place)")
_ALONE = rule(r"@(?:lat|lon):\S+")
_RADIUS = rule(
    r"(?:(?:@within|@radius|@less|@in|@at|@around|@from|@over|@to|@until|@near|@downto) )*<n> @u:(km|mi|nmi)"
    r"(?: (?:@radius|@of|@from|@around|@near|@within|@at|@in|@to))*"
)
_RADIUS_ALONE = rule(r"(?:(?:@within|@radius|@of|@in) )+<n> @u:(km|mi|nmi)|(\d{2,}) @u:(km|mi|nmi)")
_RADIUS_IN_METRES = rule(
    r"(?:@within|@radius|@in) <n> @u:(m)(?: (?:@of|@from|@around|@near))* (?=@lat|@lon|@place)"
)
_EXCLUDED = rule(
    r"@not (?:(?!@region|@place|@and|@ps?:|@argo|@var:|@stat:|@sup:|,)\S+ ){0,2}@(?:region|place):\S+"
    r"(?: (?:@and|@or|,) @region:\S+(?! @and))*"
)
_PART = rule(r"(?:@part|@dir:\w)(?: @(?:part|dir:\w|w|in|and)){0,2} (?=@region|@place)|(?<=@in )@part")
_REGION = rule(r"@region:(\S+)")
_PLACE = rule(r"(?:@near )?@place:(\d+)(?: , @(?:place|region):\S+| @place:\S+)?")
_BANDS = (
    (rule(r"@equatorial"), (-5.0, 5.0), "equatorial taken as 5°S to 5°N"),
    (rule(r"@tropical"), (-23.5, 23.5), "tropical taken as 23.5°S to 23.5°N"),
    (rule(r"(?:@in )?@hemi:n"), (0.0, 90.0), "northern hemisphere taken as 0 to 90°N"),
    (rule(r"(?:@in )?@hemi:s"), (-90.0, 0.0), "southern hemisphere taken as 90°S to 0"),
)
_EQUATOR = rule(r"(?:@at|@near|@around|@in) @equator")
_STREAM = rule(r"@stream")
_LOST_PLACE = rule(r"@near (?:(?:@near|@w|@part|@dir:\w) )*([^\W\d_]\S*)(?: @dir:\w)?")


def read_where(line: Pivot, notes: Notes, earlier: Sequence[str] = ()) -> Where:
    """Takes every where of the line; `earlier` are the regions of the turn before."""
    for match in line.take(_EXCLUDED):
        notes.miss(line.words(match))
    has_point = ("@lat:" in line.text and "@lon:" in line.text) or "@place:" in line.text
    radius = _radius(line, notes, alone=not has_point)
    spots = [*_boxes(line), *_points(line, notes, radius)]
    for pattern in (_SIDE_OF_NAME, _PART):
        for match in line.take(pattern):
            notes.miss(line.words(match))
    spots += [
        Spot(match.start(), region=_region(match, line, notes, earlier)) for match in line.take(_REGION)
    ]
    bands = _bands(line, notes)
    if len(bands) > 1:
        spots += [Spot(offset, box=box) for offset, box in bands]
    band = bands[0][1] if len(bands) == 1 else None
    for match in line.take(_ALONE):
        notes.miss(line.words(match))
    for match in (*line.take(_STREAM), *line.take(_LOST_PLACE)):
        notes.miss(line.words(match))
    return Where(_without_repeats(spots), band, None if has_point else radius)


def _region(match: Match, line: Pivot, notes: Notes, earlier: Sequence[str]) -> str:
    """Its name; a bare one ("the Gulf") is that of the turn before, or else told with the other reading."""
    bare = bare_name(line.words(match))
    if bare is None:
        return match[1].replace("_", " ")
    known = bare.within(earlier)
    if known is None:
        notes.assume(bare.assumption)
    return known or bare.likely


def _without_repeats(spots: list[Spot]) -> tuple[Spot, ...]:
    found: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: spot.offset):
        if all((s.region, s.near, s.box) != (spot.region, spot.near, spot.box) for s in found):
            found.append(spot)
    return tuple(found)


def _boxes(line: Pivot) -> Iterator[Spot]:
    for match in line.take(_BOX):
        south, north, west, east = (float(part) for part in match.groups())
        yield Spot(match.start(), box=_box(west, south, east, north))
    for match in line.take(_BOX_TURNED):
        west, east, south, north = (float(part) for part in match.groups())
        yield Spot(match.start(), box=_box(west, south, east, north))
    # Two points side by side ("10N 65E and 15N 70E") are no range of latitudes.
    for match in line.take(_LATITUDES, lambda match: not line.text[match.end() :].startswith(" @lon")):
        south, north = (float(part) for part in match.groups())
        yield Spot(match.start(), box=_box(-180, south, 180, north))
    for match in line.take(_LONGITUDES, lambda match: not line.text[match.end() :].startswith(" @lat")):
        west, east = (float(part) for part in match.groups())
        yield Spot(match.start(), box=_box(west, -90, east, 90))
    yield from _sides(line)


def _box(west: float, south: float, east: float, north: float) -> BoundingBox:
    if west > east and west * east > 0:  # "140W to 155W": never the long way round
        west, east = east, west
    return BoundingBox(west, min(south, north), east, max(south, north))


_WORLD = {"west": -180.0, "south": -90.0, "east": 180.0, "north": 90.0}
_EDGE = {"n": "south", "s": "north", "e": "west", "w": "east"}


def _sides(line: Pivot) -> Iterator[Spot]:
    """ "north of 40N and west of 30W" as one box."""
    edges, first = dict(_WORLD), None
    for match in line.take(_SIDE):
        value = next((part for part in match.groups()[1:] if part), "0")
        number = 0.0 if value == "@equator" else float(value)
        if match[5] is not None and match[1] in "sw":
            number = -abs(number)
        if abs(number) > (90 if match[1] in "ns" else 180):
            continue
        edges[_EDGE[match[1]]] = number
        first = match.start() if first is None else first
    if first is not None and edges["south"] <= edges["north"]:
        yield Spot(first, box=BoundingBox(**edges))


def _points(line: Pivot, notes: Notes, radius: float | None) -> Iterator[Spot]:
    for match in line.take(_POINT):
        yield _around(match, float(match[1]), float(match[2]), radius or POINT_RADIUS_KM)
    for match in line.take(_POINT_TURNED):
        yield _around(match, float(match[2]), float(match[1]), radius or POINT_RADIUS_KM)
    for match in line.take(_PLACE):
        place = place_of(match[1])
        if radius is None:
            notes.assume(f"near {place.name} taken as within {PLACE_RADIUS_KM:g} km of {_position(place)}")
        else:
            notes.assume(f"{place.name} taken as {_position(place)}")
        yield _around(match, place.latitude, place.longitude, radius or PLACE_RADIUS_KM, place=True)


def _position(place: object) -> str:
    latitude, longitude = getattr(place, "latitude", 0.0), getattr(place, "longitude", 0.0)
    return (
        f"{abs(latitude):g}°{'S' if latitude < 0 else 'N'} {abs(longitude):g}°{'W' if longitude < 0 else 'E'}"
    )


def _around(match: Match, latitude: float, longitude: float, radius: float, *, place: bool = False) -> Spot:
    return Spot(match.start(), near=Near(latitude, longitude, radius), place=place)


def _radius(line: Pivot, notes: Notes, *, alone: bool) -> float | None:
    """In km; `alone`: without a point, where only a distance that is no depth is one."""
    if alone:
        match = line.take_first(_RADIUS_ALONE)
    else:
        match = line.take_first(_RADIUS_IN_METRES) or line.take_first(_RADIUS)
    if match is None:
        return None
    number, unit = (group for group in match.groups() if group)
    kilometres = round(float(number) * _KM[unit] + 1e-9, 1)
    if 0 < kilometres <= _FARTHEST_KM:
        return kilometres
    notes.miss(line.words(match))
    return None


def _bands(line: Pivot, notes: Notes) -> list[tuple[int, BoundingBox]]:
    """Bands of latitude that words name, with their offsets."""
    found: list[tuple[int, BoundingBox]] = []
    for pattern, (south, north), sentence in _BANDS:
        for match in line.take(pattern):
            notes.assume(sentence)
            found.append((match.start(), BoundingBox(-180, south, 180, north)))
    if not found and line.take_first(_EQUATOR):
        notes.assume("at the equator taken as 5°S to 5°N")
        found.append((0, BoundingBox(-180, -5, 180, 5)))
    return list({box: (offset, box) for offset, box in found}.values())
