"""How long to wait before asking again: what the server says, else exponential backoff with jitter."""

import random
import re
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

RETRIES = 2
FIRST_WAIT = 0.1
# A longer wait is told at once: whoever asks has another way, or comes again.
WORTH_WAITING = 2.0
# A server that asks for more is asked again after this all the same: the answer may have been a slip.
LONGEST_WAIT = 3600.0

chance: Callable[[], float] = random.SystemRandom().random


def backoff(attempt: int) -> float:
    """Seconds to wait after this failed attempt (0 is the first): doubling, half of it by chance."""
    return FIRST_WAIT * (1 << attempt) * (0.5 + chance() / 2)


def retry_after(header: str | None) -> float | None:
    """Seconds that a Retry-After asks for, at most an hour; None where it is absent or makes no sense."""
    if header is None:
        return None
    header = header.strip()
    if re.fullmatch(r"[0-9]{1,18}", header):
        return min(float(header), LONGEST_WAIT)
    try:
        wait = parsedate_to_datetime(header).timestamp() - time.time()
    except (ValueError, OverflowError):
        return None
    return min(max(wait, 0.0), LONGEST_WAIT)
