"""Rows merged into the tables: of two versions of a profile the better one stays. Used by the writer."""

from dataclasses import replace

import asyncpg

from ingest.catalogue import Described, add_datasets, platform_ids
from ingest.copying import copy
from ingest.outcome import Outcome
from ingest.refresh import mark_changed
from ingest.rows import COLUMNS, ProfileRow, precedence_of, profile_rows
from ocean.records import DatasetRecord, GridField, Record
from ocean.tiles import CELL_COLUMNS, TILE_COLUMNS, TileRow, tile_rows

_EXISTING = """
    SELECT id, product_rank, data_mode, updated_at, file_id, 'profiles' AS place
    FROM profiles WHERE id = ANY($1::bigint[])
    UNION ALL
    SELECT id, product_rank, data_mode, updated_at, file_id, 'archived_profiles'
    FROM archived_profiles WHERE id = ANY($1::bigint[])"""


class Rows:
    """What a file, or a batch of files, holds so far."""

    def __init__(self) -> None:
        self.size = 0
        self.profiles: list[ProfileRow] = []
        self.tiles: list[TileRow] = []
        self.platforms: dict[str, list[Described]] = {}
        self.datasets: dict[str, DatasetRecord] = {}

    def add(self, record: Record, outcome: Outcome) -> None:
        """Packs a record, and counts it in the outcome of its file."""
        self._add_dataset(record.dataset)
        outcome.datasets.add(record.dataset.id)
        file_id = outcome.stamp.file_id
        if isinstance(record, GridField):
            tiles = list(tile_rows(record, file_id))
            self.tiles += tiles
            self.size += sum(len(tile.values[6]) for tile in tiles)
            outcome.tiles += len(tiles)
            return
        for platform in record.platforms:
            self.platforms.setdefault(platform.code, []).append(Described(platform, record.updated_at))
        if len(record):
            self.profiles += profile_rows(record, file_id)
        levels = int(record.levels.offsets[-1])
        self.size += 500 * len(record) + 5 * levels * len(record.levels.values)
        outcome.profiles += len(record)
        outcome.levels += levels

    def years(self) -> set[int]:
        """The years that its profiles are from."""
        return {row.year for row in self.profiles if row.year is not None}

    def extend(self, other: "Rows") -> None:
        """Takes over the rows of a file that is complete."""
        self.size += other.size
        self.profiles += other.profiles
        self.tiles += other.tiles
        for dataset in other.datasets.values():
            self._add_dataset(dataset)
        for code, described in other.platforms.items():
            self.platforms.setdefault(code, []).extend(described)

    def _add_dataset(self, dataset: DatasetRecord) -> None:
        known = self.datasets.setdefault(dataset.id, dataset)
        if dataset.quality_flagged and not known.quality_flagged:
            self.datasets[dataset.id] = replace(known, quality_flagged=True)


async def merge(connection: asyncpg.Connection, rows: Rows, written: set[int]) -> None:
    """Writes what is better than what is there; under the writer's lock.

    written: the profiles and tiles that this transaction wrote so far; it grows. Equal precedence changes
    nothing, but for the same file: that one has changed since it was last read.
    """
    await add_datasets(connection, rows.datasets.values())
    known: dict[str, int] = {}
    if rows.platforms:
        await platform_ids(connection, known, rows.platforms)
    before = len(written)
    await _merge_profiles(connection, rows.profiles, known, written)
    await _merge_tiles(connection, rows.tiles, written)
    if len(written) > before:
        await mark_changed(connection, sorted(rows.datasets))


async def _merge_profiles(
    connection: asyncpg.Connection, rows: list[ProfileRow], platforms: dict[str, int], written: set[int]
) -> None:
    best: dict[int, ProfileRow] = {}
    for row in rows:
        if row.id not in best or row.precedence > best[row.id].precedence:
            best[row.id] = row
    replaced: dict[str, list[int]] = {}
    for old in await connection.fetch(_EXISTING, list(best)):
        row = best[old["id"]]
        before = precedence_of(old["product_rank"], old["data_mode"], old["updated_at"])
        changed = row.file_id == old["file_id"] and row.id not in written
        if row.precedence > before or (row.precedence == before and changed):
            replaced.setdefault(old["place"], []).append(row.id)
        else:
            del best[row.id]
    for place, numbers in replaced.items():
        await connection.execute(f"DELETE FROM {place} WHERE id = ANY($1::bigint[])", numbers)
    for place, archived in (("profiles", False), ("archived_profiles", True)):
        encoded = [r.encoded(platforms[r.platform]) for r in best.values() if r.is_archived == archived]
        if encoded:
            await copy(connection, place, COLUMNS, encoded)
    written.update(best)


async def _merge_tiles(connection: asyncpg.Connection, rows: list[TileRow], written: set[int]) -> None:
    best = {row.id: row for row in reversed(rows)}
    query = "SELECT id, file_id FROM grid_tiles WHERE id = ANY($1::bigint[])"
    old = await connection.fetch(query, list(best)) if best else []
    changed = [o["id"] for o in old if best[o["id"]].file_id == o["file_id"] and o["id"] not in written]
    for number in {o["id"] for o in old}.difference(changed):
        del best[number]
    if changed:
        await connection.execute("DELETE FROM grid_tiles WHERE id = ANY($1::bigint[])", changed)
    cells = {row.cells_id: row.cells for row in best.values()}
    query = "SELECT id FROM grid_cells WHERE id = ANY($1::bigint[])"
    for there in await connection.fetch(query, list(cells)) if cells else []:
        del cells[there["id"]]
    for place, columns, records in (
        ("grid_cells", CELL_COLUMNS, list(cells.values())),
        ("grid_tiles", TILE_COLUMNS, [row.values for row in best.values()]),
    ):
        if records:
            await connection.copy_records_to_table(place, records=records, columns=columns)
    written.update(best)
