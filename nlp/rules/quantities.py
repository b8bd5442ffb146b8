"""Which variables are asked for, and which are only a condition beside them."""

import re
from dataclasses import dataclass

from nlp.rules.pivot import Pivot
from nlp.rules.values import Bound
from ocean.variables import Variable

_WORDS: dict[str, tuple[Variable, ...]] = {
    "@thermocline": (Variable.TEMPERATURE,),
    "@halocline": (Variable.SALINITY,),
    "@ts": (Variable.TEMPERATURE, Variable.SALINITY),
}
_WEAK: dict[str, Variable] = {
    "warm": Variable.TEMPERATURE,
    "hot": Variable.TEMPERATURE,
    "cold": Variable.TEMPERATURE,
    "freezing": Variable.TEMPERATURE,
    "salty": Variable.SALINITY,
    "fresh": Variable.SALINITY,
    "acid": Variable.PH,
    "airless": Variable.OXYGEN,
}
_FIELDS = {
    "temperature": Variable.TEMPERATURE,
    "salinity": Variable.SALINITY,
    "oxygen": Variable.OXYGEN,
}
_MENTION = re.compile(
    r"@var:(\w+)|(@thermocline|@halocline|@ts)(?!\w)|@(?:adj|sup|cmp|going):(\w+)|(@heatwave)"
)
_UNIT_OF_PRESSURE = re.compile(
    r"@u:dbar(?: @w)? @var:PRESSURE|@var:PRESSURE(?: (?!@var)\S+){1,6} @u:dbar(?=.*@var:)"
    r"|@var:(?!PRESSURE).*@var:PRESSURE(?: (?!@var)\S+){1,6} @u:dbar"
)
_INSTRUMENTS = re.compile(r"@(?:p|ps):(?:ARGO_FLOAT|SHIP|GLIDER)|@argo")


@dataclass(frozen=True, slots=True)
class Quantities:
    """The variables in the order named: those asked for, else those of the conditions."""

    asked: tuple[Variable, ...] = ()
    implied: tuple[Variable, ...] = ()
    surface: bool = False

    @property
    def named(self) -> tuple[Variable, ...]:
        return self.asked or self.implied


def read_quantities(line: Pivot, bounds: tuple[Bound, ...]) -> Quantities:
    """Reads the whole line, also what other rules have taken."""
    asked: list[Variable] = []
    implied: list[Variable] = []
    for match in _MENTION.finditer(line.whole):
        variable, structure, weak, _ = match.groups()
        if variable is not None:
            condition = _is_condition(line, match, bounds)
            (implied if condition else asked).append(Variable(variable))
        elif structure is not None:
            asked.extend(_WORDS[structure])
        elif weak in _WEAK:
            implied.append(_WEAK[weak])
        elif weak is None:
            implied.append(Variable.SEA_SURFACE_TEMPERATURE)
    implied.extend(_FIELDS[bound.field] for bound in bounds if bound.stated)
    return _settled(line, asked, implied)


def _settled(line: Pivot, asked: list[Variable], implied: list[Variable]) -> Quantities:
    # A relation takes two: there pressure is one of them, its bound aside.
    related = "@corr" in line.whole and len(set(asked)) == 2
    if _UNIT_OF_PRESSURE.search(line.whole) and Variable.PRESSURE in asked and not related:
        asked.remove(Variable.PRESSURE)
    if "@heatwave" in line.whole:
        implied.insert(0, Variable.SEA_SURFACE_TEMPERATURE)
        implied = [variable for variable in implied if variable is not Variable.TEMPERATURE]
    if Variable.CURRENT_DIRECTION in asked and _one_flow(line):
        asked = [variable for variable in asked if variable is not Variable.CURRENT_SPEED]
    surface = Variable.SEA_SURFACE_TEMPERATURE in (*asked, *implied) and bool(_INSTRUMENTS.search(line.whole))
    if surface:
        swap = {Variable.SEA_SURFACE_TEMPERATURE: Variable.TEMPERATURE}
        asked, implied = [swap.get(v, v) for v in asked], [swap.get(v, v) for v in implied]
    return Quantities(tuple(dict.fromkeys(asked)), tuple(dict.fromkeys(implied)), surface)


def _one_flow(line: Pivot) -> bool:
    """Direction and current without an "and" between them are one quantity."""
    return not re.search(
        r"CURRENT_SPEED @and @var:CURRENT_DIRECTION|CURRENT_DIRECTION @and @var:CURRENT_SPEED", line.whole
    )


def _is_condition(line: Pivot, match: re.Match[str], bounds: tuple[Bound, ...]) -> bool:
    """A variable behind "where" or "with" that a stated bound follows: "where temperature is above 20"."""
    following = [bound.offset for bound in bounds if bound.stated and bound.offset >= match.start()]
    if not following:
        return False
    until = line.whole[match.end() : following[0]].split()
    if any(symbol.startswith(("@var", "@region", "@place")) for symbol in until) or len(until) > 4:
        return False
    before = line.whole[: match.start()].split()[-6:]
    return any(symbol in ("@with", "@where") for symbol in before)
