"""A loader that fetches each key once a request, asked for one key at a time or for many at once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Generic, TypeVar

from strawberry.dataloader import DataLoader

K = TypeVar("K")
V = TypeVar("V")


class Loader(Generic[K, V]):
    """`load` gathers the keys of one turn of the event loop, `load_many` asks at once.

    A key whose fetch failed fails again with the same error.
    """

    def __init__(self, fetch: Callable[[list[K]], Awaitable[Sequence[V]]]) -> None:
        self._fetch = fetch
        self._known: dict[K, V] = {}
        self._coming: dict[K, asyncio.Future[None]] = {}
        self._each: DataLoader[K, V] | None = None

    def load(self, key: K) -> Awaitable[V]:
        if self._each is None:
            self._each = DataLoader(self.load_many)
        return self._each.load(key)

    def prime(self, found: Mapping[K, V]) -> None:
        """What is already known need not be fetched."""
        self._known.update(found)

    async def load_many(self, keys: Iterable[K]) -> list[V]:
        """The values in the order of the keys, each fetched once."""
        wanted = list(keys)
        known = self._known
        with suppress(KeyError):
            return [known[key] for key in wanted]
        missing = [key for key in dict.fromkeys(wanted) if key not in self._known]
        fresh = [key for key in missing if key not in self._coming]
        if fresh:
            await self._bring(fresh)
        for key in missing:
            if key not in self._known:
                await self._coming[key]
        return [known[key] for key in wanted]

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
