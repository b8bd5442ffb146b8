"""Which planner the settings open, and what they refuse."""

from pathlib import Path

import pytest

from nlp.engines import Rules, open_planner
from nlp.engines.combined import Combined
from ocean.errors import OceanError
from ocean.settings import Settings
from tests.unit.nlp_answers import parser


async def test_without_a_model_the_rules_plan_alone() -> None:
    async with open_planner(Settings(), parser()) as planner:
        assert isinstance(planner, Rules)


async def test_with_a_server_rules_and_model_plan_together() -> None:
    async with open_planner(Settings(llm_url="http://127.0.0.1:9/v1"), parser()) as planner:
        assert isinstance(planner, Combined)


async def refusal(path: Path) -> str:
    with pytest.raises(OceanError) as caught:
        async with open_planner(Settings(llm_model=str(path)), parser()):
            raise AssertionError("it was opened")
    return caught.value.message


async def test_a_model_without_its_library_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert "run `make llm`" in await refusal(tmp_path / "model.gguf")


async def test_a_model_that_is_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    assert (
        await refusal(tmp_path / "x.gguf")
        == f"OCEAN_LLM_MODEL is {tmp_path}/x.gguf: No such file or directory."
    )


async def test_a_file_that_is_no_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    (tmp_path / "x.gguf").write_text("<html>Not found</html>")
    assert (
        await refusal(tmp_path / "x.gguf") == f"OCEAN_LLM_MODEL is {tmp_path}/x.gguf: that is no GGUF file."
    )
