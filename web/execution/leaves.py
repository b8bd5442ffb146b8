"""Scalars and enums: many values to the JSON text of each, the same as one by one."""

import math
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from itertools import pairwise
from types import NoneType
from typing import Any

import numpy as np
import orjson
from graphql import (
    GraphQLBoolean,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLLeafType,
    GraphQLString,
    Undefined,
)

from ocean.carriers import Column
from ocean.filter import rfc3339
from web.execution.surprise import Reason, Surprise

NULL = b"null"
_BYTES = [b"%d" % number for number in range(256)]
_TRUTHS = {True: b"true", False: b"false"}
# Within these float32 and a Python float, which the reference writes, are written alike: without exponents.
LEAST, MOST = np.float32(1e-5), np.float32(1e13)
_INT_MIN, _INT_MAX = -(2**31), 2**31 - 1


def dumps(value: object) -> bytes:
    """As the answer of the reference executor is written."""
    return orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)


class Leaf:
    """One scalar or enum type."""

    def __init__(self, kind: GraphQLLeafType) -> None:
        self._kind = kind
        self._enum_texts: dict[Any, bytes] = {}

    def texts(self, values: Column, *, required: bool) -> list[bytes]:
        """A text a value; Surprise for a value that is not of the type, and for null where `required`."""
        if isinstance(values, np.ndarray):
            return self.numbers(values, required=required)
        kinds = set(map(type, values))
        if NoneType in kinds:
            if required:
                raise Surprise(Reason.VALUE)
            return [NULL if value is None else self._one(value) for value in values]
        if len(kinds) == 1:
            found = self._alike(values, kinds.pop())
            if found is not None:
                return found
        return [self._one(value) for value in values]

    def numbers(self, values: np.ndarray[Any, Any], *, required: bool) -> list[bytes]:
        """Of numpy's numbers; NaN is null."""
        if len(values) == 0:
            return []
        if self._kind is GraphQLInt and values.dtype == np.uint8:
            return list(map(_BYTES.__getitem__, values.tolist()))
        return self.text_of(values, required=required)[1:-1].split(b",")

    def text_of(self, values: np.ndarray[Any, Any], *, required: bool) -> bytes:
        """The text of a numpy array, all in one."""
        self._check(values, required=required)
        return _exact(dumps(values), values)

    def lists(self, values: np.ndarray[Any, Any], edges: Sequence[int], *, required: bool) -> list[bytes]:
        """The texts of the parts of a numpy array between each two edges."""
        self._check(values[edges[0] : edges[-1]], required=required)
        if len(edges) < 2:
            return []
        text = _exact(dumps([values[start:stop] for start, stop in pairwise(edges)]), values)
        return [b"[%b]" % piece for piece in text[2:-2].split(b"],[")]

    def arrays(self, values: np.ndarray[Any, Any], edges: Sequence[int], *, required: bool) -> list[Any]:
        """As `lists`, for orjson to write; all of them are `alike`."""
        self._check(values[edges[0] : edges[-1]], required=required)
        return [values[start:stop] for start, stop in pairwise(edges)]

    def _check(self, values: np.ndarray[Any, Any], *, required: bool) -> None:
        floats = values.dtype.kind == "f"
        if (self._kind is GraphQLFloat) is not floats or (not floats and self._kind is not GraphQLInt):
            raise Surprise(Reason.VALUE)
        if floats and required and not np.isfinite(values).all():
            raise Surprise(Reason.VALUE)

    def _alike(self, values: Sequence[Any], kind: type) -> list[bytes] | None:
        """Values of one Python type that is the leaf's own; None where there is no short way."""
        if kind is float and self._kind is GraphQLFloat:
            if not all(map(math.isfinite, values)):
                raise Surprise(Reason.VALUE)
            return dumps(values)[1:-1].split(b",") if values else []
        if kind is int and self._kind is GraphQLInt:
            if min(values) < _INT_MIN or max(values) > _INT_MAX:
                raise Surprise(Reason.VALUE)
            return dumps(values)[1:-1].split(b",")
        if kind is str and self._kind in (GraphQLString, GraphQLID):
            return _strings(values)
        if kind is bool and self._kind is GraphQLBoolean:
            return list(map(_TRUTHS.__getitem__, values))
        if issubclass(kind, Enum):
            return self._enums(values)
        return self._times(values) if kind is datetime else None

    def _times(self, values: Sequence[datetime]) -> list[bytes] | None:
        """A scalar that writes times as text; None where it does not."""
        if self._kind.coerce_output_value is rfc3339 and {value.tzinfo for value in values} == {UTC}:
            text = orjson.dumps(values, option=orjson.OPT_UTC_Z)
            return [b'"%b"' % piece for piece in text[2:-2].split(b'","')]
        try:
            texts = list(map(self._kind.coerce_output_value, values))
        except Exception as error:
            raise Surprise(Reason.VALUE) from error
        return _strings(texts) if set(map(type, texts)) == {str} else None

    def _enums(self, values: Sequence[Any]) -> list[bytes]:
        known = self._enum_texts
        for value in set(values):
            if value not in known:
                known[value] = self._one(value)
        return list(map(known.__getitem__, values))

    def _one(self, value: Any) -> bytes:
        try:
            coerced = self._kind.coerce_output_value(value)
            text = dumps(coerced)
        except Exception as error:  # whatever a scalar makes of a value that is not its own
            raise Surprise(Reason.VALUE) from error
        if coerced is None or coerced is Undefined:
            raise Surprise(Reason.VALUE)
        return text


def alike(values: np.ndarray[Any, Any]) -> bool:
    """Whether orjson writes all of them as the reference does."""
    if values.dtype.kind != "f":
        return True
    size = np.abs(values)
    return not ((size >= MOST) | ((size < LEAST) & (size > 0))).any()


def _exact(text: bytes, values: np.ndarray[Any, Any]) -> bytes:
    """As the reference writes it, where numbers beyond LEAST and MOST may be among them."""
    odd = values.dtype.kind == "f" and (b"e" in text or b"0.00000" in text)
    return dumps(orjson.loads(text)) if odd else text


def _strings(values: Sequence[str]) -> list[bytes]:
    try:
        text = dumps(values)
    except orjson.JSONEncodeError as error:
        raise Surprise(Reason.VALUE) from error
    if b"\\" in text:  # an escaped quote before a comma would be taken for the end of a string
        return [dumps(value) for value in values]
    return [b'"%b"' % piece for piece in text[2:-2].split(b'","')]
