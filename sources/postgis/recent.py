"""Which cells of grids lie where, kept from one request to the next: as much as fits in so many bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")

MOST = 32 * 1024 * 1024  # bytes: some 200 tiles of 10,000 cells in a dozen regions


class Known(Protocol[T]):
    """What is known of cells by their number: a dict of one request, or a Shelf of many."""

    def get(self, key: int, /) -> T | None: ...

    def __setitem__(self, key: int, value: T, /) -> None: ...


@dataclass(slots=True)
class Recent:
    """Values by key, of which those not asked for longest go first; threads may share it."""

    most: int = MOST
    bytes: int = 0
    _values: OrderedDict[Hashable, tuple[object, int]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: Hashable) -> object | None:
        """The value, None where there is none, or none any more."""
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key][0]

    def keep(self, key: Hashable, value: object, size: int) -> None:
        """Keeps a value of so many bytes, and lets others go that leave it no room."""
        with self._lock:
            self.bytes += size - self._values.pop(key, (None, 0))[1]
            self._values[key] = (value, size)
            while self.bytes > self.most:
                self.bytes -= self._values.popitem(last=False)[1][1]


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """What is known about one `subject`; `weigh` says the bytes of a value."""

    recent: Recent
    subject: Hashable
    weigh: Callable[[T], int]

    def get(self, key: int, /) -> T | None:
        return self.recent.get((self.subject, key))  # type: ignore[return-value]  # kept by __setitem__

    def __setitem__(self, key: int, value: T, /) -> None:
        self.recent.keep((self.subject, key), value, self.weigh(value))
