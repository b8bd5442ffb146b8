"""The platforms of live answers: the store's numbers where it knows them, our own, negative, where not."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field

import orjson

from ocean.errors import OceanError
from ocean.records import PlatformRecord
from ocean.rows import PlatformRow

# Many times as many as Argo has had; beyond, those not seen for longest are forgotten.
LARGEST = 200_000
Lookup = Callable[[list[str]], Awaitable[Mapping[str, int]]]


@dataclass(slots=True)
class Roster:
    """Kept by the process, as rows of one request refer to platforms of another's answer.

    known: the store's numbers by code, for those codes that it has; it may fail.
    """

    known: Lookup
    _numbers: dict[str, int] = field(default_factory=dict)
    _rows: dict[int, PlatformRow] = field(default_factory=dict)
    _given: int = 0

    async def numbers(self, platforms: Iterable[PlatformRecord]) -> dict[str, int]:
        """The number of each platform by its code. A platform gets the store's number once it is there."""
        wanted = {platform.code: platform for platform in platforms}
        unknown = [code for code in wanted if self._numbers.get(code, -1) < 0]
        if unknown:
            try:
                found = await self.known(unknown)
            except OceanError:  # the store is down: live answers do without it
                found = {}
            for code in unknown:
                self._number(wanted[code], found.get(code))
        return {code: self._numbers[code] for code in wanted}

    def _number(self, platform: PlatformRecord, known: int | None) -> None:
        number = known if known is not None else self._numbers.get(platform.code)
        if number is None:
            self._given -= 1
            number = self._given
        self._numbers[platform.code] = number
        self._rows[number] = _row(platform, number)
        while len(self._numbers) > LARGEST:
            self._numbers.pop(next(iter(self._numbers)))
        while len(self._rows) > LARGEST:
            self._rows.pop(next(iter(self._rows)))

    async def codes(self, numbers: Iterable[int]) -> dict[int, str]:
        """The codes of platforms by number."""
        return {number: self._rows[number].code for number in numbers if number in self._rows}

    def row(self, number: int) -> PlatformRow | None:
        """What a feed said of a platform, where the store says nothing."""
        return self._rows.get(number)


def _row(platform: PlatformRecord, number: int) -> PlatformRow:
    return PlatformRow(
        number=number,
        code=platform.code,
        type=platform.type,
        country=platform.country,
        status=platform.status,
        deployment_date=platform.deployment_date,
        described=orjson.dumps(platform.metadata).decode(),
    )
