"""What a reading has to tell beside the filter: its assumptions and the words it could not use."""


class Notes:
    """Collects sentences once each, in the order they came up."""

    __slots__ = ("_assumptions", "_unresolved")

    def __init__(self) -> None:
        self._assumptions: dict[str, None] = {}
        self._unresolved: dict[str, None] = {}

    def assume(self, sentence: str) -> None:
        self._assumptions[sentence] = None

    def miss(self, words: str) -> None:
        if words:
            self._unresolved[words] = None

    @property
    def assumptions(self) -> tuple[str, ...]:
        return tuple(self._assumptions)

    @property
    def unresolved(self) -> tuple[str, ...]:
        return tuple(self._unresolved)
