"""Turns at netCDF4, whose library takes one thread at a time; each server answers in a thread of its own."""

import threading
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_TURN = threading.RLock()


def in_turn(work: Callable[P, T]) -> Callable[P, T]:
    """The same work, which waits for that of other threads."""

    @wraps(work)
    def waiting(*args: P.args, **kwargs: P.kwargs) -> T:
        with _TURN:
            return work(*args, **kwargs)

    return waiting
