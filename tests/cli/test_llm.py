"""`ocean llm`: a model is kept only with the right checksum, and tried on a question."""

from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest
from aiohttp import web
from typer.testing import CliRunner

from cli.llm import KNOWN, RECOMMENDED, Pinned, app, fetched
from ocean.errors import OceanError

WEIGHTS = b"GGUF" + bytes(5_000_000)
RIGHT = sha256(WEIGHTS).hexdigest()


@pytest.fixture
async def host() -> AsyncIterator[str]:
    """The address of a server that has the file and counts how often it was asked for."""
    served = web.Application()

    async def file(request: web.Request) -> web.Response:
        return web.Response(body=WEIGHTS)

    served.router.add_get("/model.gguf", file)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_a_model_with_the_right_checksum_is_kept(host: str, tmp_path: Path) -> None:
    path = await fetched(Pinned(f"{host}/model.gguf", RIGHT), tmp_path)
    assert path == tmp_path / "model.gguf"
    assert path.read_bytes() == WEIGHTS


async def test_a_model_that_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "model.gguf").write_bytes(WEIGHTS)
    nowhere = Pinned("http://127.0.0.1:9/model.gguf", RIGHT)
    assert await fetched(nowhere, tmp_path) == tmp_path / "model.gguf"


async def test_a_model_with_another_checksum_is_not_kept(host: str, tmp_path: Path) -> None:
    with pytest.raises(OceanError, match=f"has the checksum {RIGHT}, not 00000000"):
        await fetched(Pinned(f"{host}/model.gguf", "0" * 64), tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_a_model_that_is_not_there_is_told(host: str, tmp_path: Path) -> None:
    with pytest.raises(OceanError, match=r"/other\.gguf was not fetched: 404"):
        await fetched(Pinned(f"{host}/other.gguf", RIGHT), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["gpt-17"], "'gpt-17' is neither qwen2.5-1.5b-instruct, gemma-3-270m nor an https:// address"),
        (["http://models.org/m.gguf", "--sha256", RIGHT], "'http://models.org/m.gguf' is neither"),
        (["https://models.org/m.gguf"], "An address needs --sha256"),
        (["https://models.org/m.gguf", "--sha256", "123"], "An address needs --sha256"),
    ],
)  # fmt: skip
def test_what_is_not_pinned_is_refused(
    arguments: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OCEAN_HOME", str(tmp_path))
    refused = CliRunner().invoke(app, ["pull", *arguments]).exception
    assert isinstance(refused, OceanError)
    assert refused.message.startswith(sentence)


def test_the_recommended_model_is_pinned_to_a_revision() -> None:
    pinned = KNOWN[RECOMMENDED]
    assert len(pinned.sha256) == 64
    assert "/main/" not in pinned.url


def test_a_question_is_tried_with_what_the_settings_have() -> None:
    said = CliRunner().invoke(app, ["ask", "average salinity of the Red Sea in 2021"]).output
    assert said.startswith("RULES in ")
    assert "STATISTIC MEAN SALINITY" in said
    assert '"regions": ["Red Sea"]' in said
