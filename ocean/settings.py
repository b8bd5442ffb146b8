"""The settings: environment variables with bounds, read once by the commands and handed down."""

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from ocean.errors import OceanError

PREFIX = "OCEAN_"
MIB = 1024**2
# Read by the tests: the folder of real files. Not a setting of the server.
TEST_ONLY = frozenset({"OCEAN_SHARED"})
PRIVATE_CLUSTER_CONNECTIONS = 90
# They may hold passwords, so that no error shows them.
ADDRESSES = ("database_url", "redis_url", "llm_url", "llm_key")


def _cores() -> int:
    """Those that this process may use, at most 4: more workers than that wait for the database."""
    return min(4, len(os.sched_getaffinity(0)))


def _spare_cores() -> int:
    """All but one, which serves; threads that wait for a core make a model many times slower."""
    return max(1, min(4, len(os.sched_getaffinity(0)) - 1))


class Settings(BaseSettings):
    """What can be set; README.md has the same as a table, and a test compares the two."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, populate_by_name=True, frozen=True, extra="forbid"
    )

    database_url: str | None = Field(default=None, validation_alias="DATABASE_URL")
    home: Path = Path(".ocean")
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8000, ge=1, le=65_535)
    workers: int = Field(default=1, ge=1, le=64)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    request_timeout: float = Field(default=30.0, ge=1.0, le=600.0)
    live: bool = True
    live_deadline: float = Field(default=3.0, ge=0.1, le=60.0)
    probe_interval: float = Field(default=60.0, ge=0.0, le=3600.0)
    cache_ttl: float = Field(default=600.0, ge=1.0, le=86_400.0)
    cache_bytes: int = Field(default=256 * MIB, ge=MIB, le=64 * 1024 * MIB)
    redis_url: str | None = Field(default=None, validation_alias="REDIS_URL")
    write_back: bool = True
    sql_timeout: float = Field(default=20.0, ge=0.1, le=600.0)
    max_body_bytes: int = Field(default=MIB, ge=1024, le=100 * MIB)
    pool_size: int = Field(default=8, ge=2, le=50)
    subscriptions_max: int = Field(default=1_000, ge=1, le=100_000)
    ingest_workers: int = Field(default_factory=_cores, ge=1, le=64, description="cores, at most 4")
    sources: Path | None = None
    llm_url: str | None = None
    llm_model: str | None = None
    llm_key: SecretStr | None = None
    llm_deadline: float = Field(default=8.0, ge=0.1, le=60.0)
    llm_threads: int = Field(default_factory=_spare_cores, ge=1, le=64, description="cores less 1, at most 4")
    contact_url: str | None = None
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()

    @classmethod
    def load(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """The settings of this process; OceanError with one sentence a wrong one."""
        _refuse_unknown(cls, environ)
        try:
            settings = cls()
        except ValidationError as error:
            raise OceanError(" ".join(_sentence(cls, one) for one in error.errors())) from error
        _refuse_too_many_connections(settings)
        return settings

    @field_validator("log_level", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        origins = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
        for origin in origins if isinstance(origins, list | tuple) else ():
            parts = urlsplit(origin)
            if origin != "*" and (parts.scheme not in ("http", "https") or not parts.netloc or parts.path):
                raise ValueError("origins such as https://example.org, separated by commas, or *")
        return origins

    @field_validator("contact_url")
    @classmethod
    def _printable(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"(https?://|mailto:)[!-~]{1,200}", value):
            raise ValueError("an address such as https://example.org/about or mailto:someone@example.org")
        return value

    @field_validator("llm_url")
    @classmethod
    def _http(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[!-~]{1,500}", value):
            raise ValueError("an address such as http://127.0.0.1:8080/v1")
        return value

    @field_validator("database_url")
    @classmethod
    def _postgresql(cls, value: str | None) -> str | None:
        if value is None:
            return None
        scheme, _, rest = value.partition("://")
        if scheme.split("+")[0] not in ("postgresql", "postgres") or not rest:
            raise ValueError("an address such as postgresql://user:password@host:5432/database")
        return f"postgresql://{rest}"

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: str | None) -> str | None:
        scheme, _, rest = (value or "").partition("://")
        if value is not None and (scheme not in ("redis", "rediss", "unix") or not rest):
            raise ValueError("an address such as redis://:password@host:6379/0")
        return value


def names(settings: type[Settings] = Settings) -> dict[str, str]:
    """The environment variable of each field."""
    return {
        name: str(field.validation_alias or f"{PREFIX}{name.upper()}")
        for name, field in settings.model_fields.items()
    }


def _refuse_unknown(settings: type[Settings], environ: Mapping[str, str]) -> None:
    known = {*names(settings).values(), *TEST_ONLY}
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.75)
            hint = f"did you mean {near[0]}?" if near else "README.md lists them under Settings."
            raise OceanError(f"{name} is not a setting: {hint}", value=name, suggestions=near)


def _refuse_too_many_connections(settings: Settings) -> None:
    wanted = settings.workers * settings.pool_size
    if settings.database_url is None and wanted > PRIVATE_CLUSTER_CONNECTIONS:
        raise OceanError(
            f"OCEAN_WORKERS {settings.workers} times OCEAN_POOL_SIZE {settings.pool_size} makes {wanted} "
            f"connections: the private cluster takes at most {PRIVATE_CLUSTER_CONNECTIONS}.",
            value=wanted,
        )


def _sentence(settings: type[Settings], error: ErrorDetails) -> str:
    place = str(error["loc"][0])
    fields = {name: field for field, name in names(settings).items()} | {f: f for f in settings.model_fields}
    field = fields[place]
    name = names(settings)[field]
    value = "set to something else" if field in ADDRESSES else repr(error["input"])
    return f"{name} is {value}: it must be {_right(settings, field, error)}."


def _right(settings: type[Settings], field: str, error: ErrorDetails) -> str:
    if error["type"] == "value_error":
        return error["msg"].removeprefix("Value error, ")
    if error["type"] == "literal_error":
        return f"one of {error['ctx']['expected'].replace(chr(39), '')}"
    info = settings.model_fields[field]
    bounds = {key: getattr(m, key) for m in info.metadata for key in ("ge", "le") if hasattr(m, key)}
    kind: Any = {int: "a whole number", float: "a number", Path: "a folder"}.get(info.annotation, "a text")  # type: ignore[arg-type]  # an annotation is any object
    if info.annotation is bool:
        return "true or false"
    return f"{kind} from {bounds['ge']:,} to {bounds['le']:,}" if bounds else f"{kind}, not empty"
