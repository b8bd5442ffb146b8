"""Queries of tabledap: columns, constraints and functions, parsed and run as ERDDAP does."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any
from urllib.parse import unquote_plus

import numpy as np
from numpy.typing import NDArray

from tests.doubles.table import Array, Table, is_missing

_CONSTRAINT = re.compile(r"([A-Za-z_]\w*)(!=|=~|<=|>=|=|<|>)(.*)", re.DOTALL)
_FUNCTION = re.compile(r"(\w+)\((.*)\)", re.DOTALL)
_NOW = re.compile(r"now(?:([+-])(\d+)(second|minute|hour|day)s?)?")
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "=": np.equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}


class BadQuery(Exception):
    """What ERDDAP answers with status 400."""


@dataclass(frozen=True, slots=True)
class Query:
    """The columns asked for, the constraints as (column, operator, value), and the functions."""

    columns: tuple[str, ...]
    constraints: tuple[tuple[str, str, Any], ...]
    distinct: bool = False
    order: tuple[str, ...] = ()
    descending: bool = False


def parse(text: str, table: Table) -> Query:
    """The query of a URL, still encoded; BadQuery as ERDDAP would word it."""
    first, *rest = [unquote_plus(part, "utf-8", "strict") for part in text.split("&")]
    columns = tuple(first.split(",")) if first else tuple(table.types)
    for name in columns:
        if name not in table.types:
            raise BadQuery(f'Query error: Unrecognized variable="{name}".')
        if columns.count(name) > 1:
            raise BadQuery(f"Query error: variable={name} is listed twice in the results variables list.")
    constraints = []
    functions: dict[str, Any] = {}
    for part in filter(None, rest):
        if found := _FUNCTION.fullmatch(part):
            functions |= _function(found[1], found[2], columns)
        else:
            constraints.append(_constraint(part, table))
    return Query(columns, tuple(constraints), **functions)


def _function(name: str, argument: str, columns: tuple[str, ...]) -> dict[str, Any]:
    if name == "distinct":
        return {"distinct": True}
    if name not in ("orderBy", "orderByDescending"):
        raise BadQuery(f"Query error: the function {name} is unknown to this server.")  # wording of ours
    order = tuple(one.strip() for one in _quoted(argument, name).split(","))
    for one in order:
        if one not in columns:
            raise BadQuery(f"Query error: '{name}' variable={one} isn't in the dataset.")
    return {"order": order, "descending": name == "orderByDescending"}


def _constraint(part: str, table: Table) -> tuple[str, str, Any]:
    found = _CONSTRAINT.fullmatch(part)
    if found is None:
        raise BadQuery(f'Query error: No operator found in constraint="{part}".')
    name, operator, value = found.groups()
    if name not in table.types:
        raise BadQuery(f'Query error: Unrecognized constraint variable="{name}".')
    if operator == "=~":
        return name, operator, _regex(_quoted(value, part))
    if table.types[name] == "String":
        return name, operator, _quoted(value, part).encode("latin-1", "replace")
    return name, operator, _moment(value, part) if name == "time" else _number(value, part)


def _quoted(value: str, part: str) -> str:
    if not (len(value) >= 2 and value[0] == value[-1] == '"'):
        raise BadQuery(
            "Query error: For constraints of String variables, the right-hand-side value must be surrounded "
            f"by double quotes. Bad constraint: {part}"
        )
    try:
        return str(json.loads(value))
    except ValueError:
        return value[1:-1]


def _regex(text: str) -> "re.Pattern[str]":
    try:
        return re.compile(text)
    except re.error as error:
        raise BadQuery(f"Query error: the regular expression {text} is wrong: {error}") from error


def _number(value: str, part: str) -> float:
    try:
        return float(value.strip('"'))
    except ValueError as error:
        raise BadQuery(
            f'Query error: Test value="{value}" in constraint="{part}" isn\'t a valid number.'
        ) from error


def _moment(value: str, part: str) -> float:
    value = value.strip('"')
    if found := _NOW.fullmatch(value):
        shift = timedelta(**{f"{found[3]}s": int(f"{found[1]}{found[2]}")}) if found[1] else timedelta()
        return (datetime.now(UTC) + shift).timestamp()
    try:
        return float(value)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise BadQuery(f'Query error: Invalid date/time in constraint="{part}".') from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def select(query: Query, table: Table) -> dict[str, Array]:
    """The columns of the rows that meet every constraint, in the order asked for."""
    of_profiles = [one for one in query.constraints if one[0] in table.profiles]
    kept = np.ones(len(next(iter(table.profiles.values()))), bool)
    for name, operator, value in of_profiles:
        kept &= _meets(table.profiles[name], operator, value)
    rows = np.flatnonzero(kept[table.owner])
    for name, operator, value in query.constraints:
        if name in table.levels:
            rows = rows[_meets(table.levels[name][rows], operator, value)]
    found = {name: table.column(name, rows) for name in query.columns}
    if query.distinct:
        found = _distinct(found)
    return _sorted(found, query.order, descending=query.descending) if query.order else found


def _meets(items: Array, operator: str, value: Any) -> NDArray[np.bool_]:
    missing = is_missing(items)
    if operator == "=~":
        options = {one: bool(value.fullmatch(_text(one))) for one in np.unique(items)}
        return np.array([options[one] for one in items], bool)
    if isinstance(value, float) and np.isnan(value):
        return ~missing if operator == "!=" else missing if operator == "=" else np.zeros(len(items), bool)
    if items.dtype == np.float32:
        value = np.float32(value)
    met: NDArray[np.bool_] = _COMPARE[operator](items, value)
    return met if items.dtype.kind == "S" else met & (~missing | (operator == "!="))


def _text(item: Any) -> str:
    return item.decode("latin-1") if isinstance(item, bytes) else str(item)


def _codes(items: Array) -> Array:
    """Numbers that order as the items do, what is missing last."""
    return np.unique(items, return_inverse=True)[1].reshape(-1)


def _distinct(found: dict[str, Array]) -> dict[str, Array]:
    """Each row once, sorted by all columns from left to right."""
    codes = [_codes(items) for items in found.values()]
    order = np.lexsort(codes[::-1])
    changes = [code[order][1:] != code[order][:-1] for code in codes]
    rows = order[np.concatenate([[True], reduce(np.logical_or, changes)])] if len(order) else order
    return {name: items[rows] for name, items in found.items()}


def _sorted(found: dict[str, Array], by: tuple[str, ...], *, descending: bool) -> dict[str, Array]:
    codes = [_codes(found[name]) * (-1 if descending else 1) for name in reversed(by)]
    rows = np.lexsort(codes)
    return {name: items[rows] for name, items in found.items()}
