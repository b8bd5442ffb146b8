"""Automatic persisted queries: a document is sent once, and from then on named by its sha256.

The protocol is Apollo's: extensions.persistedQuery with version and sha256Hash.
"""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass

from ocean.errors import ErrorCode, OceanError

MAX_DOCUMENTS = 1_000
MAX_CHARACTERS = 4_000_000
VERSION = 1


@dataclass(frozen=True, slots=True)
class Persisted:
    """How a request names its document."""

    version: object
    sha256: str


def persisted_of(extensions: object) -> Persisted | None:
    """From the extensions of a request; None where it names none."""
    given = extensions.get("persistedQuery") if isinstance(extensions, dict) else None
    if not isinstance(given, dict) or not isinstance(given.get("sha256Hash"), str):
        return None
    return Persisted(given.get("version"), given["sha256Hash"].lower())


class PersistedDocuments:
    """The documents sent last, by their hash; bounded by number and by size."""

    def __init__(self, *, most: int = MAX_DOCUMENTS, characters: int = MAX_CHARACTERS) -> None:
        self._most = most
        self._room = characters
        self._size = 0
        self._known: OrderedDict[str, str] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def text(self, named: Persisted, sent: str | None) -> str:
        """The document that is meant, remembered where it was sent along; OceanError where there is none."""
        if named.version != VERSION:
            raise OceanError("PersistedQueryNotSupported", code=ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED)
        if sent is None:
            return self._remembered(named.sha256)
        if hashlib.sha256(sent.encode()).hexdigest() != named.sha256:
            raise OceanError("The provided sha256Hash is not that of the query.")
        self._remember(named.sha256, sent)
        return sent

    def _remembered(self, sha256: str) -> str:
        if sha256 not in self._known:
            raise OceanError("PersistedQueryNotFound", code=ErrorCode.PERSISTED_QUERY_NOT_FOUND)
        self._known.move_to_end(sha256)
        return self._known[sha256]

    def _remember(self, sha256: str, text: str) -> None:
        if sha256 in self._known or len(text) > self._room:
            return
        self._known[sha256] = text
        self._size += len(text)
        while len(self._known) > self._most or self._size > self._room:
            _, dropped = self._known.popitem(last=False)
            self._size -= len(dropped)
