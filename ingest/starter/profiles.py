"""The Pacific and Indian Ocean datasets: float fleets, and in the Pacific ship sections and gliders."""

import numpy as np
import numpy.typing as npt

from ingest.starter import sea
from ingest.starter.casts import Casts, Times, heads, joined, ragged
from ingest.starter.climate import years
from ingest.starter.drift import METRES
from ingest.starter.floats import Fleet, float_casts
from ingest.starter.model import Ocean
from ingest.starter.quality import spoiled, unlocated
from ingest.starter.tables import Floats
from ocean.terms import PlatformType

END = np.datetime64("2024-01-01", "s")
PACIFIC = Fleet(
    first_code=5_900_001,
    home=("Pacific Ocean", "Southern Ocean"),
    seeds=(
        ("North Pacific Ocean", 20),
        ("South Pacific Ocean", 20),
        ("Nino 3.4", 7),
        ("Nino 3", 6),
        ("Nino 4", 5),
        ("Philippine Sea", 7),
        ("Coral Sea", 5),
        ("Tasman Sea", 5),
        ("Bering Sea", 4),
        ("Gulf of Alaska", 4),
        ("South China Sea", 4),
        ("Sea of Japan", 3),
        ("Sea of Okhotsk", 2),
        ("Solomon Sea", 2),
        ("Bismarck Sea", 2),
        ("Celebes Sea", 2),
        ("Sulu Sea", 1),
        ("Banda Sea", 2),
        ("Ross Sea", 2),
        ("Amundsen Sea", 2),
    ),
    start=np.datetime64("2020-01-01", "s"),
    end=END,
    chemistry=0.15,
)
INDIAN = Fleet(
    first_code=2_900_001,
    home=("Indian Ocean", "Southern Ocean", "Red Sea"),
    seeds=(
        ("Indian Ocean", 34),
        ("Arabian Sea", 13),
        ("Bay of Bengal", 11),
        ("Andaman Sea", 2),
        ("Laccadive Sea", 3),
        ("Gulf of Aden", 2),
        ("Gulf of Oman", 2),
        ("Mozambique Channel", 3),
        ("Timor Sea", 2),
        ("Great Australian Bight", 2),
        ("Red Sea", 2),
    ),
    start=np.datetime64("2019-01-01", "s"),
    end=END,
    chemistry=0.3,
)
# A ship's section: code, from (longitude, latitude), to, first day, stations.
SECTIONS = (
    ("SYN-KM2003", (-158.0, 22.5), (-158.0, 52.0), "2020-03-04", 48),
    ("SYN-RR2108", (-150.0, 20.0), (-150.0, -38.0), "2021-04-11", 60),
    ("SYN-RY2109", (137.0, 33.0), (137.0, 3.0), "2021-09-18", 46),
    ("SYN-IN2201", (170.0, -8.0), (170.0, -45.0), "2022-01-20", 50),
    ("SYN-SP2207", (-124.0, 47.0), (-145.0, 50.0), "2022-07-09", 30),
    ("SYN-RR2302", (-103.0, 16.0), (-103.0, -40.0), "2023-02-06", 60),
    ("SYN-TT2306", (-170.0, 0.0), (-95.0, 0.0), "2023-06-15", 50),
    ("SYN-KM2310", (150.0, 30.0), (179.0, 30.0), "2023-10-02", 34),
)
BOTTLES = np.concatenate([np.arange(3, 200, 8), np.arange(200, 1000, 25), np.arange(1000, 5801, 75)]).astype(
    float
)
# A glider's section: code, seaward end, shoreward end, first day.
GLIDERS = (
    ("SYN-SG101", (-126.5, 36.2), (-123.5, 36.8), "2020-05-12"),
    ("SYN-SG102", (158.0, -33.5), (155.0, -34.0), "2020-11-03"),
    ("SYN-SG103", (-82.0, -12.0), (-79.0, -11.0), "2021-02-17"),
    ("SYN-SG104", (143.0, 31.5), (143.0, 34.5), "2021-08-22"),
    ("SYN-SG105", (-149.0, 54.5), (-149.5, 57.5), "2022-06-30"),
    ("SYN-SG106", (156.5, -9.5), (153.5, -8.0), "2023-01-25"),
    ("SYN-SG107", (-121.5, 31.5), (-119.5, 32.4), "2023-08-08"),
)
DIVES = 66
GLIDER_LADDER = np.concatenate([np.arange(2, 200, 4), np.arange(200, 1001, 10)]).astype(float)


def pacific_casts(random: np.random.Generator, ocean: Ocean, scale: float) -> dict[str, Casts]:
    """Floats, ships and gliders of the Pacific, 2020 to 2023."""
    return {
        "argo": float_casts(random, ocean, PACIFIC, scale),
        "ship": joined([_section(random, ocean, s, scale) for s in SECTIONS]),
        "glider": joined([_glider(random, ocean, g, scale) for g in GLIDERS]),
    }


def indian_casts(random: np.random.Generator, ocean: Ocean, scale: float) -> dict[str, Casts]:
    """The floats of the Indian Ocean, 2019 to 2023, a third of them with chemistry."""
    return {"argo": float_casts(random, ocean, INDIAN, scale)}


def _section(
    random: np.random.Generator,
    ocean: Ocean,
    section: tuple[str, tuple[float, float], tuple[float, float], str, int],
    scale: float,
) -> Casts:
    """CTD stations along a line, down to ten metres above the bottom."""
    code, start, end, day, stations = section
    count = max(3, round(stations * scale))
    longitude, latitude = _line(start, end, np.linspace(0, 1, count))
    longitude, latitude = longitude + random.normal(0, 0.01, count), latitude + random.normal(0, 0.01, count)
    # Ten knots between stations and four hours on each.
    hours = np.cumsum(np.full(count, 4.0 + _span(start, end) / count / 18_500.0))
    time = np.datetime64(day, "s") + (hours * 3600).astype("timedelta64[s]")
    wet = sea.load().deeper(longitude, latitude, 60.0)
    number = np.arange(1, count + 1)[wet]
    return _casts(
        random, ocean, PlatformType.SHIP, code, number, time[wet], longitude[wet], latitude[wet], BOTTLES, "D"
    )


def _glider(
    random: np.random.Generator,
    ocean: Ocean,
    glider: tuple[str, tuple[float, float], tuple[float, float], str],
    scale: float,
) -> Casts:
    """Dives to 1000 dbar, down and up again, along a section and back at a quarter of a metre a second."""
    code, start, end, day = glider
    count = 2 * max(3, round(DIVES * scale))
    hours = np.repeat(np.arange(count // 2) * 8.0, 2) + np.tile((1.5, 5.5), count // 2)
    turn = hours * 3600 * 0.25 / _span(start, end)
    longitude, latitude = _line(start, end, 1 - np.abs(1 - turn % 2))
    _, u, v = ocean.eddies.at(longitude, latitude, years(np.datetime64(day, "s") + np.zeros(count, "m8[s]")))
    longitude, latitude = longitude + 0.3 * u, latitude + 0.3 * v
    time = np.datetime64(day, "s") + (hours * 3600).astype("timedelta64[s]")
    wet = sea.load().deeper(longitude, latitude, 60.0)
    number, direction = np.arange(count) // 2 + 1, np.where(np.arange(count) % 2, "A", "D")
    return _casts(
        random,
        ocean,
        PlatformType.GLIDER,
        code,
        number[wet],
        time[wet],
        longitude[wet],
        latitude[wet],
        GLIDER_LADDER,
        direction[wet],
    )


def _line(start: tuple[float, float], end: tuple[float, float], share: Floats) -> tuple[Floats, Floats]:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _span(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The length of a line in metres."""
    shrink = np.cos(np.radians((start[1] + end[1]) / 2))
    return float(np.hypot((end[0] - start[0]) * shrink, end[1] - start[1]) * METRES)


def _casts(
    random: np.random.Generator,
    ocean: Ocean,
    platform: PlatformType,
    code: str,
    number: npt.NDArray[np.intp],
    time: Times,
    longitude: Floats,
    latitude: Floats,
    ladder: Floats,
    direction: npt.NDArray[np.str_] | str,
) -> Casts:
    pressure = ladder + random.uniform(-0.2, 0.2, (len(number), len(ladder))) * np.gradient(ladder)
    bottom = sea.load().depth_at(longitude, latitude) - 10.0
    kept = pressure <= bottom[:, None]
    water = ocean.water(longitude, latitude, time, pressure)
    head = heads(platform, np.full(len(number), code), number, time, longitude, latitude, direction)
    return spoiled(random, ragged(unlocated(random, head), water, kept))
