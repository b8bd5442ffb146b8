"""Opaque ids, unique over all types, and the cursors of connections."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, overload
from uuid import UUID

import numpy as np
import orjson

from ocean.errors import ErrorCode, OceanError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LARGEST_NUMBER = 1e300
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


_PAIRS = [a + b for a in _DIGITS for b in _DIGITS]
_TRIPLES = np.array([a + b for a in _DIGITS for b in _PAIRS])
_MICROSECOND = timedelta(microseconds=1)


def _base36(number: int) -> str:
    """As `int(text, 36)` reads it, two digits at a time."""
    sign, number = ("-", -number) if number < 0 else ("", number)
    pairs = []
    while number >= 1296:
        number, pair = divmod(number, 1296)
        pairs.append(_PAIRS[pair])
    pairs.append(_PAIRS[number] if number >= 36 else _DIGITS[number])
    pairs.reverse()
    return sign + "".join(pairs)


def _not_found(text: str, what: str) -> OceanError:
    return OceanError(f"No {what} has the id {text!r}.", code=ErrorCode.NOT_FOUND, value=text)


class ProfileKey(NamedTuple):
    """Where a profile is kept: its time finds the partition, its number the row."""

    number: int
    time: datetime


def profile_id(number: int, time: datetime) -> str:
    """`prf_` with the number and the time in microseconds."""
    return f"prf_{_base36(number)}_{_base36(microseconds(time))}"


def profile_ids(numbers: Sequence[int], times: Sequence[datetime]) -> list[str]:
    """As `profile_id`, of many profiles."""
    texts = _base36_of([*numbers, *map(microseconds, times)])
    return list(map("prf_%s_%s".__mod__, zip(texts[: len(numbers)], texts[len(numbers) :], strict=True)))


def _base36_of(numbers: Sequence[int]) -> list[str]:
    """As `_base36`, of many 64-bit integers, three digits at a time."""
    if not numbers or min(numbers) <= 0:
        return list(map(_base36, numbers))
    left = np.array(numbers, dtype=np.int64)
    triples = np.empty((len(left), 5), dtype=_TRIPLES.dtype)
    for place in range(4, -1, -1):
        left, triple = np.divmod(left, 36**3)
        triples[:, place] = _TRIPLES[triple]
    return [text.lstrip("0") for text in triples.view(f"<U{triples.shape[1] * 3}")[:, 0].tolist()]


def profile_key(text: str) -> ProfileKey:
    """The reverse of `profile_id`; NOT_FOUND for anything else."""
    try:
        kind, number, microseconds = text.split("_")
        key = ProfileKey(int(number, 36), _EPOCH + timedelta(microseconds=int(microseconds, 36)))
    except (ValueError, OverflowError) as error:
        raise _not_found(text, "profile") from error
    if kind != "prf" or not -(2**63) <= key.number < 2**63:
        raise _not_found(text, "profile")
    return key


def platform_id(code: str) -> str:
    return f"plt_{code}"


def answer_id(number: UUID) -> str:
    return f"ans_{number.hex}"


def conversation_id(number: UUID) -> str:
    return f"cnv_{number.hex}"


def uuid_of(text: str, prefix: str, what: str) -> UUID:
    """The UUID behind an id such as `ans_...`; NOT_FOUND for anything else."""
    try:
        if text.startswith(f"{prefix}_"):
            return UUID(hex=text.removeprefix(f"{prefix}_"))
    except ValueError as error:
        raise _not_found(text, what) from error
    raise _not_found(text, what)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ends: the source that made it, the order, and the sort key of the last row."""

    source: str
    order: str
    key: tuple[float | int | str | None, ...]

    def encode(self) -> str:
        packed = orjson.dumps([self.source, self.order, *self.key])
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()

    @classmethod
    def decode(cls, text: str, *, order: str, length: int) -> "Cursor":
        """BAD_INPUT unless the text is a cursor of this order with `length` parts in its key."""
        try:
            parts = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
            source, found_order, *key = parts
        except (ValueError, TypeError, binascii.Error) as error:
            raise cls._refused(text, "it is not a cursor of this API") from error
        if found_order != order or len(key) != length or not isinstance(source, str):
            raise cls._refused(text, f"it belongs to another order than {order}")
        if not all(part is None or isinstance(part, (int, float, str)) for part in key):
            raise cls._refused(text, "it is not a cursor of this API")
        return cls(source, order, tuple(key))

    @staticmethod
    def source_of(text: str) -> str | None:
        """The source that made a cursor; None where the text is no cursor: whoever reads it refuses it."""
        try:
            parts = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        except (ValueError, binascii.Error):
            return None
        return parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], str) else None

    def whole(self, place: int) -> int:
        """A part of the key as a 64-bit integer; BAD_INPUT where it is none."""
        part = self.key[place]
        if not isinstance(part, int) or not -(2**63) <= part < 2**63:
            raise self._refused(self.encode(), "it is not a cursor of this API")
        return part

    def number(self, place: int) -> float:
        """A part of the key as a number; BAD_INPUT where it is none."""
        part = self.key[place]
        if not isinstance(part, int | float) or abs(part) > LARGEST_NUMBER:
            raise self._refused(self.encode(), "it is not a cursor of this API")
        return float(part)

    def moment(self, place: int) -> datetime:
        """A part of the key, microseconds, as a time; BAD_INPUT where it is none."""
        try:
            return from_microseconds(self.whole(place))
        except OverflowError as error:
            raise self._refused(self.encode(), "it is not a cursor of this API") from error

    @staticmethod
    def _refused(text: str, why: str) -> OceanError:
        return OceanError(f"The cursor {text[:60]!r} can't be used here: {why}.", value=text[:200])


@dataclass(frozen=True, slots=True)
class Cursors(Sequence[str]):
    """The cursors of a page, one a key; each is made when it is looked at, most of them never."""

    source: str
    order: str
    keys: Sequence[tuple[float | int | str | None, ...]]

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> "Cursors": ...
    def __getitem__(self, index: int | slice) -> "str | Cursors":
        if isinstance(index, slice):
            return Cursors(self.source, self.order, self.keys[index])
        return Cursor(self.source, self.order, self.keys[index]).encode()


def microseconds(moment: datetime) -> int:
    """Since 1970-01-01 UTC, exact."""
    return (moment - _EPOCH) // _MICROSECOND


def from_microseconds(number: int) -> datetime:
    """The reverse of `microseconds`."""
    return _EPOCH + timedelta(microseconds=number)
