"""Who measured, and how well: platform codes and types, quality and data modes."""

from dataclasses import dataclass

from nlp.rules.notes import Notes
from nlp.rules.pivot import Pivot, rule
from ocean.flags import QualityPolicy
from ocean.terms import DataMode, PlatformType


@dataclass(frozen=True, slots=True)
class Who:
    codes: tuple[str, ...] = ()
    types: tuple[PlatformType, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.codes or self.types)


@dataclass(frozen=True, slots=True)
class Quality:
    policy: QualityPolicy | None = None
    modes: tuple[DataMode, ...] = ()

    def __bool__(self) -> bool:
        return self.policy is not None or bool(self.modes)


_CODE = rule(r"(?:@argo |@ps?:\w+ |@wmo |# )++(?:@wmo |: |, |= )*+(\d{4,9})(?! @u)")
_BARE_CODE = rule(r"(\d{7})(?! @u)")
_MORE_CODES = rule(r"(?:_+ )(?:, |@and |@or )+(\d{5,9})(?! @u)")
_TYPE = rule(r"@ps?:(\w+)|(@argo)")
_NOT_THESE = rule(r"@not (?:(?:@w|@argo|@from|@with|@in) )*(?:@ps?:\w+|@argo)(?: (?:@and|@or) @ps?:\w+)*")
_NOT_SO = rule(r"@not (?:@w )*@(?:quality|mode):\w+")
_QUALITY = rule(r"@quality:(\w+)")
_MODE = rule(r"@mode:(\w+)")
_BUOYS = (PlatformType.MOORING, PlatformType.DRIFTER)


def read_who(line: Pivot, notes: Notes) -> Who:
    """Codes are taken from the line; the instruments' names stay, for the intent to see."""
    codes: list[tuple[int, str]] = []
    for pattern in (_CODE, _BARE_CODE, _MORE_CODES):
        codes.extend((match.start(), match[1]) for match in line.take(pattern))
    excluded: set[PlatformType] = set()
    for match in line.take(_NOT_THESE, lambda match: not line.words(match).lower().startswith("no ")):
        notes.miss(line.words(match))
        excluded |= {kind for name in _TYPE.findall(match[0]) for kind in _types(name[0] or "ARGO_FLOAT")}
    types: list[PlatformType] = []
    for match in _TYPE.finditer(line.text):
        types.extend(_types("ARGO_FLOAT" if match[2] else match[1]))
    if codes:
        types = []
    if PlatformType.MOORING in types and "BUOY" in line.whole:
        notes.assume("buoys taken as moorings and drifters")
    kept = tuple(kind for kind in dict.fromkeys(types) if kind not in excluded)
    return Who(tuple(code for _, code in sorted(codes)), kept)


def _types(name: str) -> tuple[PlatformType, ...]:
    if name == "BUOY":
        return _BUOYS
    return () if name == "ANY" else (PlatformType(name),)


def read_quality(line: Pivot, notes: Notes) -> Quality:
    """Takes the words of quality and data mode; what a question does not want is told, not asked for."""
    for match in line.take(_NOT_SO):
        notes.miss(line.words(match))
    policies = [QualityPolicy(match[1]) for match in line.take(_QUALITY)]
    modes = [DataMode(match[1]) for match in line.take(_MODE)]
    policy = QualityPolicy.ANY if QualityPolicy.ANY in policies else policies[0] if policies else None
    return Quality(policy, tuple(dict.fromkeys(modes)))
