"""What a model is to this room: something that completes a conversation with text of a JSON schema."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from ocean.errors import ErrorCode, OceanError

# Of one answer: a filled form has 20 to 150 tokens.
MAX_TOKENS = 240


class NoAnswer(OceanError):
    """A model that gave nothing to use; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code=ErrorCode.SOURCE_UNAVAILABLE)


class Completer(Protocol):
    """Ends its work within a second when the task that awaits it is cancelled."""

    async def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        """The text that the model adds; NoAnswer where there is none."""
        ...
