"""A model in this process: llama.cpp over a GGUF file, in one thread, one answer at a time."""

import asyncio
import ctypes
import importlib.util
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import orjson

from nlp.engines.completer import MAX_TOKENS, NoAnswer
from nlp.engines.form import SCHEMA
from nlp.engines.prompt import PREFIX
from ocean.errors import OceanError

_QUEUE = 4  # questions that wait or are answered; more are left to the rules
_CONTEXT = 4096  # tokens: the prefix, the earlier questions, the question, and two forms
_MAGIC = b"GGUF"


class Stop:
    """A flag that llama.cpp reads while it computes.

    It is asked at every step of a computation. In Python, each would wait for the interpreter's lock, and a
    busy server would make the model many times slower. So it is C's `strlen` that answers, of a text in
    memory: 0, false, until a letter is put there.
    """

    ask = ctypes.CDLL(None).strlen

    def __init__(self) -> None:
        self.text = ctypes.create_string_buffer(2)

    def set(self) -> None:
        self.text[0] = b"!"

    def __bool__(self) -> bool:
        return bool(self.text.value)


class LocalModel:
    """The model of a file; it is loaded by its thread, whose first questions wait for it."""

    def __init__(self, path: Path, threads: int) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="llm")
        self._llama: Future[Llama] = self._thread.submit(Llama, path, threads)
        # So that the first question finds the part that all questions share in the cache.
        self._warming = Stop()
        self._thread.submit(self._generate, PREFIX, SCHEMA, self._warming, 1)
        self._waiting: list[Stop] = []

    async def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        if len(self._waiting) >= _QUEUE:
            raise NoAnswer(f"{len(self._waiting)} questions wait for the model already.")
        stop = Stop()
        self._waiting.append(stop)
        try:
            return await asyncio.wrap_future(
                self._thread.submit(self._generate, messages, schema, stop, MAX_TOKENS)
            )
        finally:
            stop.set()
            self._waiting.remove(stop)

    def close(self) -> None:
        """Stops at once what is computed, and lets the model go."""
        for stop in (self._warming, *self._waiting):
            stop.set()
        self._thread.shutdown(wait=True, cancel_futures=True)
        if not self._llama.exception():
            self._llama.result().close()

    def _generate(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], stop: Stop, most: int
    ) -> str:
        try:
            return "".join(self._llama.result().tokens(messages, schema, stop, most))
        except Exception as error:  # whatever the library raises, the rules answer
            raise NoAnswer(f"The model failed: {error}.") from error


class Llama:
    """llama.cpp's binding, as far as it is used here; blocking, for one thread."""

    def __init__(self, path: Path, threads: int) -> None:
        import llama_cpp

        self._cpp = llama_cpp
        self._llama = llama_cpp.Llama(
            str(path),
            n_ctx=_CONTEXT,
            n_threads=threads,
            n_threads_batch=threads,
            seed=0,
            swa_full=True,  # a sliding window forgets the shared prefix
            verbose=False,
        )
        self._abort = ctypes.cast(Stop.ask, llama_cpp.ggml_abort_callback)
        self._chats = "tokenizer.chat_template" in self._llama.metadata

    def tokens(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], stop: Stop, most: int
    ) -> Iterator[str]:
        """The answer piece by piece, until `stop` is set; RuntimeError while the prompt is still read."""
        grammar = self._cpp.LlamaGrammar.from_json_schema(orjson.dumps(schema).decode(), verbose=False)
        self._stop = stop  # kept, since llama.cpp holds only the address of its text
        self._cpp.llama_set_abort_callback(self._llama.ctx, self._abort, ctypes.addressof(stop.text))
        for chunk in self._stream(messages, grammar=grammar, temperature=0, max_tokens=most, stream=True):
            if stop:
                break
            choice = chunk["choices"][0]
            yield choice["delta"].get("content") or "" if self._chats else choice["text"]

    def _stream(self, messages: Sequence[Mapping[str, str]], **options: Any) -> Any:
        """A model that was never taught to chat goes on with a transcript."""
        if self._chats:
            return self._llama.create_chat_completion(list(messages), **options)
        return self._llama.create_completion(_transcript(messages), **options)

    def close(self) -> None:
        self._llama.close()


def _transcript(messages: Sequence[Mapping[str, str]]) -> str:
    return "\n".join(message["content"] for message in messages) + "\n"


@asynccontextmanager
async def loaded(path: Path, threads: int) -> AsyncIterator[LocalModel]:
    """The model of a GGUF file, loaded in the background; OceanError where there is none to load."""
    _check(path)
    model = LocalModel(path, threads)
    try:
        yield model
    finally:
        await asyncio.to_thread(model.close)


def _check(path: Path) -> None:
    if importlib.util.find_spec("llama_cpp") is None:
        raise OceanError("OCEAN_LLM_MODEL needs llama-cpp-python: run `make llm`, or set OCEAN_LLM_URL.")
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise OceanError(f"OCEAN_LLM_MODEL is {path}: {error.strerror}.", value=str(path)) from error
    if magic != _MAGIC:
        raise OceanError(f"OCEAN_LLM_MODEL is {path}: that is no GGUF file.", value=str(path))
