"""Entries as TOML: what `ocean sources add` writes into a user's file."""

import json
from pathlib import Path
from typing import Any

from ocean.errors import OceanError
from sources.erddap.config import everything


def append(path: Path, entry: dict[str, Any]) -> None:
    """Adds an entry to a file; OceanError, and an unchanged file, where it is not right."""
    before = path.read_bytes() if path.exists() else None
    if any(one.name == entry["name"] for one in everything(path if before is not None else None)):
        raise OceanError(
            f"A source {entry['name']!r} is known already: name it otherwise.", value=entry["name"]
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (before or b"").decode()
    path.write_text(f"{text.rstrip()}\n\n{toml(entry)}".lstrip())
    try:
        everything(path)
    except OceanError:
        path.write_bytes(before) if before is not None else path.unlink()
        raise


def toml(entry: dict[str, Any]) -> str:
    """An entry as a [[sources]] table; columns one a line."""
    plain = {key: value for key, value in entry.items() if not isinstance(value, dict)}
    parts = ["[[sources]]", *(f"{key} = {_value(value)}" for key, value in plain.items())]
    for key, table in entry.items():
        if isinstance(table, dict):
            parts += ["", f"[sources.{key}]", *(f"{name} = {_value(value)}" for name, value in table.items())]
    return "\n".join(parts) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_value(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
