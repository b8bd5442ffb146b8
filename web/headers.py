"""Headers that tell browsers to trust nothing that the app did not send, and one that askers may send."""

from starlette.types import Scope

# The seconds that live sources have for the answer to this request.
DEADLINE_HEADER = "x-ocean-deadline"

RawHeaders = list[tuple[bytes, bytes]]

# For data: nothing is loaded, framed or run. A page brings a policy of its own.
POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
)


def header_of(scope: Scope, name: bytes) -> str:
    """The first header of this name (in lower case) of a request; nothing where it has none."""
    for given, value in scope["headers"]:
        if given == name:
            text: str = value.decode("latin-1")
            return text
    return ""


def guarded(headers: RawHeaders) -> RawHeaders:
    """No sniffing, no framing, no referrer, on every answer."""
    own = any(name == POLICY[0] for name, _ in headers)
    return [*headers, *ALWAYS] if own else [*headers, *ALWAYS, POLICY]
