"""Named points: what "near Mumbai" means."""

from dataclasses import dataclass

from nlp.rules.place_table import TABLE


@dataclass(frozen=True, slots=True)
class Place:
    """A named point: latitude and longitude in degrees; `common` when the name is also a common word."""

    name: str
    latitude: float
    longitude: float


def _read(line: str) -> tuple[Place, tuple[str, ...]]:
    names, position = line.split(";")
    latitude, longitude = (float(part) for part in position.split())
    aliases = tuple(names.split("/"))
    return Place(aliases[0].rstrip("~"), latitude, longitude), aliases


ENTRIES: tuple[tuple[Place, tuple[str, ...]], ...] = tuple(_read(line) for line in TABLE.strip().splitlines())
