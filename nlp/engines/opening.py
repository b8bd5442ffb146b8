"""Opens the planner that the settings ask for, and closes it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from nlp.engines.combined import Combined
from nlp.engines.local import loaded
from nlp.engines.model import Model
from nlp.engines.planner import Planner, Rules
from nlp.rules.parser import Parser
from ocean.settings import Settings


@asynccontextmanager
async def open_planner(settings: Settings, parser: Parser) -> AsyncIterator[Planner]:
    """Rules and model where a model is set, a server before a file; the rules alone otherwise."""
    deadline = settings.llm_deadline
    if settings.llm_url is not None:
        from nlp.engines.server import connected  # here, since an HTTP client takes long to load

        key = settings.llm_key.get_secret_value() if settings.llm_key else None
        async with connected(settings.llm_url, settings.llm_model, key, deadline) as server:
            yield Combined(parser, Model(server, parser), deadline)
    elif settings.llm_model is not None:
        async with loaded(Path(settings.llm_model), settings.llm_threads) as model:
            yield Combined(parser, Model(model, parser), deadline)
    else:
        yield Rules(parser)
