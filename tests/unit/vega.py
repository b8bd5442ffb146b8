"""What the tests of pictures share: the official schema of Vega-Lite, and a renderer of the real library."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

import vl_convert
from jsonschema import Draft7Validator

MOST = 2_000


@cache
def schema() -> Draft7Validator:
    """Of the version that specs name, as the package `altair` ships it, which is not imported."""
    found = importlib.util.find_spec("altair")
    assert found is not None
    assert found.origin is not None
    path = Path(found.origin).parent / "vegalite" / "v6" / "schema" / "vega-lite-schema.json"
    return Draft7Validator(json.loads(path.read_text()))


def check(spec: dict[str, Any]) -> None:
    """Fails where a spec is not valid, holds too much, or lacks what every picture has."""
    assert spec["$schema"] == "https://vega.github.io/schema/vega-lite/v6.json"
    assert not list(schema().iter_errors({**spec, "data": {"values": spec["data"]["values"][:20]}}))
    assert 0 < len(spec["data"]["values"]) <= MOST
    assert spec["description"]
    assert spec["width"] == "container"


def svg(spec: dict[str, Any]) -> str:
    """The picture drawn by Vega-Lite itself; it raises where it can't."""
    drawn: str = vl_convert.vegalite_to_svg({**spec, "width": 480})
    return drawn
