"""The form that a model fills: the contract's values, and words that the rules read.

Each slot holds what the question `said` and what that `means`: a value of the API, or a few English words.
"""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ocean.terms import GroupBy, Intent, ProfileOrder, Statistic
from ocean.variables import Variable

T = TypeVar("T")

_NEVER_ASKED = (Variable.CURRENT_U, Variable.CURRENT_V)
_NEVER_GROUPED = (GroupBy.DATASET, GroupBy.GRID_CELL_1DEG, GroupBy.GRID_CELL_5DEG)
# What is in words. The rest is in values of the API.
PHRASES = ("where", "when", "depth", "values", "platforms")
_LONGEST = 60

Words = Annotated[str, Field(min_length=1, max_length=_LONGEST)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Said(_Strict, Generic[T]):
    """Words of the question, as it has them, and what they mean."""

    said: Words
    means: T


class Form(_Strict):
    """A filled form; a slot that the question does not speak of is None. `other` is a second variable."""

    language: Annotated[str, Field(pattern="^[a-z]{2}$")]
    intent: Intent
    variable: Said[Variable] | None = None
    other: Said[Variable] | None = None
    statistic: Said[Statistic] | None = None
    where: Said[Words] | None = None
    when: Said[Words] | None = None
    depth: Said[Words] | None = None
    values: Said[Words] | None = None
    platforms: Said[Words] | None = None
    groupBy: Said[GroupBy] | None = None  # noqa: N815 - as the API spells it
    orderBy: Said[ProfileOrder] | None = None  # noqa: N815
    limit: Said[Annotated[int, Field(ge=1, le=1000)]] | None = None

    def slots(self) -> dict[str, Said[Any]]:
        """The slots that are filled, by name."""
        named = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: slot for name, slot in named if isinstance(slot, Said)}


def _words() -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": _LONGEST}


def _slot(means: dict[str, Any]) -> dict[str, Any]:
    return _object({"said": _words(), "means": means}, ["said", "means"])


def _one_of(values: Any) -> dict[str, Any]:
    return {"enum": [str(value) for value in values]}


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


_VARIABLES = _one_of(one for one in Variable if one not in _NEVER_ASKED)
SCHEMA: dict[str, Any] = _object(
    {
        "language": {"type": "string", "pattern": "^[a-z]{2}$"},
        "intent": _one_of(Intent),
        "variable": _slot(_VARIABLES),
        "other": _slot(_VARIABLES),
        "statistic": _slot(_one_of(Statistic)),
        **{name: _slot(_words()) for name in PHRASES},
        "groupBy": _slot(_one_of(one for one in GroupBy if one not in _NEVER_GROUPED)),
        "orderBy": _slot(_one_of(ProfileOrder)),
        "limit": _slot({"type": "integer", "minimum": 1, "maximum": 1000}),
    },
    ["language", "intent"],
)


def form_of(text: str) -> Form:
    """The form in a model's answer; ValueError with one sentence a fault."""
    try:
        return Form.model_validate_json(text)
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, one['loc'])) or 'JSON'}: {one['msg']}" for one in error.errors()[:5])
        raise ValueError("; ".join(faults)) from error
