"""The settings: bounds told in one sentence, and every one of them in the README."""

import os
import re

import pytest

from db.migrate import ROOT
from ocean.errors import OceanError
from ocean.settings import TEST_ONLY, Settings, names

ROW = re.compile(r"^\| `([A-Z_]+)` \| ([^|]+) \| [^|]{10,} \|$", re.MULTILINE)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("OCEAN_") or name == "DATABASE_URL":
            monkeypatch.delenv(name)


def load(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return Settings.load()


def test_every_setting_is_documented_with_its_default() -> None:
    rows = dict(ROW.findall((ROOT / "README.md").read_text().partition("## Settings")[2]))
    defaults = {}
    for field, name in names().items():
        info = Settings.model_fields[field]
        plain = (
            "unset"
            if info.default in (None, ())
            else f"`{str(info.default).lower() if isinstance(info.default, bool) else info.default}`"
        )
        defaults[name] = info.description if info.default_factory else plain
    assert rows == defaults | dict.fromkeys(TEST_ONLY, "`../shared`")


@pytest.mark.parametrize(("cores", "workers"), [(1, 1), (3, 3), (64, 4)])
def test_files_are_read_by_as_many_workers_as_there_are_cores_up_to_four(
    cores: int, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)))
    assert Settings.load().ingest_workers == workers


def test_without_any_variable_the_defaults_hold() -> None:
    settings = Settings.load()
    assert (settings.host, settings.port, settings.database_url) == ("127.0.0.1", 8000, None)


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("OCEAN_PORT", "0", "a whole number from 1 to 65,535"),
        ("OCEAN_PORT", "http", "a whole number from 1 to 65,535"),
        ("OCEAN_WORKERS", "65", "a whole number from 1 to 64"),
        ("OCEAN_SQL_TIMEOUT", "nan", "a number from 0.1 to 600.0"),
        ("OCEAN_LIVE", "perhaps", "true or false"),
        ("OCEAN_LIVE_DEADLINE", "0", "a number from 0.1 to 60.0"),
        ("OCEAN_LOG_LEVEL", "loud", "one of debug, info, warning or error"),
        (
            "OCEAN_CONTACT_URL",
            "me\r\nX-Evil: 1",
            "an address such as https://example.org/about or mailto:someone@example.org",
        ),
        (
            "OCEAN_ALLOWED_ORIGINS",
            "example.org",
            "origins such as https://example.org, separated by commas, or *",
        ),
    ],
)
def test_a_wrong_value_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, right: str
) -> None:
    with pytest.raises(OceanError) as refused:
        load(monkeypatch, **{name: value})
    assert refused.value.message == f"{name} is {value!r}: it must be {right}."


def test_a_wrong_database_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OceanError, match="it must be an address such as postgresql://user") as refused:
        load(monkeypatch, DATABASE_URL="mysql://me:secret@host/db")
    assert "secret" not in refused.value.message


def test_a_wrong_redis_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(
        OceanError, match="REDIS_URL is set to something else: it must be an address"
    ) as refused:
        load(monkeypatch, REDIS_URL="http://:secret@host")
    assert "secret" not in refused.value.message


def test_a_misspelt_setting_is_refused_with_the_right_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OceanError, match="OCEAN_WORKER is not a setting: did you mean OCEAN_WORKERS"):
        load(monkeypatch, OCEAN_WORKER="2")


def test_more_connections_than_the_private_cluster_takes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OceanError, match="makes 160 connections: the private cluster takes at most 90"):
        load(monkeypatch, OCEAN_WORKERS="16", OCEAN_POOL_SIZE="10")
    assert load(monkeypatch, DATABASE_URL="postgresql://h/d", OCEAN_WORKERS="16").workers == 16


def test_values_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(
        monkeypatch,
        OCEAN_LOG_LEVEL="WARNING",
        OCEAN_ALLOWED_ORIGINS="https://a.example, http://localhost:3000",
        OCEAN_PORT="",
        DATABASE_URL="postgresql+asyncpg://me@host/db",
    )
    assert settings.log_level == "warning"
    assert settings.allowed_origins == ("https://a.example", "http://localhost:3000")
    assert settings.port == 8000
    assert settings.database_url == "postgresql://me@host/db"


def test_the_key_of_the_models_server_is_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(monkeypatch, OCEAN_LLM_KEY="sesame", OCEAN_LLM_URL="http://127.0.0.1:8080/v1")
    assert settings.llm_key is not None
    assert settings.llm_key.get_secret_value() == "sesame"
    assert "sesame" not in repr(settings)


def test_a_wrong_address_of_the_models_server_is_told_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(
        OceanError, match="OCEAN_LLM_URL is set to something else: it must be an address such as http"
    ):
        load(monkeypatch, OCEAN_LLM_URL="ftp://sesame@host")
