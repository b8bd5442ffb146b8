"""The starter data into the database: generated where it is missing, then ingested like any file."""

import asyncio
import multiprocessing
import shutil
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from db.engine import connected
from ingest.outcome import Summary
from ingest.starter.catalogue import COLLECTIONS, SEED

IDS = tuple(collection.id for collection in COLLECTIONS)
# After this long an unfinished folder is what a kill left, not another run's.
STALE_SECONDS = 3600.0
# A run that was cut short leaves datasets whose extent is not known, or files that it never reached.
_LOADED = """
    SELECT (SELECT count(*) FROM datasets WHERE id = ANY($1::text[]) AND west IS NOT NULL) AS datasets,
           (SELECT count(*) FROM ingested_files
            WHERE dataset_id = ANY($1::text[]) AND status = 'loaded') AS files"""


async def is_loaded(dsn: str, folder: Path) -> bool:
    """Whether all five datasets are in the database, with every file that `folder` has of them."""
    async with connected(dsn) as connection:
        found = await connection.fetchrow(_LOADED, list(IDS))
    return bool(found["datasets"] == len(IDS) and found["files"] >= len(_files(folder)))


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
    if await is_loaded(dsn, folder):
        return None
    from ingest.run import ingest

    if not _files(folder):
        await asyncio.to_thread(_make, folder, workers, scale)
    return await ingest(_files(folder), dsn, workers, progress)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.nc"))


def _make(folder: Path, workers: int, scale: float) -> None:
    """Generates beside `folder`, in processes that end and give their memory back, then renames."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    clear_unfinished(folder)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        fresh = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(workers, len(IDS)), mp_context=fresh) as pool:
            for job in [pool.submit(_make_one, unfinished, id_, scale) for id_ in IDS]:
                job.result()
        unfinished.chmod(0o755)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def clear_unfinished(folder: Path) -> None:
    """Removes what runs that were killed while they generated have left beside `folder`."""
    for left in folder.parent.glob(f".{folder.name}-*"):
        if time.time() - left.stat().st_mtime > STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _make_one(folder: Path, dataset: str, scale: float) -> None:
    # Here, so that only the process that generates loads the model of the ocean.
    from ingest.starter.files import generate_one

    generate_one(folder, dataset, SEED, scale)
