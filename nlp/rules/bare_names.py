"""Bare names that two water bodies answer to: "the Gulf", "the Channel"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nlp.text import fold


@dataclass(frozen=True, slots=True)
class BareName:
    """What people say, the likelier water body and the other; `articled`: only with "the" before it."""

    said: str
    likely: str
    other: str
    articled: bool = False

    @property
    def assumption(self) -> str:
        return f"{self.said} taken as the {self.likely}; the other reading is the {self.other}"

    def within(self, regions: Iterable[str]) -> str | None:
        """The one of its kind among regions that were named before: that is the one meant."""
        kind = self.said.split()[-1]
        return next((region for region in regions if kind in region.split()), None)


_GULF = BareName("the Gulf", "Persian Gulf", "Gulf of Mexico")
_CHANNEL = BareName("the Channel", "English Channel", "Mozambique Channel", articled=True)

BARE_NAMES: Mapping[str, BareName] = {
    **dict.fromkeys((fold(word) for word in ("gulf", "golfo", "golfe", "khadi", "khaadi", "खाड़ी")), _GULF),
    "channel": _CHANNEL,
}


def bare_name(words: str) -> BareName | None:
    """The one that the words of a question are, None when they are a name of their own."""
    return BARE_NAMES.get(fold(words))
