"""How Alembic reaches the database: DATABASE_URL, or the private cluster of OCEAN_HOME."""

import asyncio

from alembic import context
from sqlalchemy import Connection, text
from sqlalchemy.sql.schema import SchemaItem

from db.engine import alchemy_engine
from db.server import dsn_of
from db.tables import SQLModel
from ocean.settings import Settings

# Not ours to compare: PostGIS's own relations, and the partitions, which take their shape from `profiles`.
NOT_OURS = text("""
    SELECT relation.relname FROM pg_class relation
    WHERE relation.relispartition
       OR EXISTS (SELECT FROM pg_depend WHERE objid = relation.oid AND deptype = 'e')
""")


def migrate(connection: Connection) -> None:
    skipped = set(connection.scalars(NOT_OURS))

    def include_name(name: str | None, kind: str, _parents: object) -> bool:
        return not (kind == "table" and name in skipped)

    def include_object(
        _item: SchemaItem, name: str | None, kind: str, _reflected: bool, _other: SchemaItem | None
    ) -> bool:
        return not (kind == "index" and name in skipped)

    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        include_name=include_name,
        include_object=include_object,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def connect_and_migrate(dsn: str) -> None:
    engine = alchemy_engine(dsn)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(migrate)
    finally:
        await engine.dispose()


def main() -> None:
    if context.is_offline_mode():
        raise SystemExit("The migrations read the database: run them without --sql.")
    dsn = context.config.attributes.get("dsn")
    if dsn is not None:
        asyncio.run(connect_and_migrate(dsn))
        return
    with dsn_of(Settings()) as found:
        asyncio.run(connect_and_migrate(found))


main()
