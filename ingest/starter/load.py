"""The starter data into the database: generated where it is missing, then ingested like any file."""

import asyncio
import multiprocessing
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from db.engine import connected
from ingest.outcome import Summary
from ingest.refresh import refresh_datasets
from ingest.run import ingest
from ingest.starter.catalogue import COLLECTIONS
from ingest.starter.generate import SEED, generate_one

IDS = tuple(collection.id for collection in COLLECTIONS)
# The variables of a dataset are written at the end of a run, when all of its files are in.
_COMPLETE = "SELECT count(*) FROM datasets WHERE id = ANY($1::text[]) AND variables <> 0"


async def is_loaded(dsn: str) -> bool:
    """Whether all five datasets are in the database, whole."""
    async with connected(dsn) as connection:
        return bool(await connection.fetchval(_COMPLETE, list(IDS)) == len(IDS))


async def load_starter(
    dsn: str,
    folder: Path,
    workers: int,
    progress: Callable[[Summary], None] | None = None,
    scale: float = 1.0,
) -> Summary | None:
    """Generates and ingests what is missing; None, within milliseconds, where nothing is.

    `folder` keeps the files. It appears at once and whole, so that a run cut short is simply repeated.
    """
    if await is_loaded(dsn):
        return None
    if not any(folder.glob("*.nc")):
        await asyncio.to_thread(_make, folder, workers, scale)
    summary = await ingest(sorted(folder.glob("*.nc")), dsn, workers, progress)
    # A run cut short has loaded files that this one found unchanged, and never counted them.
    async with connected(dsn) as connection:
        await refresh_datasets(connection, set(IDS))
    return summary


def _make(folder: Path, workers: int, scale: float) -> None:
    """Generates beside `folder`, in processes that end and give their memory back, then renames."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        fresh = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(workers, len(IDS)), mp_context=fresh) as pool:
            for job in [pool.submit(generate_one, unfinished, id_, SEED, scale) for id_ in IDS]:
                job.result()
        unfinished.chmod(0o755)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
