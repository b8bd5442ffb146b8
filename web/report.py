"""What is known of the request at hand, for its log line and its metrics."""

from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True)
class Report:
    """Filled in as a request goes down and comes back; `kind` is query, mutation, subscription or none.

    status: of the answer, None before it begins.
    """

    id: str
    status: int | None = None
    operation: str | None = None
    kind: str = "none"
    codes: list[str] = field(default_factory=list)
    sources: tuple[str, ...] = ()
    attempts: tuple[str, ...] = ()
    rows: int | None = None

    def fields(self) -> dict[str, object]:
        """The part of a log line that is about GraphQL, left out where there was none."""
        if self.kind == "none" and not self.codes:
            return {}
        found: dict[str, object] = {"operation": self.operation, "type": self.kind}
        if self.codes:
            found["codes"] = self.codes
        if self.sources:
            found["sources"] = list(self.sources)
        if self.attempts:
            found["attempts"] = list(self.attempts)
        if self.rows is not None:
            found["rows"] = self.rows
        return found

    @property
    def outcome(self) -> str:
        """ok, error (the asker's or a source's), timeout or internal."""
        if not self.codes:
            return "ok"
        return {"TIMEOUT": "timeout", "INTERNAL": "internal"}.get(self.codes[-1], "error")


_report: ContextVar[Report | None] = ContextVar("report", default=None)


def current() -> Report:
    """The report of this request; a blank one outside any."""
    return _report.get() or Report(id="")


class reporting:  # noqa: N801 - see ocean.deadline.within
    """`report` is the current one inside."""

    __slots__ = ("_outer", "_report")

    def __init__(self, report: Report) -> None:
        self._report = report

    def __enter__(self) -> Report:
        self._outer = _report.get()
        _report.set(self._report)
        return self._report

    def __exit__(self, *_: object) -> None:
        # Not by token: see ocean.deadline.within.
        _report.set(self._outer)
