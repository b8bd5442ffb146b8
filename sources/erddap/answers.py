"""What an ERDDAP server means by its answer: data, nothing, or a fault."""

from ocean.terms import AttemptOutcome
from sources.feed import Fault
from sources.http.words import reason

# Followed by "(nRows = 0)", or by the axis that a griddap query lies beyond.
_NO_DATA = "Your query produced no matching results."


_TOO_MUCH = "Your query produced too much data."


class Empty:
    """No data match: an answer, not a failure."""


class TooLarge(Fault):
    """The server can't give so much at once; it may give the same in parts."""


def classify(
    status: int, content_type: str, body: bytes, *, server: str = "The server"
) -> Fault | Empty | None:
    """None where the body is data; Empty where nothing matches; else the Fault, to be raised.

    ERDDAP says "no rows" and "unknown dataset" both with 404, and versions before 2 say everything with
    500 and a page of HTML: the message decides, then the status.
    """
    if status == 200:
        return _of_data(content_type, body, server)
    said = reason(content_type, body)
    if _NO_DATA in said:
        return Empty()
    if "unknown datasetID" in said:
        return Fault(f"{server} does not have the dataset now ({status}: {said}).")
    told = f"{server} answered {status}{f' ({said})' if said else ''}."
    if status == 413 or _TOO_MUCH in said:
        return TooLarge(told, AttemptOutcome.TOO_LARGE)
    return Fault(told, AttemptOutcome.RATE_LIMITED if status == 429 else AttemptOutcome.ERROR)


def _of_data(content_type: str, body: bytes, server: str) -> Fault | None:
    if "html" in content_type:
        said = reason(content_type, body)
        return Fault(f"{server} answered with a web page{f' ({said})' if said else ''} in place of data.")
    if body[:7] == b"Error {":
        return Fault(f"{server} answered 200 with an error ({reason('text/plain', body)}).")
    return None
