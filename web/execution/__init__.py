"""A compiled execution of queries: planned once, run column by column, the reference behind it."""

from web.execution.engine import Engine, Prepared
from web.execution.surprise import Reason

__all__ = ["Engine", "Prepared", "Reason"]
