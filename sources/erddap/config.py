"""The live sources that are configured: entries of TOML, checked once, ours first and then the user's."""

import os
import tomllib
from collections.abc import Mapping
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from ocean.argo import BGC, CORE
from ocean.errors import OceanError
from ocean.records import DatasetRecord
from ocean.terms import PlatformType
from ocean.units import Conversion, conversion
from ocean.variables import BY_NAME, VERTICAL

SHIPPED = Path(__file__).with_name("live.toml")
Protocol = Literal["tabledap", "griddap", "coops", "copernicusmarine", "earthaccess"]
Kind = Literal["argo", "argo-bgc", "trajectory", "timeseries", "grid"]
# The kinds that the reader of each protocol has; the other protocols have no reader in this version.
_READ = {
    "tabledap": ("argo", "argo-bgc", "trajectory", "timeseries"),
    "griddap": ("grid",),
    "coops": ("timeseries",),
    "copernicusmarine": ("grid",),
}
# What the rows of each kind must have besides time and position.
_ARGO = {"argo": CORE, "argo-bgc": BGC}


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_min_length=1)


def _address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("it must be an address such as https://erddap.example.org/erddap")
    return url.rstrip("/")


class Column(_Part):
    """A column of the server: its name, the unit it must be in, its quality column.

    units: left out, any unit that converts is taken as the answer names it. factor: multiplies the values,
    for fractions that are kept as percent.
    """

    name: str
    units: str | None = None
    quality: str | None = None
    factor: float = 1.0

    def conversion(self, stored: str, said: str) -> Conversion | None:
        """How values in the unit that an answer says become ours; None for a unit that is not expected."""
        how = conversion(stored, said if self.units is None else self.units)
        if how is None or how.per_volume or (self.units is not None and conversion(stored, said) != how):
            return None
        return Conversion(how.scale * self.factor, how.offset * self.factor)


class Chunk(_Part):
    """What a server bears at once, and at `most` how many requests an answer takes.

    days of square_degrees (fewer days of more space), cells of a grid, platforms.
    """

    days: float = Field(default=30.0, gt=0)
    square_degrees: float = Field(default=400.0, gt=0)
    cells: int = Field(default=250_000, gt=0)
    platforms: int = Field(default=10, gt=0)
    most: int = Field(default=12, gt=0, le=100)


class Requires(_Part):
    """What must be there before a source can be asked: environment variables and a package."""

    environment: tuple[str, ...] = ()
    package: str | None = None


class Dataset(_Part):
    """The record of the collection, as `ocean.records.DatasetRecord` has it."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")
    title: str
    citation: str
    description: str | None = None
    institution: str | None = None
    licence: str | None = None
    doi: str | None = Field(default=None, pattern=r"^10\.\d{4,9}/\S+$")
    url: str | None = None
    quality_flagged: bool = False


class Entry(_Part):
    """One live dataset.

    platform: the column that names what measured. flags: the server's quality codes on the Argo scale.
    depth: m, of tables without a vertical column. axes: of a grid, in the server's order, rows and columns
    last; crs: of a grid whose rows and columns are projected y and x.
    """

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=40)
    url: Annotated[str, AfterValidator(_address)]
    dataset_id: str = Field(pattern=r"^[A-Za-z0-9_.-]+$")
    protocol: Protocol
    kind: Kind
    platform_type: PlatformType = PlatformType.OTHER
    platform: str | None = None
    columns: dict[str, Column] = Field(min_length=1)
    flags: dict[int, Annotated[int, Field(ge=0, le=9)]] | None = None
    depth: float | None = None
    longitudes: Literal["-180..180", "0..360"] = "-180..180"
    axes: tuple[str, ...] = ("time", "latitude", "longitude")
    crs: str | None = None
    mirror_of: str | None = None
    chunk: Chunk = Chunk()
    requires: Requires = Requires()
    dataset: Dataset | None = None
    allow_private: bool = False
    enabled: bool = True

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for stored, column in self.columns.items():
            if stored not in BY_NAME:
                raise ValueError(f"columns.{stored} is no quantity of ours: {', '.join(BY_NAME)}")
            if column.units is not None and column.conversion(stored, column.units) is None:
                raise ValueError(f"columns.{stored}.units {column.units!r} is no unit of {stored}")
        if self.kind not in _READ.get(self.protocol, (self.kind,)):
            raise ValueError(f"kind {self.kind!r} is not read by protocol {self.protocol!r}")
        if self.protocol == "copernicusmarine" and not (
            len(self.requires.environment) == 2 and self.requires.package
        ):
            raise ValueError("requires must name the variables of user and password, and the package")
        if self.kind in ("trajectory", "timeseries") and self.platform is None:
            raise ValueError("platform must name the column that tells platforms apart")
        if self.protocol == "coops" and len(self.columns) > 1:
            raise ValueError("columns must be one: a station is asked for one product")
        if self.kind == "argo" and "pressure" not in self.columns:
            raise ValueError("columns.pressure is missing: levels of floats need it")
        if self.dataset is None and self.kind not in _ARGO:
            raise ValueError("dataset is missing: every answer cites its collection")
        return self

    @cached_property
    def record(self) -> DatasetRecord:
        """The collection: Argo's own for floats, so that live and ingested profiles are the same."""
        if self.dataset is None:
            return _ARGO[self.kind]
        return DatasetRecord(**self.dataset.model_dump())

    @property
    def measured(self) -> frozenset[str]:
        """The stored columns that it answers, without the vertical."""
        return frozenset(self.columns) - frozenset(VERTICAL)

    def unconfigured(self, environ: Mapping[str, str] = os.environ) -> str | None:
        """What is missing before it can be asked, in one sentence; None where nothing is."""
        unset = [name for name in self.requires.environment if not environ.get(name)]
        if unset:
            return f"{self.name} is not configured: set {' and '.join(unset)}."
        package = self.requires.package
        if package is not None and find_spec(package) is None:
            return f"{self.name} is not configured: install the package {package}."
        if self.protocol not in _READ:
            return f"{self.name} is not configured: {self.protocol} has no reader in this version."
        return None


def load(user: Path | None = None, *, shipped: Path = SHIPPED) -> tuple[Entry, ...]:
    """The enabled entries, those of the user's file in place of ours of the same name, field by field.

    OceanError with one sentence that names file, entry, field and value.
    """
    return tuple(entry for entry in everything(user, shipped=shipped) if entry.enabled)


def everything(user: Path | None = None, *, shipped: Path = SHIPPED) -> tuple[Entry, ...]:
    """As `load`, with those that are switched off."""
    raw = {str(entry.get("name")): entry for entry in _tables(shipped)}
    own = _tables(user) if user is not None else []
    for entry in own:
        name = str(entry.get("name"))
        raw[name] = {**raw.get(name, {}), **entry}
    path = user or shipped
    found = {name: _checked(entry, path) for name, entry in raw.items()}
    for one in found.values():
        if one.mirror_of is not None and one.mirror_of not in found:
            raise OceanError(
                f"{path}: source {one.name!r} is a mirror_of {one.mirror_of!r}, which is no source.",
                value=one.mirror_of,
            )
    return tuple(found.values())


def _tables(path: Path) -> list[dict[str, Any]]:
    try:
        found = tomllib.loads(path.read_text())
    except OSError as error:
        raise OceanError(f"{path} can't be read: {error.strerror}.", value=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OceanError(f"{path} is no TOML: {error}.", value=str(path)) from error
    tables = found.pop("sources", [])
    if found or not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise OceanError(f"{path} must have [[sources]] tables only.", value=", ".join(found))
    return tables


def _checked(entry: dict[str, Any], path: Path) -> Entry:
    try:
        return Entry.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        value = first["input"] if field and not isinstance(first["input"], dict) else None
        what = f", {field}" + ("" if value is None else f" {value!r}") if field else ""
        why = first["msg"].removeprefix("Value error, ")
        raise OceanError(
            f"{path}: source {str(entry.get('name'))!r}{what}: {why}.",
            value=None if value is None else str(value),
        ) from error
