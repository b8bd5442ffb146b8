"""A loader that fetches each key once a request, asked for one key at a time or for many at once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
# So often other resolvers may go on before the keys that they asked for are fetched.
TURNS = 2


class Loader(Generic[K, V]):
    """`load` gathers the keys of one turn of the event loop, `load_many` asks at once.

    A key whose fetch failed fails again with the same error.
    """

    __slots__ = ("_coming", "_fetch", "_gathered", "_known", "_there")

    def __init__(self, fetch: Callable[[list[K]], Awaitable[Sequence[V]]]) -> None:
        self._fetch = fetch
        self._known: dict[K, V] = {}
        self._there: list[Callable[[], Mapping[K, V]]] = []
        self._coming: dict[K, asyncio.Future[None]] = {}
        self._gathered: list[K] = []

    async def load(self, key: K) -> V:
        """The value of a key; whoever comes first in a turn asks for the keys of all."""
        if key not in self._known and not self._is_there(key):
            self._gathered.append(key)
            for _ in range(TURNS):
                await asyncio.sleep(0)
            if key in self._gathered:
                keys, self._gathered = self._gathered, []
                await self.load_many(keys)
            if key not in self._known:
                return (await self.load_many((key,)))[0]
        return self._known[key]

    def prime(self, found: Callable[[], Mapping[K, V]]) -> None:
        """What is already there need not be fetched; it is asked for when the first key is."""
        self._there.append(found)

    async def load_many(self, keys: Iterable[K]) -> list[V]:
        """The values in the order of the keys, each fetched once."""
        wanted = list(keys)
        known = self._known
        self._look()
        while missing := [key for key in dict.fromkeys(wanted) if key not in known]:
            fresh = [key for key in missing if key not in self._coming]
            if fresh:
                await self._bring(fresh)
            else:
                await _arrived(self._coming[missing[0]])
        return [known[key] for key in wanted]

    def _is_there(self, key: K) -> bool:
        self._look()
        return key in self._known

    def _look(self) -> None:
        """At what was primed."""
        while self._there:
            self._known.update(self._there.pop()())

    async def _bring(self, keys: list[K]) -> None:
        arrival: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._coming.update(dict.fromkeys(keys, arrival))
        try:
            found = await self._fetch(keys)
        except BaseException as error:
            self._failed(keys, arrival, error)
            raise
        self._known.update(zip(keys, found, strict=True))
        arrival.set_result(None)

    def _failed(self, keys: list[K], arrival: "asyncio.Future[None]", error: BaseException) -> None:
        if isinstance(error, Exception):
            arrival.set_exception(error)
            arrival.exception()  # seen: whoever asked first has it
            return
        arrival.cancel()  # cut off, not failed: whoever asks next tries again
        for key in keys:
            del self._coming[key]


async def _arrived(arrival: "asyncio.Future[None]") -> None:
    """Waits for what another fetches; raises its error, unless that other was merely cut off."""
    await asyncio.wait([arrival])
    if not arrival.cancelled():
        arrival.result()
