"""What went wrong with a request, as a Fault: a sentence that names the server and the reason."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp

from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http.server import Lane


class Passing(Fault):
    """A fault that may be gone in a moment: it is worth asking again."""


@contextmanager
def told(lane: Lane, *, answered: bool = False) -> Iterator[None]:
    """Turns what aiohttp raises into a Fault; `answered` once the head of the answer is there."""
    try:
        yield
    except aiohttp.ConnectionTimeoutError as error:
        limit = lane.server.connect_timeout
        raise Fault(f"{lane.name} took no connection within {limit:g} s.", AttemptOutcome.TIMEOUT) from error
    except aiohttp.SocketTimeoutError as error:
        limit = lane.server.read_timeout
        raise Fault(f"{lane.name} sent nothing for {limit:g} s.", AttemptOutcome.TIMEOUT) from error
    except aiohttp.ClientConnectorError as error:
        raise _unconnected(lane, error) from error
    except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError) as error:
        if answered:
            raise Fault(f"{lane.name} broke off in the middle of its answer.") from error
        raise Passing(f"{lane.name} closed the connection without an answer.") from error
    except aiohttp.ClientPayloadError as error:
        raise Fault(f"{lane.name} broke off in the middle of its answer.") from error
    except aiohttp.ClientError as error:
        raise Fault(f"{lane.name} answered with something that is not HTTP: {_short(error)}.") from error


def _unconnected(lane: Lane, error: aiohttp.ClientConnectorError) -> Fault:
    cause = error.os_error
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return Fault(f"The name {lane.name} could not be resolved.")
    if isinstance(cause, PermissionError):
        return Fault(f"{lane.name} was not asked: {cause.strerror}, and allow_private is not set for it.")
    if isinstance(cause, ssl.SSLCertVerificationError):
        return Fault(f"The certificate of {lane.name} could not be verified: {cause.verify_message}.")
    if isinstance(cause, ssl.SSLError):
        return Fault(f"{lane.name} failed to set up TLS: {cause.reason or _short(cause)}.")
    if isinstance(cause, ConnectionRefusedError):
        return Fault(f"{lane.name} refused the connection.", AttemptOutcome.REFUSED)
    return Fault(f"{lane.name} could not be reached: {cause.strerror or _short(cause)}.")


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__
